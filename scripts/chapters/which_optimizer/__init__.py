"""The lesson on which one to use."""
