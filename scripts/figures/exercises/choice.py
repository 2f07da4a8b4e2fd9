"""The answer is one of several; each has its own explanation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from optlib.registry import nearest
from scripts.figures.draw.svg import tag, void
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

    def inputs(self, lang: str) -> str:
        radios = "".join(
            tag(
                "label",
                void("input", type="radio", name=f"{self.id}-option", value=key) + tag("span", f"@@option:{key}@@"),
            )
            for key in self.options
        )
        return tag("div", radios, class_="exercise-options")

    def answer(self, lang: str) -> str:
        return f"@@option:{self.key}@@"

    def replies(self) -> str:
        others = (key for key in self.options if key != self.key)
        return "".join(tag("div", f"@@why:{key}@@", data_reply=key, hidden=True) for key in others)

    def explanation(self) -> str:
        return tag("div", f"@@why:{self.key}@@", data_reply=self.key)

    def spec(self) -> dict[str, Any]:
        return {"right": self.key}
