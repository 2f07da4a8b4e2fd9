"""What optimisation is: an objective over parameters, and its data."""

from __future__ import annotations

import numpy as np

import optlib
from optlib.data import QUOTED_LINE, line10
from scripts.facts import claim, table, value
from scripts.figures import Contour, Curve, Data, Figure, Run, Start, Steps
from scripts.figures.exercises import Number
from scripts.figures.numbers import show

mse = optlib.objectives["mse_line10"]
section = optlib.objectives["mse_line10_section"]
quoted = np.array(QUOTED_LINE, dtype=float)
RATE, STEPS = 0.02, 400
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
Figure(
    "quoted-line",
    objective="mse_line10",
    start=tuple(quoted),
    steps=STEPS,
    runs=[Run("gd", lr=RATE)],
    views=[Data(), Contour(count=14)],
    controls=[Start(), Steps(STEPS)],
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


@claim("quoted-line-is-not-the-best-of-these-rows")
def _() -> bool:
    """The least-squares line, which NumPy finds as well, has a smaller mean squared error on the ten rows than the quoted one."""
    return np.allclose(least_squares, np.polyfit(*line10.columns, 1)) and bool(
        mse.value(least_squares) < mse.value(quoted)
    )


@claim("a-section-misses-the-best-weight")
def _() -> bool:
    """At the quoted bias the best weight is larger than the best weight of all."""
    return bool(section.minima[0, 0] > least_squares[0] + 0.05)


ASKED_ROW = 4

value("asked-row", ASKED_ROW)


Number(id="predict-with-the-line", answer_is=lambda: quoted[0] * ASKED_ROW + quoted[1], tolerance=0.005)
