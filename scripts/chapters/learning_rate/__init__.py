"""The lesson on the learning rate."""
