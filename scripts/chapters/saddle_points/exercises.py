"""What the lesson on saddle points asks."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.chapters.saddle_points.hessian import HAIR, Q_RATE, Q_START, RIDGE, flattest, quartic, run
from scripts.facts import value
from scripts.figures.exercises import Choice, Classify, Number, Origin

ASKED = np.array([[2.0, 3.0], [3.0, 2.0]])
DRILL = {
    "first": np.array([[4.0, 1.0], [1.0, 3.0]]),
    "second": np.array([[1.0, 2.0], [2.0, 1.0]]),
    "third": np.array([[-3.0, 1.0], [1.0, -2.0]]),
    "fourth": np.array([[1.0, 1.0], [1.0, 1.0]]),
}
REACH_RATE = 0.01
GOAL = tuple(optlib.objectives["himmelblau"].minima[3].tolist())
value("sp-goal-1", GOAL[0], digits=3)
value("sp-goal-2", GOAL[1], digits=3)
value("sp-reach-rate", REACH_RATE)

Number(id="sp-larger-eigenvalue", answer_is=lambda: np.linalg.eigvalsh(ASKED)[1], tolerance=0.01)
Choice(
    id="sp-verdict",
    options=("minimum", "maximum", "saddle", "inconclusive"),
    right=lambda: optlib.classify(ASKED),
)
Classify(
    id="sp-classify",
    items={key: optlib.classify(matrix) for key, matrix in DRILL.items()},
    classes=("minimum", "maximum", "saddle", "inconclusive"),
)


def where_it_stopped() -> str:
    """At which kinds of point a tiny gradient and a level loss are found: on the way past a saddle, and at an arrival."""
    step, least = flattest()
    passing = run((RIDGE[0], HAIR), 64)
    level = abs(passing.values[step] - passing.values[step - 3]) < 1e-4
    arrived = optlib.run(quartic, "gd", (Q_START, 3.0), 400, lr=Q_RATE)
    at_saddle = least < 1e-2 and level and float(np.linalg.norm(passing.points[step])) < 1e-2
    at_minimum = (
        arrived.verdict == "converged" and np.linalg.norm(quartic.minima - arrived.points[-1], axis=1).min() < 1e-3
    )
    return "either" if at_saddle and at_minimum else "saddle" if at_saddle else "minimum"


Choice(id="sp-stopped", options=("minimum", "saddle", "either"), right=where_it_stopped)
Origin(
    id="sp-reach",
    objective="himmelblau",
    optimizer="gd",
    steps=200,
    hyper={"lr": REACH_RATE},
    near=GOAL,
    example=(1.0, -2.0),
    box=((-5.0, 3.0), (-5.0, 5.0)),
)
