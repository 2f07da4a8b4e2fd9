"""The value of the objective against what it has cost: epochs, that is how often all the rows have been looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from optlib.rows import summand
from scripts.figures.draw import svg
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.minibatches import seen
from scripts.figures.views.base import Played
from scripts.figures.views.loss import Loss

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Epochs(Loss):
    """As `Loss`, with the axis of steps replaced by ``span`` epochs; a run that goes on for more leaves the picture."""

    span: float = 10.0

    kind = "epochs"

    def check(self, figure: Figure, where: str) -> None:
        super().check(figure, where)
        target = self.target(figure)
        if target.data is None or summand(target.written) is None:
            raise ValueError(f"{where}: epochs need an objective that is a mean over rows; {target.name} is none.")
        if not self.span > 0:
            raise ValueError(f"{where}: the span of epochs is above 0, got {self.span}.")

    def frame(self, figure: Figure, played: Played) -> Frame:
        frame = super().frame(figure, played)
        return Frame(Axis(0.0, self.span, "@axis:epochs"), frame.y)

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        frame = self.frame(figure, played)
        drawn = []
        for style, run in enumerate(figure.runs):
            epochs = seen(run, figure.objective_of(run), figure.steps)
            values = self.drawn(figure, played[run.key].values)
            points = [frame.project(p) for p in np.column_stack([epochs, values])[epochs <= self.span * 1.05].tolist()]
            noisy = self.sparse(played[run.key])
            drawn.append(svg.run(run.key, style, points, run.shown and figure.predict is None, noisy=noisy))
        inside = svg.tag("g", "".join(drawn), class_="fig-runs")
        return svg.picture(svg.axes(frame, lang, clip) + svg.clipped(inside, clip), frame.tall)

    def extra(self, figure: Figure) -> dict[str, Any]:
        return super().extra(figure) | {"span": self.span}
