"""What optimisation is: an objective over parameters, its data, convexity, and what training is for."""

from __future__ import annotations

import numpy as np

import optlib
from optlib.data import QUOTED_LINE, line10
from scripts.facts import claim, table, value
from scripts.figures import Contour, Curve, Data, Figure, Loss, Run, Slider, Start, Steps
from scripts.figures.draw.numbers import show
from scripts.figures.exercises import Choice, Number

mse = optlib.objectives["mse_line10"]
section = optlib.objectives["mse_line10_section"]
risk, empirical_risk = optlib.objectives["risk"], optlib.objectives["empirical_risk"]
quoted = np.array(QUOTED_LINE, dtype=float)
FIT_RATE, FIT_STEPS = 0.02, 400
least_squares = np.array(line10.least_squares())


def quoted_rows() -> list[list[str]]:
    """x, y, the quoted line's prediction, and its error y − prediction."""
    x, y = line10.columns
    prediction = quoted[0] * x + quoted[1]
    return [[show(v) for v in row] for row in zip(x, y, prediction, y - prediction, strict=True)]


table("quoted-line", quoted_rows)
value("rows", len(line10))
value("quoted-weight", quoted[0])
value("quoted-bias", quoted[1])
value("quoted-mse", lambda: float(mse.value(quoted)), digits=5)
value("best-weight", least_squares[0], digits=5)
value("best-bias", least_squares[1], digits=5)
value("best-mse", lambda: float(mse.value(least_squares)), digits=5)
value("section-weight", lambda: section.minima[0, 0], digits=3)
value("best-weight-short", least_squares[0], digits=3)
value("risk-minimum", lambda: risk.minima[-1, 0], digits=6)
value("empirical-risk-minimum", lambda: empirical_risk.minima[1, 0], digits=6)
value("risk-lowest", lambda: float(risk.value(risk.minima[-1])), digits=6)
value("empirical-risk-lowest", lambda: float(empirical_risk.value(empirical_risk.minima[1])), digits=6)
value("fit-rate", FIT_RATE)
value("fit-steps", FIT_STEPS)
value("fit-weight", lambda: fit().points[-1, 0], digits=4)
value("fit-bias", lambda: fit().points[-1, 1], digits=4)


def fit() -> optlib.Trajectory:
    """Gradient descent on line-10 from the quoted line."""
    return optlib.run(mse, "gd", quoted, FIT_STEPS, lr=FIT_RATE)


Figure(
    "quoted-line",
    objective="mse_line10",
    start=tuple(quoted),
    steps=FIT_STEPS,
    runs=[Run("gd", lr=FIT_RATE)],
    views=[Data(), Contour(count=14)],
    controls=[Start(), Steps(FIT_STEPS)],
    box=((0.4, 1.4), (-3, 3)),
)

Figure(
    "one-weight",
    objective="mse_line10_section",
    start=0.5,
    steps=12,
    runs=[Run("gd", lr=0.004)],
    views=[Curve()],
    controls=[Start(), Steps(60)],
)

Figure(
    "convex-and-not",
    objective="risk",
    start=0.2,
    steps=20,
    runs=[
        Run(
            "gd",
            key="bowl-left",
            objective="parabola",
            start=-5.0,
            lr=0.2,
            label={"ko": "그릇, 왼쪽에서", "en": "bowl, from the left"},
        ),
        Run(
            "gd",
            key="bowl-right",
            objective="parabola",
            start=6.0,
            lr=0.2,
            label={"ko": "그릇, 오른쪽에서", "en": "bowl, from the right"},
        ),
        Run(
            "gd",
            key="wave-left",
            lr=0.05,
            label={"ko": "물결, 끌 수 있는 출발점에서", "en": "wave, from the start you can drag"},
        ),
        Run(
            "gd", key="wave-right", start=0.35, lr=0.05, label={"ko": "물결, 오른쪽에서", "en": "wave, from the right"}
        ),
    ],
    views=[Curve(objective="parabola"), Curve()],
    controls=[Start(), Steps(200)],
)

Figure(
    "risk-and-empirical-risk",
    objective="empirical_risk",
    start=0.9,
    steps=40,
    runs=[
        Run("gd", key="empirical", lr=0.004, label={"ko": "경험적 위험에서", "en": "on the empirical risk"}),
        Run("gd", key="true", objective="risk", lr=0.02, label={"ko": "위험에서", "en": "on the risk"}),
    ],
    views=[Curve(), Curve(objective="risk", box=(0.5, 1.5))],
    controls=[Start(), Steps(200)],
)

Figure(
    "normal-equations",
    objective="mse_line10",
    start=(0.0, 0.0),
    steps=FIT_STEPS,
    runs=[Run("gd", lr=FIT_RATE)],
    views=[Contour(count=14), Data(), Loss("log")],
    controls=[
        Slider("lr", 0.001, 0.03, step=0.0001),
        Start(),
        Steps(2000, scale="log"),
    ],
    box=((-0.4, 2.0), (-3, 3)),
)


@claim("quoted-line-is-not-the-best-of-these-rows")
def _() -> bool:
    """The least-squares line has a smaller mean squared error on the ten rows than the quoted one."""
    return bool(mse.value(least_squares) < mse.value(quoted))


@claim("a-section-misses-the-best-weight")
def _() -> bool:
    """At the quoted bias the best weight is larger than the best weight of all."""
    return bool(section.minima[0, 0] > least_squares[0] + 0.05)


@claim("in-a-bowl-every-start-ends-alike")
def _() -> bool:
    """On the parabola both runs come to the same point; on the wave they come to two different minima."""
    bowl = [optlib.run("parabola", "gd", [s], 200, lr=0.2).points[-1, 0] for s in (-5.0, 6.0)]
    wave = [optlib.run("risk", "gd", [s], 400, lr=0.05).points[-1, 0] for s in (0.2, 0.35)]
    return abs(bowl[0] - bowl[1]) < 1e-6 and np.allclose(wave, risk.minima[:, 0], atol=1e-3)


@claim("empirical-risk-has-its-minimum-elsewhere")
def _() -> bool:
    """Between 0.5 and 1.5 the empirical risk is lowest left of where the risk is lowest, and lower than the risk ever is."""
    grid = np.linspace(0.5, 1.5, 20001)[:, None]
    here, there = grid[empirical_risk.value(grid).argmin(), 0], grid[risk.value(grid).argmin(), 0]
    return bool(here < there and empirical_risk.value(grid).min() < risk.value(grid).min())


@claim("the-lower-loss-is-the-worse-model")
def _() -> bool:
    """At the minimum of the empirical risk the risk is higher than at its own minimum."""
    return bool(risk.value(empirical_risk.minima[1]) > risk.value(risk.minima[-1]))


@claim("gradient-descent-meets-the-normal-equations")
def _() -> bool:
    """After enough steps gradient descent agrees with the normal equations to three digits."""
    far = optlib.run(mse, "gd", [0.0, 0.0], 5 * FIT_STEPS, lr=FIT_RATE)
    return bool(np.allclose(far.points[-1], least_squares, atol=5e-4))


ASKED_ROW, WAVE_START = 4, 0.24

value("asked-row", ASKED_ROW)
value("wave-start", WAVE_START)


def nearest_minimum() -> str:
    """Where gradient descent from the asked start on the wave ends: at its left or its right minimum."""
    end = optlib.run("risk", "gd", [WAVE_START], 400, lr=0.05).points[-1]
    return ("left", "right")[int(np.abs(risk.minima - end).argmin())]


Number(id="predict-with-the-line", answer_is=lambda: quoted[0] * ASKED_ROW + quoted[1], tolerance=0.005)
Choice(
    id="lower-loss-better-model",
    options=("always", "never", "not-always"),
    right=lambda: "not-always" if risk.value(empirical_risk.minima[1]) > risk.value(risk.minima[-1]) else "always",
)
Choice(id="which-minimum", options=("left", "right"), right=nearest_minimum)
