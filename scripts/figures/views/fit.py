"""A sample, the truth it was drawn from, and the polynomial fitted to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from optlib import polynomials
from scripts.figures.draw import path, svg
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Played
from scripts.figures.views.sampled import Sampled

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

SAMPLES = 201


@dataclass(frozen=True)
class Fit(Sampled):
    """``height`` (low, high) of y; what lies beyond it leaves the picture."""

    height: tuple[float, float] = (-2.2, 2.2)

    kind = "fit"

    def frame(self, figure: Figure, played: Played) -> Frame:
        return Frame(Axis(self.source.low, self.source.high, "x"), Axis(*self.height, "y"))

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        x = np.linspace(self.source.low, self.source.high, SAMPLES)
        return svg.curve(frame, np.column_stack([x, self.source.value(x)]), "fig-toward")

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        c = self.coefficients(figure)
        x = np.linspace(self.source.low, self.source.high, SAMPLES)
        fitted = polynomials.basis(x, len(c) - 1, self.source.low, self.source.high) @ c
        rows = [frame.project(p) for p in np.column_stack(self.sample(figure))]
        curve = path.line(frame.project(p) for p in np.column_stack([x, fitted]))
        return [("fig-model", curve), ("fig-data", "".join(path.dots([row], 0) for row in rows))]

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend([("fig-model", say(lang, "sample:fit")), ("fig-toward", say(lang, "sample:truth"))])

    def extra(self, figure: Figure) -> dict[str, Any]:
        return super().extra(figure) | {"samples": SAMPLES}
