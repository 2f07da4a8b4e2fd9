"""Which sample the figure shows: a button draws the next one, the number brings any of them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.controls.base import Control
from scripts.figures.draw.svg import tag, void
from scripts.figures.messages import say

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

LAST = 999_999


@dataclass(frozen=True)
class Sample(Control):
    """``figure.dials[name]`` holds the seed, a whole number from 0: the same number is the same sample, for every reader."""

    name: str = "seed"
    value: int = 1

    kind = "sample"

    @property
    def key(self) -> str:
        return self.name

    def check(self, figure: Figure, where: str) -> None:
        if not (isinstance(self.value, int) and 0 <= self.value <= LAST):
            raise ValueError(f"{where}: a seed is a whole number from 0 to {LAST}, got {self.value!r}.")

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {"name": self.name, "last": LAST}

    def html(self, figure: Figure, lang: str) -> str:
        button = tag("button", say(lang, "fresh"), type="button", data_action="fresh")
        number = void(
            "input", type="text", inputmode="numeric", class_="fig-number", value=str(self.value), autocomplete="off",
            data_exact=True,
        )  # fmt: skip
        label = tag("label", tag("span", say(lang, "sample:seed")) + number)
        return tag("div", button + label, class_="fig-control fig-start", data_control=self.key)
