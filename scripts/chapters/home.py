"""The front page: five optimizers race down one ravine."""

from __future__ import annotations

from typing import Any

import numpy as np

import optlib
from scripts.facts import claim, value
from scripts.figures import Contour, Figure, Loss, Optimizers, Run, Slider, Start, Steps

START = (-7.0, 2.0)
STEPS = 20
EARLY = 10
RATES = {"gd": 0.95, "momentum": 0.1, "adagrad": 0.9, "rmsprop": 0.9, "adam": 0.9}


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
    """Of the three drawn, RMSProp is the lowest early and the highest at the end of the race."""
    early, late = (
        {name: race(name, steps).values[-1] for name in ("gd", "momentum", "rmsprop")} for steps in (EARLY, STEPS)
    )
    return min(early, key=early.__getitem__) == "rmsprop" == max(late, key=late.__getitem__)


@claim("gd-diverges-above-the-border")
def _() -> bool:
    """On the ravine gradient descent converges just below η = 1 and diverges just above it."""
    below = optlib.run("ravine", "gd", START, 10_000, lr=0.999).verdict
    above = optlib.run("ravine", "gd", START, 10_000, lr=1.001)
    higher = (np.diff(np.abs(above.points[: above.diverged_at, 1])) > 0).all()
    return (below, above.verdict) == ("converged", "diverged") and bool(higher)
