"""Who stands where: each run's rate, its value above the minimum, when it came down, how far it is from a minimum, and its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run


@dataclass(frozen=True)
class Scoreboard(View):
    """A table with a row for each run, in the runs' own order: ranks change, rows do not jump.

    ``share`` is the part of the start's value above the minimum below which a run counts as having come down.
    """

    share: float = 0.01

    kind = "scoreboard"

    def check(self, figure: Figure, where: str) -> None:
        if len(figure.runs) < 2:
            raise ValueError(f"{where}: a scoreboard needs two runs or more.")
        if not 0 < self.share < 1:
            raise ValueError(f"{where}: the share of a scoreboard lies between 0 and 1, got {self.share:g}.")
        if names := sorted({run.objective for run in figure.runs if run.objective}):
            raise ValueError(f"{where}: a scoreboard compares runs on one objective; some have {', '.join(names)}.")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return figure.runs
