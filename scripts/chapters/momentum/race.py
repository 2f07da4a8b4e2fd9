"""Momentum and Nesterov: a search that keeps its velocity, raced against gradient descent down one ravine."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import sympy

import optlib
from optlib.symbols import lr, momentum
from scripts.chapters.across_lessons.experiments import EXPERIMENTS
from scripts.facts import claim, formula, value
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
    Sweep,
)

ravine = optlib.objectives["ravine"]
START = (-7.0, 2.0)
BETA = EXPERIMENTS["ravine-momentum"].hyper["momentum"]
RATE = EXPERIMENTS["ravine-momentum"].hyper["lr"]
GD_RATE = EXPERIMENTS["ravine-gd"].hyper["lr"]
STEPS, EARLY, LONGER, LATE = 20, 10, 40, 60
BOLD, BOLD_STEPS = 1.5, 300

RACERS: dict[str, dict[str, Any]] = {
    "gd": {"lr": GD_RATE},
    "momentum": {"lr": RATE, "momentum": BETA},
    "nesterov": {"lr": RATE, "momentum": BETA},
}
gradients = [sympy.Symbol(f"g_{{{k}}}") for k in ("t", "t-1", "t-2")]
formula("velocity", "v_t = -", lr, r"\left(g_t +", momentum, r"g_{t-1} +", momentum**2, r"g_{t-2} + \dots\right)")


def raced(name: str, steps: int = STEPS, **other: float) -> optlib.Trajectory:
    """One of the racers down the ravine from (−7, 2), with other hyperparameters where they are given."""
    return optlib.run("ravine", name, START, steps, **(RACERS[name] | other))


def end(name: str, steps: int) -> float:
    """The last value."""
    return float(raced(name, steps).values[-1])


value("momentum-rate", RATE)
value("momentum-beta", BETA)
value("momentum-gd-rate", GD_RATE)
value("momentum-steps", STEPS)
value("momentum-early", EARLY)
value("momentum-longer", LONGER)
value("momentum-bold", BOLD)
for racer in RACERS:
    value(f"momentum-end-of-{racer}", partial(end, racer, STEPS), digits=3)

Figure(
    "predict-bold-momentum",
    objective="ravine",
    start=START,
    steps=BOLD_STEPS,
    runs=[Run("momentum", lr=BOLD, momentum=BETA)],
    views=[Contour(), Loss("log", height=(1e-12, 1e4))],
    controls=[Slider("lr", 0.5, 2.5, step=0.05), Steps(1000)],
    predict=Predict("verdict"),
    speed=16,
)

Figure(
    "momentum-race",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run(name, **hyper) for name, hyper in RACERS.items()],
    views=[Contour(), Surface(azimuth=-25), Loss("log", height=(1e-6, 100))],
    controls=[
        Optimizers(),
        Slider("lr", 0.01, 1.1, step=0.01, runs=["gd"]),
        Slider("lr", 0.01, 1.1, step=0.01, runs=["momentum", "nesterov"]),
        Slider("momentum", 0.0, 0.99, step=0.01),
        Start(),
        Steps(200, low=5, scale="log"),
    ],
)

Figure(
    "momentum-budget",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run(name, **hyper) for name, hyper in RACERS.items()],
    views=[Sweep(span=(0.02, 2.0), height=(1e-8, 1e3)), Loss("log", height=(1e-8, 1e3))],
    controls=[Optimizers(), Slider("momentum", 0.0, 0.99, step=0.01), Steps(400, low=5, scale="log")],
)


@claim("momentum-adds-up-past-slopes")
def _() -> bool:
    """The velocity after t steps is −η times the sum of all gradients so far, each weighted by β to the power of its age."""
    run = raced("momentum", 30)
    for t in range(1, 31):
        weights = BETA ** np.arange(t - 1, -1, -1)
        if not np.allclose(run.states["v"][t], -RATE * weights @ run.gradients[:t], rtol=1e-12):
            return False
    return True


@claim("momentum-does-not-follow-the-slope")
def _() -> bool:
    """The first step goes along −∇f exactly; later ones turn away from it by more than 90 degrees at times: the search climbs."""
    run = raced("momentum")
    steps, down = np.diff(run.points, axis=0), -run.gradients[:-1]
    cosines = (steps * down).sum(1) / np.linalg.norm(steps, axis=1) / np.linalg.norm(down, axis=1)
    return bool(np.isclose(cosines[0], 1, atol=1e-12) and (cosines < 0).any() and (np.diff(run.values) > 0).any())


@claim("momentum-with-beta-zero-is-gradient-descent")
def _() -> bool:
    """With β = 0 heavy ball and Nesterov take gradient descent's path."""
    plain = raced("gd", lr=0.3).points
    return all(np.allclose(raced(n, lr=0.3, momentum=0.0).points, plain, rtol=1e-12) for n in ("momentum", "nesterov"))


@claim("nesterov-looks-ahead")
def _() -> bool:
    """The declared lines are Nesterov's look-ahead: their w is x + βv of v ← βv − η∇f(x + βv), x ← x + v."""
    x, v = np.array(START), np.zeros(2)
    for w in raced("nesterov", 40).points:
        ahead = x + BETA * v
        if not np.allclose(ahead, w, rtol=0, atol=1e-12):
            return False
        v = BETA * v - RATE * ravine.gradient(ahead)
        x = x + v
    return True


@claim("momentum-race-order-flips")
def _() -> bool:
    """After 10 steps gradient descent leads, then Nesterov, then heavy ball; after 20 and 60 Nesterov leads gradient descent."""
    orders = [sorted(RACERS, key=lambda name: end(name, steps)) for steps in (EARLY, STEPS, LATE)]
    first = ["gd", "nesterov", "momentum"]
    return orders == [first, ["nesterov", "gd", "momentum"], ["nesterov", "gd", "momentum"]]


@claim("momentum-converges-beyond-the-border-of-gd")
def _() -> bool:
    """At η = 1.5 on the ravine gradient descent diverges, and heavy ball with β = 0.9 converges."""
    return (raced("gd", BOLD_STEPS, lr=BOLD).verdict, raced("momentum", BOLD_STEPS, lr=BOLD).verdict) == (
        "diverged",
        "converged",
    )


@claim("momentum-sweep-has-a-u-for-each-method")
def _() -> bool:
    """For every budget each method's last value falls and rises again with η, and the lowest points lie at different rates."""
    rates = np.linspace(0.02, 2.0, 199)
    starts = np.tile(START, (len(rates), 1))
    for steps in (STEPS, LONGER):
        best = set()
        for name, hyper in RACERS.items():
            last = optlib.run("ravine", name, starts, steps, record=False, **(hyper | {"lr": rates})).values[0]
            last = np.where(np.isfinite(last), last, np.inf)
            lowest = int(last.argmin())
            if not (0 < lowest < len(rates) - 1 and last[0] > last[lowest] < last[-1]):
                return False
            best.add(lowest)
        if len(best) < len(RACERS):
            return False
    return True
