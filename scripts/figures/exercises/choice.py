"""The answer is one of several; each has its own explanation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from optlib.registry import nearest
from scripts.figures.exercises.base import Exercise


@dataclass(frozen=True, kw_only=True)
class Choice(Exercise):
    """``right`` is the key of the right option or a function that computes it.

    The page gives ``option:<key>`` and ``why:<key>`` for each option.
    """

    options: tuple[str, ...]
    right: str | Callable[[], str]

    kind = "choice"

    @cached_property
    def key(self) -> str:
        """The right option, computed when it is first asked for. Raises ValueError if it is none of the options."""
        found = self.right() if callable(self.right) else self.right
        if found not in self.options:
            raise ValueError(
                f"exercise {self.id!r}: the right option {found!r} is none of them; {nearest(found, self.options)}"
            )
        return found

    def check(self, where: str) -> None:
        if len(self.options) < 2 or len(set(self.options)) < len(self.options):
            raise ValueError(f"{where}: a choice has two options or more, each once; got {list(self.options)}.")
        if not callable(self.right):
            _ = self.key  # what is computed may be slow, and waits until the build asks

    def texts(self) -> dict[str, list[str]]:
        pairs = [f"{part}:{key}" for key in self.options for part in ("option", "why")]
        return {"required": ["question", *pairs], "optional": ["hint"]}

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"options": list(self.options), "right": self.key}
