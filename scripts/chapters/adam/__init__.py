"""The lesson on Adam."""
