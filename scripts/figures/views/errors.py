"""Training and test error of polynomials on one sample, against their degree or against the steps of gradient descent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.sampled import Sampled

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Errors(Sampled):
    """Against the degree from 0 to ``most``, or, where the figure's polynomial has ``updates``, against the steps from 1 to ``most``.

    ``height`` (low, high) of the logarithmic axis; what lies beyond it leaves the picture.
    """

    most: int = 10
    height: tuple[float, float] = (0.003, 10.0)

    kind = "errors"

    def check(self, figure: Figure, where: str) -> None:
        super().check(figure, where)
        now = figure.dialled(self.degree if self.updates is None else self.updates)
        if not now <= self.most:
            raise ValueError(f"{where}: the errors go up to {self.most}, and {now:g} lies beyond.")
        if self.updates is None and self.most >= figure.dialled(self.rows):
            raise ValueError(
                f"{where}: {figure.dialled(self.rows):g} rows determine no polynomial of degree {self.most}."
            )
        self.need_range(where, "height", log=True)
