"""A noisy series with its exponential moving average, or the weights that the average gives to older and older values."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.averages import averaged, corrected, series, span, weights
from scripts.figures.draw import path
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Numbers, Played
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

DISC = "m-2.4,0a2.4,2.4 0 1,0 4.8,0a2.4,2.4 0 1,0 -4.8,0z"


@dataclass(frozen=True)
class Average(Sketch):
    """``beta`` is a number or the name of a dial; ``picture`` "series" or "weights"; the series are ``length`` values about ``level``.

    ``correct`` draws the average without the bias of its start at zero beside the plain one.
    """

    beta: float | str = "beta"
    picture: str = "series"
    length: int = 60
    level: float = 1.0
    noise: float = 0.5
    seed: int = 1
    correct: bool = False

    kind = "average"

    def check(self, figure: Figure, where: str) -> None:
        if self.picture not in ("series", "weights"):
            raise ValueError(f"{where}: an average shows 'series' or 'weights', got {self.picture!r}.")
        if not 0 <= figure.dialled(self.beta) < 1:
            raise ValueError(f"{where}: β lies between 0 and 1, without 1; got {figure.dialled(self.beta):g}.")

    def values(self) -> list[float]:
        return series(self.seed, self.length, self.level, self.noise)

    def frame(self, figure: Figure, played: Played) -> Frame:
        if self.picture == "weights":
            return Frame(Axis(-1.0, float(self.length), "@average:age"), Axis(0.0, 0.32, "@average:weight"))
        low, high = min(0.0, *self.values()), max(0.0, *self.values())
        pad = 0.05 * (high - low)
        return Frame(Axis(0.0, self.length + 1.0, "k"), Axis(low - pad, high + pad, "@average:values"))

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        beta = figure.dialled(self.beta)
        if self.picture == "weights":
            inside = span(beta)
            bars = [
                (bar(frame, age, weight), age + 0.5 < inside) for age, weight in enumerate(weights(beta, self.length))
            ]
            recent, late = ("".join(d for d, near in bars if near is wanted) for wanted in (True, False))
            return [("fig-bars", recent), ("fig-bars late", late)]
        values = self.values()
        spots = "".join(
            f"M{x:.1f},{y:.1f}{DISC}" for x, y in (frame.project((k, p)) for k, p in enumerate(values, start=1))
        )
        lines = [averaged(values, beta)] + ([corrected(values, beta)] if self.correct else [])
        drawn = [
            path.line(frame.project(p) for p in enumerate([0.0, *line] if i == 0 else line, start=i))
            for i, line in enumerate(lines)
        ]
        return [("fig-data faint", spots), *((f"fig-line fig-run r{i}", d) for i, d in enumerate(drawn))]

    def words(self, figure: Figure, lang: str) -> list[str]:
        beta = figure.dialled(self.beta)
        if self.picture == "weights":
            whole = math.floor(span(beta) + 0.5)
            share = 100 * (1 - beta**whole)
            return [say(lang, "average:weighs", beta=show(beta), n=show(whole), share=show(share, 3))]
        last = averaged(self.values(), beta)[-1]
        fill = {"beta": show(beta), "alpha": show(1 - beta), "n": show(span(beta), 3), "x": show(last, 3)}
        return [say(lang, "average:words", **fill)]

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        beta = figure.dialled(self.beta)
        if self.picture == "weights":
            rows = [[str(age), show(weight)] for age, weight in enumerate(weights(beta, self.length))]
            heads = [say(lang, "average:age"), say(lang, "average:weight")]
            return [Numbers(say(lang, "average:weight"), heads, rows)]
        values = self.values()
        columns = [values, averaged(values, beta)] + ([corrected(values, beta)] if self.correct else [])
        heads = ["k", "pₖ", "xₖ"] + (["xₖ / (1 − βᵏ)"] if self.correct else [])
        rows = [[str(k), *map(show, row)] for k, row in enumerate(zip(*columns, strict=True), start=1)]
        return [Numbers(say(lang, "average:plain"), heads, rows)]

    def below(self, figure: Figure, lang: str) -> str:
        hint = self.readout(lang, f"average:{self.picture}-hint")
        if self.picture == "weights" or not self.correct:
            return hint
        names = [
            ("fig-line fig-run r0", say(lang, "average:plain")),
            ("fig-line fig-run r1", say(lang, "average:corrected")),
        ]
        return self.legend(names) + hint

    def extra(self, figure: Figure) -> dict[str, Any]:
        own = {"beta": self.beta, "picture": self.picture, "correct": self.correct, "length": self.length}
        return own | ({"values": self.values()} if self.picture == "series" else {})


def bar(frame: Frame, age: int, weight: float) -> str:
    """A bar from zero up, as wide as most of one value's place."""
    (left, top), (right, bottom) = frame.project((age - 0.4, weight)), frame.project((age + 0.4, 0.0))
    return f"M{left:.1f},{bottom:.1f}V{top:.1f}H{right:.1f}V{bottom:.1f}z"
