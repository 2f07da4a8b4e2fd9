"""The gradients of all minibatches at the figure's start: a cloud around the full gradient, with the ellipse of its scatter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from optlib.rows import summand
from scripts.figures import minibatches
from scripts.figures.draw import path, svg
from scripts.figures.draw.numbers import show, symbol, where
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Played, View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

DEVIATIONS = 2  # of the ellipse
HEAD = 9.0  # SVG units


@dataclass(frozen=True)
class Cloud(View):
    """For an objective of two parameters that is a mean over rows; the size of the minibatches is that of the figure's first noisy run.

    Both axes reach from −``reach`` to ``reach``; the arrow is the full gradient, from the origin.
    """

    reach: float = 10.0

    kind = "cloud"

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 2 or target.data is None or summand(target.written) is None:
            raise ValueError(
                f"{where}: a cloud needs an objective of two parameters that is a mean over rows; {target.name} is none."
            )
        if not any("batch" in run.hyper for run in figure.runs):
            raise ValueError(f"{where}: a cloud takes the size of its minibatches from a run; give one batch=….")
        if not self.reach > 0:
            raise ValueError(f"{where}: the reach of a cloud is above 0, got {self.reach}.")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return ()

    def sampled(self, figure: Figure) -> Run:
        return next(run for run in figure.runs if "batch" in run.hyper)

    def frame(self, figure: Figure, played: Played) -> Frame:
        target = self.target(figure)
        f, (across, up) = symbol(target.letter), (symbol(v) for v in target.variables)
        return Frame(
            Axis(-self.reach, self.reach, f"∂{f}/∂{across}"), Axis(-self.reach, self.reach, f"∂{f}/∂{up}"), equal=True
        )

    def foreground(self, figure: Figure, frame: Frame) -> str:
        size, rows = int(self.sampled(figure).hyper["batch"]), self.target(figure).rows.gradient(list(figure.start))
        points = minibatches.means(rows, minibatches.subsets(len(rows), size))
        centre = rows.mean(axis=0)
        round_ = minibatches.ellipse(centre, minibatches.covariance(rows, size), DEVIATIONS)
        spots = "".join(f"M{u:.1f},{v:.1f}h.01" for u, v in map(frame.project, points.tolist()))
        ring = path.line([frame.project(p) for p in round_.tolist()])
        origin = cross(frame.project((0.0, 0.0)))
        arrow = arrow_to(frame.project((0.0, 0.0)), frame.project(centre.tolist()))
        parts = (("fig-minimum", origin), ("fig-cloud", spots), ("fig-ellipse", ring), ("fig-arrow", arrow))
        return "".join(svg.tag("path", d=d, class_=class_) for class_, d in parts)

    def words(self, figure: Figure, lang: str) -> list[str]:
        target, start = self.target(figure), list(figure.start)
        size, rows = int(self.sampled(figure).hyper["batch"]), target.rows.gradient(start)
        deviations = np.sqrt(np.diag(minibatches.covariance(rows, size)))
        fill = {
            "size": size,
            "where": ", ".join(where(target, start, 0.0).split(", ")[:-1]),
            "full": ", ".join(show(v, 3) for v in rows.mean(axis=0)),
            "deviations": ", ".join(show(v, 3) for v in deviations),
        }
        return [say(lang, "cloud", **fill)]

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"most": minibatches.MOST, "deviations": DEVIATIONS, "sampled": self.sampled(figure).key}


def cross(at: tuple[float, float]) -> str:
    return f"M{at[0]:.1f},{at[1]:.1f}m-5,0h10m-5,-5v10"


def arrow_to(tail: tuple[float, float], tip: tuple[float, float]) -> str:
    """A line with a head at its end; without one where it is shorter than the head."""
    (x, y), (to_x, to_y) = tail, tip
    length = float(np.hypot(to_x - x, to_y - y))
    line = path.line([tail, tip])
    if length <= HEAD:
        return line
    u, v = (to_x - x) / length, (to_y - y) / length
    left, right = ((to_x - HEAD * u + s * HEAD / 2 * v, to_y - HEAD * v - s * HEAD / 2 * u) for s in (1, -1))
    return line + path.line([left, tip, right])
