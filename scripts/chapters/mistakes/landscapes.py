"""Mistakes about landscapes and goals: a Hessian with a zero, the lowest point of a picture, a two that goes missing, two risks."""

from __future__ import annotations

from typing import Any

import numpy as np

import optlib
from scripts.facts import claim, table, value
from scripts.figures.numbers import show

ZEROS: list[tuple[str, tuple[float, ...]]] = [
    ("cubic", (0.0,)),
    ("fourth_power", (0.0,)),
    ("trough", (0.0, 0.0)),
    ("monkey_saddle", (0.0, 0.0)),
]


def around(name: str, point: tuple[float, ...], size: float = 1e-2) -> np.ndarray:
    """How much higher the function is at points all round, near the point."""
    target = optlib.objectives[name]
    away = np.random.default_rng(3).normal(size=(4000, target.dimension))
    near = np.array(point) + size * away / np.linalg.norm(away, axis=1, keepdims=True)
    return np.asarray(target.value(near) - target.value(np.array(point)))


def really(name: str, point: tuple[float, ...]) -> str:
    """What the point is, by looking all round it."""
    above = around(name, point)
    return "minimum" if (above > 0).all() else "maximum" if (above < 0).all() else "neither"


def incomplete(eigenvalues: np.ndarray) -> str:
    """The rule as it is often printed: "no negative one: a minimum; no positive one: a maximum; else a saddle"."""
    return "minimum" if (eigenvalues >= 0).all() else "maximum" if (eigenvalues <= 0).all() else "saddle"


def zero_rows() -> list[list[str]]:
    rows = []
    for name, point in ZEROS:
        found = np.linalg.eigvalsh(optlib.objectives[name].hessian(point))
        rows.append([", ".join(show(float(v)) for v in found)])
    return rows


table("hessians-with-zeros", zero_rows)


@claim("zeros-decide-nothing")
def _() -> bool:
    """At these points the test is inconclusive, and the rule without zeros, which calls all four minima, is wrong about two of them."""
    verdicts = [optlib.classify(optlib.objectives[name].hessian(point)) for name, point in ZEROS]
    said = [incomplete(np.linalg.eigvalsh(optlib.objectives[name].hessian(point))) for name, point in ZEROS]
    truth = [really(name, point) for name, point in ZEROS]
    return (
        set(verdicts) == {"inconclusive"}
        and set(said) == {"minimum"}
        and truth == ["neither", "minimum", "minimum", "neither"]
    )


quintic, saddle = optlib.objectives["quintic"], optlib.objectives["saddle"]
LOW = -3.0
value("quintic-low-at", LOW)
value("quintic-low", lambda: float(quintic.value([LOW])))
value("quintic-drawn-from", quintic.domain[0][0])
value("quintic-drawn-to", quintic.domain[0][1])
value("quintic-lowest-drawn", lambda: float(quintic.value(quintic.minima).min()), digits=3)


@claim("lowest-in-the-picture-only")
def _() -> bool:
    """The lower of the quintic's minima is the lowest point drawn; left of the picture the function is lower, and falls for ever."""
    drawn = quintic.value(np.linspace(*quintic.domain[0], 2001)[:, None]).min()
    further = quintic.value(np.array([[LOW], [-10.0], [-100.0]]))
    return bool(
        np.isclose(drawn, quintic.value(quintic.minima).min(), atol=1e-4)
        and drawn > further[0] > further[1] > further[2]
    )


@claim("extrema-of-the-square-not-of-the-saddle")
def _() -> bool:
    """On the drawn square x² − y² is lowest at (0, ±1), where its gradient is not zero; its only critical point is (0, 0), a saddle."""
    sides = [np.linspace(low, high, 201) for low, high in saddle.domain]
    points = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
    values = saddle.value(points)
    lowest = points[values <= values.min() + 1e-12]
    (only,) = optlib.critical_points(saddle)
    return bool(
        np.allclose(np.abs(lowest), [0, 1], atol=1e-9)
        and (np.linalg.norm(saddle.gradient(lowest), axis=1) > 1).all()
        and np.allclose(only.point, 0)
        and only.kind == "saddle"
    )


# — a two that goes missing, and two goals —

x, y = optlib.datasets["line10"].columns
TRUE_SLOPE = float(optlib.objectives["mse_line10"].gradient([0.0, 0.0])[0])
value("kept-two", TRUE_SLOPE, digits=5)
value("dropped-two", lambda: -float((x * y).mean()), digits=5)


@claim("the-two-is-there")
def _() -> bool:
    """At W = 0, b = 0 the slope of the MSE along W, by a central difference, is the one with the two; without it, it is half of that."""
    mse = optlib.objectives["mse_line10"]
    ahead, behind = mse.value(np.array([[1e-5, 0], [-1e-5, 0]]))
    return bool(
        np.isclose((ahead - behind) / 2e-5, TRUE_SLOPE, rtol=1e-6) and np.isclose(-(x * y).mean() * 2, TRUE_SLOPE)
    )


risk, empirical = optlib.objectives["risk"], optlib.objectives["empirical_risk"]


def lowest(target: Any) -> float:
    """Where a function of one variable is lowest on the stretch that both are compared on."""
    w = np.linspace(0.5, 1.5, 100_001)
    return float(w[np.argmin(target.value(w[:, None]))])


value("risk-best", lambda: float(risk.value([lowest(risk)])), digits=4)
value("risk-of-empirical-best", lambda: float(risk.value([lowest(empirical)])), digits=4)
value("empirical-of-its-best", lambda: float(empirical.value([lowest(empirical)])), digits=4)
value("empirical-of-risk-best", lambda: float(empirical.value([lowest(risk)])), digits=4)


@claim("fitting-better-is-not-generalising-better")
def _() -> bool:
    """The point with the lowest empirical risk has a lower empirical risk, and a higher risk, than the point with the lowest risk."""
    fitted, best = np.array([lowest(empirical)]), np.array([lowest(risk)])
    return bool(empirical.value(fitted) < empirical.value(best) and risk.value(fitted) > risk.value(best))
