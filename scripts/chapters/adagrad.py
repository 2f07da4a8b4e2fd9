"""AdaGrad: a distance of its own for each coordinate, from the squares of all the slopes so far."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import sympy

import optlib
from optlib.symbols import LATEX, eps, g, h, lr
from scripts.chapters.experiments import EXPERIMENTS, ran
from scripts.facts import claim, formula, value
from scripts.figures import (
    Contour,
    Figure,
    Loss,
    Map,
    Optimizers,
    Over,
    Predict,
    Run,
    Slider,
    Start,
    Steps,
    Surface,
    Sweep,
    Track,
)
from scripts.figures.exercises import Choice, Hyper, Number

START = (-7.0, 2.0)
RATE, GD_RATE = EXPERIMENTS["ravine-adagrad"].hyper["lr"], EXPERIMENTS["ravine-gd"].hyper["lr"]
TIMID, PATIENCE = 0.1, 1000
STEPS = EXPERIMENTS["ravine-adagrad"].starts[0][1]
GOAL = 1e-2

with sympy.evaluate(False):
    formula("adagrad-effective-rate", lr / (sympy.sqrt(h) + eps))
    formula("adagrad-memory", h, r"\leftarrow", h + g**2)
formula(
    "adagrad-distance",
    rf"{LATEX[lr]}\left(1 + \frac{{1}}{{\sqrt{{2}}}} + \dots + \frac{{1}}{{\sqrt{{t}}}}\right) < 2{LATEX[lr]}\sqrt{{t}}",
)


def adagrad(rate: float, steps: int) -> optlib.Trajectory:
    """AdaGrad on the ravine from (−7, 2)."""
    return optlib.run("ravine", "adagrad", START, steps, lr=rate)


def effective_rates(run: optlib.Trajectory) -> np.ndarray:
    """|Δw| / |∂f| of every step, (steps, d)."""
    return np.asarray(np.abs(np.diff(run.points, axis=0)) / np.abs(run.gradients[:-1]))


@lru_cache
def good_rates(optimizer: str, steps: int = STEPS) -> np.ndarray:
    """Of many η from 0.01 to 50, evenly spaced on a logarithmic axis, those that end the ravine's run below the goal."""
    rates = np.geomspace(0.01, 50, 800)
    ends = optlib.run("ravine", optimizer, np.tile(START, (800, 1)), steps, lr=rates, record=False).values[0]
    return np.asarray(rates[ends < GOAL])


def needed_steps(distance: float, rate: float) -> float:
    """At least so many steps to cover ``distance`` on a constant slope, from distance < 2η√t."""
    return float((distance / (2 * rate)) ** 2)


value("adagrad-rate", RATE)
value("adagrad-gd-rate", GD_RATE)
value("adagrad-steps", STEPS)
value("adagrad-slope-along", lambda: abs(ran("ravine-adagrad").gradients[0, 0]))
value("adagrad-slope-across", lambda: abs(ran("ravine-adagrad").gradients[0, 1]))
value("adagrad-first-along", lambda: effective_rates(ran("ravine-adagrad"))[0, 0], digits=3)
value("adagrad-first-across", lambda: effective_rates(ran("ravine-adagrad"))[0, 1], digits=3)
value("adagrad-end", lambda: float(ran("ravine-adagrad").values[-1]), digits=3)
value("adagrad-gd-end", lambda: float(ran("ravine-gd").values[-1]), digits=3)
value("adagrad-goal", GOAL)
value("adagrad-least-rate", lambda: good_rates("adagrad").min(), digits=2)
value("adagrad-timid", TIMID)
value("adagrad-patience", PATIENCE)
value("adagrad-timid-end", lambda: float(adagrad(TIMID, PATIENCE).points[-1, 0]), digits=3)
value("adagrad-timid-need", lambda: needed_steps(7.0, TIMID))

Figure(
    "adagrad-ravine",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adagrad", lr=RATE), Run("gd", lr=GD_RATE, shown=False)],
    views=[
        Contour(),
        Surface(),
        Track("effective_rate", "log", height=(0.1, 10)),
        Loss("log", height=(1e-6, 100)),
    ],
    controls=[
        Optimizers(),
        Slider("lr", 0.05, 5, scale="log", runs=["adagrad"]),
        Slider("lr", 0.05, 1.2, step=0.01, runs=["gd"]),
        Start(),
        Steps(1000, scale="log"),
    ],
)

Figure(
    "adagrad-patience",
    objective="ravine",
    start=START,
    steps=PATIENCE,
    runs=[Run("adagrad", lr=TIMID)],
    views=[Contour(), Track("step_length", "log", height=(1e-4, 1))],
    controls=[Slider("lr", 0.01, 5, scale="log"), Steps(10_000, scale="log")],
    predict=Predict("verdict"),
    speed=32,
)

Figure(
    "adagrad-rates",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adagrad", lr=RATE), Run("gd", lr=GD_RATE)],
    views=[Sweep(span=(0.05, 50), height=(1e-12, 1e3)), Loss("log", height=(1e-12, 1e3))],
    controls=[Optimizers(), Slider("lr", 0.05, 50, scale="log", runs=["adagrad"]), Steps(1000, low=5, scale="log")],
)

QUARTIC = EXPERIMENTS["quartic-adagrad"]
Figure(
    "adagrad-quartic",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=20,
    runs=[
        Run(
            "adagrad",
            key="upper",
            lr=QUARTIC.hyper["lr"],
            label={"ko": "끌 수 있는 초깃값에서", "en": "from the start you can drag"},
        ),
        Run(
            "adagrad",
            key="lower",
            lr=QUARTIC.hyper["lr"],
            start=QUARTIC.starts[1][0],
            label={"ko": "아래쪽에서", "en": "from the lower start"},
        ),
    ],
    views=[Contour(count=16, levels="linear"), Surface(), Track("step_length", "log")],
    controls=[Slider("lr", 0.05, 5, scale="log"), Start(), Steps(1000, scale="log")],
)


Figure(
    "adagrad-map",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=400,
    runs=[Run("adagrad", lr=QUARTIC.hyper["lr"])],
    views=[
        Map(Over("lr", 0.05, 5, "log"), Over("w2", -8, 7), "basin", cells=(32, 40)),
        Contour(count=16, levels="linear"),
    ],
    controls=[Slider("lr", 0.05, 5, scale="log"), Start(), Steps(1000, scale="log")],
)


@claim("adagrad-slopes-at-the-corner")
def _() -> bool:
    """At (−7, 2) the ravine's slope is 0.7 along the valley and 4 across it, in size; also by differences of values."""
    ravine, small = optlib.objectives["ravine"], 1e-6
    by_hand = [
        abs(ravine.value(np.array(START) + small * e) - ravine.value(np.array(START) - small * e)) / (2 * small)
        for e in np.eye(2)
    ]
    return np.allclose(by_hand, [0.7, 4.0]) and np.allclose(np.abs(ravine.gradient(START)), by_hand)


@claim("adagrad-first-step-is-eta")
def _() -> bool:
    """AdaGrad's first step is η in every coordinate, whatever the slopes: on the ravine and on the quartic, from many starts."""
    for name in ("ravine", "quartic"):
        starts = np.random.default_rng(2).uniform(-3, 3, (200, 2))
        run = optlib.run(name, "adagrad", starts, 1, lr=RATE)
        if not np.allclose(np.abs(run.points[1] - run.points[0]), RATE, rtol=1e-4):
            return False
    return True


@claim("adagrad-rates-differ-and-fall")
def _() -> bool:
    """On the ravine AdaGrad's effective rate is larger along the valley than across it, and in neither does it ever rise."""
    rates = effective_rates(adagrad(RATE, 400))
    return bool((rates[:, 0] > rates[:, 1]).all() and (np.diff(rates, axis=0) <= 1e-12).all())


@claim("adagrad-is-behind-gd-at-twenty")
def _() -> bool:
    """With these rates and twenty steps gradient descent ends the ravine lower than AdaGrad does."""
    return bool(ran("ravine-gd").values[-1] < ran("ravine-adagrad").values[-1])


@claim("adagrad-bears-many-rates")
def _() -> bool:
    """In twenty steps no η brings gradient descent below 0.01; AdaGrad gets there with every η from its least to ten times that."""
    good = good_rates("adagrad")
    return bool(
        not len(good_rates("gd"))
        and good.max() > 10 * good.min()
        and len(good) == (np.geomspace(0.01, 50, 800) >= good.min()).sum()
    )


@claim("adagrad-gives-up")
def _() -> bool:
    """With η = 0.1 a thousand steps leave AdaGrad far from the minimum: still moving, in steps below a fiftieth of the first."""
    run = adagrad(TIMID, PATIENCE)
    lengths = np.linalg.norm(np.diff(run.points, axis=0), axis=1)
    return bool(
        run.verdict == "moving"
        and run.points[-1, 0] < -1
        and lengths[-1] < lengths[0] / 50
        and (np.diff(lengths) < 1e-12).all()
    )


@claim("adagrad-covers-the-root-of-its-steps")
def _() -> bool:
    """On a constant slope, whatever it is, AdaGrad's t-th step is η/√t, and t steps cover less than 2η√t but nearly so much."""
    rule, w = optlib.optimizers["adagrad"], np.zeros(2)
    state, slope = rule.new_state(w), np.array([0.01, 30.0])
    covered = []
    for t in range(1, 2001):
        before = w.copy()
        rule.step(w, slope, state, t, lr=TIMID, eps=0.0)
        if not np.allclose(before - w, TIMID / np.sqrt(t)):
            return False
        covered.append(-w.copy())
    share = np.array(covered)[-1] / (2 * TIMID * np.sqrt(2000))
    return bool((share < 1).all() and (share > 0.98).all())


@claim("adagrad-leaps-the-ridge-when-bold")
def _() -> bool:
    """On the quartic, up to η = 2, AdaGrad ends in the half it starts in, seen from the saddle; at η = 5 some leap into the other."""
    ridge = next(p for p in optlib.critical_points("quartic") if p.kind == "saddle").point[1]
    heights = np.linspace(-7.9, 6.9, 60)
    starts, leaps = np.column_stack([np.full(60, QUARTIC.starts[0][0][0]), heights]), {}
    for rate in (0.1, 0.5, 1.0, 2.0, 5.0):
        ends = optlib.run("quartic", "adagrad", starts, 1000, record=False, lr=rate).points[0, :, 1]
        leaps[rate] = int(((ends > ridge) != (heights > ridge)).sum())
    return all(leaps[rate] == 0 for rate in leaps if rate <= 2) and leaps[5.0] > 0


def louder() -> str:
    """What becomes of AdaGrad's steps when all slopes are a hundred times as steep, ε aside."""
    rule = optlib.optimizers["adagrad"]
    ends = []
    for factor in (1.0, 100.0):
        w = np.array(START)
        state = rule.new_state(w)
        for t in range(1, 11):
            rule.step(w, factor * optlib.objectives["ravine"].gradient(w), state, t, lr=RATE, eps=0.0)
        ends.append(np.linalg.norm(w - START))
    if np.isclose(ends[0], ends[1]):
        return "same"
    return "longer" if ends[1] > ends[0] else "shorter"


Number(id="adagrad-fourth-rate", answer_is=lambda: RATE / np.sqrt(4 * 2.0**2), tolerance=0.0005)
Hyper(
    id="adagrad-bold-rate", objective="ravine", optimizer="adagrad", start=START, steps=STEPS, below=1e-6, example=4.0
)
Choice(id="adagrad-louder-loss", options=("longer", "same", "shorter"), right=louder)
