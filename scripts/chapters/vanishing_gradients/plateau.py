"""Vanishing gradients: a curve without a minimum, and what many layers do to a gradient."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from optlib.symbols import w
from scripts.facts import claim, formula, value
from scripts.figures import Curve, Figure, Loss, Run, Slider, Start, Steps
from scripts.figures.exercises import Choice, Number

tanh = optlib.objectives["tanh"]
FLAT, STEEP = 4.0, 0.5
RATE, STEPS = 0.5, 200
FAR = 6.0

formula("tanh-slope", r"\tanh'(w) = 1 - \tanh^2 w")


def crawl(start: float, steps: int = STEPS) -> optlib.Trajectory:
    """Gradient descent on tanh."""
    return optlib.run("tanh", "gd", [start], steps, lr=RATE)


def slope(at: float) -> float:
    return float(tanh.gradient([at])[0])


value("flat-start", FLAT)
value("steep-start", STEEP)
value("tanh-rate", RATE)
value("tanh-steps", STEPS)
value("slope-at-flat", lambda: slope(FLAT), digits=4)
value("slope-at-steep", lambda: slope(STEEP), digits=3)
value("flat-end", lambda: crawl(FLAT).points[-1, 0], digits=4)
value("steep-end", lambda: crawl(STEEP).points[-1, 0], digits=3)
value("tanh-far-start", FAR)
value("slope-at-far", lambda: slope(FAR), digits=3)
value("converged-border", optlib.CONVERGED)
value("flat-wait", lambda: float((crawl(FLAT, 2000).points[:, 0] < 1).argmax()), digits=4)


Figure(
    "on-the-plateau",
    objective="tanh",
    start=FLAT,
    steps=STEPS,
    runs=[Run("gd", lr=RATE)],
    views=[Curve(height=(-1.2, 1.2)), Loss("linear", height=(-1.2, 1.2))],
    controls=[Start(), Slider("lr", 0.1, 50, scale="log"), Steps(2000, scale="log")],
)


@claim("tanh-is-flat-at-four")
def _() -> bool:
    """At 4 the slope of tanh is below 0.0014, hundreds of times smaller than at 0.5; the slope is 1 − tanh² everywhere."""
    proved = sympy.simplify(sympy.diff(sympy.tanh(w), w) - (1 - sympy.tanh(w) ** 2)) == 0
    return bool(proved and slope(FLAT) < 0.0014 and slope(STEEP) > 500 * slope(FLAT))


@claim("the-plateau-run-hardly-moves")
def _() -> bool:
    """From 4 the run has moved by less than a quarter after its steps and is still on the upper plateau; from 0.5 it is far below."""
    flat, steep = crawl(FLAT).points[-1, 0], crawl(STEEP).points[-1, 0]
    return bool(FLAT - flat < 0.25 and flat > 3 and steep < -2)


@claim("patience-ends-the-plateau")
def _() -> bool:
    """From 4 the run does leave the plateau, after more than seven hundred steps, and then falls within a few."""
    points = crawl(FLAT, 2000).points[:, 0]
    left, down = int((points < 1).argmax()), int((points < -1).argmax())
    return left > 700 and 0 < down - left < 20


@claim("dividing-by-the-size-walks-off-the-plateau")
def _() -> bool:
    """From 4 on tanh RMSProp and Adam, with an η ten times smaller, are past the steep middle while gradient descent has hardly moved;
    where the slope is exactly zero none of the three moves."""
    divided = [optlib.run("tanh", rule, [FLAT], STEPS, lr=RATE / 10).points[-1, 0] for rule in ("rmsprop", "adam")]
    w, still = np.array([1.0]), []
    for rule in (optlib.optimizers[name] for name in ("gd", "rmsprop", "adam")):
        moved = w.copy()
        rule.step(moved, np.zeros(1), rule.new_state(w), 1, **{**rule.defaults, "lr": RATE})
        still.append(bool((moved == w).all()))
    return bool(max(divided) < -1 and crawl(FLAT).points[-1, 0] > 3 and all(still))


@claim("tanh-never-arrives")
def _() -> bool:
    """From 0.5 the points fall at every step, for tens of thousands of steps, past zero by ever less, and the value stays above −1."""
    run = crawl(STEEP, 20_000)
    steps = -np.diff(run.points[:, 0])
    shrink = np.diff(steps[run.points[:-1, 0] < 0]) < 0
    return bool((steps > 0).all() and shrink.all() and run.values.min() > -1 and run.points[-1, 0] < -4)


@claim("a-small-gradient-is-no-minimum")
def _() -> bool:
    """At 6 the gradient is below the border of "converged", so a run from there is called so; yet tanh is lower everywhere to the left."""
    run = crawl(FAR)
    lower = tanh.value(np.linspace(-6, float(run.points[-1, 0]) - 0.01, 1001)[:, None]) < run.values[-1]
    return bool(run.verdict == "converged" and slope(FAR) < optlib.CONVERGED and lower.all())


def what_converged_says() -> str:
    """What is true of the run from 6 on tanh, whose verdict is "converged": not a minimum, not the lowest, but a small gradient."""
    end = crawl(FAR).points[-1]
    lower = float(tanh.value(end - 0.01)) < float(tanh.value(end))
    return "flat" if lower and abs(slope(float(end[0]))) <= optlib.CONVERGED else "minimum"


Number(id="slope-of-tanh-at-two", answer_is=lambda: slope(2.0), tolerance=0.0005)
Choice(
    id="what-does-converged-say",
    options=("minimum", "flat", "lowest"),
    right=what_converged_says,
)
