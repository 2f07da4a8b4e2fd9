"""The five questions before the course: each wrong answer names the card to read."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from scripts.chapters.index.race import START
from scripts.facts import formula, value
from scripts.figures.exercises import Choice, Number

POINT = 3
WIDTH = 0.1
MATRIX = sympy.Matrix([[2, 1], [1, 2]])

parabola, ravine = optlib.objectives["parabola"], optlib.objectives["ravine"]
slope = float(parabola.gradient([POINT])[0])

value("diagnosis-point", POINT)
value("diagnosis-width", WIDTH)
value("diagnosis-secant", lambda: secant(WIDTH))
value("diagnosis-w1", START[0])
value("diagnosis-w2", START[1])
formula("diagnosis-matrix", sympy.Symbol("H"), "=", MATRIX)


def secant(width: float) -> float:
    """The slope between two points of the parabola, `width` apart."""
    return float((parabola.value([POINT + width]) - parabola.value([POINT])) / width)


def shrinks_like() -> str:
    """What the error of the secant's slope does when the width becomes ten times smaller."""
    ratio = (secant(WIDTH) - slope) / (secant(WIDTH / 10) - slope)
    return {10: "tenfold", 100: "hundredfold", 1: "same"}[round(ratio)]


def steepest() -> str:
    """The direction among those offered in which the ravine rises fastest from the start."""
    gradient = ravine.gradient(START)
    directions = {"first-axis": np.array([1.0, 0.0]), "away-from-minimum": np.array(START), "gradient": gradient}
    rates = {name: float(np.dot(gradient, u) / np.linalg.norm(u)) for name, u in directions.items()}
    return max(rates, key=rates.__getitem__)


Number(id="diagnosis-derivative", answer_is=slope, tolerance=0.001)
Choice(id="diagnosis-limit", options=("same", "tenfold", "hundredfold"), right=shrinks_like)
Number(id="diagnosis-partial", answer_is=float(ravine.gradient(START)[0]), tolerance=0.001)
Choice(id="diagnosis-steepest", options=("away-from-minimum", "first-axis", "gradient"), right=steepest)
Number(id="diagnosis-quadratic", answer_is=float(np.linalg.eigvalsh(np.array(MATRIX, float)).max()), tolerance=0.001)
