"""When to stop a search: what the usual criteria look at, step by step, and where each of them ends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Stopping(Sketch):
    """The first of the figure's runs: its ‖∇f‖, what one step gains, and its distance from the nearest minimum.

    ``epsilon`` is the threshold of the criteria, a number or the name of a dial; ``most`` steps fit on the axis, ``height``
    (low, high) is the other one.
    """

    epsilon: float | str = "epsilon"
    most: int = 10_000
    height: tuple[float, float] = (1e-10, 1e2)

    kind = "stopping"

    def check(self, figure: Figure, where: str) -> None:
        if not figure.runs:
            raise ValueError(f"{where}: criteria for stopping need a run.")
        if not len(self.target(figure).minima):
            raise ValueError(f"{where}: {self.target(figure).name} declares no minimum to measure the distance from.")
        if figure.steps > self.most:
            raise ValueError(f"{where}: {figure.steps} steps do not fit on an axis up to {self.most}.")
        if not figure.dialled(self.epsilon) > 0:
            raise ValueError(f"{where}: the threshold of a criterion is above 0.")
        self.need_range(where, "height", log=True)
