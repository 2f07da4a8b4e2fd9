"""The laboratory: a page whose code cells are run at build time, and the notebook of it that a reader takes along.

Prose stands in `docs/ko` and `docs/en` like any page's; the code stands once, in `docs/laboratory/cells.py`, and the pages name its cells.
"""
