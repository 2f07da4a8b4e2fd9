"""Gradient descent and momentum on the ravine from every start: how far away it lies is a scale, its direction decides who is ahead."""

from __future__ import annotations

from functools import partial

import numpy as np

import optlib
from scripts.chapters.across_lessons.experiments import from_everywhere
from scripts.chapters.momentum.race import BETA, EARLY, GD_RATE, LATE, RACERS, RATE, START, STEPS
from scripts.facts import claim, value
from scripts.figures import Figure, Map, Optimizers, Over, Run, Slider, Start, Steps

TWO = ("gd", "momentum")


def gd_ahead(steps: int) -> float:
    """From how many of a hundred starts gradient descent ends lower than momentum."""
    lower = from_everywhere("ravine-gd", steps) < from_everywhere("ravine-momentum", steps)
    return 100 * float(lower.mean())


value("gd-ahead-early", partial(gd_ahead, EARLY), digits=2, unit="%")
value("gd-ahead-at-the-end", partial(gd_ahead, STEPS), digits=2, unit="%")

Figure(
    "momentum-starts",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("gd", lr=GD_RATE), Run("momentum", lr=RATE, momentum=BETA)],
    views=[
        Map(Over("w1"), Over("w2"), "value", run=name, cells=(45, 40), levels=(0.01, 0.03, 0.1, 0.3, 1.0)) for name in TWO
    ],
    controls=[
        Optimizers(),
        Slider("lr", 0.01, 1.1, step=0.01, runs=["gd"]),
        Slider("lr", 0.01, 1.9, step=0.01, runs=["momentum"]),
        Slider("momentum", 0.0, 0.99, step=0.01),
        Start(),
        Steps(200, low=5, scale="log"),
    ],
)  # fmt: skip


@claim("on-the-ravine-the-start-is-a-scale")
def _() -> bool:
    """For both, the run from half the start is half the run, point by point, and its values are a quarter: on 50 starts."""
    starts = np.random.default_rng(8).uniform((-10, -5), (10, 5), (50, 2))
    for name in TWO:
        whole, half = (optlib.run("ravine", name, start, STEPS, **RACERS[name]) for start in (starts, starts / 2))
        if not (np.allclose(whole.points, 2 * half.points, atol=1e-12) and np.allclose(whole.values, 4 * half.values)):
            return False
    return True


@claim("most-starts-see-the-race-as-the-corner-does")
def _() -> bool:
    """Gradient descent is ahead of momentum from under four tenths of the starts at step 10, from most at 20, from all at 60."""
    early, end, late = (gd_ahead(steps) for steps in (EARLY, STEPS, LATE))
    return 20 < early < 40 and 90 < end < 100 and late == 100
