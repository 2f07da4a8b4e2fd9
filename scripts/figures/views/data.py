"""Data points and the line that the parameters of each run describe at the step shown."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from optlib import Generator, batches
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

    def sparse(self, trajectory: Any) -> bool:
        """The line of the model is one line, however noisy the way to it."""
        return False

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        places = [frame.project(p) for p in np.column_stack(self.columns(figure))]
        discs = "".join(f"M{u:.1f},{v:.1f}m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z" for u, v in places)
        rings = "".join(
            f"M{places[i][0]:.1f},{places[i][1]:.1f}m-8,0a8,8 0 1,0 16,0a8,8 0 1,0 -16,0z" for i in self.dealt(figure)
        )
        classes = (("fig-residuals", ""), ("fig-data", discs), ("fig-batch", rings))
        return "".join(svg.tag("path", d=d, class_=class_) for class_, d in classes)

    def dealt(self, figure: Figure) -> list[int]:
        """The rows on which the first noisy run measured the gradient of its last step: they have a ring around them."""
        sampled = [run for run in self.runs(figure) if "batch" in run.hyper and run.shown and not figure.predict]
        if not sampled:
            return []
        hyper = {name: int(sampled[0].hyper[name]) for name in ("batch", "seed")}
        stream = batches(len(self.target(figure).data), hyper["batch"], Generator(hyper["seed"]))
        return next(islice(stream, figure.steps - 1, None))

    def extra(self, figure: Figure) -> dict[str, Any]:
        x, y = self.columns(figure)
        return {"x": x.tolist(), "y": y.tolist(), "residuals": self.residuals}
