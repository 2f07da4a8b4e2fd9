"""The value of the objective against the step, linear or logarithmic."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures import declared
from scripts.figures.draw.numbers import written
from scripts.figures.draw.scale import Axis, Frame, power, widened
from scripts.figures.draw.svg import tag, void
from scripts.figures.messages import say
from scripts.figures.views.base import Played, View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

DENSE = 400  # points of which the markers are one smear; loss.js has the twin


@dataclass(frozen=True)
class Loss(View):
    """``scale`` is "log" or "linear"; a logarithmic axis shows f minus its declared minimum, as f itself may be negative.

    ``height`` (low, high) fixes the axis where the runs' own range would hide what matters.
    """

    scale: str = "log"
    height: tuple[float, float] | None = None

    kind = "loss"

    def check(self, figure: Figure, where: str) -> None:
        if self.scale not in ("log", "linear"):
            raise ValueError(f"{where}: the scale of a loss view is 'log' or 'linear', got {self.scale!r}.")
        if not figure.runs:
            raise ValueError(f"{where}: a loss view needs runs.")
        if self.scale == "log" and self.floor(figure) is None:
            raise ValueError(f"{where}: {figure.objective} declares no minimum to subtract; use Loss('linear').")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return figure.runs

    @staticmethod
    def floor(figure: Figure) -> float | None:
        floors = [declared.lowest(declared.objective(r.objective or figure.objective)) for r in figure.runs]
        return None if None in floors else min(f for f in floors if f is not None)

    def drawn(self, figure: Figure, values: Any) -> np.ndarray:
        f = np.asarray(values, float)
        if self.scale == "linear":
            return f
        # A run that lands exactly leaves the picture downwards, as its logarithm does.
        return np.maximum(f - (self.floor(figure) or 0.0), 1e-300)

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        values = self.drawn(figure, trajectory.values)
        return np.column_stack([np.arange(len(values), dtype=float), values])

    def sparse(self, trajectory: Any) -> bool:
        """A very long run is no more than its markers, whether it is noisy or not."""
        return len(trajectory.values) > DENSE or super().sparse(trajectory)

    def frame(self, figure: Figure, played: Played) -> Frame:
        low, high = self.height or self.extent(figure, played)
        label = self.label(figure, self.scale)
        return Frame(Axis(0.0, float(figure.steps), "@axis:step"), Axis(low, high, label, self.scale))

    def label(self, figure: Figure, scale: str) -> str:
        """The objective under its own name; runs on several objectives share only the word."""
        gap = "-gap" if scale == "log" and self.floor(figure) else ""
        names = {written(figure.objective_of(run)) for run in figure.runs}
        if len(names) > 1:
            return f"@axis:several{gap}"
        return f"@axis:{'gap' if gap else 'loss'}|{names.pop()}"

    def extent(self, figure: Figure, played: Played) -> tuple[float, float]:
        """Twice the decades that the first value needs, unless the runs say otherwise: see loss.js for the live twin."""
        rows = [self.drawn(figure, played[run.key].values) for run in figure.runs if run.shown] or [np.array([1.0])]
        values = np.concatenate(rows)
        values = values[np.isfinite(values)]
        top = max((float(row[0]) for row in rows if np.isfinite(row[0])), default=1.0)
        high = min(float(values.max(initial=top)), abs(top) * 1e3)
        low = float(values.min(initial=top))
        if self.scale == "log":
            high = power(math.ceil(math.log10(max(high, 1e-12))))
            low = power(math.floor(math.log10(max(low, high * 1e-10))))
            return (low if low < high else low / 10), high
        return widened(low, high)

    def below(self, figure: Figure, lang: str) -> str:
        if self.floor(figure) is None:
            return ""
        box = void("input", type="checkbox", checked=self.scale == "log", autocomplete="off")
        return tag("fieldset", tag("label", box + say(lang, "log-scale")), class_="fig-switch", disabled=True)

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {
            "scale": self.scale,
            "floor": self.floor(figure),
            "fixed": self.height is not None,
            "labels": {scale: self.label(figure, scale) for scale in ("linear", "log")},
        }
