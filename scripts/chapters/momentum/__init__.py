"""The lesson on momentum and Nesterov."""
