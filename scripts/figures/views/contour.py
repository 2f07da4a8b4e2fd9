"""The contour lines of an objective of two variables, with the paths over them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import path, svg
from scripts.figures.draw.levels import GRID, TRANSFORMS, Box, Levels, grid, outline, regions
from scripts.figures.draw.numbers import symbol
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.views.base import Played, View, flat

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

ARROW = 70  # SVG units: the arrow shows a direction, its length says nothing


@dataclass(frozen=True)
class Contour(View):
    """``levels`` is the transform on which lines are evenly spaced, ``equal`` draws both axes to one unit so that angles are true.

    ``arrow`` draws −∇f at the start and the straight way to the lowest minimum, so that a reader sees the angle between them.
    """

    objective: str | None = None
    levels: str = "sqrt"
    count: int = 14
    equal: bool = False
    arrow: bool = False

    kind = "contour"
    start_by_pointer = True

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 2:
            raise ValueError(
                f"{where}: a contour needs two variables and {target.name} has {target.dimension}; use curve."
            )
        if self.levels not in TRANSFORMS:
            raise ValueError(f"{where}: levels are one of {', '.join(TRANSFORMS)}, got {self.levels!r}.")
        if not 3 <= self.count <= 40:
            raise ValueError(f"{where}: a contour has 3 to 40 lines, got {self.count}.")

    def box(self, figure: Figure) -> Box:
        target = self.target(figure)
        return figure.box if target.name == figure.objective else tuple(target.domain)

    def frame(self, figure: Figure, played: Played) -> Frame:
        (left, right), (low, high) = self.box(figure)
        names = [symbol(v) for v in self.target(figure).variables]
        return Frame(Axis(left, right, names[0]), Axis(low, high, names[1]), equal=self.equal)

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        return flat(trajectory.points)

    def handle(self, figure: Figure) -> tuple[float, float]:
        return figure.start[0], figure.start[1]

    def scale(self, figure: Figure, z: np.ndarray) -> Levels:
        return Levels(self.levels, self.count, float(z.min()), float(z.max()))

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        target = self.target(figure)
        x, y, z = grid(target, self.box(figure))
        drawn = []
        for i, rings in enumerate(regions(self.scale(figure, z), x, y, z)):
            placed = [np.array([frame.project(p) for p in ring]) for ring in rings]
            part = 1 - (i + 1) / self.count
            drawn.append(svg.tag("path", d=outline(placed), class_="fig-level", style=f"--t:{part:.2f}"))
        left, top, width, height = frame.rect
        ground = svg.tag(
            "path", d=f"M{left:g},{top:g}h{width:g}v{height:g}h{-width:g}z", class_="fig-level", style="--t:1"
        )
        stars = "".join(f"M{u:.1f},{v:.1f}m-4,0h8m-4,-4v8" for u, v in (frame.project(m) for m in target.minima))
        return ground + "".join(drawn) + svg.tag("path", d=stars, class_="fig-minimum")

    def foreground(self, figure: Figure, frame: Frame) -> str:
        """At the start, the straight way to the minimum and −∇f: its direction in the picture, always of one length.

        Between them lies the angle that the lesson is about. contour.js has the twin.
        """
        if not self.arrow:
            return ""
        start = np.array(figure.start)
        ahead = start - 1e-3 * self.target(figure).gradient(start)
        (x, y), (to_x, to_y) = frame.project(figure.start), frame.project(ahead.tolist())
        length = math.hypot(to_x - x, to_y - y)
        arrow = toward = ""
        if length > 0:
            u, v = (to_x - x) / length, (to_y - y) / length
            tip = (x + ARROW * u, y + ARROW * v)
            left, right = ((tip[0] - 10 * u + side * 5 * v, tip[1] - 10 * v - side * 5 * u) for side in (1, -1))
            arrow = path.line([(x, y), tip]) + path.line([left, tip, right])
        if lowest := self.lowest(figure):
            nearest = min(lowest, key=lambda minimum: math.dist(minimum, figure.start))
            toward = path.line([(x, y), frame.project(nearest)])
        return svg.tag("path", d=toward, class_="fig-toward") + svg.tag("path", d=arrow, class_="fig-arrow")

    def lowest(self, figure: Figure) -> list[list[float]]:
        """The declared minima with the least value."""
        target = self.target(figure)
        points = np.asarray(target.minima, float)
        values = np.asarray(target.value(points), float)
        lowest: list[list[float]] = points[values <= values.min(initial=np.inf) + 1e-9].tolist()
        return lowest

    def extra(self, figure: Figure) -> dict[str, Any]:
        _, _, z = grid(self.target(figure), self.box(figure))
        minima = np.asarray(self.target(figure).minima, float).tolist()
        return {
            "levels": self.scale(figure, z).spec(),
            "grid": GRID,
            "minima": minima,
            "lowest": self.lowest(figure) if self.arrow else [],
        }
