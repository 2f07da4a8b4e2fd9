"""Where many runs end that differ in nothing but their seed: a histogram over the parameter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run


@dataclass(frozen=True)
class Ends(View):
    """For noisy runs on an objective of one parameter. Each is repeated with ``seeds`` seeds, its own and the next ones.

    ``height`` is the largest share of the seeds in one bin that the axis shows. Where the objective has several minima, the words
    count the runs that end nearest to the lowest.
    """

    seeds: int = 200
    height: float = 0.5

    kind = "ends"

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 1:
            raise ValueError(f"{where}: ends are shown along one parameter and {target.name} has {target.dimension}.")
        if not self.runs(figure):
            raise ValueError(f"{where}: ends need a run with noise=…, batch=… or annealing.")
        if not 2 <= self.seeds <= 1000:
            raise ValueError(f"{where}: ends take 2 to 1000 seeds, got {self.seeds}.")
        if not 0 < self.height <= 1:
            raise ValueError(f"{where}: the height of ends is a share above 0, at most 1, got {self.height}.")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return tuple(run for run in super().runs(figure) if "seed" in run.hyper)
