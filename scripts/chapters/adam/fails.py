"""Where Adam fails: on turned ravines, at a constant rate, and when rare steep slopes outweigh many gentle ones."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

import optlib
from scripts.chapters.adagrad.turned import ANGLE, GD_RATE, rotated, turn
from scripts.chapters.adam.race import HYPER, START, adam
from scripts.facts import claim, table, value
from scripts.figures import Contour, Figure, Loss, Optimizers, Run, Slider, Start, Steps, Track
from scripts.figures.exercises import Choice, Hyper
from scripts.figures.numbers import show

ANGLE_RATE, BUDGET = 0.3, 20
ANGLES = (0, 15, 30, 45)
LONG, RELAPSE_AT = 10_000, 2000
STEEP, PERIODS, SMALL = 3.0, 1000, 0.01
ASKED_STEPS, ASKED_GOAL = 30, 1e-6
FORGETFUL = 1 / (1 + STEEP**2)  # the β₂ of Reddi, Kale & Kumar's example


@lru_cache
def turned(optimizer: str, degrees: float) -> float:
    """The last value after 20 steps on the ravine turned by ``degrees``, the start turned with it."""
    rate = ANGLE_RATE if optimizer == "adam" else GD_RATE
    return float(optlib.run(rotated.at(angle=degrees), optimizer, turn(START, degrees), BUDGET, lr=rate).values[-1])


def slopes(count: int) -> np.ndarray:
    """One steep slope upwards, then two gentle ones downwards, and again; on average the ground rises."""
    return np.where(np.arange(count) % 3 == 0, STEEP, -1.0)


@lru_cache
def walked(optimizer: str, **hyper: float) -> float:
    """Where a method comes to from 0, if its gradients are those slopes wherever it is."""
    rule, w = optlib.optimizers[optimizer], np.zeros(1)
    state = rule.new_state(w)
    for t, slope in enumerate(slopes(3 * PERIODS), start=1):
        rule.step(w, np.array([slope]), state, t, **{**rule.defaults, "lr": SMALL, **hyper})
    return float(w[0])


def walks() -> list[list[str]]:
    """Where each method has come to."""
    ends = (walked("gd"), walked("adagrad"), walked("adam", beta1=0.0), walked("adam", beta1=0.0, beta2=FORGETFUL))
    return [[show(end, 3)] for end in ends]


table("adam-angles", lambda: [[f"{a}°", show(turned("adam", a), 2), show(turned("gd", a), 2)] for a in ANGLES])
table("adam-walks", walks)
value("adam-angle-rate", ANGLE_RATE)
value("adam-angle-budget", BUDGET)
value("adam-steep", STEEP)
value("adam-forgetful", FORGETFUL)
value("adam-walk-steps", 3 * PERIODS)
value("adam-relapse-at", RELAPSE_AT)
value("adam-asked-steps", ASKED_STEPS)
value("adam-asked-goal", ASKED_GOAL)

Figure(
    "adam-angle",
    objective="rotated_ravine",
    start=START,
    steps=BUDGET,
    runs=[Run("adam", lr=ANGLE_RATE), Run("gd", lr=GD_RATE)],
    views=[Contour(equal=True), Loss("log", height=(1e-6, 100))],
    controls=[
        Optimizers(),
        ANGLE,
        Slider("lr", 0.01, 3, scale="log", runs=["adam"]),
        Start(),
        Steps(400),
    ],
)

Figure(
    "adam-hovers",
    objective="ravine",
    start=START,
    steps=400,
    runs=[Run("adam", **HYPER)],
    views=[Loss("log", height=(1e-20, 100)), Track("state:v_hat", "log", height=(1e-20, 100))],
    controls=[Slider("lr", 0.01, 3, scale="log"), Slider("beta2", 0.5, 0.999, step=0.001), Steps(LONG, scale="log")],
    speed=32,
)


@claim("adam-loses-by-the-angle")
def _() -> bool:
    """In 20 steps Adam's last value rises with the angle up to 45°, by more than a factor of four; gradient descent's stays."""
    angles = range(0, 46, 3)
    own, others = [turned("adam", a) for a in angles], [turned("gd", a) for a in angles]
    return bool((np.diff(own) > 0).all() and own[-1] > 4 * own[0] and np.allclose(others, others[0], rtol=1e-6))


@claim("adam-ends-higher-when-the-ravine-turns-under-it")
def _() -> bool:
    """In the figure, whose start stays where it is, Adam ends higher at every angle of the slider but nought than it does at nought."""
    ends = [optlib.run(rotated.at(angle=a), "adam", START, BUDGET, lr=ANGLE_RATE).values[-1] for a in range(91)]
    return bool(min(ends[1:]) > 1.2 * ends[0])


@claim("momentum-turns-with-the-landscape")
def _() -> bool:
    """Turn ravine and start together by any angle, and momentum's path is turned with them; Adam's is not."""

    def off(optimizer: str, degrees: float) -> float:
        straight, run = (
            optlib.run(rotated.at(angle=angle), optimizer, turn(START, angle), BUDGET, lr=ANGLE_RATE)
            for angle in (0, degrees)
        )
        expected = [turn((x, y), degrees) for x, y in straight.points]
        return float(np.abs(run.points - expected).max())

    return all(off("momentum", a) < 1e-9 and off("adam", a) > 0.5 for a in ANGLES[1:])


@claim("adam-hovers-at-a-constant-rate")
def _() -> bool:
    """With β₂ = 0.9 Adam hovers about the ravine's minimum for ever, for several η, and the further away the larger η is."""
    sizes = []
    for rate in (0.01, 0.1, 0.9):
        run = adam(20_000, lr=rate)
        sizes.append(np.abs(run.points[-1000:]).max())
        if run.verdict != "bounded" or np.abs(run.points[10_000:11_000]).max() < 0.5 * sizes[-1]:
            return False
    return bool((np.diff(sizes) > 0).all() and np.isclose(sizes[2] / sizes[0], 90, rtol=0.05))


@claim("adam-leaves-again")
def _() -> bool:
    """With β₂ = 0.999 and η = 0.9 Adam is nearer than 10⁻³⁰ to the minimum after 2000 steps, v fades on, and later w is 0.05 away again."""
    run = adam(LONG, beta2=0.999)
    sizes = np.linalg.norm(run.points, axis=1)
    fading = (np.diff(run.states["v"][1000 : RELAPSE_AT + 1000], axis=0) < 0).all()
    return bool(sizes[RELAPSE_AT] < 1e-30 and fading and sizes[RELAPSE_AT:].max() > 0.05)


@claim("adam-climbs-where-the-ground-rises")
def _() -> bool:
    """On slopes 3, −1, −1, 3 … gradient descent, AdaGrad and Adam with a long memory go down; Adam with β₁ = 0 and β₂ = 1/10 climbs."""
    down = (walked("gd"), walked("adagrad"), walked("adam", beta1=0.0))
    return bool(slopes(300).mean() > 0 and max(down) < 0 < walked("adam", beta1=0.0, beta2=FORGETFUL))


Choice(
    id="adam-cures-ravines",
    options=("always", "along", "never"),
    right=lambda: (
        "along" if turned("adam", 45) > 4 * turned("adam", 0) and turned("adam", 0) < turned("adam", 30) else "always"
    ),
)
Hyper(
    id="adam-shorter-memory",
    objective="ravine",
    optimizer="adam",
    start=START,
    steps=ASKED_STEPS,
    hyper="beta1",
    below=ASKED_GOAL,
    example=0.4,
    high=0.99,
    fixed={"lr": HYPER["lr"], "beta2": HYPER["beta2"]},
)
