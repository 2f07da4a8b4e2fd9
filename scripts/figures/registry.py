"""Registries that answer a wrong name with the nearest right ones."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Generic, TypeVar

Item = TypeVar("Item")
ROOT = Path(__file__).resolve().parents[2]


def near(name: str, names: Iterable[str]) -> str:
    """'did you mean …?' for ``name``, or the whole list when nothing is near."""
    known = sorted(names)
    close = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    return f"did you mean {', '.join(close)}?" if close else f"known are {', '.join(known) or 'none'}."


def declared_at(depth: int) -> str:
    """File and line of a caller, relative to the repository, so that an error or an index can point there."""
    frame = sys._getframe(depth + 1)
    while frame.f_back and (frame.f_code.co_filename.startswith("<") or "scripts/figures" in _posix(frame)):
        frame = frame.f_back  # the generated __init__ of a dataclass and our own kinds are not where one declares
    path = Path(frame.f_code.co_filename)
    shown = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    return f"{shown}:{frame.f_lineno}"


def _posix(frame: object) -> str:
    return Path(frame.f_code.co_filename).as_posix()  # type: ignore[attr-defined]


class Registry(Mapping[str, Item], Generic[Item]):
    """A read-only mapping with ``add``; names are unique."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._items: dict[str, Item] = {}

    def add(self, name: str, item: Item) -> None:
        if name in self._items:
            raise ValueError(f"{self.kind} {name!r} is declared twice; names are unique over all chapters.")
        self._items[name] = item

    def __getitem__(self, name: str) -> Item:
        try:
            return self._items[name]
        except KeyError:
            raise KeyError(f"no {self.kind} {name!r}: {near(name, self._items)}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)
