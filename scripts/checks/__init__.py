"""Checks over the pages' sources and over the built site; they know neither how figures nor how pages are made."""
