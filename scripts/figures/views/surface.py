"""An objective of two variables as a surface. The still is a wireframe seen from one side; the live one turns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.base import View
from scripts.figures.views.contour import TRANSFORMS

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Surface(View):
    """``height`` transforms the values as contour levels do, for landscapes whose walls would flatten their valleys.

    ``azimuth`` is the side from which it is seen, in degrees.
    """

    objective: str | None = None
    height: str = "linear"
    azimuth: float = -60.0

    kind = "surface"

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 2:
            raise ValueError(
                f"{where}: a surface needs two variables and {target.name} has {target.dimension}; use curve."
            )
        if self.height not in TRANSFORMS:
            raise ValueError(f"{where}: the height is one of {', '.join(TRANSFORMS)}, got {self.height!r}.")
