"""AdaGrad on ravines that are stretched, which it does not feel, and turned, which it feels the more."""

from __future__ import annotations

from functools import lru_cache, partial

import numpy as np

import optlib
from scripts.chapters.adagrad.race import RATE, START
from scripts.facts import claim, table, value
from scripts.figures import Contour, Figure, Loss, Mark, Optimizers, Parameter, Run, Slider, Start, Steps, Track
from scripts.figures.exercises import Choice
from scripts.figures.numbers import show

stretched, rotated = optlib.objectives["stretched_bowl"], optlib.objectives["rotated_ravine"]
BOLD, GD_RATE, STEPS = 3.0, 0.95, 50
ANGLES = (0, 5, 15, 30, 45)
STRETCHES = (1, 20, 400)


def turn(point: tuple[float, float], degrees: float) -> np.ndarray:
    """The point, turned about the origin as the landscape is."""
    a = np.radians(degrees)
    return np.asarray(np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]]) @ np.array(point))


@lru_cache
def turned(optimizer: str, degrees: float) -> optlib.Trajectory:
    """A run on the ravine turned by ``degrees``, from a start that has turned with it."""
    rate = BOLD if optimizer == "adagrad" else GD_RATE
    return optlib.run(rotated.at(angle=degrees), optimizer, turn(START, degrees), STEPS, lr=rate)


def end(optimizer: str, degrees: float) -> float:
    return float(turned(optimizer, degrees).values[-1])


def rows() -> list[list[str]]:
    """Angle, and the last value of AdaGrad and of gradient descent."""
    return [[f"{a}°", show(end("adagrad", a), 2), show(end("gd", a), 2)] for a in ANGLES]


table("adagrad-angles", rows)
value("adagrad-angle-steps", STEPS)
value("adagrad-straight-end", partial(end, "adagrad", 0), digits=2)
value("adagrad-turned-end", partial(end, "adagrad", 45), digits=2)
value("adagrad-turned-gd-end", partial(end, "gd", 45), digits=2)
value("adagrad-half-right-angle", 45, unit="°")

ANGLE = Parameter(
    "angle",
    0,
    90,
    step=1,
    marks=[Mark(45, {"ko": "비스듬하게", "en": "slantwise"})],
    label={"ko": "골짜기를 돌린 각", "en": "angle of the ravine"},
    unit="°",
)

Figure(
    "adagrad-stretch",
    objective="stretched_bowl",
    start=START,
    steps=20,
    runs=[Run("adagrad", lr=RATE), Run("gd", lr=0.9)],
    views=[Contour(), Track("coordinate")],
    controls=[
        Optimizers(),
        Parameter("kappa", 1, 400, scale="log", label={"ko": "두 곡률의 비 κ", "en": "ratio of the curvatures κ"}),
        Start(),
        Steps(200),
    ],
)

Figure(
    "adagrad-angle",
    objective="rotated_ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adagrad", lr=BOLD), Run("gd", lr=GD_RATE)],
    views=[Contour(equal=True), Loss("log", height=(1e-20, 100))],
    controls=[
        Optimizers(),
        ANGLE,
        Slider("lr", 0.05, 10, scale="log", runs=["adagrad"]),
        Start(),
        Steps(400),
    ],
)


@claim("adagrad-does-not-feel-stretching")
def _() -> bool:
    """On the stretched bowl AdaGrad takes the same path for every ratio of the curvatures, up to ε; gradient descent does not."""
    ends = {
        rule: [optlib.run(stretched.at(kappa=k), rule, START, 20, lr=0.9).points for k in STRETCHES]
        for rule in ("adagrad", "gd")
    }
    same = all(np.allclose(path, ends["adagrad"][0], atol=1e-4) for path in ends["adagrad"])
    return same and not np.allclose(ends["gd"][0], ends["gd"][-1], atol=1)


@claim("adagrad-does-not-feel-loudness")
def _() -> bool:
    """Slopes multiplied by any positive numbers, one for each coordinate, leave AdaGrad's path where it was, when ε is zero."""
    rule, ravine = optlib.optimizers["adagrad"], optlib.objectives["ravine"]
    paths = []
    for factors in ([1.0, 1.0], [1e-3, 70.0], [5e4, 2.0]):
        w = np.array(START)
        state, path = rule.new_state(w), []
        for t in range(1, 31):
            rule.step(w, np.array(factors) * ravine.gradient(w), state, t, lr=RATE, eps=0.0)
            path.append(w.copy())
        paths.append(np.array(path))
    return all(np.allclose(path, paths[0], rtol=1e-9, atol=1e-12) for path in paths)


@claim("adagrad-feels-units")
def _() -> bool:
    """Measure w₁ in units a hundred times as large: AdaGrad's steps stay η long, and its path, measured as before, is another."""
    rule, ravine = optlib.optimizers["adagrad"], optlib.objectives["ravine"]
    paths = []
    for unit in (np.ones(2), np.array([100.0, 1.0])):
        w = np.array(START) / unit
        state, path = rule.new_state(w), [w * unit]
        for t in range(1, 31):
            rule.step(w, unit * ravine.gradient(w * unit), state, t, lr=RATE, eps=0.0)
            path.append(w * unit)
        paths.append(np.array(path))
    first = [np.abs(path[1] - path[0]) for path in paths]
    return bool(np.allclose(first[0], RATE) and np.allclose(first[1], [100 * RATE, RATE]) and paths[1][:, 0].max() > 50)


@claim("gd-turns-with-the-landscape")
def _() -> bool:
    """Turn ravine and start together by any angle, and gradient descent's path is turned with them; AdaGrad's is not."""
    straight = {rule: turned(rule, 0).points for rule in ("gd", "adagrad")}
    for degrees in ANGLES[1:]:
        a = np.radians(degrees)
        matrix = np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
        if not np.allclose(turned("gd", degrees).points, straight["gd"] @ matrix.T, atol=1e-9):
            return False
        if np.allclose(turned("adagrad", degrees).points, straight["adagrad"] @ matrix.T, atol=0.1):
            return False
    return True


@claim("adagrad-loses-by-the-angle")
def _() -> bool:
    """In 50 steps AdaGrad's last value rises with the angle up to 45°, from far below gradient descent's to above it; the latter stays."""
    own = [end("adagrad", a) for a in ANGLES]
    others = [end("gd", a) for a in ANGLES]
    return bool(
        (np.diff(own) > 0).all()
        and np.allclose(others, others[0], rtol=1e-6)
        and own[0] < 1e-12 * others[0]
        and own[-1] > 10 * others[-1]
    )


@claim("adagrad-loses-the-lead-when-the-ravine-turns-under-it")
def _() -> bool:
    """In the figure, whose start stays where it is, AdaGrad ends far below gradient descent while the ravine lies along an axis, at nought
    and at 90°, and above it at every angle from 30° to 70°."""

    def both(degrees: float) -> tuple[float, float]:
        target = rotated.at(angle=degrees)
        ends = (optlib.run(target, rule, START, STEPS, lr=lr) for rule, lr in (("adagrad", BOLD), ("gd", GD_RATE)))
        own, other = (float(run.values[-1]) for run in ends)
        return own, other

    along = [both(a) for a in (0.0, 90.0)]
    slantwise = [both(float(a)) for a in range(30, 71, 5)]
    return all(own < 1e-10 * other for own, other in along) and all(own > other for own, other in slantwise)


@claim("adagrad-quarter-turn-is-no-turn")
def _() -> bool:
    """Turned by 90° the axes have only changed places, and AdaGrad ends as low as at 0°."""
    return bool(np.isclose(end("adagrad", 90), end("adagrad", 0), rtol=1e-3))


Choice(
    id="adagrad-which-angle",
    options=("thirty", "forty-five", "ninety"),
    right=lambda: min((("thirty", 30), ("forty-five", 45), ("ninety", 90)), key=lambda pair: end("adagrad", pair[1]))[
        0
    ],
)
