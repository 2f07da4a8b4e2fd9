"""The value of the objective against what it has cost: epochs, that is how often all the rows have been looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from optlib.rows import summand
from scripts.figures.views.loss import Loss

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Epochs(Loss):
    """As `Loss`, with the axis of steps replaced by ``span`` epochs; a run that goes on for more leaves the picture."""

    span: float = 10.0

    kind = "epochs"

    def check(self, figure: Figure, where: str) -> None:
        super().check(figure, where)
        target = self.target(figure)
        if target.data is None or summand(target.written) is None:
            raise ValueError(f"{where}: epochs need an objective that is a mean over rows; {target.name} is none.")
        if not self.span > 0:
            raise ValueError(f"{where}: the span of epochs is above 0, got {self.span}.")
