"""One module a lesson: its figures, values, claims, formulas, derivations and exercises.

A module in this folder is loaded by being here.
"""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Import every chapter, so that the registries are filled."""
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        import_module(f"{__name__}.{module.name}")
