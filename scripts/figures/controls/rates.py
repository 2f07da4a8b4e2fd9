"""Two fair questions, by name: how do the methods do with the same rate, and how do they do when each has its best one?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optlib.tuning import RATES
from scripts.figures.controls.base import Control
from scripts.figures.controls.ranges import Range

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Rates(Control):
    """ "The same η for all", on one slider from ``low`` to ``high``; or "each tuned".

    Tuned, each run gets the rate of ``rates`` with which it ends lowest on the landscape, from the start, for the steps that the
    figure has at that moment: `optlib.tune`. The runs are declared with one rate, for the first of the two modes.
    """

    low: float = 1e-4
    high: float = 10.0
    rates: Sequence[float] = RATES

    kind = "rates"

    def __post_init__(self) -> None:
        object.__setattr__(self, "rates", tuple(sorted(float(rate) for rate in self.rates)))

    @property
    def range(self) -> Range:
        return Range(self.low, self.high, scale="log")

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, rates"
        self.range.check(here)
        if len(self.rates) < 2:
            raise ValueError(f"{here}: a sweep tries two rates or more, got {len(self.rates)}.")
        without = [run.key for run in figure.runs if "lr" not in run.hyper]
        if without or not figure.runs:
            raise ValueError(f"{here}: there is no rate to set of {', '.join(without) or 'a figure without runs'}.")
        if noisy := [run.key for run in figure.runs if {"batch", "noise"} & set(run.hyper)]:
            raise ValueError(
                f"{here}: a sweep keeps what ends lowest, and with chance in {', '.join(noisy)} that would be luck."
            )
        declared_ = sorted({run.hyper["lr"] for run in figure.runs})
        if len(declared_) > 1:
            raise ValueError(
                f"{here}: declare all runs with one lr, which the slider shows; got {', '.join(f'{rate:g}' for rate in declared_)}."
            )
        self.range.check_inside(f"{here}: the declared lr", declared_[0])
        if any(control.key == "lr" for control in figure.controls):
            raise ValueError(f"{here}: the figure has a slider for lr already, and both would set it.")

    def accepts(self, figure: Figure, text: str) -> bool:
        return text == "tuned" or self.range.holds(float(text))

    def told(self, figure: Figure) -> dict[str, Any]:
        return {"range": self.range.spec(), "rates": list(self.rates)}
