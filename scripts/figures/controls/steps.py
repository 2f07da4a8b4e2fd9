"""How many updates the runs make: the budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.controls.base import Control
from scripts.figures.controls.ranges import Range

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


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

    def told(self, figure: Figure) -> dict[str, Any]:
        step = 1.0 if self.scale == "linear" else None
        return {"range": Range(self.low, self.high, step, self.scale, whole=True).spec()}
