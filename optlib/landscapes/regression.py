"""Weight and bias over data."""

from __future__ import annotations

from sympy import Sum, evaluate, sqrt

from optlib.data import QUOTED_LINE, line4, line4_copied, line10, line10_centred, line10_standardised, line100
from optlib.objective import declare
from optlib.symbols import W, b, i, n, x, y

with evaluate(False):
    mean_squared_error = Sum((y[i] - (W * x[i] + b)) ** 2, (i, 1, n)) / n
    # The bias held at that of a line quoted in a lesson: one weight is left, and its best value is not that of the whole.
    section_squared_error = Sum((y[i] - (W * x[i] + QUOTED_LINE[1])) ** 2, (i, 1, n)) / n
    root_mean_squared_error = sqrt(Sum((y[i] - (W * x[i] + b)) ** 2, (i, 1, n)) / n)

declare(
    "mse_line10",
    [W, b],
    mean_squared_error,
    domain=[(-1, 2.6), (-6, 6)],
    minima=[[0.815, 0.187]],
    data=line10,
    letter=r"\mathrm{MSE}",
)
# The same error of the same lines: scaling x changes what W and b are called, and with it the shape of the valley.
declare(
    "mse_line10_centred",
    [W, b],
    mean_squared_error,
    domain=[(-3.5, 5.5), (-1, 8)],
    minima=[[0.815, 4.671]],
    data=line10_centred,
    letter=r"\mathrm{MSE}",
)
declare(
    "mse_line10_standardised",
    [W, b],
    mean_squared_error,
    domain=[(-2.5, 6.5), (-1, 8)],
    minima=[[2.342, 4.671]],
    data=line10_standardised,
    letter=r"\mathrm{MSE}",
)
declare(
    "mse_line100",
    [W, b],
    mean_squared_error,
    domain=[(-1.5, 2.5), (-1, 3)],
    minima=[[0.5, 1]],
    data=line100,
    letter=r"\mathrm{MSE}",
)
declare("mse_line10_section", [W], section_squared_error, domain=[(0.4, 1.4)], minima=[[0.9]], data=line10, letter="J")
declare(
    "mse_line4",
    [W, b],
    mean_squared_error,
    domain=[(-10, 14), (40, 110)],
    minima=[[2.3, 79]],
    data=line4,
    letter=r"\mathrm{MSE}",
)
declare(
    "rmse_line4",
    [W, b],
    root_mean_squared_error,
    domain=[(-10, 14), (40, 110)],
    minima=[[2.3, 79]],
    data=line4,
    letter=r"\mathrm{RMSE}",
)
# An exact fit makes the root a cone: its tip (1, 0) has no gradient, so it is not listed as a minimum.
declare(
    "rmse_line4_copied",
    [W, b],
    root_mean_squared_error,
    domain=[(-12, 12), (-20, 90)],
    data=line4_copied,
    letter=r"\mathrm{RMSE}",
)
