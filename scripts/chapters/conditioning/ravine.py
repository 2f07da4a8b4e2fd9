"""Conditioning: the ravine at its best rate, and how far −∇f misses the minimum."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from optlib.symbols import lr
from scripts.facts import claim, formula, value
from scripts.figures import Contour, Figure, Loss, Mark, Run, Slider, Start, Steps, Track
from scripts.figures.exercises import Choice, Number

ravine = optlib.objectives["ravine"]
START, STEPS = (-7.0, 2.0), 20
curvatures = tuple(sorted(np.linalg.eigvalsh(ravine.hessian(START)).tolist()))
FLAT, STEEP = curvatures
KAPPA = STEEP / FLAT
BEST, BORDER = 2 / (FLAT + STEEP), 2 / STEEP
CALM = 1 / STEEP  # below it no coordinate changes sides

formula("condition-number", r"\kappa = \frac{\lambda_{\max}}{\lambda_{\min}}")
formula("ravine-flat-factor", sympy.Add(1, -sympy.nsimplify(FLAT) * lr, evaluate=False))
formula("ravine-steep-factor", sympy.Add(1, -sympy.nsimplify(STEEP) * lr, evaluate=False))
formula("best-rate", r"\eta^{*} = \frac{2}{\lambda_{\min} + \lambda_{\max}}")
formula("best-factor", r"\frac{\kappa - 1}{\kappa + 1}")
formula("worst-angle", r"\sin\theta_{\max} = \frac{\kappa - 1}{\kappa + 1}")


def descent(rate: float, steps: int = STEPS) -> optlib.Trajectory:
    return optlib.run("ravine", "gd", START, steps, lr=rate)


def angle(point: tuple[float, float]) -> float:
    """Degrees between −∇f and the way to the ravine's minimum."""
    down, way = -ravine.gradient(point), -np.asarray(point)
    return float(np.degrees(np.arccos(down @ way / np.linalg.norm(down) / np.linalg.norm(way))))


def worst(kappa: float) -> float:
    """The largest such angle on a bowl of that condition number, by looking all round it."""
    turns = np.linspace(0, np.pi / 2, 200_001)
    points = np.column_stack([np.cos(turns), np.sin(turns)])
    down = points * [1 / kappa, 1]
    cosines = (down * points).sum(axis=1) / np.linalg.norm(down, axis=1)
    return float(np.degrees(np.arccos(cosines.min())))


value("cond-ravine-flat", FLAT)
value("cond-ravine-steep", STEEP)
value("cond-ravine-kappa", KAPPA)
value("cond-ravine-best", BEST, digits=3)
value("cond-ravine-calm", CALM)
value("cond-steps", STEPS)
value("cond-ravine-factor-flat", 1 - FLAT * BEST, digits=3)
value("cond-ravine-factor-steep", 1 - STEEP * BEST, digits=3)
value("cond-ravine-best-end", lambda: descent(BEST).values[-1], digits=3)
value("cond-ravine-calm-end", lambda: descent(CALM).values[-1], digits=3)
value("cond-angle-at-start", lambda: angle(START), digits=3, unit="°")
value("cond-worst-angle-ravine", lambda: worst(KAPPA), digits=3, unit="°")
value("cond-large-kappa", 1000.0)
value("cond-worst-angle-large", lambda: worst(1000.0), digits=3, unit="°")
value("cond-start-1", START[0])
value("cond-start-2", START[1])

AT_BEST = {"ko": "가장 좋은 η", "en": "best η"}

Figure(
    "ravine-at-its-best",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("gd", lr=round(BEST, 3))],
    views=[Contour(count=12, equal=True), Track("coordinate"), Loss("log")],
    controls=[Slider("lr", 0.02, 1.1, step=0.001, marks=[Mark(BEST, AT_BEST)]), Start(), Steps(200, scale="log")],
    box=((-9, 9), (-4, 4)),
)

Figure(
    "missing-the-minimum",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("gd", lr=0.3)],
    views=[Contour(count=10, equal=True, arrow=True), Track("angle", height=(0, 90))],
    controls=[Start(), Slider("lr", 0.05, 1.0, step=0.05), Steps(60)],
    box=((-9, 9), (-4, 4)),
)


@claim("best-rate-makes-both-factors-equal")
def _() -> bool:
    """At η = 2/(λmin + λmax) the two factors have one size, (κ − 1)/(κ + 1), and no other rate of a fine grid has a smaller larger one."""
    sizes = [abs(1 - BEST * FLAT), abs(1 - BEST * STEEP)]
    eta = np.linspace(0, BORDER, 20_001)
    larger = np.maximum(abs(1 - eta * FLAT), abs(1 - eta * STEEP))
    return bool(np.allclose(sizes, (KAPPA - 1) / (KAPPA + 1)) and abs(eta[larger.argmin()] - BEST) < 1e-4)


@claim("the-best-rate-zigzags")
def _() -> bool:
    """At the best η w₂ changes its sign at every step, and the run ends lower than with any η that does not make it change sides."""
    points = descent(BEST).points
    calm = [descent(rate).values[-1] for rate in np.linspace(0.01, CALM, 50)]
    return bool((points[1:, 1] * points[:-1, 1] < 0).all() and descent(BEST).values[-1] < min(calm))


@claim("calm-is-slower-here")
def _() -> bool:
    """At η = 1/λmax the steep coordinate is at zero after one step, and after twenty steps the value is more than twice as high."""
    calm = descent(CALM)
    return bool(abs(calm.points[1, 1]) < 1e-12 and calm.values[-1] > 2 * descent(BEST).values[-1])


@claim("the-worst-angle-grows-with-kappa")
def _() -> bool:
    """The largest angle between −∇f and the way to the minimum has the sine (κ − 1)/(κ + 1), at several κ; at (−7, 2) it is over 60°."""
    kappas = (1.5, 5.0, KAPPA, 200.0, 1000.0)
    found = [np.sin(np.radians(worst(kappa))) for kappa in kappas]
    expected = [(kappa - 1) / (kappa + 1) for kappa in kappas]
    return bool(np.allclose(found, expected, atol=1e-6) and 60 < angle(START) < worst(KAPPA))


ASKED, ASKED_ZIGZAG = ((2.0, 1.0), (1.0, 2.0)), 0.9
value("asked-entry-large", ASKED[0][0])


def kappa_of(matrix: tuple[tuple[float, float], ...]) -> float:
    least, most = np.linalg.eigvalsh(np.array(matrix))
    return float(most / least)


def zigzag_means() -> str:
    """What is true of that η on the ravine: whether it zigzags and falls, and whether any smaller rate ends lower."""
    run = descent(ASKED_ZIGZAG)
    crosses = bool((run.points[1:, 1] * run.points[:-1, 1] < 0).all())
    smaller = min(descent(rate).values[-1] for rate in np.linspace(0.01, ASKED_ZIGZAG - 0.01, 60))
    if not crosses or (np.diff(run.values) > 0).any():
        return "diverging"
    return "narrow" if smaller > run.values[-1] else "too-large"


value("asked-zigzag-rate", ASKED_ZIGZAG)
Number(id="kappa-of-a-matrix", answer_is=lambda: kappa_of(ASKED), tolerance=0.005)
Choice(id="what-does-a-zigzag-say", options=("too-large", "narrow", "diverging"), right=zigzag_means)
