"""What stands behind `scripts/tasks.py`. Standard library only: it runs before anything is installed."""
