"""A point on a map, looked at closely: gradient, Hessian, eigenpairs and what the Hessian test makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import optlib
from scripts.figures.views.contour import Contour
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Inspector(Sketch):
    """The figure's start is the point; a `Point` control moves it, a `Landscape` exchanges the ground. Axes are to one unit.

    With ``predict=Predict("kind")`` eigenpairs and verdict stay hidden until the reader has said what the test will say.
    """

    levels: str = "sqrt"
    count: int = 14

    kind = "inspector"

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 2)
        Contour(levels=self.levels, count=self.count).check(figure, where)
        if not figure.start:
            raise ValueError(f"{where}: an inspector needs the point to begin with: give the figure a start.")
        if any(control.kind == "parameter" for control in figure.controls):
            raise ValueError(
                f"{where}: an inspector knows the critical points of declared shapes only; leave Parameter out."
            )

    def options(self, figure: Figure) -> dict[str, Any]:
        found = optlib.critical_points(self.target(figure), figure.box)
        return super().options(figure) | {"critical": [point.point.tolist() for point in found]}
