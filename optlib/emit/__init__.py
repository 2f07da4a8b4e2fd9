"""Declarations written out: formulas, listings and the browser's module. It reads declarations, and none of them reads it."""

from optlib.emit import latex, listing  # noqa: F401  (they write what declarations promise)
