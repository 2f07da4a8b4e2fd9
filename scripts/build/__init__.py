"""From declarations to `.build/`."""
