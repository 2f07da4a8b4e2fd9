"""A curve with a secant through two of its points and the tangent at the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Secant(Sketch):
    """``at`` is the first point, ``gap`` how far the second is from it: numbers, or the names of dials.

    ``box`` is (low, high) of w, ``height`` of f. Knobs move what is a dial.
    """

    at: float | str = "point"
    gap: float | str = "h"
    objective: str | None = None
    box: tuple[float, float] | None = None
    height: tuple[float, float] | None = None

    kind = "secant"

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 1)
        for name in ("box", "height"):
            self.need_range(where, name)
        figure.dialled(self.at)
        if figure.dialled(self.gap) == 0:
            raise ValueError(f"{where}: through one point there is no secant; the gap must not be 0.")
