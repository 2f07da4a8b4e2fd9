"""Data points and the line that the parameters of each run describe at the step shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Data(View):
    """For objectives over a data set with weight and bias. ``residuals`` draws the errors as vertical lines."""

    objective: str | None = None
    residuals: bool = True

    kind = "data"

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.data is None or target.dimension != 2:
            raise ValueError(
                f"{where}: a data view needs an objective of weight and bias over a data set; {target.name} is none."
            )
