"""Several things, each to be put into one of a few classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from optlib.registry import nearest
from scripts.figures.exercises.base import Exercise


@dataclass(frozen=True, kw_only=True)
class Classify(Exercise):
    """``items`` maps each thing's key to the key of its class, or to a function that computes it.

    The page gives ``item:<key>`` for each thing and ``class:<key>`` for each class.
    """

    items: Mapping[str, str | Callable[[], str]]
    classes: tuple[str, ...]

    kind = "classify"

    @cached_property
    def truth(self) -> dict[str, str]:
        """Each thing's class, computed when it is first asked for. Raises ValueError if one is no class."""
        return {key: self.a_class(key, kind() if callable(kind) else kind) for key, kind in self.items.items()}

    def a_class(self, key: str, found: str) -> str:
        if found not in self.classes:
            raise ValueError(
                f"exercise {self.id!r}: {key!r} belongs to {found!r}, which is no class; {nearest(found, self.classes)}"
            )
        return found

    def check(self, where: str) -> None:
        if len(self.items) < 2 or len(set(self.classes)) < 2:
            raise ValueError(f"{where}: to classify takes two things and two classes or more.")
        for key, found in self.items.items():
            if not callable(found):  # what is computed may be slow, and waits until the build asks
                self.a_class(key, found)

    def texts(self) -> dict[str, list[str]]:
        words = [f"item:{key}" for key in self.items] + [f"class:{key}" for key in self.classes]
        return {"required": ["question", *words, "right", "wrong"], "optional": ["hint"]}

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"classes": list(self.classes), "truth": self.truth}
