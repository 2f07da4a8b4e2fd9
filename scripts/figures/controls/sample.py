"""Which sample the figure shows: a button draws the next one, the number brings any of them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.controls.base import Control

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

    @property
    def dials(self) -> dict[str, float | str]:
        return {self.name: self.value}

    def check(self, figure: Figure, where: str) -> None:
        if not (isinstance(self.value, int) and 0 <= self.value <= LAST):
            raise ValueError(f"{where}: a seed is a whole number from 0 to {LAST}, got {self.value!r}.")

    def told(self, figure: Figure) -> dict[str, Any]:
        return {"name": self.name, "last": LAST}
