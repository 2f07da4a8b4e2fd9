"""What a reader of the lesson on momentum works out."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.chapters.momentum.maps import spectral_radius
from scripts.chapters.momentum.race import START
from scripts.facts import value
from scripts.figures.exercises import Choice, Hyper, Number

CURVATURE, BETA = 4.0, 0.5
HAND_START, HAND_RATE = 5.0, 0.1
SUM_RATE, SUM_BETA = 0.02, 0.95
FIXED_RATE, GOAL, STEPS = 1.3, 1e-8, 40

value("hand-start", HAND_START)
value("hand-rate", HAND_RATE)
value("exercise-curvature", CURVATURE)
value("exercise-beta", BETA)
value("exercise-sum-rate", SUM_RATE)
value("exercise-sum-beta", SUM_BETA)
value("exercise-fixed-rate", FIXED_RATE)
value("exercise-beta-goal", GOAL)
value("exercise-beta-steps", STEPS)


def after_two_steps() -> float:
    """Where heavy ball is after two steps on the parabola, from rest."""
    run = optlib.run("parabola", "momentum", [HAND_START], 2, lr=HAND_RATE, momentum=BETA)
    return float(run.points[-1, 0])


def border_found() -> float:
    """Where one step of heavy ball on that curvature ceases to shrink, by halving: the formula takes no part."""
    low, high = 0.0, 10.0
    for _ in range(40):
        middle = (low + high) / 2
        shrinks = spectral_radius("momentum", np.array(middle), np.array(BETA), CURVATURE) < 1
        low, high = (middle, high) if shrinks else (low, middle)
    return low


def rate_found() -> float:
    """By what rate the average's first step, at rate 1, must be multiplied to be the sum's."""
    settings = (("momentum_sum", SUM_RATE), ("momentum_ema", 1.0))
    first = [optlib.run("parabola", rule, [1.0], 1, lr=rate, momentum=SUM_BETA).points for rule, rate in settings]
    summed, averaged = (float(points[1, 0] - points[0, 0]) for points in first)
    return summed / averaged


Number(id="two-steps-by-hand", answer_is=after_two_steps, tolerance=0.005)
Number(id="border-of-a-heavy-ball", answer_is=border_found, tolerance=0.001)
Hyper(
    id="find-a-beta",
    objective="ravine",
    optimizer="momentum",
    hyper="momentum",
    start=START,
    steps=STEPS,
    below=GOAL,
    fixed={"lr": FIXED_RATE},
    low=0.0,
    high=1.0,
    example=0.42,
)
Number(id="rate-of-the-average", answer_is=rate_found, tolerance=0.001)


def where_proportional() -> str:
    """Where runs with one η/(1 − β) and different β move alike in the long run: the last steps on an incline, and in a bowl."""
    alike = {}
    for ground, start in (("incline", 0.0), ("parabola", -6.0)):
        runs = [optlib.run(ground, "momentum", [start], 300, lr=0.5 * (1 - b), momentum=b) for b in (0.5, 0.8, 0.9)]
        steps = np.array([np.abs(np.diff(run.points[:, 0])) for run in runs])
        late = steps[:, -20:] if ground == "incline" else steps[:, :40]
        alike[ground] = bool(np.allclose(late, late[0], rtol=1e-6))
    return "always" if all(alike.values()) else "incline" if alike["incline"] else "never"


Choice(id="are-they-inverse", options=("always", "incline", "never"), right=where_proportional)
