"""A mapping from names to declarations that helps when a name is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Protocol, TypeVar


class Named(Protocol):
    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=Named)


def nearest(name: object, valid: Iterable[str]) -> str:
    """The part of an error message that says what could have been meant."""
    known = sorted(valid)
    close = get_close_matches(str(name), known, n=3, cutoff=0.5)
    return f"did you mean {' or '.join(map(repr, close))}?" if close else f"there are {', '.join(known) or 'none yet'}"


class Registry(Mapping[str, T]):
    """Declarations by name, in the order of their declaration.

    An unknown name raises KeyError and lists the near ones; a name can be taken once only (ValueError).
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._entries: dict[str, T] = {}

    def add(self, entry: T) -> T:
        if entry.name in self._entries:
            raise ValueError(f"{self.kind} {entry.name!r} is declared twice")
        self._entries[entry.name] = entry
        return entry

    def find(self, wanted: str | T, cls: type[T]) -> T:
        """`wanted` itself if it is a `cls`, else the entry of that name."""
        return wanted if isinstance(wanted, cls) else self[str(wanted)]

    def __getitem__(self, name: str) -> T:
        try:
            return self._entries[name]
        except (KeyError, TypeError):
            raise KeyError(f"no {self.kind} is called {name!r}: {nearest(name, self._entries)}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<{self.kind}s: {', '.join(self._entries)}>"
