"""The value of the objective against the step, linear or logarithmic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures import declared
from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run


@dataclass(frozen=True)
class Loss(View):
    """``scale`` is "log" or "linear"; a logarithmic axis shows f minus its declared minimum, as f itself may be negative.

    ``height`` (low, high) fixes the axis where the runs' own range would hide what matters.
    """

    scale: str = "log"
    height: tuple[float, float] | None = None

    kind = "loss"

    def check(self, figure: Figure, where: str) -> None:
        if self.scale not in ("log", "linear"):
            raise ValueError(f"{where}: the scale of a loss view is 'log' or 'linear', got {self.scale!r}.")
        declared.span(self.height, f"{where}, the height of a loss view", above=0 if self.scale == "log" else None)
        if not figure.runs:
            raise ValueError(f"{where}: a loss view needs runs.")
        if self.scale == "log" and any(declared.lowest(figure.objective_of(run)) is None for run in figure.runs):
            raise ValueError(f"{where}: {figure.objective} declares no minimum to subtract; use Loss('linear').")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return figure.runs
