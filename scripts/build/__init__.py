"""Declarations become files: what the pages and the browser read is written to `.build/`."""
