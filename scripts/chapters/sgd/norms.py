"""SGD and minibatches, continued: how large the full gradient stays along a run, which is what the verdict on a noisy run looks at."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

import optlib
from scripts.chapters.sgd.hovering import MEANT
from scripts.chapters.sgd.minibatches import MANY_START, many
from scripts.facts import claim, value
from scripts.figures import Figure, Loss, Norms, Optimizers, Run, Seed, Slider, Steps

NORM_RATE, NORM_STEPS, NORM_BATCH = 0.03, 400, 10  # enough steps for every seed with ten rows to be said to hover
HALF, QUARTER = NORM_STEPS // 2, NORM_STEPS // 4


@cache
def norms(batch: int | None, rate: float = NORM_RATE, steps: int = NORM_STEPS) -> np.ndarray:
    """The norm of the full gradient at each point of twenty seeds, (steps + 1, 20); of one run without minibatches, (steps + 1, 1)."""
    seeds = np.arange(1, MEANT + 1) if batch else np.array([1])
    chance: dict[str, Any] = {"batch": batch, "seed": seeds} if batch else {}
    run = optlib.run("mse_line100", "gd", np.tile(MANY_START, (len(seeds), 1)), steps, lr=rate, **chance)
    sizes: np.ndarray = np.linalg.norm(many.gradient(run.points), axis=-1)
    return sizes


def late(batch: int, rate: float = NORM_RATE, steps: int = NORM_STEPS) -> float:
    """The median of those norms over the last half of the steps."""
    return float(np.median(norms(batch, rate, steps)[steps // 2 :]))


value("norm-steps", NORM_STEPS)
value("norm-batch", NORM_BATCH)
value("norm-full", lambda: norms(None)[-1, 0], digits=2)
value("norm-ten", lambda: late(NORM_BATCH), digits=2)
value("norm-one", lambda: late(1), digits=2)

Figure(
    "gradient-norms",
    objective="mse_line100",
    start=MANY_START,
    steps=NORM_STEPS,
    runs=[
        Run("gd", key="full", lr=NORM_RATE, label={"ko": "전체 자료", "en": "all rows"}),
        Run("gd", key="ten", lr=NORM_RATE, batch=NORM_BATCH, seed=1, label={"ko": "B = 10", "en": "B = 10"}),
        Run("gd", key="one", lr=NORM_RATE, batch=1, seed=1, label={"ko": "B = 1", "en": "B = 1"}),
    ],
    views=[Norms(bins=28, span=(1e-6, 10)), Loss("log", height=(1e-6, 100))],
    controls=[
        Optimizers(label={"ko": "배치", "en": "batches"}),
        Slider("lr", 0.005, 0.2, scale="log"),
        Seed(),
        Steps(1000, low=10, scale="log"),
    ],
    speed=16,
)


@claim("the-gradient-of-sgd-keeps-its-size")
def _() -> bool:
    """On all rows the norm shrinks at every step, in the end by 1 − 2η, 2 being the smaller eigenvalue of the Hessian; on minibatches its
    median over twenty seeds is the same in the last two quarters to a tenth, and with single rows several times as large as with ten."""
    full = norms(None)[:, 0]
    factors = full[1:] / full[:-1]
    smaller = np.linalg.eigvalsh(many.hessian(many.minima[0])).min()
    shrinks = (factors < 1).all() and np.isclose(factors[-1], 1 - NORM_RATE * smaller, rtol=1e-5)
    quarters = [
        np.median(norms(size)[first : first + QUARTER]) for size in (NORM_BATCH, 1) for first in (HALF, HALF + QUARTER)
    ]
    stays = np.allclose(quarters[::2], quarters[1::2], rtol=0.1)
    return bool(shrinks and stays and late(1) > 4 * late(NORM_BATCH) > 1e4 * full[-1])


@claim("a-smaller-rate-keeps-the-gradient-smaller")
def _() -> bool:
    """Over the last half of a thousand steps, which the smallest rate needs to come down, the median norm grows with η for both sizes."""
    medians = [[late(size, rate, 1000) for rate in (0.01, NORM_RATE, 0.1, 0.2)] for size in (NORM_BATCH, 1)]
    return bool((np.diff(medians, axis=1) > 0).all())
