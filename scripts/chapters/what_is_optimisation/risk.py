"""What optimisation is: risk and empirical risk, and what another sample changes."""

from __future__ import annotations

from functools import cache

import numpy as np

import optlib
from optlib import populations
from scripts.facts import claim, value
from scripts.figures import Curve, Dial, Figure, Predict, Ray, Risks, Run, Sample, Start, Steps
from scripts.figures.exercises import Choice

risk, empirical_risk = optlib.objectives["risk"], optlib.objectives["empirical_risk"]
slope = populations["slope"]
ROWS, NOISE, SAMPLES = 8, 0.5, 10


@cache
def samples(rows: int = ROWS, count: int = SAMPLES) -> np.ndarray:
    """For the samples 1 … count: the weight that fits best, its empirical risk, and its risk (from the moments of x on [0, 1])."""
    out = []
    for seed in range(1, count + 1):
        x, y = slope.sample(rows, NOISE, seed)
        w = np.linalg.lstsq(x[:, None], y, rcond=None)[0][0]
        out.append((w, np.mean((y - w * x) ** 2), NOISE**2 + (w - 2) ** 2 / 3))
    return np.array(out)


value("risk-minimum", lambda: risk.minima[-1, 0], digits=6)
value("empirical-risk-minimum", lambda: empirical_risk.minima[1, 0], digits=6)
value("risk-lowest", lambda: float(risk.value(risk.minima[-1])), digits=6)
value("empirical-risk-lowest", lambda: float(empirical_risk.value(empirical_risk.minima[1])), digits=6)
value("sample-rows", ROWS)
value("sample-noise", NOISE)
value("flattering-sample", lambda: int(samples()[:, 1].argmin()) + 1)
value("flattering-loss", lambda: samples()[:, 1].min(), digits=3)
value("flattering-risk", lambda: samples()[samples()[:, 1].argmin(), 2], digits=3)
value("least-risk", NOISE**2)

Figure(
    "risk-and-empirical-risk",
    objective="empirical_risk",
    start=0.9,
    steps=40,
    runs=[
        Run("gd", key="empirical", lr=0.004, label={"ko": "경험적 위험에서", "en": "on the empirical risk"}),
        Run("gd", key="true", objective="risk", lr=0.02, label={"ko": "위험에서", "en": "on the risk"}),
    ],
    views=[Curve(also=["risk"])],
    controls=[Start(), Steps(200)],
    predict=Predict(
        ask="position",
        run="empirical",
        question={
            "ko": "경험적 위험 위의 탐색은 w가 얼마인 곳에서 멈출까요?",
            "en": "at which w will the search on the empirical risk come to rest?",
        },
        tolerance=0.06,
    ),
)

Figure(
    "draw-afresh",
    views=[Ray(noise=NOISE), Risks(noise=NOISE)],
    controls=[
        Sample(value=1),
        Dial("rows", 2, 200, value=ROWS, scale="log", whole=True, label={"ko": "표본의 행 수", "en": "rows in the sample"}),
    ],
)  # fmt: skip


@claim("empirical-risk-has-its-minimum-elsewhere")
def _() -> bool:
    """Between 0.5 and 1.5 the empirical risk is lowest left of where the risk is lowest, and lower than the risk ever is;
    both places are those that the lesson names."""
    grid = np.linspace(0.5, 1.5, 20001)[:, None]
    here, there = grid[empirical_risk.value(grid).argmin(), 0], grid[risk.value(grid).argmin(), 0]
    named = np.allclose([here, there], [empirical_risk.minima[1, 0], risk.minima[-1, 0]], atol=1e-4)
    return bool(named and here < there and empirical_risk.value(grid).min() < risk.value(grid).min())


@claim("the-lower-loss-is-the-worse-model")
def _() -> bool:
    """At the minimum of the empirical risk the risk is higher than at its own minimum."""
    return bool(risk.value(empirical_risk.minima[1]) > risk.value(risk.minima[-1]))


@claim("a-fresh-sample-moves-the-empirical-risk")
def _() -> bool:
    """Ten samples have ten best weights, more than a half apart; the risk, measured on a huge sample, is the formula's."""
    x, y = slope.sample(100_000, NOISE, 77)
    moved = samples()[:, 0]
    apart = len(set(moved)) == SAMPLES and np.ptp(moved) > 0.5
    return bool(apart and abs(np.mean((y - x) ** 2) - (NOISE**2 + 1 / 3)) < 5e-3)


@claim("the-lowest-of-many-losses-is-not-the-best-model")
def _() -> bool:
    """Of the ten samples the one with the lowest empirical risk gives a weight whose risk is above that of most of the others."""
    _, promised, real = samples().T
    flattering = promised.argmin()
    return bool((real < real[flattering]).sum() > SAMPLES / 2 and promised[flattering] < NOISE**2 < real[flattering])


@claim("what-a-fit-promises-is-too-good")
def _() -> bool:
    """Over many samples the mean of the least empirical risk lies below the least risk, and the mean risk of the fits above it."""
    _, promised, real = samples(count=400).T
    error = promised.std() / np.sqrt(len(promised))
    return bool(promised.mean() + 3 * error < NOISE**2 < real.mean())


@claim("more-rows-bring-the-two-together")
def _() -> bool:
    """With 200 rows in place of 8 the best weights scatter less than a third as much."""
    return bool(samples(200, 60)[:, 0].std() < samples(ROWS, 60)[:, 0].std() / 3)


Choice(
    id="lower-loss-better-model",
    options=("always", "never", "not-always"),
    right=lambda: "not-always" if risk.value(empirical_risk.minima[1]) > risk.value(risk.minima[-1]) else "always",
)
