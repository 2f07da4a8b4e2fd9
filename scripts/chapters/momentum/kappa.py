"""Which momentum coefficient suits which condition number, and when momentum is worth its trouble."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

import optlib
from scripts.chapters.momentum.maps import spectral_radius
from scripts.chapters.momentum.race import BETA, START
from scripts.facts import claim, table, value
from scripts.figures import Contour, Figure, Loss, Map, Optimizers, Over, Parameter, Run, Slider, Start, Steps
from scripts.figures.numbers import show

KAPPAS = (1.0, 4.0, 20.0, 100.0, 1442.0)
NEAR = 1e-3
CLOSE = 900.0  # a κ for which the usual β is close to the fitting one
RATES = np.linspace(0.01, 3.99, 399)


def best_beta(kappa: float) -> float:
    """((√κ − 1)/(√κ + 1))²."""
    return float(((np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1)) ** 2)


def steps_needed(kappa: float, rule: str, rates: np.ndarray, **hyper: float) -> int:
    """Steps after which the distance to the minimum stays below a thousandth of the start's, with the best of ``rates``."""
    target = optlib.objectives["stretched_bowl"].at(kappa=kappa)
    steps = 200
    while True:
        settings: dict[str, Any] = {"lr": rates, **hyper}
        run = optlib.run(target, rule, np.tile(START, (len(rates), 1)), steps, **settings)
        with np.errstate(all="ignore"):
            far = ~(np.hypot(*np.moveaxis(run.points, -1, 0)) <= NEAR * np.hypot(*START))
        last = steps - far[::-1].argmax(axis=0)  # the last step at which it was still far
        if last.min() < steps / 2:  # what swings may come near and leave again: watch as long once more
            return int(last.min()) + 1
        steps *= 3


@lru_cache
def needed(kappa: float) -> tuple[int, int, int]:
    """Steps of gradient descent, of heavy ball with β = 0.9, and of heavy ball with the best β; each with its best η."""
    rates = np.append(np.linspace(0.05, 3.75, 75), [2 / (1 + 1 / kappa), 4 / (1 + np.sqrt(1 / kappa)) ** 2])
    return (
        steps_needed(kappa, "gd", rates[rates < 2]),
        steps_needed(kappa, "momentum", rates, momentum=BETA),
        steps_needed(kappa, "momentum", rates, momentum=best_beta(kappa)),
    )


def kappa_rows() -> list[list[str]]:
    """κ, the best β, and the steps of the three."""
    return [[show(k), show(best_beta(k), 2), *map(str, needed(k))] for k in KAPPAS]


table("kappa-and-beta", kappa_rows)

value("kappa-close", CLOSE)
value("kappa-close-usual", lambda: needed(CLOSE)[1])
value("kappa-close-fitting", lambda: needed(CLOSE)[2])
value("beta-suits", lambda: ((1 + np.sqrt(BETA)) / (1 - np.sqrt(BETA))) ** 2, digits=4)

Figure(
    "kappa",
    objective="stretched_bowl",
    start=START,
    steps=60,
    runs=[
        Run("momentum", lr=2.67, momentum=0.4),
        Run("gd", lr=1.9),
    ],
    views=[
        Map(
            Over("lr", 0.0, 4.0),
            Over("momentum", 0.0, 1.0),
            "rate",
            cells=(50, 50),
            levels=(0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0),
            run="momentum",
        ),
        Contour(),
        Loss("log", height=(1e-12, 100)),
    ],
    controls=[
        Parameter("kappa", 1, 2000, scale="log"),
        Slider("lr", 0.0, 4.0, step=0.01, runs=["momentum"]),
        Slider("momentum", 0.0, 1.0, step=0.01),
        Slider("lr", 0.0, 2.0, step=0.01, runs=["gd"]),
        Steps(1000, low=20, scale="log"),
        Start(),
        Optimizers(),
    ],
)


@claim("momentum-is-not-always-faster")
def _() -> bool:
    """At β = 0.9 momentum needs more steps than gradient descent for κ = 1 (a hundredfold), 4 and 20, and fewer for 100 and 1442."""
    slower = [needed(k)[1] > needed(k)[0] for k in KAPPAS]
    return slower == [True, True, True, False, False] and needed(1.0)[1] > 100 * needed(1.0)[0]


@claim("the-fitting-beta-never-loses-to-gd")
def _() -> bool:
    """At forty κ from 1 to 2000, and those of the table, momentum with the best β is never slower than gradient descent."""
    return all(needed(k)[2] <= needed(k)[0] for k in (*KAPPAS, *np.geomspace(1, 2000, 40).tolist()))


@claim("the-fitting-beta-may-lose-to-the-usual")
def _() -> bool:
    """At that κ the best β has the smaller factor in the long run, and yet β = 0.9 is at a thousandth in fewer steps."""
    usual, best = (
        min(max(spectral_radius("momentum", np.array(lr), np.array(beta), c) for c in (1 / CLOSE, 1.0)) for lr in RATES)
        for beta in (BETA, best_beta(CLOSE))
    )
    return bool(best < usual and needed(CLOSE)[1] < needed(CLOSE)[2])


@claim("the-usual-beta-suits-a-large-kappa")
def _() -> bool:
    """0.9 is the best β at κ = 1442 to three digits, and there it needs about as many steps as the best β."""
    return bool(
        abs(best_beta(KAPPAS[-1]) - BETA) < 5e-4 and abs(needed(KAPPAS[-1])[1] / needed(KAPPAS[-1])[2] - 1) < 0.2
    )
