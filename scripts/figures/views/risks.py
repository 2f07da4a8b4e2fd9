"""The empirical risk of one weight, which another sample changes, and the risk, which it does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import path
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Numbers, Played
from scripts.figures.views.one_weight import OneWeight

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

SAMPLES = 121
PAST = 20  # so many samples before the present one leave their minima in the picture


@dataclass(frozen=True)
class Risks(OneWeight):
    """``box`` (low, high) of w, ``height`` of the risks."""

    box: tuple[float, float] = (0.5, 3.5)
    height: tuple[float, float] = (0.0, 1.0)

    kind = "risks"

    def frame(self, figure: Figure, played: Played) -> Frame:
        return Frame(Axis(*self.box, "@axis:weight"), Axis(*self.height, "@axis:mean-loss"))

    def across(self) -> np.ndarray:
        return np.linspace(*self.box, SAMPLES)

    def before(self, figure: Figure) -> list[int]:
        """The seeds whose minima are shown: the last of them is the present one."""
        seed = self.whole(figure, self.seed)
        return list(range(min(seed, max(1, seed - PAST)), seed + 1))

    def minima(self, figure: Figure) -> list[tuple[int, float, float, float]]:
        """For each of these seeds: the seed, its best weight, and there the empirical risk and the risk."""
        noise, out = figure.dialled(self.noise), []
        for seed in self.before(figure):
            rows = self.source.sample(self.whole(figure, self.rows), noise, seed)
            w = self.best(rows)
            out.append((seed, w, float(self.empirical(w, rows)), float(self.risk(w, noise))))
        return out

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        w, rows, noise = self.across(), self.sample(figure), figure.dialled(self.noise)
        *past, (_, best, promised, real) = self.minima(figure)
        risk = path.line(frame.project(p) for p in np.column_stack([w, self.risk(w, noise)]))
        empirical = path.line(frame.project(p) for p in np.column_stack([w, self.empirical(w, rows)]))
        lowest = (self.truest(), float(self.risk(self.truest(), noise)))
        gap = path.line(frame.project((best, value)) for value in (promised, real))
        return [
            ("fig-toward", risk),
            ("fig-model", empirical),
            ("fig-past", "".join(path.dots([frame.project((at, value))], 1) for _, at, value, _ in past)),
            ("fig-residuals", gap),
            ("fig-best", path.dots([frame.project(lowest)], 3)),
            ("fig-data", path.dots([frame.project((best, promised))], 0) + path.dots([frame.project((best, real))], 0)),
        ]

    def words(self, figure: Figure, lang: str) -> list[str]:
        _, w, promised, real = self.minima(figure)[-1]
        least = float(self.risk(self.truest(), figure.dialled(self.noise)))
        return [say(lang, "risks:words", w=show(w), promised=show(promised), risk=show(real), least=show(least))]

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        heads = [say(lang, "axis:sample"), "w", say(lang, "risks:empirical"), say(lang, "risks:risk")]
        rows = [[str(seed), *(show(v) for v in values)] for seed, *values in self.minima(figure)]
        return [Numbers(say(lang, "risks:table"), heads, rows)]

    def below(self, figure: Figure, lang: str) -> str:
        dot = path.dots([(18, 7)], 1)
        return self.legend([
            ("fig-model", say(lang, "risks:empirical")), ("fig-toward", say(lang, "risks:risk")),
            ("fig-past", say(lang, "risks:past"), dot),
        ])  # fmt: skip

    def extra(self, figure: Figure) -> dict[str, Any]:
        return super().extra(figure) | {"samples": SAMPLES, "past": PAST}
