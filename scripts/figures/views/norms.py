"""How large the gradient was along each run: a histogram of its norms over the steps shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures import declared
from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run


@dataclass(frozen=True)
class Norms(View):
    """So many ``bins`` along a logarithmic axis; a gradient that is 0 or no number is in none of them, but counts as a step.

    ``span`` (low, high) fixes the axis of the norms, which otherwise follows the runs. ``height`` is the largest share of the steps
    in one bin that the picture shows.
    """

    bins: int = 40
    span: tuple[float, float] | None = None
    height: float = 0.5

    kind = "norms"

    def check(self, figure: Figure, where: str) -> None:
        if not figure.runs:
            raise ValueError(f"{where}: norms need runs; give the figure some.")
        if not (isinstance(self.bins, int) and 4 <= self.bins <= 200):
            raise ValueError(f"{where}: norms have 4 to 200 bins, a whole number, got {self.bins!r}.")
        declared.span(self.span, f"{where}, the span of norms", above=0)
        if not 0 < self.height <= 1:
            raise ValueError(f"{where}: the height of norms is a share above 0, at most 1, got {self.height}.")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return figure.runs
