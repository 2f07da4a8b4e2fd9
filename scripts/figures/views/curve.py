"""The graph of an objective of one variable, with the iterates on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import svg
from scripts.figures.draw.numbers import symbol, written
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.views.base import Played, View, flat

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

SAMPLES = 241


@dataclass(frozen=True)
class Curve(View):
    """``box`` is ((low, high),) of w, ``height`` (low, high) of f; what is left out is taken from figure and curve."""

    objective: str | None = None
    box: tuple[float, float] | None = None
    height: tuple[float, float] | None = None

    kind = "curve"
    start_by_pointer = True

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 1:
            raise ValueError(
                f"{where}: a curve shows one variable and {target.name} has {target.dimension}; use contour or surface."
            )

    def frame(self, figure: Figure, played: Played) -> Frame:
        target = self.target(figure)
        own = figure.box[0] if target.name == figure.objective else target.domain[0]
        low, high = self.box or own
        values = self.samples(target, low, high)[:, 1]
        bottom, top = float(values.min()), float(values.max())
        bottom, top = self.height or (bottom - 0.06 * (top - bottom), top + 0.04 * (top - bottom))
        return Frame(Axis(float(low), float(high), symbol(target.variables[0])), Axis(bottom, top, written(target)))

    @staticmethod
    def samples(target: Any, low: float, high: float) -> np.ndarray:
        w = np.linspace(low, high, SAMPLES)
        return np.column_stack([w, target.value(w[:, None])])

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        return np.column_stack([flat(trajectory.points)[:, 0], np.asarray(trajectory.values, float)])

    def handle(self, figure: Figure) -> tuple[float, float]:
        return figure.start[0], float(self.target(figure).value(np.array(figure.start)))

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        return svg.curve(frame, self.samples(self.target(figure), frame.x.low, frame.x.high), "fig-curve")

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"samples": SAMPLES}
