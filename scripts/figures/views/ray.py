"""A sample and the line through the origin that fits it best, beside the true one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scripts.figures.draw import path, svg
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Played
from scripts.figures.views.one_weight import OneWeight

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Ray(OneWeight):
    """``height`` (low, high) of y."""

    height: tuple[float, float] = (-1.2, 3.4)

    kind = "ray"

    def frame(self, figure: Figure, played: Played) -> Frame:
        return Frame(Axis(self.source.low, self.source.high, "x"), Axis(*self.height, "y"))

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        x = np.linspace(self.source.low, self.source.high, 2)
        return svg.curve(frame, np.column_stack([x, self.source.value(x)]), "fig-toward")

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        rows = self.sample(figure)
        w = self.best(rows)
        ends = [frame.project((x, w * x)) for x in (self.source.low, self.source.high)]
        discs = "".join(path.dots([frame.project(row)], 0) for row in np.column_stack(rows))
        return [("fig-model", path.line(ends)), ("fig-data", discs)]

    def words(self, figure: Figure, lang: str) -> list[str]:
        return [say(lang, "ray:words", w=show(self.best(self.sample(figure))), truth=show(self.truest()))]

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend([("fig-model", say(lang, "sample:fit")), ("fig-toward", say(lang, "sample:truth"))])
