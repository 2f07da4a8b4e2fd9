"""The cards before the course."""
