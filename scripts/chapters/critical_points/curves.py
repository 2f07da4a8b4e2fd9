"""Critical points on curves: what f″ says of them, which minimum is the lowest and where, and which start reaches which."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from optlib.expressions import tidy
from optlib.symbols import w
from scripts.facts import formula, table, value
from scripts.figures import Curve, Figure, Landscape, On, Over, Predict, Run, Slider, Start, Steps
from scripts.figures.numbers import show
from scripts.figures.views.map import Map

quintic, risk = optlib.objectives["quintic"], optlib.objectives["risk"]
WIDE = [(-2.5, 3.0)]  # a box that holds all four critical points of the quintic
RATE, STEPS = 0.02, 200
DRAWN = ((-1.7, 2.5),)

points = optlib.critical_points("quintic", WIDE)
left_top, left_valley, top, right_valley = points
low_risk, risk_top, deep_risk = optlib.critical_points("risk")


def descent(start: float, steps: int = STEPS, objective: str = "quintic") -> optlib.Trajectory:
    """Gradient descent with the lesson's rate."""
    return optlib.run(objective, "gd", [start], steps, lr=RATE)


formula("cp-condition", "p'(w) = 0")
slope = tidy(sympy.diff(quintic.written, w))  # as a person writes it, the highest power first
formula("cp-slope", "p'(w) =", slope)
formula("cp-curvature", "p''(w) =", tidy(sympy.diff(slope, w)))


def rows() -> list[list[str]]:
    """w, p(w), p″(w) at the four critical points."""
    return [[show(p.point[0]), show(p.value), show(p.eigenvalues[0])] for p in points]


table("cp-quintic", rows)
for name, point in zip(("left-top", "left-valley", "top", "right-valley"), points, strict=True):
    value(f"cp-{name}", point.point[0], digits=5)
    value(f"cp-{name}-value", point.value, digits=4)
    value(f"cp-{name}-curvature", point.eigenvalues[0], digits=3)
value("cp-rate", RATE)
value("cp-domain-low", quintic.domain[0][0])
value("cp-domain-high", quintic.domain[0][1])
value("cp-risk-local", low_risk.point[0], digits=4)
value("cp-risk-local-value", low_risk.value, digits=4)
value("cp-risk-global", deep_risk.point[0], digits=4)
value("cp-risk-global-value", deep_risk.value, digits=4)
value("cp-risk-top", risk_top.point[0], digits=4)
value("cp-risk-low", risk.domain[0][0])
value("cp-risk-high", risk.domain[0][1])
BEYOND = -1.8
value("cp-beyond", BEYOND)
value("cp-beyond-value", lambda: float(quintic.value([BEYOND])), digits=3)

ASKED = 1.0
value("cp-asked", ASKED)


def end_of(start: float) -> str:
    """Which of the quintic's minima a run from ``start`` reaches, or that it reaches none."""
    run = descent(start)
    if run.verdict != "converged":
        return "away"
    return ("left", "right")[int(np.abs(quintic.minima - run.points[-1]).argmin())]


Figure(
    "cp-where-it-is-level",
    objective="quintic",
    start=0.6,
    steps=STEPS,
    runs=[Run("gd", lr=RATE)],
    views=[Curve(height=(-2, 8))],
    controls=[Start(), Slider("lr", 0.001, 0.05, step=0.001), Steps(400)],
    box=DRAWN,
)

STARTS = {"a": -1.2, "b": 0.7, "c": 1.15, "d": 2.4}
LETTERS = {
    key: {"ko": f"초깃값 {key.upper()} ({show(at)})", "en": f"start {key.upper()} ({show(at)})"}
    for key, at in STARTS.items()
}
for key, start in STARTS.items():
    value(f"cp-start-{key}", start)

Figure(
    "cp-four-starts",
    objective="quintic",
    start=STARTS["a"],
    steps=60,
    runs=[Run("gd", key=key, lr=RATE, start=start, label=LETTERS[key]) for key, start in STARTS.items()],
    views=[Curve(height=(-2, 8))],
    controls=[Slider("lr", 0.001, 0.05, step=0.001), Steps(200)],
    box=DRAWN,
    predict=Predict(
        "position",
        run="c",
        question={
            "ko": f"초깃값 C는 w = {show(STARTS['c'])}입니다. 탐색은 어디에서 끝날까요? w의 값을 적어 보세요.",
            "en": f"Start C is at w = {show(STARTS['c'])}. Where will it end up? Give its w.",
        },
        tolerance=0.15,
    ),
)

Figure(
    "cp-basins",
    objective="quintic",
    start=0.6,
    steps=200,
    runs=[Run("gd", lr=RATE)],
    views=[Map(Over("start", -1.2, 2.5), Over("lr", 0.002, 0.12), show="basin", cells=(74, 40)), Curve(height=(-2, 8))],
    controls=[Start(), Slider("lr", 0.002, 0.12, step=0.002), Steps(400)],
    box=((-1.2, 2.5),),
)

Figure(
    "cp-level-and-neither",
    objective="cubic",
    start=1.0,
    steps=60,
    runs=[Run("gd", lr=0.05)],
    views=[Curve()],
    controls=[
        Landscape(["cubic", On("fourth_power", start=1.0), On("parabola", start=1.0, box=((-1.2, 1.2),))]),
        Start(),
        Slider("lr", 0.01, 0.5, step=0.01),
        Steps(1000, scale="log"),
    ],
    box=((-1.2, 1.2),),
)

Figure(
    "cp-local-and-global",
    objective="risk",
    start=0.2,
    steps=STEPS,
    runs=[Run("gd", lr=RATE)],
    views=[Curve()],
    controls=[Start(), Slider("lr", 0.005, 0.6, step=0.005), Steps(400)],
)

HAIR = 1e-6
OFF = 0.1  # so far from the top a run has left it for the eye


def steps_to_leave(hair: float) -> int:
    """After how many steps a run that starts ``hair`` to the right of the top is further than OFF from it."""
    away = np.abs(descent(top.point[0] + hair, 2000).points[:, 0] - top.point[0]) > OFF
    return int(away.argmax())


value("cp-hair", HAIR)
value("cp-hair-steps", lambda: steps_to_leave(HAIR))
value("cp-smaller-hair", HAIR**2)
value("cp-smaller-hair-steps", lambda: steps_to_leave(HAIR**2))
value("cp-growth", 1 - RATE * top.eigenvalues[0], digits=4)

Figure(
    "cp-on-the-top",
    objective="quintic",
    start=float(top.point[0]),
    steps=STEPS,
    runs=[
        Run("gd", key="top", start=float(top.point[0]), lr=RATE, label={"ko": "꼭대기 위", "en": "on the top"}),
        Run(
            "gd",
            key="hair",
            start=float(top.point[0]) + HAIR,
            lr=RATE,
            label={"ko": "털끝만큼 옆", "en": "a hair beside it"},
        ),
    ],
    views=[Curve(box=(0, 2.3), height=(1, 4))],
    controls=[Slider("lr", 0.001, 0.05, step=0.001), Steps(400)],
    predict=Predict("verdict", run="top"),
)
