"""How many steps a method needs against the condition number, each method at its best: straight lines on logarithmic axes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

import optlib
from optlib.registry import nearest
from scripts.figures import declared
from scripts.figures.draw import svg
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Numbers, Played
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

BOWL = "stretched_bowl"
SAMPLES = 25
PATIENCE = 20_000


def gd_at_best(kappa: float) -> dict[str, float]:
    """η = 2/(λ₁ + λ₂), for curvatures 1/κ and 1."""
    return {"lr": 2 * kappa / (kappa + 1)}


def momentum_at_best(kappa: float) -> dict[str, float]:
    """Polyak's choice (1964) of η and β, for curvatures 1/κ and 1."""
    root = sqrt(kappa)
    return {"lr": 4 * kappa / (root + 1) ** 2, "momentum": ((root - 1) / (root + 1)) ** 2}


BEST: dict[str, Callable[[float], dict[str, float]]] = {"gd": gd_at_best, "momentum": momentum_at_best}


def steps_needed(rule: str, kappa: float, goal: float) -> int:
    """After how many steps from (1, 1) the value on the stretched bowl is at most ``goal`` times that at the start, for good.

    Runs of doubling length are tried, so that a late rise above the goal is seen. reach.js has the twin.
    """
    target, settings = optlib.objectives[BOWL].at(kappa=kappa), dict[str, Any](BEST[rule](kappa))
    steps = 32
    while steps <= PATIENCE:
        values = optlib.run(target, declared.optimizer(rule), [1.0, 1.0], 2 * steps, **settings).values
        above = np.flatnonzero(values > goal * values[0])
        if not len(above) or above[-1] < steps:
            return int(above[-1]) + 1 if len(above) else 0
        steps *= 2
    raise ValueError(f"{rule} does not reach {goal:g} of its first value on κ = {kappa:g} in {PATIENCE} steps")


@dataclass(frozen=True)
class Reach(Sketch):
    """``rules`` are names in `BEST`; ``kappa`` is a number or the name of a dial, at which the markers stand.

    ``span`` is (low, high) of κ, ``goal`` the share of the first value that counts as arrived, ``height`` the axis of steps.
    """

    kappa: float | str = "kappa"
    rules: tuple[str, ...] = ("gd", "momentum")
    span: tuple[float, float] = (1.0, 1000.0)
    goal: float = 1e-6
    height: tuple[float, float] = (1.0, 1e4)

    kind = "reach"

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, reach view"
        for rule in self.rules:
            if rule not in BEST:
                raise ValueError(f"{here}: the best settings of {rule!r} are not known; {nearest(rule, BEST)}")
        if not 1 <= self.span[0] < self.span[1]:
            raise ValueError(f"{here}: κ goes from 1 at least, got {self.span}.")
        if not self.span[0] <= figure.dialled(self.kappa) <= self.span[1]:
            raise ValueError(f"{here}: κ = {figure.dialled(self.kappa):g} lies outside {self.span}.")
        self.frame(figure, {})

    def frame(self, figure: Figure, played: Played) -> Frame:
        return Frame(Axis(*self.span, "κ", "log"), Axis(*self.height, "@axis:reach", "log"))

    def samples(self) -> list[float]:
        low, high = np.log10(self.span)
        return [float(10.0 ** (low + (high - low) * i / (SAMPLES - 1))) for i in range(SAMPLES)]

    def foreground(self, figure: Figure, frame: Frame) -> str:
        now = figure.dialled(self.kappa)
        drawn = []
        for i, rule in enumerate(self.rules):
            curve = [frame.project((k, max(1, steps_needed(rule, k, self.goal)))) for k in self.samples()]
            spot = frame.project((now, max(1, steps_needed(rule, now, self.goal))))
            drawn.append(svg.run(rule, i, curve, True, [spot]))
        return "".join(drawn)

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        raise NotImplementedError  # its lines are drawn as runs are: see foreground

    def below(self, figure: Figure, lang: str) -> str:
        items = "".join(svg.tag("li", svg.swatch(i) + say(lang, rule)) for i, rule in enumerate(self.rules))
        return svg.tag("ul", items, class_="fig-legend", aria_label=say(lang, "legend"))

    def words(self, figure: Figure, lang: str) -> list[str]:
        kappa = figure.dialled(self.kappa)
        said = {"kappa": show(kappa, 3), "goal": show(self.goal, 1)}
        return [
            say(lang, "reach:words", run=say(lang, rule), steps=steps_needed(rule, kappa, self.goal), **said)
            for rule in self.rules
        ]

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        rows = [
            [show(k, 3), *(str(steps_needed(rule, k, self.goal)) for rule in self.rules)] for k in self.samples()[::4]
        ]
        heads = ["κ", *(say(lang, rule) for rule in self.rules)]
        return [Numbers(say(lang, "axis:reach"), heads, rows)]

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"kappa": self.kappa, "rules": list(self.rules), "goal": self.goal, "samples": self.samples()}
