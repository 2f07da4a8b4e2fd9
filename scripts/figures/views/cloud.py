"""The gradients of all minibatches at the figure's start: a cloud around the full gradient, with the ellipse of its scatter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from optlib.rows import summand
from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Cloud(View):
    """For an objective of two parameters that is a mean over rows; the size of the minibatches is that of the figure's first noisy run.

    Both axes reach from −``reach`` to ``reach``; the arrow is the full gradient, from the origin.
    """

    reach: float = 10.0

    kind = "cloud"

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 2 or target.data is None or summand(target.written) is None:
            raise ValueError(
                f"{where}: a cloud needs an objective of two parameters that is a mean over rows; {target.name} is none."
            )
        if not any("batch" in run.hyper for run in figure.runs):
            raise ValueError(f"{where}: a cloud takes the size of its minibatches from a run; give one batch=….")
        if not self.reach > 0:
            raise ValueError(f"{where}: the reach of a cloud is above 0, got {self.reach}.")

    def runs(self, figure: Figure) -> tuple[()]:
        return ()
