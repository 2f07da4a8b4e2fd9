"""A curve with a secant through two of its points and the tangent at the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import path, svg
from scripts.figures.draw.arrows import disc
from scripts.figures.draw.numbers import show, symbol, written
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Grip, Played
from scripts.figures.views.curve import Curve
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Secant(Sketch):
    """``at`` is the first point, ``gap`` how far the second is from it: numbers, or the names of dials.

    ``box`` is (low, high) of w, ``height`` of f. Knobs move what is a dial.
    """

    at: float | str = "point"
    gap: float | str = "h"
    objective: str | None = None
    box: tuple[float, float] | None = None
    height: tuple[float, float] | None = None

    kind = "secant"

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 1)
        figure.dialled(self.at)
        if figure.dialled(self.gap) == 0:
            raise ValueError(f"{where}: through one point there is no secant; the gap must not be 0.")

    def frame(self, figure: Figure, played: Played) -> Frame:
        target = self.target(figure)
        low, high = self.box or figure.box[0]
        values = Curve.samples(target, low, high)[:, 1]
        bottom, top = self.height or (float(values.min()), float(values.max()))
        return Frame(Axis(low, high, symbol(target.variables[0])), Axis(bottom, top, written(target)))

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        return svg.curve(frame, Curve.samples(self.target(figure), frame.x.low, frame.x.high), "fig-curve")

    def place(self, figure: Figure) -> tuple[float, float, float, float, float]:
        """The two points' w and f, and the derivative at the first."""
        target = self.target(figure)
        a = figure.dialled(self.at)
        b = a + figure.dialled(self.gap)
        fa, fb = (float(target.value(np.array([w]))) for w in (a, b))
        return a, fa, b, fb, float(target.gradient(np.array([a]))[0])

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        a, fa, b, fb, slope = self.place(figure)
        ends = (frame.x.low, frame.x.high)

        def through(steepness: float) -> str:
            return path.line(frame.project((w, fa + steepness * (w - a))) for w in ends)

        steps = path.line(frame.project(p) for p in ((a, fa), (b, fa), (b, fb)))
        points = "".join(disc(frame.project(p)) for p in ((a, fa), (b, fb)))
        secant = (fb - fa) / figure.dialled(self.gap)
        return [
            ("fig-toward", through(slope)),
            ("fig-residuals", steps),
            ("fig-arrow", through(secant)),
            ("fig-data", points),
        ]

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        a, fa, b, fb, _ = self.place(figure)
        frame = self.frame(figure, played)
        knobs = [(self.gap, (b, fb), "secant:second", b), (self.at, (a, fa), "secant:first", a)]
        return [
            Grip(point, label, frame.x.low, frame.x.high, now, show(now))
            for dial, point, label, now in knobs
            if isinstance(dial, str)
        ]

    def words(self, figure: Figure, lang: str) -> list[str]:
        a, fa, _, fb, slope = self.place(figure)
        h = figure.dialled(self.gap)
        secant = (fb - fa) / h
        return [say(lang, "secant:words", w=symbol(self.target(figure).variables[0]), at=show(a), h=show(h),
                    secant=show(secant, 6), slope=show(slope, 6), off=show(secant - slope, 3))]  # fmt: skip

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend([("fig-arrow", say(lang, "secant:secant")), ("fig-toward", say(lang, "secant:tangent"))])

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"at": self.at, "gap": self.gap}
