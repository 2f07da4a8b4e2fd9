"""SGD and minibatches, continued: a run that hovers, and what the learning rate has to do with it."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import sympy

import optlib
from optlib.symbols import LATEX, lr
from scripts.chapters.sgd.minibatches import MANY_BOX, MANY_START, many
from scripts.facts import claim, formula, value
from scripts.figures import (
    Contour,
    Curve,
    Ends,
    Figure,
    Loss,
    Optimizers,
    Predict,
    Run,
    Seed,
    Slider,
    Start,
    Steps,
)

HOVER_BATCH, HOVER_RATE, HOVER_STEPS, LONG = 5, 0.1, 300, 4000
SPREAD_RATE, SPREAD_NOISE, SPREAD_STEPS, SEEDS = 0.1, 2.0, 200, 300
DECAY_RATE, DECAY, DECAY_STEPS = 0.2, 0.02, 2000
MEANT = 20
floor = float(many.value(many.minima[0]))

sigma = sympy.Symbol("sigma")
with sympy.evaluate(False):
    formula("stationary", r"\operatorname{Var}(w) =", lr * sigma**2 / (4 * (1 - lr)))
    formula("noisy-factor", r"w \leftarrow", r"(1 - 2\eta)\,w - \eta\,\sigma z")
formula(
    "robbins-monro",
    rf"\sum_{{t=1}}^{{\infty}} {LATEX[lr]}_t = \infty, \qquad \sum_{{t=1}}^{{\infty}} {LATEX[lr]}_t^2 < \infty",
)


def theory(rate: float, noise: float = SPREAD_NOISE) -> float:
    """The standard deviation about the minimum of w² at which a noisy run hovers."""
    return float(np.sqrt(rate * noise**2 / (4 * (1 - rate))))


@cache
def measured(rate: float) -> float:
    """The same of real runs: many seeds, the last half of their steps."""
    starts = np.zeros((SEEDS, 1))
    run = optlib.run("parabola", "gd", starts, SPREAD_STEPS, lr=rate, noise=SPREAD_NOISE, seed=np.arange(1, SEEDS + 1))
    return float(run.points[SPREAD_STEPS // 2 :].std())


@cache
def gaps(
    batch: int | None, steps: int, rule: str = "gd", rate: float = HOVER_RATE, decay: float | None = None
) -> np.ndarray:
    """How far above the minimum twenty seeds are after each step, (steps + 1, 20)."""
    chance: dict[str, Any] = {} if batch is None else {"batch": batch, "seed": np.arange(1, MEANT + 1)}
    more: dict[str, Any] = {} if decay is None else {"decay": decay}
    run = optlib.run("mse_line100", rule, np.tile(MANY_START, (MEANT, 1)), steps, lr=rate, **chance, **more)
    return run.values - floor


value("hover-batch", HOVER_BATCH)
value("hover-long", LONG)
value("sgd-seeds", MEANT)
value("spread-rate", SPREAD_RATE)
value("spread-noise", SPREAD_NOISE)
value("spread-seeds", SEEDS)
value("spread-theory", lambda: theory(SPREAD_RATE), digits=3)
value("spread-measured", lambda: measured(SPREAD_RATE), digits=3)
value("sgd-decay-rate", DECAY_RATE)
value("sgd-decay-strength", DECAY)

Figure(
    "predict-the-hovering",
    objective="mse_line100",
    start=MANY_START,
    steps=HOVER_STEPS,
    runs=[Run("gd", lr=HOVER_RATE, batch=HOVER_BATCH, seed=1)],
    views=[Contour(count=12, equal=True), Loss("log")],
    controls=[
        Slider("lr", 0.005, 0.6, scale="log"),
        Slider("batch", 1, 100, scale="log"),
        Seed(),
        Steps(2000, low=10, scale="log"),
        Start(),
    ],
    box=MANY_BOX,
    predict=Predict(),
    speed=16,
)

Figure(
    "spread-and-rate",
    objective="parabola",
    start=0.0,
    steps=SPREAD_STEPS,
    runs=[Run("gd", lr=SPREAD_RATE, noise=SPREAD_NOISE, seed=1)],
    views=[Curve(box=(-4, 4), height=(-1, 12)), Ends(seeds=SEEDS, height=0.4)],
    controls=[Slider("lr", 0.01, 0.9, step=0.01), Slider("noise", 0, 4, step=0.1), Seed(), Steps(400), Start()],
    box=((-4, 4),),
    speed=16,
)

Figure(
    "decay-on-minibatches",
    objective="mse_line100",
    start=MANY_START,
    steps=DECAY_STEPS,
    runs=[
        Run("gd", lr=DECAY_RATE, batch=HOVER_BATCH, seed=1, label={"ko": "η를 그대로", "en": "η kept"}),
        Run(
            "gd_decay",
            lr=DECAY_RATE,
            decay=DECAY,
            batch=HOVER_BATCH,
            seed=1,
            label={"ko": "η를 줄여 가며", "en": "η decaying"},
        ),
    ],
    views=[Loss("log", height=(1e-6, 10)), Contour(count=12, equal=True)],
    controls=[
        Optimizers(label={"ko": "학습률", "en": "learning rate"}),
        Slider("lr", 0.01, 0.6, step=0.01),
        Slider("decay", 0.0, 0.2, step=0.005),
        Seed(),
        Steps(5000, low=10, scale="log"),
    ],
    box=MANY_BOX,
    speed=32,
)


@claim("sgd-hovers")
def _() -> bool:
    """With a fixed η gradient descent converges; of twenty seeds of SGD none does in four thousand steps, and the gap stays above zero."""
    start, seeds = np.tile(MANY_START, (MEANT, 1)), np.arange(1, MEANT + 1)
    noisy = optlib.run("mse_line100", "gd", start, LONG, lr=HOVER_RATE, batch=HOVER_BATCH, seed=seeds)
    exact = optlib.run("mse_line100", "gd", MANY_START, HOVER_STEPS, lr=HOVER_RATE)
    late = (noisy.values - floor)[LONG // 2 :].mean(axis=0)
    return bool(exact.verdict == "converged" and (noisy.verdict == "bounded").all() and (late > 0.005).all())


@claim("the-spread-follows-the-formula")
def _() -> bool:
    """On w² with noise σ the standard deviation of three hundred seeds is within three percent of the formula, for small and large η."""
    return all(abs(measured(rate) / theory(rate) - 1) < 0.03 for rate in (0.02, SPREAD_RATE, 0.3, 0.6))


@claim("a-larger-rate-hovers-wider")
def _() -> bool:
    """The spread grows with η, on the parabola, where its square is proportional to a small η, and for minibatches on the hundred rows;
    and from afar the smaller η is the later."""
    on_rows = [float(gaps(HOVER_BATCH, 1500, rate=rate)[750:].mean()) for rate in (0.05, 0.1, 0.3)]
    spreads = [measured(rate) for rate in (0.02, SPREAD_RATE, 0.3, 0.6)]
    small = [measured(rate) ** 2 / rate for rate in (0.02, 0.03, 0.04)]
    arrival = [int((gaps(HOVER_BATCH, 1500, rate=rate).mean(axis=1) < 0.1).argmax()) for rate in (0.01, 0.05, 0.1)]
    proportional = np.allclose(small, np.mean(small), rtol=0.1)
    return bool(
        (np.diff(spreads) > 0).all() and (np.diff(on_rows) > 0).all() and proportional and (np.diff(arrival) < 0).all()
    )


@claim("decay-lets-sgd-settle")
def _() -> bool:
    """With decay the mean gap goes on shrinking, and ends far below the one at which the kept rate hovers."""
    kept = gaps(HOVER_BATCH, DECAY_STEPS, rate=DECAY_RATE)
    fading = gaps(HOVER_BATCH, DECAY_STEPS, "gd_decay", DECAY_RATE, DECAY)
    windows = [fading[first : first + 200].mean() for first in (200, 600, 1800)]
    return bool(windows[0] > windows[1] > windows[2] and 10 * windows[2] < kept[1800:].mean())


@claim("shuffling-pays")
def _() -> bool:
    """With a decaying rate independent noise leaves a gap that shrinks like 1/t, shuffled minibatches one that shrinks like 1/t²."""
    shuffled = gaps(HOVER_BATCH, DECAY_STEPS, "gd_decay", DECAY_RATE, DECAY)
    start, seeds = np.tile(MANY_START, (60, 1)), np.arange(1, 61)
    run = optlib.run("mse_line100", "gd_decay", start, DECAY_STEPS, lr=DECAY_RATE, decay=DECAY, noise=1.0, seed=seeds)
    (one, two) = (g[600:800].mean() / g[1800:].mean() for g in (run.values - floor, shuffled))
    return bool(0.75 < one / (1900 / 700) < 1.3 and 0.75 < two / (1900 / 700) ** 2 < 1.3)


@claim("the-decay-meets-both-conditions")
def _() -> bool:
    """η/(1 + γ(t − 1)): the sum of the rates outgrows (η/γ)·ln(1 + γN), the sum of their squares stays below η²(1 + 1/γ)."""
    rates = DECAY_RATE / (1 + DECAY * np.arange(10**6))
    sums, squares = np.cumsum(rates), np.cumsum(rates**2)
    steps = np.arange(1, 10**6 + 1)
    grows = sums >= DECAY_RATE / DECAY * np.log(1 + DECAY * steps) * (1 - 1e-12)
    return bool(grows.all() and squares[-1] < DECAY_RATE**2 * (1 + 1 / DECAY))
