"""What a plane cuts out of a landscape of two variables: a curve of one variable, whose slope is a partial derivative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from optlib.registry import nearest
from scripts.figures.controls import Pick
from scripts.figures.draw import path
from scripts.figures.draw.arrows import disc
from scripts.figures.draw.levels import grid
from scripts.figures.draw.numbers import show, symbol, written
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Grip, Numbers, Played
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

SAMPLES = 81
ROWS = 9


@dataclass(frozen=True)
class Sliced(Sketch):
    """``at`` is the point, each coordinate a number or the name of a dial; ``along`` the variable that varies on the slice.

    ``along`` names one of the objective's variables, or a `Pick` between them.
    """

    at: tuple[float | str, float | str] = ("w1", "w2")
    along: str = "along"
    objective: str | None = None

    def check(self, figure: Figure, where: str) -> None:
        target = self.need(figure, where, 2)
        names = [v.name for v in target.variables]
        picks = [control for control in figure.controls if isinstance(control, Pick) and control.name == self.along]
        for name in picks[0].options if picks else [self.along]:
            if name not in names:
                raise ValueError(f"{where}: a slice is along a variable of {target.name}; {nearest(name, names)}")
        if picks and len({tuple(side) for side in figure.box}) > 1:
            raise ValueError(f"{where}: to slice either way in one picture, both sides of the box must be the same.")
        self.point(figure)

    def point(self, figure: Figure) -> np.ndarray:
        return np.array([figure.dialled(part) for part in self.at])

    def varied(self, figure: Figure) -> int:
        """The number of the variable that varies, 0 or 1."""
        chosen = figure.dials.get(self.along, self.along)
        return [v.name for v in self.target(figure).variables].index(str(chosen))

    def sampled(self, figure: Figure, count: int = SAMPLES) -> np.ndarray:
        """Points (count, 2) along the slice, from one side of the box to the other."""
        k = self.varied(figure)
        points = np.tile(self.point(figure), (count, 1))
        points[:, k] = np.linspace(*figure.box[k], count)
        return points

    def heights(self, figure: Figure) -> tuple[float, float]:
        z = grid(self.target(figure), figure.box)[2]
        return float(z.min()), float(z.max())

    def fixed(self, figure: Figure) -> str:
        """ "w₂ = 0.5", where the plane stands."""
        other = 1 - self.varied(figure)
        return f"{symbol(self.target(figure).variables[other])} = {show(float(self.point(figure)[other]))}"

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {
            "at": list(self.at),
            "along": self.along,
            "box": [list(pair) for pair in figure.box],
            "samples": SAMPLES,
        }


@dataclass(frozen=True)
class Slice(Sliced):
    """The slice as the graph of one variable, with its tangent at the point."""

    kind = "slice"

    def frame(self, figure: Figure, played: Played) -> Frame:
        k = self.varied(figure)
        name = symbol(self.target(figure).variables[k])
        return Frame(Axis(*figure.box[k], name), Axis(*self.heights(figure), written(self.target(figure))))

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        target, k, point = self.target(figure), self.varied(figure), self.point(figure)
        samples = self.sampled(figure)
        value, slope = float(target.value(point)), float(target.gradient(point)[k])
        tangent = [(w, value + slope * (w - point[k])) for w in figure.box[k]]
        return [
            ("fig-slice", path.line(frame.project(p) for p in np.column_stack([samples[:, k], target.value(samples)]))),
            ("fig-toward", path.line(map(frame.project, tangent))),
            ("fig-data", disc(frame.project((point[k], value)))),
        ]

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        k, point = self.varied(figure), self.point(figure)
        if not all(isinstance(part, str) for part in self.at):
            return []
        place = (float(point[k]), float(self.target(figure).value(point)))
        return [Grip(place, "slice:point", *figure.box[k], place[0], show(place[0]))]

    def words(self, figure: Figure, lang: str) -> list[str]:
        target, k, point = self.target(figure), self.varied(figure), self.point(figure)
        name = symbol(target.variables[k])
        return [say(lang, "slice:words", fixed=self.fixed(figure), at=f"{name} = {show(float(point[k]))}",
                    partial=f"∂{symbol(target.letter)}/∂{name}", slope=show(float(target.gradient(point)[k])))]  # fmt: skip

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        target, k = self.target(figure), self.varied(figure)
        points, (name, f) = self.sampled(figure, ROWS), (symbol(target.variables[k]), symbol(target.letter))
        columns = points[:, k], target.value(points), target.gradient(points)[:, k]
        rows = [[show(float(v)) for v in row] for row in np.column_stack(columns)]
        return [Numbers(say(lang, "slice:table", fixed=self.fixed(figure)), [name, f, f"∂{f}/∂{name}"], rows)]

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend([("fig-slice", say(lang, "slice:curve")), ("fig-toward", say(lang, "secant:tangent"))])

    def extra(self, figure: Figure) -> dict[str, Any]:
        return super().extra(figure) | {"rows": ROWS}
