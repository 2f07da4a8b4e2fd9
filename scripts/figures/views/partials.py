"""A map with a point on it: the line along which a plane cuts, both partial derivatives as legs, and the gradient they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import path
from scripts.figures.draw.arrows import arrow, disc
from scripts.figures.draw.levels import GRID
from scripts.figures.draw.numbers import show, symbol
from scripts.figures.draw.scale import Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Grip, Played
from scripts.figures.views.contour import Contour
from scripts.figures.views.slice import Sliced

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

REACH = 0.45  # of the box's width: how long the longest gradient in the box is drawn


@dataclass(frozen=True)
class Partials(Sliced):
    """Both axes are to one unit, so that directions are true; the arrows share one scale all over the map."""

    count: int = 12

    kind = "partials"

    def map(self) -> Contour:
        return Contour(objective=self.objective, count=self.count, equal=True)

    def frame(self, figure: Figure, played: Played) -> Frame:
        return self.map().frame(figure, played)

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        return self.map().background(figure, frame, lang)

    def scale(self, figure: Figure) -> float:
        """How long a gradient of length one is drawn, in units of the axes."""
        sides = [np.linspace(low, high, GRID) for low, high in figure.box]
        longest = np.linalg.norm(self.target(figure).gradient(np.stack(np.meshgrid(*sides), axis=-1)), axis=-1).max()
        return float(REACH * (figure.box[0][1] - figure.box[0][0]) / longest)

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        point, k = self.point(figure), self.varied(figure)
        step = self.scale(figure) * self.target(figure).gradient(point)
        corner, tip = point + step * [1, 0], point + step
        ends = np.tile(point, (2, 1))
        ends[:, k] = figure.box[k]
        return [
            ("fig-border", path.line(map(frame.project, ends.tolist()))),
            ("fig-leg", path.line(frame.project(p.tolist()) for p in (point, corner, tip))),
            ("fig-arrow", arrow(frame.project(point.tolist()), frame.project(tip.tolist()))),
            ("fig-data", disc(frame.project(point.tolist()))),
        ]

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        if not all(isinstance(part, str) for part in self.at):
            return []
        x, y = self.point(figure).tolist()
        return [Grip((x, y), "slice:point", *figure.box[0], x, f"{show(x)}, {show(y)}")]

    def words(self, figure: Figure, lang: str) -> list[str]:
        target, point = self.target(figure), self.point(figure)
        at, g = (", ".join(show(float(v)) for v in vector) for vector in (point, target.gradient(point)))
        return [say(lang, "slice:gradient", at=at, f=symbol(target.letter), g=g)]

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend([("fig-arrow", say(lang, "slice:arrow")), ("fig-leg", say(lang, "slice:legs"))])

    def extra(self, figure: Figure) -> dict[str, Any]:
        return super().extra(figure) | {"scale": self.scale(figure)}
