"""One of a few named things that belong to no run: which variable is varied, which of two pictures is meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.plain import plain

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Pick(Control):
    """One of a few named things of the figure's own: ``Pick("along", {"w1": {"ko": …, "en": …}, …}, label=…)``.

    ``figure.dials[name]`` holds the key of the option; the first is chosen at the start.
    """

    name: str
    options: Mapping[str, Mapping[str, str]]
    label: Mapping[str, str]

    kind = "pick"

    @property
    def key(self) -> str:
        return self.name

    @property
    def value(self) -> str:
        return next(iter(self.options))

    @property
    def dials(self) -> dict[str, float | str]:
        return {self.name: self.value}

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, pick {self.name!r}"
        if len(self.options) < 2:
            raise ValueError(f"{here}: there is nothing to pick among fewer than two options.")
        for text in (self.label, *self.options.values()):
            declared.texts(text, here)

    def told(self, figure: Figure) -> dict[str, Any]:
        return {"name": self.name, "options": plain(self.options), "label": self.label}
