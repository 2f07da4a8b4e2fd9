"""A noisy series with its exponential moving average, or the weights that the average gives to older and older values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Average(Sketch):
    """``beta`` is a number or the name of a dial; ``picture`` "series" or "weights"; the series are ``length`` values about ``level``.

    They are normal deviates of size ``noise`` that ``seed`` determines. ``correct`` draws the average without the bias of its start
    at zero beside the plain one.
    """

    beta: float | str = "beta"
    picture: str = "series"
    length: int = 60
    level: float = 1.0
    noise: float = 0.5
    seed: int = 1
    correct: bool = False

    kind = "average"

    def check(self, figure: Figure, where: str) -> None:
        if self.picture not in ("series", "weights"):
            raise ValueError(f"{where}: an average shows 'series' or 'weights', got {self.picture!r}.")
        if not 0 <= figure.dialled(self.beta) < 1:
            raise ValueError(f"{where}: β lies between 0 and 1, without 1; got {figure.dialled(self.beta):g}.")
