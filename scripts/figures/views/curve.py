"""The graph of an objective of one variable, with the iterates on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures import declared
from scripts.figures.draw import names, svg
from scripts.figures.draw.numbers import symbol, written
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.views.base import Played, View, flat

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

SAMPLES = 241
CURVES = 4  # as many dashes as there are in pictures.css and curve.js


@dataclass(frozen=True)
class Curve(View):
    """``box`` is (low, high) of w, ``height`` (low, high) of f; what is left out is taken from figure and curve.

    ``also`` names more objectives of one variable to draw in the same picture; each run moves on its own curve.
    """

    objective: str | None = None
    box: tuple[float, float] | None = None
    height: tuple[float, float] | None = None
    also: Sequence[str] = ()

    kind = "curve"
    start_by_pointer = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "also", tuple(self.also))

    def check(self, figure: Figure, where: str) -> None:
        targets = self.targets(figure)
        for target in targets:
            if target.dimension != 1:
                raise ValueError(
                    f"{where}: a curve shows one variable and {target.name} has {target.dimension}; use contour or surface."
                )
        if len(targets) > CURVES:
            raise ValueError(f"{where}: at most {CURVES} curves can be told apart by their dashes, got {len(targets)}.")
        letters = [written(target) for target in targets]
        if len(set(letters)) < len(letters):
            raise ValueError(f"{where}: curves in one picture need letters of their own, got {', '.join(letters)}.")

    def targets(self, figure: Figure) -> list[Any]:
        """The objectives in the picture, the view's own first."""
        return [self.target(figure), *map(declared.objective, self.also)]

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        drawn = {target.name for target in self.targets(figure)}
        return tuple(run for run in figure.runs if (run.objective or figure.objective) in drawn)

    def frame(self, figure: Figure, played: Played) -> Frame:
        target = self.target(figure)
        own = figure.box[0] if target.name == figure.objective else target.domain[0]
        low, high = self.box or own
        values = np.concatenate([self.samples(t, low, high)[:, 1] for t in self.targets(figure)])
        bottom, top = float(values.min()), float(values.max())
        bottom, top = self.height or (bottom - 0.06 * (top - bottom), top + 0.04 * (top - bottom))
        label = ", ".join(map(written, self.targets(figure)))
        return Frame(Axis(float(low), float(high), symbol(target.variables[0])), Axis(bottom, top, label))

    @staticmethod
    def samples(target: Any, low: float, high: float) -> np.ndarray:
        w = np.linspace(low, high, SAMPLES)
        return np.column_stack([w, target.value(w[:, None])])

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        return np.column_stack([flat(trajectory.points)[:, 0], np.asarray(trajectory.values, float)])

    def sparse(self, trajectory: Any) -> bool:
        """On a curve the markers lie on the line that they would hide elsewhere."""
        return False

    def handle(self, figure: Figure) -> tuple[float, float]:
        return figure.start[0], float(self.target(figure).value(np.array(figure.start)))

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        return "".join(
            svg.curve(frame, self.samples(target, frame.x.low, frame.x.high), "fig-curve" + (f" also{i}" if i else ""))
            for i, target in enumerate(self.targets(figure))
        )

    def notes(self, figure: Figure, frame: Frame, lang: str) -> str:
        """Each of several curves is named, beside it and where it leaves room."""
        return "".join(
            svg.tag("text", name, x=f"{x:.1f}", y=f"{y:.1f}", class_="fig-note", text_anchor="middle")
            for name, x, y in self.named(figure, frame)
        )

    def named(self, figure: Figure, frame: Frame) -> list[tuple[str, float, float]]:
        """The names of several curves and where they stand."""
        if not self.also:
            return []
        targets = self.targets(figure)
        samples = [self.samples(target, frame.x.low, frame.x.high) for target in targets]
        curves = [np.array([frame.project(point) for point in curve]) for curve in samples]
        return [
            (written(target), float(at[0]), float(at[1]) + 4)
            for target, at in zip(targets, names.beside(curves, frame.rect), strict=True)
            if at is not None
        ]

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {
            "samples": SAMPLES,
            "fixed": self.height is not None,
            "also": list(self.also),
            "named": self.named(figure, self.frame(figure, {})),
        }
