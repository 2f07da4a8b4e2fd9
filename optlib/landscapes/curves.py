"""Objectives of one parameter."""

from __future__ import annotations

from sympy import cos, evaluate, pi, tanh

from optlib.objective import declare
from optlib.symbols import w

with evaluate(False):
    declare("parabola", [w], w**2, domain=[(-7, 7)], minima=[[0]])
    declare("incline", [w], -w, domain=[(-2, 22)])
    declare("shifted_parabola", [w], (w + 4) ** 2 + 16, domain=[(-11, 7)], minima=[[-4]], letter="g")
    declare("cubic", [w], w**3, domain=[(-2, 2)])
    declare("fourth_power", [w], w**4, domain=[(-1.2, 1.2)], minima=[[0]], degenerate=True)
    declare(
        "quintic",
        [w],
        w**5 - 2 * w**4 - 3 * w**3 + 6 * w**2 + w,
        domain=[(-1, 2.5)],
        minima=[[-0.078998], [1.83614]],
        letter="p",
    )
    declare("risk", [w], w * cos(pi * w), domain=[(-1, 2)], minima=[[-0.27385], [1.09041]])
    declare(
        "empirical_risk",
        [w],
        w * cos(pi * w) + cos(5 * pi * w) / 5,
        domain=[(0.5, 1.5)],
        minima=[[0.651637], [1.01698], [1.320802]],
        letter="g",
    )
    # Many valleys, of which the one in the middle is the deepest; it rises on both sides, so that no search is lost.
    declare(
        "rugged",
        [w],
        w**2 / 10 - cos(3 * w) / 2,
        domain=[(-7, 7)],
        minima=[[2.0 * k] for k in range(-3, 4)],
    )
    declare("tanh", [w], tanh(w), domain=[(-6, 6)])
