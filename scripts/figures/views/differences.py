"""How far a difference quotient is from the derivative, against the size of its step: down a slope, and up again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Differences(Sketch):
    """|quotient − derivative| at ``at`` against |``gap``| (numbers, or names of dials), forward and central, computed in doubles.

    ``span`` is (low, high) of the gap's size, ``height`` of the error, both axes logarithmic.
    """

    at: float | str = "point"
    gap: float | str = "h"
    span: tuple[float, float] = (1e-15, 1.0)
    height: tuple[float, float] = (1e-13, 10.0)
    objective: str | None = None

    kind = "differences"

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 1)
        for name in ("span", "height"):
            self.need_range(where, name, log=True)
        for quantity in (self.at, self.gap):
            figure.dialled(quantity)
