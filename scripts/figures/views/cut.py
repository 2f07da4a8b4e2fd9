"""A landscape of two variables in space, the plane that cuts it, and what it cuts out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.draw import path, svg
from scripts.figures.draw.arrows import disc
from scripts.figures.draw.scale import HEIGHT, WIDTH, Frame
from scripts.figures.views.base import Played
from scripts.figures.views.slice import Sliced
from scripts.figures.views.surface import Projection, Surface

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

TANGENT = 0.22  # of the box on either side of the point


@dataclass(frozen=True)
class Cut(Sliced):
    """The same slice as `Slice` shows, where it lies; seen from one side, as the still of a `Surface` is."""

    azimuth: float = -60.0

    kind = "cut"

    def frame(self, figure: Figure, played: Played) -> Projection:
        return Surface(objective=self.objective, azimuth=self.azimuth).frame(figure, played)

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        target, k, point = self.target(figure), self.varied(figure), self.point(figure)
        (left, right), other = figure.box[k], point[1 - k]
        low, high = self.heights(figure)

        def place(w: float, z: float) -> tuple[float, float]:
            return frame.project((w, other, z) if k == 0 else (other, w, z))

        samples = self.sampled(figure)
        value, slope = float(target.value(point)), float(target.gradient(point)[k])
        reach = TANGENT * (right - left)
        corners = [(left, low), (right, low), (right, high), (left, high), (left, low)]
        sides = [(w, value + slope * (w - point[k])) for w in (point[k] - reach, point[k] + reach)]
        return [
            ("fig-plane", path.line(place(*corner) for corner in corners)),
            ("fig-slice", path.line(place(*p) for p in zip(samples[:, k], target.value(samples), strict=True))),
            ("fig-toward", path.line(place(*side) for side in sides)),
            ("fig-data", disc(place(float(point[k]), value))),
        ]

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        frame = self.frame(figure, played)
        ground, labels = Surface(objective=self.objective, azimuth=self.azimuth).wireframe(figure, frame)
        clipping = svg.tag("clipPath", svg.tag("rect", width=f"{WIDTH:g}", height=f"{HEIGHT:g}"), id=clip)
        layer = svg.tag("g", self.foreground(figure, frame), class_="fig-runs")
        return svg.picture(clipping + svg.clipped(ground + layer, clip) + labels)

    def extra(self, figure: Figure) -> dict[str, Any]:
        return super().extra(figure) | {"heights": list(self.heights(figure)), "tangent": TANGENT}
