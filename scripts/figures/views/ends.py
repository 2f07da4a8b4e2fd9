"""Where many runs end that differ in nothing but their seed: a histogram over the parameter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

import optlib
from scripts.figures import declared
from scripts.figures.draw import svg
from scripts.figures.draw.numbers import show, symbol
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Played, View, flat

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

BINS = 60


@dataclass(frozen=True)
class Ends(View):
    """For noisy runs on an objective of one parameter. Each is repeated with ``seeds`` seeds, its own and the next ones.

    ``height`` is the largest share of the seeds in one bin that the axis shows. Where the objective has several minima, the words
    count the runs that end nearest to the lowest.
    """

    seeds: int = 200
    height: float = 0.5

    kind = "ends"

    def check(self, figure: Figure, where: str) -> None:
        target = self.target(figure)
        if target.dimension != 1:
            raise ValueError(f"{where}: ends are shown along one parameter and {target.name} has {target.dimension}.")
        if not self.runs(figure):
            raise ValueError(f"{where}: ends need a run with noise=…, batch=… or annealing.")
        if not 2 <= self.seeds <= 1000:
            raise ValueError(f"{where}: ends take 2 to 1000 seeds, got {self.seeds}.")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return tuple(run for run in super().runs(figure) if "seed" in run.hyper)

    def frame(self, figure: Figure, played: Played) -> Frame:
        (low, high), name = figure.box[0], symbol(self.target(figure).variables[0])
        return Frame(Axis(low, high, say_last(name)), Axis(0.0, self.height, "@axis:share"))

    def ended(self, figure: Figure, run: Run) -> np.ndarray:
        """The last w of each seed."""
        target, hyper = figure.objective_of(run).name, tuple(run.hyper.items())
        return last_points(target, run.optimizer, figure.start_of(run), figure.steps, hyper, self.seeds)

    def outline(self, figure: Figure, run: Run) -> np.ndarray:
        """The histogram's upper edge, two points a bin; ends.js has the twin."""
        low, high = figure.box[0]
        ended = self.ended(figure, run)
        inside = ended[(ended >= low) & (ended < high)]
        counts = np.bincount(np.floor((inside - low) / (high - low) * BINS).astype(int), minlength=BINS)[:BINS]
        edges = low + (high - low) * np.arange(BINS + 1) / BINS
        shares = counts / self.seeds
        return np.column_stack([np.repeat(edges, 2), np.concatenate([[0.0], np.repeat(shares, 2), [0.0]])])

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        frame = self.frame(figure, played)
        styles = {run.key: i for i, run in enumerate(figure.runs)}
        drawn = [
            svg.run(
                run.key,
                styles[run.key],
                [frame.project(p) for p in self.outline(figure, run).tolist()],
                run.shown and figure.predict is None,
                [],
            )
            for run in self.runs(figure)
        ]
        inside = svg.tag("g", "".join(drawn), class_="fig-runs")
        return svg.picture(svg.axes(frame, lang, clip) + svg.clipped(inside, clip), frame.tall)

    def words(self, figure: Figure, lang: str) -> list[str]:
        return [self.said(figure, run, lang) for run in self.runs(figure) if run.shown]

    def said(self, figure: Figure, run: Run, lang: str) -> str:
        ended, minima = self.ended(figure, run), np.asarray(self.target(figure).minima, float)[:, 0]
        fill = {"run": run.name(lang), "seeds": self.seeds}
        if len(minima) < 2:
            return say(lang, "ends-spread", **fill, deviation=show(float(ended.std()), 3))
        lowest = int(np.argmin([float(self.target(figure).value([m])) for m in minima]))
        nearest = np.abs(ended[:, None] - minima).argmin(axis=1)
        return say(lang, "ends", **fill, count=int((nearest == lowest).sum()), where=show(float(minima[lowest])))

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"seeds": self.seeds, "bins": BINS}


@cache
def last_points(
    objective: str,
    optimizer: str,
    start: tuple[float, ...],
    steps: int,
    hyper: tuple[tuple[str, float], ...],
    seeds: int,
) -> np.ndarray:
    """The last w of each of so many seeds; both languages and the words ask for the same."""
    settings: dict[str, Any] = dict(hyper)
    settings["seed"] = settings["seed"] + np.arange(seeds)
    rule, starts = declared.optimizer(optimizer), np.tile(np.array(start), (seeds, 1))
    last = optlib.run(declared.objective(objective), rule, starts, steps, record=False, **settings)
    return flat(last.points[0])[:, 0]


def say_last(name: str) -> str:
    return f"@axis:last|{name}"
