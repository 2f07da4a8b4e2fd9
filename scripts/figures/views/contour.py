"""The contour lines of an objective of two variables, with the paths over them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

TRANSFORMS = ("linear", "sqrt", "log")


@dataclass(frozen=True)
class Contour(View):
    """``levels`` is the transform on which lines are evenly spaced, ``equal`` draws both axes to one unit so that angles are true.

    ``arrow`` draws −∇f at the start and the straight way to the lowest minimum, so that a reader sees the angle between them.
    """

    objective: str | None = None
    levels: str = "sqrt"
    count: int = 14
    equal: bool = False
    arrow: bool = False

    kind = "contour"
    start_by_pointer = True

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 2:
            raise ValueError(
                f"{where}: a contour needs two variables and {target.name} has {target.dimension}; use curve."
            )
        if self.levels not in TRANSFORMS:
            raise ValueError(f"{where}: levels are one of {', '.join(TRANSFORMS)}, got {self.levels!r}.")
        if not 3 <= self.count <= 40:
            raise ValueError(f"{where}: a contour has 3 to 40 lines, got {self.count}.")
