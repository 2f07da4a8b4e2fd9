"""AdaGrad: a distance of its own for each coordinate, from the squares of all the slopes so far."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import sympy

import optlib
from optlib.symbols import eps, g, h, lr
from scripts.chapters.across_lessons.experiments import EXPERIMENTS, ran
from scripts.facts import claim, formula, repeat_listing, value
from scripts.figures import (
    Contour,
    Figure,
    Loss,
    Optimizers,
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
STEPS = EXPERIMENTS["ravine-adagrad"].starts[0][1]
GOAL, ASKED_GOAL = 1e-2, 1e-6

with sympy.evaluate(False):
    formula("adagrad-effective-rate", lr / (sympy.sqrt(h) + eps))
    formula("adagrad-memory", h, r"\leftarrow", h + g**2)


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
value("adagrad-asked-goal", ASKED_GOAL)
value("adagrad-least-rate", lambda: good_rates("adagrad").min(), digits=2)

Figure(
    "adagrad-ravine",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adagrad", lr=RATE), Run("gd", lr=GD_RATE, shown=False)],
    views=[
        Contour(),
        Surface(azimuth=-25),
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
    "adagrad-rates",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adagrad", lr=RATE), Run("gd", lr=GD_RATE)],
    views=[Sweep(span=(0.05, 50), height=(1e-12, 1e3)), Loss("log", height=(1e-12, 1e3))],
    controls=[Optimizers(), Slider("lr", 0.05, 50, scale="log", runs=["adagrad"]), Steps(1000, low=5, scale="log")],
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


@claim("adagrad-lines-are-the-rule")
def _() -> bool:
    """The two lines as the page prints them, run again and again, pass through the points of the run."""
    eps, ravine = optlib.optimizers["adagrad"].defaults["eps"], optlib.objectives["ravine"]
    names: dict[str, Any] = {"np": np, "w": np.array(START), "h": np.zeros(2), "lr": RATE, "eps": eps}
    path = repeat_listing("adagrad", "h += g * g", STEPS, ravine.gradient, **names)
    return np.allclose(path, adagrad(RATE, STEPS).points[1:], rtol=1e-12)


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


def fourth_rate() -> float:
    """The step over the slope, in the fourth step of the rule itself on a slope of 2."""
    rule, w, slope = optlib.optimizers["adagrad"], np.zeros(1), np.array([2.0])
    state = rule.new_state(w)
    for t in range(1, 5):
        before = w.copy()
        rule.step(w, slope, state, t, lr=RATE, eps=0.0)
    return float((before - w)[0] / slope[0])


Number(id="adagrad-fourth-rate", answer_is=fourth_rate, tolerance=0.0005)
Hyper(
    id="adagrad-bold-rate",
    objective="ravine",
    optimizer="adagrad",
    start=START,
    steps=STEPS,
    below=ASKED_GOAL,
    example=4.0,
)
Choice(id="adagrad-louder-loss", options=("longer", "same", "shorter"), right=louder)
