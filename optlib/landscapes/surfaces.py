"""Objectives of two parameters."""

from __future__ import annotations

from sympy import Rational, cos, evaluate, pi, sin

from optlib.objective import declare
from optlib.symbols import angle, kappa, w1, w2

with evaluate(False):
    turn = pi * angle / 180  # the angle is in degrees
    declare(
        "rotated_ravine",
        [w1, w2],
        (cos(turn) * w1 + sin(turn) * w2) ** 2 / 20 + (cos(turn) * w2 - sin(turn) * w1) ** 2,
        domain=[(-10, 10), (-10, 10)],
        minima=[[0, 0]],
        parameters={angle: 0},
    )
    # The steepest direction keeps its second derivative 1, so that η keeps its border; the other becomes flatter with κ.
    declare(
        "stretched_bowl",
        [w1, w2],
        w1**2 / (2 * kappa) + w2**2 / 2,
        domain=[(-10, 10), (-5, 5)],
        minima=[[0, 0]],
        parameters={kappa: 20},
    )
    # Curvatures 3 and 1 along the diagonals: each slope depends on both variables, and every number can be found by hand.
    declare("tilted_bowl", [w1, w2], w1**2 + w1 * w2 + w2**2, domain=[(-2, 2), (-2, 2)], minima=[[0, 0]])
    declare("ravine", [w1, w2], w1**2 / 20 + w2**2, domain=[(-10, 10), (-5, 5)], minima=[[0, 0]])
    declare(
        "quartic",
        [w1, w2],
        w1**4 + w2**4 + 5 * w1**3 - 40 * (w1 - 1) ** 2 - 40 * (w2 - 1) ** 2,
        domain=[(-10, 8), (-8, 7)],
        minima=[[-7.0100, -4.9067], [-7.0100, 3.8473]],
        letter="g",
    )
    declare("trough", [w1, w2], w1**2 + w2**4, domain=[(-1, 1), (-1, 1)], minima=[[0, 0]], degenerate=True)
    declare("saddle", [w1, w2], w1**2 - w2**2, domain=[(-1, 1), (-1, 1)])
    declare("monkey_saddle", [w1, w2], w1**3 - 3 * w1 * w2**2, domain=[(-1, 1), (-1, 1)])
    declare("rosenbrock", [w1, w2], (1 - w1) ** 2 + 100 * (w2 - w1**2) ** 2, domain=[(-2, 2), (-1, 3)], minima=[[1, 1]])
    declare(
        "himmelblau",
        [w1, w2],
        (w1**2 + w2 - 11) ** 2 + (w1 + w2**2 - 7) ** 2,
        domain=[(-5, 5), (-5, 5)],
        minima=[[3, 2], [-2.805118, 3.131313], [-3.779310, -3.283186], [3.584428, -1.848127]],
    )
    declare(
        "beale",
        [w1, w2],
        (Rational(3, 2) - w1 + w1 * w2) ** 2
        + (Rational(9, 4) - w1 + w1 * w2**2) ** 2
        + (Rational(21, 8) - w1 + w1 * w2**3) ** 2,
        domain=[(-4.5, 4.5), (-4.5, 4.5)],
        minima=[[3, 0.5]],
    )
    declare(
        "rastrigin",
        [w1, w2],
        20 + w1**2 - 10 * cos(2 * pi * w1) + w2**2 - 10 * cos(2 * pi * w2),
        domain=[(-5.12, 5.12), (-5.12, 5.12)],
        # One minimum near each pair of integers, drawn a little towards the middle.
        minima=[[0.995 * j, 0.995 * k] for j in range(-5, 6) for k in range(-5, 6)],
    )
