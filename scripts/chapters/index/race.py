"""The front page: five optimizers race down one ravine."""

from __future__ import annotations

from typing import Any

import numpy as np

import optlib
from scripts.chapters.across_lessons.experiments import EXPERIMENTS
from scripts.facts import claim, value
from scripts.figures import Contour, Figure, Loss, Optimizers, Run, Slider, Start, Steps

START = (-7.0, 2.0)
STEPS = 20
EARLY = 10
RATES = {e.optimizer: e.hyper["lr"] for e in EXPERIMENTS.values() if e.objective == "ravine"}


def race(optimizer: str, steps: int) -> optlib.Trajectory:
    """One of the race's runs."""
    extra: dict[str, Any] = {"beta2": 0.9} if optimizer == "adam" else {}
    return optlib.run("ravine", optimizer, START, steps, lr=RATES[optimizer], **extra)


Figure(
    "race",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[
        Run("gd", lr=RATES["gd"]),
        Run("momentum", lr=RATES["momentum"]),
        Run("adagrad", lr=RATES["adagrad"], shown=False),
        Run("rmsprop", lr=RATES["rmsprop"]),
        Run("adam", lr=RATES["adam"], beta2=0.9, shown=False),
    ],
    views=[Contour(count=12), Loss("log")],
    controls=[Slider("lr", 0.01, 1.1, step=0.01, runs=["gd"]), Start(), Steps(400, scale="log"), Optimizers()],
    box=((-9, 9), (-4, 4)),
)

value("race-steps", STEPS)
value("race-early", EARLY)
value("race-gd-rate", RATES["gd"])
value("race-gd-end", lambda: race("gd", STEPS).values[-1], digits=3)
value("race-momentum-end", lambda: race("momentum", STEPS).values[-1], digits=3)
value("race-rmsprop-early", lambda: race("rmsprop", EARLY).values[-1], digits=1)
value("race-rmsprop-end", lambda: race("rmsprop", STEPS).values[-1], digits=2)
value("gd-border-on-ravine", lambda: 2 / optlib.objectives["ravine"].hessian(START).max())


@claim("gd-ahead-of-momentum-after-the-race")
def _() -> bool:
    """After twenty steps gradient descent stands lower than momentum."""
    return bool(race("gd", STEPS).values[-1] < race("momentum", STEPS).values[-1])


@claim("rmsprop-wins-early-and-loses-late")
def _() -> bool:
    """Of the three drawn, and of all five that can be, RMSProp has early a hundredth of any other's value, and is the highest late."""
    early, late = ({name: race(name, steps).values[-1] for name in RATES} for steps in (EARLY, STEPS))
    others = [end for name, end in early.items() if name != "rmsprop"]
    return 100 * early["rmsprop"] < min(others) and max(late, key=late.__getitem__) == "rmsprop"


@claim("gd-diverges-above-the-border")
def _() -> bool:
    """On the ravine gradient descent converges just below the border that is named, and diverges just above it, each step higher."""
    border = 2 / float(optlib.objectives["ravine"].hessian(START).max())
    below = optlib.run("ravine", "gd", START, 10_000, lr=0.999 * border).verdict
    above = optlib.run("ravine", "gd", START, 10_000, lr=1.001 * border)
    higher = (np.diff(np.abs(above.points[: above.diverged_at, 1])) > 0).all()
    return (below, above.verdict) == ("converged", "diverged") and bool(higher)
