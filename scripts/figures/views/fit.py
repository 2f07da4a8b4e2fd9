"""A sample, the truth it was drawn from, and the polynomial fitted to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.sampled import Sampled

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Fit(Sampled):
    """``height`` (low, high) of y; what lies beyond it leaves the picture."""

    height: tuple[float, float] = (-2.2, 2.2)

    kind = "fit"

    def check(self, figure: Figure, where: str) -> None:
        super().check(figure, where)
        self.need_range(where, "height")
