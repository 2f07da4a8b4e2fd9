"""RMSProp: AdaGrad with a memory that fades, and the cycle in which it ends."""

from __future__ import annotations

from typing import Any

import numpy as np
import sympy

import optlib
from optlib.symbols import LATEX, g, h, lr, rho
from scripts.chapters.across_lessons.experiments import EXPERIMENTS, ran
from scripts.chapters.momentum.race import raced
from scripts.facts import claim, formula, repeat_listing, value
from scripts.figures import (
    Contour,
    Figure,
    Loss,
    Optimizers,
    Predict,
    Run,
    Slider,
    Start,
    Steps,
    Surface,
    Track,
)

START = (-7.0, 2.0)
HYPER = EXPERIMENTS["ravine-rmsprop"].hyper
RATE, RHO = HYPER["lr"], HYPER["rho"]
EARLY, LATE = 10, 20
LOW = 0.0003  # the value at EARLY, as the prediction says

with sympy.evaluate(False):
    formula("rmsprop-memory", h, r"\leftarrow", rho * h + (1 - rho) * g**2)
formula("rmsprop-first", rf"\frac{{{LATEX[lr]}}}{{\sqrt{{1 - \rho}}}}")


def rmsprop(steps: int, rate: float = RATE, keep: float = RHO) -> optlib.Trajectory:
    """RMSProp on the ravine from (−7, 2)."""
    return optlib.run("ravine", "rmsprop", START, steps, lr=rate, rho=keep)


value("rmsprop-rate", RATE)
value("rmsprop-rho", RHO)
value("rmsprop-early", EARLY)
value("rmsprop-late", LATE)
value("rmsprop-early-end", lambda: float(rmsprop(EARLY).values[-1]), digits=1)
value("rmsprop-late-end", lambda: float(rmsprop(LATE).values[-1]), digits=2)
value("rmsprop-first-factor", lambda: 1 / np.sqrt(1 - RHO), digits=3)
value("rmsprop-gd-late-end", lambda: float(ran("ravine-gd").values[-1]), digits=3)

Figure(
    "rmsprop-ravine",
    objective="ravine",
    start=START,
    steps=EARLY,
    runs=[Run("rmsprop", lr=RATE, rho=RHO), Run("adagrad", lr=RATE, shown=False)],
    views=[
        Contour(),
        Surface(azimuth=-25),
        Loss("log", height=(1e-6, 100)),
        Track("effective_rate", "log", height=(0.01, 100), of=["rmsprop"]),
    ],
    controls=[
        Optimizers(),
        Slider("lr", 0.01, 3, scale="log"),
        Slider("rho", 0, 0.99, step=0.01),
        Start(),
        Steps(1000, scale="log"),
    ],
)

Figure(
    "rmsprop-predict",
    objective="ravine",
    start=START,
    steps=LATE,
    runs=[Run("rmsprop", lr=RATE, rho=RHO)],
    views=[Loss("log", height=(1e-6, 100)), Track("coordinate", coordinates=[1])],
    controls=[Steps(200)],
    predict=Predict(
        "value",
        question={
            "ko": f"{EARLY}스텝에서 f는 {LOW}이었습니다. {LATE}스텝에서 f는 얼마일까요?",
            "en": f"At step {EARLY}, f was {LOW}. What will it be at step {LATE}?",
        },
        tolerance=0.2,
    ),
)

QUARTIC = EXPERIMENTS["quartic-rmsprop"]
QUARTIC_HYPER: dict[str, Any] = dict(QUARTIC.hyper)
Figure(
    "rmsprop-quartic",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=10,
    runs=[
        Run(
            "rmsprop",
            key="upper",
            label={"ko": "끌 수 있는 초깃값에서", "en": "from the start you can drag"},
            **QUARTIC_HYPER,
        ),
        Run(
            "rmsprop",
            key="lower",
            start=QUARTIC.starts[1][0],
            label={"ko": "오른쪽 아래에서", "en": "from the lower right"},
            **QUARTIC_HYPER,
        ),
    ],
    views=[Contour(count=16, levels="linear"), Surface(), Track("step_length", "log", height=(0.01, 10))],
    controls=[Slider("lr", 0.01, 3, scale="log"), Slider("rho", 0, 0.99, step=0.01), Start(), Steps(1000, scale="log")],
)


@claim("rmsprop-first-step")
def _() -> bool:
    """RMSProp's first step is η/√(1 − ρ) in every coordinate: for ρ = 0.9 more than three times η, and twice as long as any other."""
    for keep in (0.5, 0.9, 0.99):
        run = rmsprop(1, 0.1, keep)
        if not np.allclose(np.abs(run.points[1] - run.points[0]), 0.1 / np.sqrt(1 - keep), rtol=1e-6):
            return False
    lengths = np.linalg.norm(np.diff(rmsprop(EARLY).points, axis=0), axis=1)
    return bool(1 / np.sqrt(1 - RHO) > 3 and (lengths[0] > 2 * lengths[1:]).all())


@claim("rmsprop-comes-back-up")
def _() -> bool:
    """On the ravine RMSProp's value is what the prediction says after ten steps, below 0.001, and above 0.9 after twenty."""
    values = rmsprop(LATE).values
    return bool(round(float(values[EARLY]), 4) == LOW < 1e-3 and values[LATE] > 0.9)


@claim("rmsprop-is-ahead-at-ten")
def _() -> bool:
    """After ten steps on the ravine, with the rates of the lessons before, RMSProp has a hundredth of the value of any other method,
    gradient descent, momentum, Nesterov and AdaGrad."""
    others = [ran(f"ravine-{name}").values[EARLY] for name in ("gd", "momentum", "adagrad")] + [
        raced("nesterov").values[EARLY]
    ]
    return bool(rmsprop(EARLY).values[EARLY] < 0.01 * min(others))


@claim("rmsprop-ranking-depends-on-the-budget")
def _() -> bool:
    """On the ravine RMSProp is ahead of gradient descent (η 0.95) after ten steps and behind it after twenty."""
    gd = optlib.run("ravine", "gd", START, LATE, lr=EXPERIMENTS["ravine-gd"].hyper["lr"]).values
    own = rmsprop(LATE).values
    return bool(own[EARLY] < gd[EARLY] and own[LATE] > gd[LATE])


@claim("rmsprop-lines-are-the-rule")
def _() -> bool:
    """The two lines as the page prints them, run again and again, pass through the points of the run."""
    eps, ravine = optlib.optimizers["rmsprop"].defaults["eps"], optlib.objectives["ravine"]
    names: dict[str, Any] = {"np": np, "w": np.array(START), "h": np.zeros(2), "lr": RATE, "rho": RHO, "eps": eps}
    path = repeat_listing("rmsprop", "h = rho * h", LATE, ravine.gradient, **names)
    return np.allclose(path, rmsprop(LATE).points[1:], rtol=1e-12)


@claim("rmsprop-walks-on-where-adagrad-stops")
def _() -> bool:
    """On a constant slope RMSProp's step settles at η, while AdaGrad's shrinks: after 1000 steps it is ten times shorter or more."""
    lengths = {}
    for name in ("rmsprop", "adagrad"):
        rule, w = optlib.optimizers[name], np.zeros(1)
        state = rule.new_state(w)
        for t in range(1, 1001):
            before = w.copy()
            rule.step(w, np.array([0.3]), state, t, **{**rule.defaults, "lr": 0.1})
            lengths[name] = float(abs(w - before)[0])
    return bool(np.isclose(lengths["rmsprop"], 0.1, rtol=1e-6) and lengths["adagrad"] < 0.1 * lengths["rmsprop"])


@claim("rmsprop-has-a-longest-step")
def _() -> bool:
    """Whatever the slopes, from a millionth to a million, no step is longer than η/√(1 − ρ) in any coordinate; the first one is."""
    rule, w = optlib.optimizers["rmsprop"], np.zeros(40)
    state, chance = rule.new_state(w), np.random.default_rng(5)
    for t in range(1, 201):
        before = w.copy()
        slope = chance.choice([-1, 1], 40) * 10.0 ** chance.uniform(-6, 6, 40)
        rule.step(w, slope, state, t, lr=RATE, rho=RHO, eps=0.0)
        lengths = np.abs(w - before)
        if lengths.max() > RATE / np.sqrt(1 - RHO) * (1 + 1e-9) or (t == 1 and not np.allclose(lengths, lengths.max())):
            return False
    runs = [QUARTIC.run(k).points for k in range(2)]
    return all(np.abs(np.diff(path, axis=0)).max() <= RATE / np.sqrt(1 - RHO) + 1e-9 for path in runs)


@claim("rmsprop-does-not-turn-with-the-landscape")
def _() -> bool:
    """Turn ravine and start by 45°: RMSProp's path, with η = 0.1, is not the turned path."""
    rotated, c = optlib.objectives["rotated_ravine"], np.sqrt(0.5)
    matrix = np.array([[c, -c], [c, c]])
    straight = optlib.run(rotated.at(angle=0.0), "rmsprop", START, 60, lr=0.1)
    slanting = optlib.run(rotated.at(angle=45.0), "rmsprop", matrix @ np.array(START), 60, lr=0.1)
    return bool(np.linalg.norm(slanting.points - straight.points @ matrix.T, axis=1).max() > 0.5)
