"""One module a lesson or a part of one: its figures, values, claims, formulas, derivations and exercises.

A module in this folder is loaded by being here. What one chapter needs of another it imports from it, so that `sources` knows
what a chapter depends on.
"""

from __future__ import annotations

import ast
from functools import cache
from importlib import import_module
from pathlib import Path

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """All chapters, those that others import before them."""
    ordered: list[str] = []
    for path in sorted(FOLDER.glob("*.py")):
        if path.stem != "__init__":
            ordered += [name for name in _closure(path.stem) if name not in ordered]
    return ordered


def sources(name: str) -> list[Path]:
    """The files in which the chapter `name` and the chapters it imports are declared."""
    return [FOLDER / f"{part}.py" for part in _closure(name)]


def load(name: str | None = None) -> None:
    """Import one chapter with those it needs, or every chapter, so that the registries are filled."""
    for part in names() if name is None else _closure(name):
        import_module(f"{__name__}.{part}")


def _closure(name: str, above: tuple[str, ...] = ()) -> list[str]:
    """The chapters that `name` imports, directly or not, each after those it imports itself; `name` comes last."""
    if name in above:
        raise ImportError(f"chapters import each other in a circle: {' → '.join([*above, name])}")
    ordered: list[str] = []
    for other in _imported(FOLDER / f"{name}.py"):
        ordered += [part for part in _closure(other, (*above, name)) if part not in ordered]
    return [*ordered, name]


@cache
def _imported(path: Path) -> tuple[str, ...]:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == __name__:
                found += [alias.name for alias in node.names if (FOLDER / f"{alias.name}.py").is_file()]
            elif node.module.startswith(f"{__name__}."):
                found.append(node.module.removeprefix(f"{__name__}.").split(".")[0])
    return tuple(dict.fromkeys(found))
