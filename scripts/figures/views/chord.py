"""A curve and the segment between two of its points: where the curve rises above it, the function is not convex."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures import declared
from scripts.figures.draw import path, svg
from scripts.figures.draw.numbers import show, symbol, written
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Grip, Played
from scripts.figures.views.curve import Curve
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

BETWEEN = 200  # pieces between the two points
TOUCHING = 1e-9  # of the picture's height: less than this above the segment is rounding


@dataclass(frozen=True)
class Chord(Sketch):
    """``first`` and ``second`` are where the points stand: numbers, or the names of dials, which knobs then move.

    ``objective`` and ``box`` (low, high) are the figure's where left out; ``name``, in both languages, is what the words call the
    curve.
    """

    objective: str | None = None
    box: tuple[float, float] | None = None
    first: float | str = "first"
    second: float | str = "second"
    name: Mapping[str, str] | None = None

    kind = "chord"

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 1)
        declared.texts(self.name, f"{where}, name of a chord view")
        low, high = self.across(figure)
        for place in (self.first, self.second):
            if not low <= figure.dialled(place) <= high:
                raise ValueError(f"{where}: the point {place!r} of a chord is outside {low:g} … {high:g}.")

    def across(self, figure: Figure) -> tuple[float, float]:
        """The stretch of w that is shown."""
        target = self.target(figure)
        return self.box or (figure.box[0] if target.name == figure.objective else tuple(target.domain[0]))

    def frame(self, figure: Figure, played: Played) -> Frame:
        target, (low, high) = self.target(figure), self.across(figure)
        values = Curve.samples(target, low, high)[:, 1]
        pad = 0.08 * float(np.ptp(values))
        label = Axis(float(values.min()) - pad, float(values.max()) + pad, written(target))
        return Frame(Axis(float(low), float(high), symbol(target.variables[0])), label)

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        return svg.curve(frame, Curve.samples(self.target(figure), frame.x.low, frame.x.high), "fig-curve")

    def place(self, figure: Figure) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """w between the two points, and there the curve and the segment."""
        a, b = sorted(figure.dialled(place) for place in (self.first, self.second))
        w = a + (b - a) * np.arange(BETWEEN + 1) / BETWEEN
        f = np.asarray(self.target(figure).value(w[:, None]), float)
        return w, f, f[0] + (f[-1] - f[0]) * np.arange(BETWEEN + 1) / BETWEEN

    def rise(self, figure: Figure, frame: Frame) -> tuple[float, float]:
        """How far the curve rises above the segment at most, and where; 0 where it stays below."""
        w, f, chord = self.place(figure)
        k = int(np.argmax(f - chord))
        above = float(f[k] - chord[k])
        return (above, float(w[k])) if above > TOUCHING * (frame.y.high - frame.y.low) else (0.0, float(w[k]))

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        w, f, chord = self.place(figure)
        over = np.column_stack([w, np.maximum(f, chord)])
        back = np.column_stack([w, chord])[::-1]
        ends = [frame.project(p) for p in ((w[0], f[0]), (w[-1], f[-1]))]
        lens = path.line(frame.project(p) for p in [*over, *back]) if self.rise(figure, frame)[0] else ""
        return [("fig-above", lens), ("fig-arrow", path.line(ends)), ("fig-data", path.dots(ends, 0))]

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        frame = self.frame(figure, played)
        knobs = []
        for place, label in ((self.first, "chord:first"), (self.second, "chord:second")):
            if isinstance(place, str):
                w = figure.dialled(place)
                point = (w, float(self.target(figure).value(np.array([w]))))
                knobs.append(Grip(point, label, frame.x.low, frame.x.high, w, show(w)))
        return knobs

    def words(self, figure: Figure, lang: str) -> list[str]:
        above, at = self.rise(figure, self.frame(figure, {}))
        w, _, _ = self.place(figure)
        name = self.name[lang] if self.name else written(self.target(figure))
        fill = {"name": name, "w": symbol(self.target(figure).variables[0]), "a": show(w[0]), "b": show(w[-1])}
        if above:
            return [say(lang, "chord:above", **fill, rise=show(above, 3), at=show(at, 3))]
        return [say(lang, "chord:below", **fill)]

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend(
            [("fig-arrow", say(lang, "chord:segment")), ("fig-above", say(lang, "chord:part"), "M1,12q17,-18 34,0z")]
        )

    def extra(self, figure: Figure) -> dict[str, Any]:
        name = dict(self.name) if self.name else None
        return {"first": self.first, "second": self.second, "between": BETWEEN, "touching": TOUCHING, "name": name}
