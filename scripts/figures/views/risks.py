"""The empirical risk of one weight, which another sample changes, and the risk, which it does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.one_weight import OneWeight

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Risks(OneWeight):
    """``box`` (low, high) of w, ``height`` of the risks."""

    box: tuple[float, float] = (0.5, 3.5)
    height: tuple[float, float] = (0.0, 1.0)

    kind = "risks"

    def check(self, figure: Figure, where: str) -> None:
        super().check(figure, where)
        self.need_range(where, "box")
        self.need_range(where, "height")
