"""A sample and the line through the origin that fits it best, beside the true one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.one_weight import OneWeight

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Ray(OneWeight):
    """``height`` (low, high) of y."""

    height: tuple[float, float] = (-1.2, 3.4)

    kind = "ray"

    def check(self, figure: Figure, where: str) -> None:
        super().check(figure, where)
        self.need_range(where, "height")
