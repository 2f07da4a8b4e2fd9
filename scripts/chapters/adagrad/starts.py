"""AdaGrad on the ravine from every start: it has a reach, which does not hang on the slopes."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

import optlib
from scripts.chapters.adagrad.race import RATE, START, STEPS
from scripts.facts import claim, value
from scripts.figures import Figure, Loss, Map, Over, Run, Slider, Start, Steps

NEAR = 0.01
OUT = np.arange(1, 1001) / 100  # how far out a coordinate starts

Figure(
    "adagrad-starts",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adagrad", lr=RATE)],
    views=[
        Map(Over("w1"), Over("w2"), "value", cells=(50, 40), levels=(0.001, 0.01, 0.03, 0.1, 0.3, 1.0)),
        Loss("log", height=(1e-6, 100)),
    ],
    controls=[Slider("lr", 0.05, 5, scale="log"), Start(), Steps(1000, scale="log")],
)


@lru_cache
def left(rate: float = RATE) -> np.ndarray:
    """How far from the minimum the two coordinates still are that started at OUT, after the experiment's steps: (1000, 2)."""
    starts = np.column_stack([OUT, OUT])
    run = optlib.run("ravine", "adagrad", starts, STEPS, record=False, lr=rate)
    return np.asarray(np.abs(run.points[-1]))


def reach(rate: float = RATE) -> float:
    """The largest distance from which a coordinate comes nearer than NEAR."""
    return float(OUT[left(rate)[:, 1] < NEAR].max())


value("adagrad-near", NEAR)
value("adagrad-reach", reach, digits=2)


@claim("adagrad-has-one-reach-for-both-coordinates")
def _() -> bool:
    """Where a coordinate ends hangs on where it starts alone, by the same function for both, although the curvatures differ by twenty."""
    if not np.allclose(left()[:, 0], left()[:, 1], atol=1e-6):
        return False
    apart = optlib.run("ravine", "adagrad", np.column_stack([OUT, OUT[::-1]]), STEPS, record=False, lr=RATE).points[-1]
    return bool(np.allclose(np.abs(apart[:, 0]), left()[:, 0], atol=1e-6))


@claim("adagrad-knows-no-lucky-start")
def _() -> bool:
    """The further out a coordinate starts the further out it ends; and twice the η has exactly twice the reach."""
    doubled = optlib.run("ravine", "adagrad", 2 * np.column_stack([OUT, OUT]), STEPS, record=False, lr=2 * RATE)
    twice = np.allclose(np.abs(doubled.points[-1]), 2 * left(), atol=1e-6)
    return bool((np.diff(left()[:, 1]) >= -1e-9).all() and twice)
