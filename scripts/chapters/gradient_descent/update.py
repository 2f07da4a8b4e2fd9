"""Gradient descent: the update, its sign and its length, and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import sympy

import optlib
from optlib.symbols import lr, w
from scripts.facts import claim, formula, run_listing, value
from scripts.figures import Choose, Contour, Curve, Figure, Loss, Run, Slider, Start, Steps
from scripts.figures.exercises import Choice, Hyper, Number

parabola, shifted = optlib.objectives["parabola"], optlib.objectives["shifted_parabola"]
quintic = optlib.objectives["quintic"]
MEETING = -4.0  # where both parabolas have the same value
RATE = 0.1
LEFT_OF_TOP, RIGHT_OF_TOP = 1.05, 1.15
SIMULTANEOUS_RATE = 0.025

gradient = sympy.Function(r"\nabla f")(w)
formula("update", w, r"\leftarrow", w - lr * gradient)
formula("step-length", r"\lVert", lr * gradient, r"\rVert = \eta\,\lVert\nabla f(w)\rVert")


def slope(start: float) -> float:
    """f′ on the parabola."""
    return float(parabola.gradient([start])[0])


def after(start: float) -> float:
    """Where one step on the parabola leads."""
    return float(optlib.run("parabola", "gd", [start], 1, lr=RATE).points[-1, 0])


def length(start: float) -> float:
    """How long that step is."""
    return abs(after(start) - start)


value("meeting-point", MEETING)
value("meeting-value", lambda: float(parabola.value([MEETING])))
value("slope-on-parabola", lambda: float(parabola.gradient([MEETING])[0]))
value("slope-on-shifted", lambda: float(shifted.gradient([MEETING])[0]))
value("gd-rate", RATE)
for name, start in (("left", -6.0), ("middle", MEETING), ("right", 6.0)):
    value(f"start-{name}", start)
    value(f"slope-{name}", partial(slope, start))
    value(f"after-{name}", partial(after, start))
    value(f"length-{name}", partial(length, start))
value("top", lambda: next(p for p in optlib.critical_points("quintic") if p.kind == "maximum").point[0], digits=4)
value("left-of-top", LEFT_OF_TOP)
value("right-of-top", RIGHT_OF_TOP)


Figure(
    "one-point-two-curves",
    objective="parabola",
    start=MEETING,
    steps=15,
    runs=[
        Run("gd", key="parabola", lr=RATE, label={"ko": "w² 위에서", "en": "on w²"}),
        Run(
            "gd",
            key="shifted",
            objective="shifted_parabola",
            lr=RATE,
            label={"ko": "(w + 4)² + 16 위에서", "en": "on (w + 4)² + 16"},
        ),
    ],
    views=[Curve(also=["shifted_parabola"], height=(-4, 60))],
    controls=[Start(), Steps(40)],
    box=((-11, 7),),
)

Figure(
    "first-descent",
    objective="parabola",
    start=-6.0,
    steps=15,
    runs=[Run("gd", lr=RATE)],
    views=[Curve(), Loss("linear"), "table"],
    controls=[Slider("lr", 0.01, 0.6, step=0.01), Start(), Steps(40)],
)

Figure(
    "beside-the-top",
    objective="quintic",
    start=LEFT_OF_TOP,
    steps=40,
    runs=[
        Run("gd", key="left", lr=0.02, label={"ko": "끌 수 있는 초깃값에서", "en": "from the start you can drag"}),
        Run(
            "gd",
            key="right",
            start=RIGHT_OF_TOP,
            lr=0.02,
            label={"ko": "꼭대기 오른쪽에서", "en": "from the right of the top"},
        ),
    ],
    views=[Curve()],
    controls=[Slider("lr", 0.001, 0.05, step=0.001), Start(), Steps(200)],
)

Figure(
    "simultaneous-or-sequential",
    objective="mse_line10",
    start=(0.0, 0.0),
    steps=30,
    runs=[
        Run("gd", lr=SIMULTANEOUS_RATE, label={"ko": "W와 b를 함께", "en": "W and b together"}),
        Run(
            "sequential_gd",
            lr=SIMULTANEOUS_RATE,
            shown=False,
            label={"ko": "W를 바꾼 뒤 새 W로 b를", "en": "W first, then b with the new W"},
        ),
    ],
    views=[Contour(count=14), Loss("log"), "table"],
    controls=[
        Choose(label={"ko": "갱신 순서", "en": "Order of the update"}),
        Slider("lr", 0.001, 0.03, step=0.0005),
        Steps(200),
    ],
    box=((-0.4, 2.0), (-3, 3)),
)


@claim("a-point-does-not-tell-its-curve")
def _() -> bool:
    """At −4 both parabolas have the value 16, with slopes −8 and 0."""
    values = [float(f.value([MEETING])) for f in (parabola, shifted)]
    slopes = [float(f.gradient([MEETING])[0]) for f in (parabola, shifted)]
    return values == [16.0, 16.0] and slopes == [-8.0, 0.0]


@claim("one-curve-moves-the-other-stays")
def _() -> bool:
    """From −4 the run on w² moves to the right, the run on (w + 4)² + 16 does not move."""
    moves, stays = (
        optlib.run(name, "gd", [MEETING], 15, lr=RATE).points[:, 0] for name in ("parabola", "shifted_parabola")
    )
    return bool((np.diff(moves) > 0).all() and (stays == MEETING).all())


@claim("the-sign-chooses-the-side")
def _() -> bool:
    """From every start left of the minimum the first step goes right, from every one right of it left, and equally far: on the parabola."""
    starts = np.linspace(0.1, 6.0, 60)
    left, right = (optlib.run("parabola", "gd", s[:, None], 1, lr=RATE).points[..., 0] for s in (-starts, starts))
    return bool(
        (left[1] > left[0]).all()
        and (right[1] < right[0]).all()
        and np.allclose(left[1] - left[0], right[0] - right[1])
    )


@claim("steps-shrink-by-themselves")
def _() -> bool:
    """With a fixed η every step on the parabola is η times the slope long, and they become shorter and shorter; it is so for every η
    below its border but the one that lands at once."""
    for rate in (0.01, RATE, 0.3, 0.6, 0.9):
        run = optlib.run("parabola", "gd", [-6.0], 15, lr=rate)
        lengths = np.abs(np.diff(run.points[:, 0]))
        if not (np.allclose(lengths, rate * np.abs(run.gradients[:-1, 0])) and (np.diff(lengths) < 0).all()):
            return False
    return True


@claim("it-runs-away-from-a-maximum")
def _() -> bool:
    """From both sides of the quintic's maximum the runs move away from it, to two different minima."""
    top = next(p for p in optlib.critical_points("quintic") if p.kind == "maximum").point[0]
    runs = [optlib.run("quintic", "gd", [s], 40, lr=0.02).points[:, 0] for s in (LEFT_OF_TOP, RIGHT_OF_TOP)]
    away = all((np.diff(np.abs(run - top)) > -1e-12).all() and abs(run[1] - top) > abs(run[0] - top) for run in runs)
    return bool(away and np.allclose([run[-1] for run in runs], quintic.minima[:, 0], atol=1e-3))


def by_listing(part: str, steps: int) -> np.ndarray:
    """The points of a program that the page prints, on the mean squared error of line-10 from (0, 0), as its figure runs it."""

    def slope(k: int) -> Callable[[float, float], float]:
        return lambda weight, bias: float(mse.gradient([weight, bias])[k])

    mse, names = optlib.objectives["mse_line10"], {"W": 0.0, "b": 0.0, "lr": SIMULTANEOUS_RATE}
    points = []
    for _ in range(steps):
        names = run_listing("gradient-descent", part, **names, slope_W=slope(0), slope_b=slope(1))
        names = {key: names[key] for key in ("W", "b", "lr")}
        points.append((names["W"], names["b"]))
    return np.array(points)


@claim("the-two-programs-are-the-two-paths")
def _() -> bool:
    """The short program as printed takes the sequential path, and the cure as printed that of gradient descent."""
    bug, cure = (by_listing(part, 30) for part in ("b - lr * slope_b(W, b)", "slope_of_W"))
    together, one_by_one = (
        optlib.run("mse_line10", rule, [0.0, 0.0], 30, lr=SIMULTANEOUS_RATE).points[1:]
        for rule in ("gd", optlib.mistakes["sequential_gd"])
    )
    return np.allclose(bug, one_by_one, rtol=1e-12) and np.allclose(cure, together, rtol=1e-12)


@claim("sequential-is-another-path")
def _() -> bool:
    """From (0, 0) both orders give the same first W and a different first b, and are apart at each of the next thirty steps."""
    together, one_by_one = (
        optlib.run("mse_line10", rule, [0.0, 0.0], 30, lr=SIMULTANEOUS_RATE).points[1:]
        for rule in ("gd", optlib.mistakes["sequential_gd"])
    )
    apart = np.linalg.norm(together - one_by_one, axis=1)
    return bool(together[0, 0] == one_by_one[0, 0] and apart[0] > 0.1 and (apart > 1e-2).all())


ASKED_START, ASKED_RATE = 5.0, 0.2
ASKED_TOP = 1.11

value("asked-start", ASKED_START)
value("asked-rate", ASKED_RATE)
value("asked-top", ASKED_TOP)


def side_of_the_top() -> str:
    end = optlib.run("quintic", "gd", [ASKED_TOP], 200, lr=0.02).points[-1]
    return ("left", "right")[int(np.abs(quintic.minima - end).argmin())]


Number(
    id="first-step",
    answer_is=lambda: optlib.run("parabola", "gd", [ASKED_START], 1, lr=ASKED_RATE).points[-1, 0],
    tolerance=0.005,
)
Hyper(
    id="land-in-one-step",
    objective="shifted_parabola",
    optimizer="gd",
    start=ASKED_START,
    steps=1,
    verdict="converged",
    example=0.5,
    high=2.0,
)
Choice(id="where-does-it-run", options=("left", "right", "stays"), right=side_of_the_top)
