"""A folder for each lesson, named as its page is, and in it a chapter, that is a module, for each part of the lesson: its figures,
values, claims, formulas, derivations and exercises. What belongs to no single lesson is in `across_lessons`.

A chapter is loaded by being here, and its name has a dot: `adam.sweeps`. What one chapter needs of another, be it of its own lesson or not,
it imports from it, so that `sources` knows what a chapter depends on. Packages hold a sentence and nothing else: they are no chapters.
"""

from __future__ import annotations

import ast
from functools import cache
from importlib import import_module
from importlib.util import resolve_name
from pathlib import Path

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """All chapters, those that others import before them."""
    ordered: list[str] = []
    for path in sorted(FOLDER.rglob("*.py")):
        if path.stem != "__init__":
            name = ".".join(path.relative_to(FOLDER).with_suffix("").parts)
            ordered += [part for part in closure(name) if part not in ordered]
    return ordered


def sources(name: str) -> list[Path]:
    """The files in which the chapter `name` and the chapters it imports are declared."""
    return [_file(part) for part in closure(name)]


def load(name: str | None = None) -> None:
    """Import one chapter with those it needs, or every chapter, so that the registries are filled."""
    for part in names() if name is None else closure(name):
        import_module(f"{__name__}.{part}")


def closure(name: str, above: tuple[str, ...] = ()) -> list[str]:
    """The chapters that `name` imports, directly or not, each after those it imports itself; `name` comes last."""
    if name in above:
        raise ImportError(f"chapters import each other in a circle: {' → '.join([*above, name])}")
    ordered: list[str] = []
    for other in _imported(_file(name), name):
        ordered += [part for part in closure(other, (*above, name)) if part not in ordered]
    return [*ordered, name]


@cache
def _imported(path: Path, name: str) -> tuple[str, ...]:
    """The chapters that the file `path` of the chapter `name` imports, however the import is written."""
    package = f"{__name__}.{name}".rpartition(".")[0]
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.ImportFrom):
            module = resolve_name("." * node.level + (node.module or ""), package)
            found += [module, *(f"{module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
    chapters = (one.removeprefix(f"{__name__}.") for one in found if one.startswith(f"{__name__}."))
    return tuple(dict.fromkeys(chapter for chapter in chapters if _file(chapter).is_file()))


def _file(name: str) -> Path:
    return FOLDER.joinpath(*name.split(".")).with_suffix(".py")
