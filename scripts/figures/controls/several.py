"""Some of a few named things that belong to no run: which lines of a picture are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optlib.registry import nearest
from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.plain import plain

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Several(Control):
    """Check boxes: ``Several("lines", {"tanh": {"ko": …, "en": …}, …}, on=["tanh"], label=…)``.

    ``figure.dials[name]`` holds the keys of the chosen options with commas between them, in the order of the options. Beside
    each stands the line and marker in which pictures draw it, by its place among the options.
    """

    name: str
    options: Mapping[str, Mapping[str, str]]
    on: Sequence[str]
    label: Mapping[str, str]

    kind = "several"

    def __post_init__(self) -> None:
        object.__setattr__(self, "on", tuple(self.on))

    @property
    def key(self) -> str:
        return self.name

    @property
    def value(self) -> str:
        return ",".join(key for key in self.options if key in self.on)

    @property
    def dials(self) -> dict[str, float | str]:
        return {self.name: self.value}

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, several {self.name!r}"
        if len(self.options) < 2:
            raise ValueError(f"{here}: there is nothing to choose among fewer than two options.")
        if unknown := [key for key in self.on if key not in self.options]:
            raise ValueError(f"{here}: no option {unknown[0]!r}; {nearest(unknown[0], self.options)}")
        for text in (self.label, *self.options.values()):
            declared.texts(text, here)

    def told(self, figure: Figure) -> dict[str, Any]:
        return {"name": self.name, "options": plain(self.options), "label": self.label}
