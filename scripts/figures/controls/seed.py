"""The seed of all that is random in a figure: typed, or another one by a press of a button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.controls.base import Control

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

HIGHEST = 999_999


@dataclass(frozen=True)
class Seed(Control):
    """Sets the seed of every noisy run; the same number gives the same run, wherever and whenever."""

    kind = "seed"

    def check(self, figure: Figure, where: str) -> None:
        moved = self.moved(figure)
        if not moved:
            raise ValueError(f"{where}: a seed needs a run with batch=…, noise=… or annealing.")
        if len({run.hyper["seed"] for run in moved}) > 1:
            raise ValueError(f"{where}: one seed control cannot show different seeds; give the runs one seed.")

    def moved(self, figure: Figure) -> list[Run]:
        return [run for run in figure.runs if "seed" in run.hyper]

    def told(self, figure: Figure) -> dict[str, Any]:
        return {"runs": [run.key for run in self.moved(figure)], "high": HIGHEST}
