"""Saddle points, the Hessian and its eigenvalues, the test and where it is silent, the inspector, and how a search passes a saddle."""

from __future__ import annotations

from functools import cache

import numpy as np
import sympy
from sympy import Integer, evaluate

import optlib
from scripts.facts import Derivation, Line, derivations, formula, table, value
from scripts.figures import (
    Contour,
    Figure,
    Inspector,
    Landscape,
    Loss,
    On,
    Point,
    Predict,
    Run,
    Slider,
    Start,
    Steps,
    Surface,
)
from scripts.figures.numbers import show

saddle, mse, quartic = optlib.objectives["saddle"], optlib.objectives["mse_line10"], optlib.objectives["quartic"]
RATE, HAIR, OFF = 0.1, 1e-6, 0.1
RIDGE = (0.9, 0.0)

lam = sympy.Symbol("lambda")
H = sympy.Matrix(mse.hessian([0, 0]).round(9)).applyfunc(sympy.nsimplify)  # of ten rows of whole numbers: whole numbers
(A, B), (_, C) = H.tolist()
TRACE, DETERMINANT = A + C, A * C - B * B

formula("sp-mse-hessian", r"\nabla^2\,\mathrm{MSE} =", H)
formula("sp-saddle-hessian", r"\nabla^2 f =", sympy.Matrix(saddle.hessian([0, 0])).applyfunc(sympy.nsimplify))
formula("sp-shifted", r"H - \lambda I =", H - lam * sympy.eye(2))
formula("sp-eigen", r"H v = \lambda v")
formula("sp-determinant", r"\det(H - \lambda I) = 0")
with evaluate(False):
    square, corners = sympy.Pow(B, Integer(2)), sympy.Mul(A, C)
    lines = [
        sympy.Mul(A - lam, C - lam) - square,
        corners - A * lam - C * lam + lam**2 - square,
        lam**2 - TRACE * lam + (corners - square),
        lam**2 - TRACE * lam + DETERMINANT,
    ]
derivations.add(Derivation("sp-characteristic", r"\det(H - \lambda I)", [Line(line) for line in lines]))
formula("sp-roots", r"\lambda = \frac{", TRACE, r"\pm \sqrt{", TRACE**2 - 4 * DETERMINANT, "}}{2}")

values_, vectors = optlib.eigenpairs(mse.hessian([0, 0]))
value("sp-small", float(values_[0]), digits=4)
value("sp-large", float(values_[1]), digits=4)
value("sp-along-1", float(vectors[0, 1]), digits=3)
value("sp-along-2", float(vectors[1, 1]), digits=3)
value("sp-trace", float(TRACE))
value("sp-det", float(DETERMINANT))


def run(start: tuple[float, float], steps: int = 300) -> optlib.Trajectory:
    """Gradient descent on the saddle with the lesson's rate."""
    return optlib.run(saddle, "gd", start, steps, lr=RATE)


def leaves(hair: float) -> int:
    """After how many steps a run that starts ``hair`` beside the ridge is further than OFF from it."""
    return int((np.abs(run((RIDGE[0], hair)).points[:, 1]) > OFF).argmax())


def flattest() -> tuple[int, float]:
    """The step at which the gradient of that run is shortest, and its length."""
    lengths = np.linalg.norm(run((RIDGE[0], HAIR), 64).gradients, axis=1)
    return int(lengths.argmin()), float(lengths.min())


value("sp-rate", RATE)
value("sp-hair", HAIR)
value("sp-leaves", lambda: leaves(HAIR))
value("sp-leaves-smaller", lambda: leaves(HAIR**2))
value("sp-hair-smaller", HAIR**2)
value("sp-grows", 1 + 2 * RATE)
value("sp-shrinks", 1 - 2 * RATE)
value("sp-flattest-step", lambda: flattest()[0])
value("sp-flattest", lambda: flattest()[1], digits=2)

Figure(
    "sp-saddle",
    objective="saddle",
    start=RIDGE,
    steps=80,
    runs=[
        Run("gd", key="ridge", start=RIDGE, lr=RATE, label={"ko": "능선 위", "en": "on the ridge"}),
        Run("gd", key="hair", start=(RIDGE[0], HAIR), lr=RATE, label={"ko": "털끝만큼 옆", "en": "a hair beside it"}),
    ],
    views=[Contour(equal=True), Surface()],
    controls=[Slider("lr", 0.01, 0.4, step=0.01), Steps(200)],
    predict=Predict("verdict", run="ridge"),
)

Q_RATE, Q_START = 0.002, -3.0
DRAWN_START = 1.05946  # the height of the saddle, as a reader may type it


@cache
def quartic_saddle() -> optlib.CriticalPoint:
    """The only saddle of the quartic."""
    (found,) = [p for p in optlib.critical_points("quartic") if p.kind == "saddle"]
    return found


def beside(side: int) -> optlib.Trajectory:
    """Gradient descent on the quartic from a hair above or below the line through its saddle."""
    return optlib.run(quartic, "gd", (Q_START, float(quartic_saddle().point[1]) + side * HAIR), 400, lr=Q_RATE)


value("sp-quartic-1", lambda: quartic_saddle().point[0], digits=4)
value("sp-quartic-2", lambda: quartic_saddle().point[1], digits=4)

Figure(
    "sp-two-hairs",
    objective="quartic",
    start=(Q_START, DRAWN_START),
    steps=250,
    runs=[Run("gd", lr=Q_RATE)],
    views=[Contour(levels="sqrt", count=16), Loss("linear")],
    controls=[Start(), Slider("lr", 0.0005, 0.006, step=0.0005), Steps(1000, scale="log")],
)

GROUND = ((-1.5, 1.5), (-1.5, 1.5))
INSPECTED: list[str | On] = [
    "saddle",
    On("ravine", start=(-7, 2)),
    On("trough", start=(0.0, 0.5), box=GROUND),
    On("monkey_saddle", start=(0.5, 0.5), box=GROUND),
    On("quartic", start=(-7, 1)),
    On("himmelblau", start=(0, 0)),
    On("rosenbrock", start=(0, 0)),
]
value("sp-inspected", len(INSPECTED))
Figure(
    "sp-inspector",
    objective="saddle",
    start=(0.0, 1.0),
    views=[Inspector()],
    predict=Predict("kind"),
    controls=[
        Point(),
        Landscape(INSPECTED),
    ],
    box=GROUND,
)

SAMPLE = 20_000
DIMENSIONS = (1, 2, 3, 4, 5, 6)


@cache
def shares(dimension: int) -> tuple[float, float]:
    """Of SAMPLE random symmetric matrices, the share with positive eigenvalues only, and with both signs."""
    drawn = np.random.default_rng(dimension).normal(size=(SAMPLE, dimension, dimension))
    signs = np.sign(np.linalg.eigvalsh(drawn + np.swapaxes(drawn, 1, 2)))
    return float((signs > 0).all(axis=1).mean()), float(((signs > 0).any(axis=1) & (signs < 0).any(axis=1)).mean())


def share_rows() -> list[list[str]]:
    """The number of variables, and the two shares in per cent."""
    return [[str(d), *(f"{show(100 * share, 4)}%" for share in shares(d))] for d in DIMENSIONS]


table("sp-shares", share_rows)
value("sp-sample", SAMPLE)
value("sp-most", DIMENSIONS[-1])
