"""How many updates the runs make: the budget."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.controls.base import Control, slider
from scripts.figures.messages import say

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

POSITIONS = 200


@dataclass(frozen=True)
class Steps(Control):
    """From ``low`` to ``high`` updates; ``scale="log"`` where a budget spans orders of magnitude."""

    high: int = 100
    low: int = 1
    scale: str = "linear"

    kind = "steps"

    def check(self, figure: Figure, where: str) -> None:
        if not (1 <= self.low < self.high <= 20_000):
            raise ValueError(f"{where}: steps go from 1 at least to 20000 at most, got {self.low} … {self.high}.")
        if not self.low <= figure.steps <= self.high:
            raise ValueError(f"{where}: the declared {figure.steps} steps are outside {self.low} … {self.high}.")
        if self.scale not in ("linear", "log"):
            raise ValueError(f"{where}: the scale of steps is 'linear' or 'log', got {self.scale!r}.")

    def accepts(self, figure: Figure, text: str) -> bool:
        return self.low <= int(text) <= self.high

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {"low": self.low, "high": self.high, "scale": self.scale, "positions": POSITIONS}

    def html(self, figure: Figure, lang: str) -> str:
        positions: dict[str, Any] = {"min": self.low, "max": self.high, "step": 1, "value": figure.steps}
        if self.scale == "log":
            at = math.log(figure.steps / self.low) / math.log(self.high / self.low)
            positions = {"min": 0, "max": POSITIONS, "step": 1, "value": round(POSITIONS * at)}
        unit = say(lang, "unit:steps")
        inputs = slider(lang, f"{figure.id}-steps", say(lang, "steps"), unit, figure.steps, positions)
        return f'<div class="fig-control fig-slider" data-control="steps">{inputs}</div>'
