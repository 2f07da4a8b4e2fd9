"""Data points and the line that the parameters of each run describe at the step shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import svg
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.views.base import Played, View, flat

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Data(View):
    """For objectives over a data set with weight and bias. ``residuals`` draws the errors as vertical lines."""

    objective: str | None = None
    residuals: bool = True

    kind = "data"

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.data is None or target.dimension != 2:
            raise ValueError(
                f"{where}: a data view needs an objective of weight and bias over a data set; {target.name} is none."
            )

    def columns(self, figure: Figure) -> tuple[np.ndarray, np.ndarray]:
        x, y = self.target(figure).data.columns
        return x, y

    def frame(self, figure: Figure, played: Played) -> Frame:
        x, y = self.columns(figure)
        wide, tall = 0.08 * np.ptp(x), 0.15 * np.ptp(y)
        return Frame(
            Axis(float(x.min() - wide), float(x.max() + wide), "x"),
            Axis(float(y.min() - tall), float(y.max() + tall), "y"),
        )

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        """The line at the last step, by its two ends."""
        weight, bias = flat(trajectory.points)[-1]
        frame = self.frame(figure, {})
        ends = np.array([frame.x.low, frame.x.high])
        return np.column_stack([ends, weight * ends + bias])

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        places = [frame.project(p) for p in np.column_stack(self.columns(figure))]
        discs = "".join(f"M{u:.1f},{v:.1f}m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z" for u, v in places)
        return svg.tag("path", d="", class_="fig-residuals") + svg.tag("path", d=discs, class_="fig-data")

    def extra(self, figure: Figure) -> dict[str, Any]:
        x, y = self.columns(figure)
        return {"x": x.tolist(), "y": y.tolist(), "residuals": self.residuals}
