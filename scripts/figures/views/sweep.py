"""The last value of a run against one hyperparameter: the U whose bottom moves with the budget of steps."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

import optlib
from scripts.figures import declared
from scripts.figures.draw import svg
from scripts.figures.draw.numbers import written
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import MESSAGES
from scripts.figures.views.base import Played, View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

SAMPLES = 161


@dataclass(frozen=True)
class Sweep(View):
    """``hyper`` runs over ``span`` on a "log" or "linear" axis; ``marks`` are borders, value → label in both languages.

    ``height`` (low, high) is the axis of the last value above the minimum, logarithmic. Values beyond it leave the
    picture.
    """

    hyper: str = "lr"
    span: tuple[float, float] = (0.001, 1.2)
    axis: str = "log"
    height: tuple[float, float] = (1e-8, 1e4)
    marks: Mapping[float, Mapping[str, str]] | None = None
    objective: str | None = None

    kind = "sweep"

    def check(self, figure: Figure, where: str) -> None:
        if not figure.runs:
            raise ValueError(f"{where}: a sweep needs runs.")
        for run in figure.runs:
            declared.hyper_name(self.hyper, declared.optimizer(run.optimizer), f"{where}, sweep")
        if declared.lowest(self.target(figure)) is None:
            raise ValueError(
                f"{where}: a sweep shows values above the minimum and {self.target(figure).name} declares none."
            )
        for text in (self.marks or {}).values():
            declared.texts(text, f"{where}, a mark of the sweep")
        Axis(*self.span, self.hyper, self.axis)

    def samples(self) -> np.ndarray:
        """Where the sweep is computed; evenly spaced along the axis."""
        if self.axis == "log":
            return np.logspace(math.log10(self.span[0]), math.log10(self.span[1]), SAMPLES)
        return np.linspace(*self.span, SAMPLES)

    def frame(self, figure: Figure, played: Played) -> Frame:
        name = f"symbol:{self.hyper}"
        label = f"@{name}" if name in MESSAGES else self.hyper
        above = "final-gap" if declared.lowest(self.target(figure)) else "final"
        value = f"@axis:{above}|{written(self.target(figure))}"
        return Frame(Axis(*self.span, label, self.axis), Axis(*self.height, value, "log"))

    def swept(self, figure: Figure, key: str) -> np.ndarray:
        """(value of the hyperparameter, last value above the minimum) for the run ``key``."""
        run = figure.run_named(key, "sweep")
        target, floor = self.target(figure), declared.lowest(self.target(figure)) or 0.0
        start = list(figure.start_of(run))
        rule = declared.optimizer(run.optimizer)
        swept = self.samples()
        starts = np.tile(np.asarray(start, float), (len(swept), 1))
        hyper: dict[str, Any] = {**run.hyper, self.hyper: swept}
        last = optlib.run(target, rule, starts, figure.steps, record=False, **hyper).values[-1]
        return np.column_stack([swept, np.maximum(np.asarray(last, float) - floor, 1e-300)])

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        frame = self.frame(figure, played)
        styles = {run.key: i for i, run in enumerate(figure.runs)}
        _, top, _, height = frame.rect
        borders, words, drawn = [], [], []
        for value, text in (self.marks or {}).items():
            at = frame.project((value, self.height[0]))[0]
            borders.append(svg.tag("path", d=f"M{at:.1f},{top:g}v{height:g}", class_="fig-border"))
            words.append(
                svg.tag("text", text[lang], x=f"{at - 5:.1f}", y=f"{top + 14:g}", class_="fig-note", text_anchor="end")
            )
        for run in self.runs(figure):
            curve = [frame.project(p) for p in self.swept(figure, run.key)]
            now = frame.project((run.hyper[self.hyper], max(self._last(figure, played, run.key), 1e-300)))
            # The line is the sweep; the one marker is the run that the other views show.
            drawn.append(svg.run(run.key, styles[run.key], curve, run.shown and figure.predict is None, [now]))
        inside = "".join(borders) + svg.tag("g", "".join(drawn), class_="fig-runs")
        return svg.picture(svg.axes(frame, lang, clip) + svg.clipped(inside, clip) + "".join(words))

    def _last(self, figure: Figure, played: Played, key: str) -> float:
        return float(np.asarray(played[key].values)[-1]) - (declared.lowest(self.target(figure)) or 0.0)

    def extra(self, figure: Figure) -> dict[str, Any]:
        marks = [{"value": v, "label": dict(t)} for v, t in (self.marks or {}).items()]
        floor = declared.lowest(self.target(figure))
        return {"hyper": self.hyper, "samples": SAMPLES, "floor": floor, "marks": marks, "axis": self.axis}
