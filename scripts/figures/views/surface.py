"""An objective of two variables as a surface. The still is a wireframe seen from one side; the live one turns."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import path, svg
from scripts.figures.draw.levels import TRANSFORMS, Box, Levels, grid
from scripts.figures.draw.numbers import symbol
from scripts.figures.draw.scale import HEIGHT, WIDTH, Axis, Frame
from scripts.figures.views.base import Played, View, flat

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

LINES = 19  # of the wireframe, each way
DEPTH = 0.62  # height of the box against its sides


@dataclass(frozen=True)
class Projection(Frame):
    """A frame with three axes. ``matrix`` maps the fractions (u, v, h) of the axes, and 1, to SVG units."""

    z: Axis = field(default_factory=lambda: Axis(0.0, 1.0, "f"))
    azimuth: float = -60.0
    elevation: float = 32.0

    def matrix(self) -> np.ndarray:
        turn, tilt = math.radians(self.azimuth), math.radians(self.elevation)
        right = np.array([-math.sin(turn), math.cos(turn), 0.0])
        up = np.array([-math.sin(tilt) * math.cos(turn), -math.sin(tilt) * math.sin(turn), math.cos(tilt) * DEPTH])
        corners = np.array([[u, v, h] for u in (0, 1) for v in (0, 1) for h in (0, 1)], float)
        flat_corners = np.column_stack([corners @ right, -(corners @ up)])
        size = np.ptp(flat_corners, axis=0)
        scale = min((WIDTH - 70) / size[0], (HEIGHT - 50) / size[1])
        middle = (flat_corners.max(axis=0) + flat_corners.min(axis=0)) / 2
        rows = np.vstack([right, -up]) * scale
        return np.column_stack([rows, np.array([WIDTH, HEIGHT]) / 2 - middle * scale])

    def project(self, point: Any) -> tuple[float, float]:
        fractions = [axis.unit(float(c)) for axis, c in zip((self.x, self.y, self.z), point, strict=True)]
        u, v = self.matrix() @ np.array([*fractions, 1.0])
        return float(u), float(v)

    def spec(self) -> dict[str, Any]:
        axes = [[a.low, a.high, a.kind, a.label] for a in (self.x, self.y, self.z)]
        return {"axes": axes, "matrix": np.round(self.matrix(), 4).tolist(), "azimuth": self.azimuth}


@dataclass(frozen=True)
class Surface(View):
    """``height`` transforms the values as contour levels do, for landscapes whose walls would flatten their valleys."""

    objective: str | None = None
    height: str = "linear"
    azimuth: float = -60.0

    kind = "surface"

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 2:
            raise ValueError(
                f"{where}: a surface needs two variables and {target.name} has {target.dimension}; use curve."
            )
        if self.height not in TRANSFORMS:
            raise ValueError(f"{where}: the height is one of {', '.join(TRANSFORMS)}, got {self.height!r}.")

    def box(self, figure: Figure) -> Box:
        target = self.target(figure)
        return figure.box if target.name == figure.objective else tuple(target.domain)

    def levels(self, figure: Figure) -> Levels:
        z = grid(self.target(figure), self.box(figure))[2]
        return Levels(self.height, 1, float(z.min()), float(z.max()))

    def lifted(self, figure: Figure, z: Any) -> np.ndarray:
        # A linear height is f itself; a transformed one says so on its axis.
        values = np.asarray(z, float)
        return values if self.height == "linear" else self.levels(figure).apply(values)

    def frame(self, figure: Figure, played: Played) -> Projection:
        (left, right), (near, far) = self.box(figure)
        levels = self.levels(figure)
        low, high = self.lifted(figure, np.array([levels.low, levels.high])).tolist()
        names = [symbol(v) for v in self.target(figure).variables]
        f = symbol(self.target(figure).letter)
        label = {"linear": f, "sqrt": f"√({f} − min)", "log": f"log {f}"}[self.height]
        return Projection(
            Axis(left, right, names[0]), Axis(near, far, names[1]), z=Axis(low, high, label), azimuth=self.azimuth
        )

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        return np.column_stack([flat(trajectory.points), self.lifted(figure, trajectory.values)])

    def wireframe(self, figure: Figure, frame: Projection) -> tuple[str, str]:
        """The landscape as lines over its base, and the names of the base's sides."""
        x, y = (np.linspace(first, last, LINES) for first, last in self.box(figure))
        z = self.lifted(figure, self.target(figure).value(np.stack(np.meshgrid(x, y), axis=-1)))
        along = [[frame.project((x[j], y[i], z[i, j])) for j in range(LINES)] for i in range(LINES)]
        across = [[row[j] for row in along] for j in range(LINES)]
        mesh = "".join(path.line(line) for line in along + across)
        low = frame.z.low
        corners = [
            (frame.x.low, frame.y.low),
            (frame.x.high, frame.y.low),
            (frame.x.high, frame.y.high),
            (frame.x.low, frame.y.high),
        ]
        base = path.line([frame.project((*corner, low)) for corner in [*corners, corners[0]]])
        labels = [
            self._label(frame, (sum(c) / 2 for c in zip(corners[0], corners[1], strict=True)), frame.x.label),
            self._label(frame, (sum(c) / 2 for c in zip(corners[1], corners[2], strict=True)), frame.y.label),
        ]
        drawn = svg.tag("path", d=base, class_="fig-grid") + svg.tag("path", d=mesh, class_="fig-mesh")
        return drawn, "".join(labels)

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        frame = self.frame(figure, played)
        drawn, labels = self.wireframe(figure, frame)
        styles = {run.key: i for i, run in enumerate(figure.runs)}
        runs = [
            svg.run(
                run.key,
                styles[run.key],
                [frame.project(p) for p in self.coordinates(figure, played[run.key])],
                run.shown and figure.predict is None,
            )
            for run in self.runs(figure)
        ]
        clipping = svg.tag("clipPath", svg.tag("rect", width=f"{WIDTH:g}", height=f"{HEIGHT:g}"), id=clip)
        inside = svg.clipped(drawn + svg.tag("g", "".join(runs), class_="fig-runs"), clip)
        return svg.picture(clipping + inside + labels)

    @staticmethod
    def _label(frame: Projection, middle: Any, text: str) -> str:
        u, v = frame.project((*middle, frame.z.low))
        centre = np.array([WIDTH / 2, HEIGHT / 2])
        out = np.array([u, v]) - centre
        at = np.array([u, v]) + 18 * out / max(1.0, float(np.hypot(*out)))
        return svg.tag("text", text, x=f"{at[0]:.0f}", y=f"{at[1] + 4:.0f}", class_="fig-axis")

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"levels": self.levels(figure).spec(), "grid": 49, "height": self.height}
