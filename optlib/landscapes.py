"""The objectives of the course: one declaration each, in the order the lessons meet them.

Minima are given to a few digits and polished when read; an objective without a minimum in its domain lists none.
"""

from __future__ import annotations

from sympy import Rational, Sum, cos, evaluate, pi, sqrt, tanh

from optlib.data import QUOTED_LINE, line4, line4_copied, line10
from optlib.objective import declare
from optlib.symbols import W, b, i, n, w, w1, w2, x, y

with evaluate(False):
    # One parameter
    declare("parabola", [w], w**2, domain=[(-7, 7)], minima=[[0]])
    declare("shifted_parabola", [w], (w + 4) ** 2 + 16, domain=[(-11, 7)], minima=[[-4]], letter="g")
    declare("cubic", [w], w**3, domain=[(-2, 2)])
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
    declare("tanh", [w], tanh(w), domain=[(-6, 6)])

    # Two parameters
    declare("ravine", [w1, w2], w1**2 / 20 + w2**2, domain=[(-10, 10), (-5, 5)], minima=[[0, 0]])
    declare(
        "quartic",
        [w1, w2],
        w1**4 + w2**4 + 5 * w1**3 - 40 * (w1 - 1) ** 2 - 40 * (w2 - 1) ** 2,
        domain=[(-10, 8), (-8, 7)],
        minima=[[-7.0100, -4.9067], [-7.0100, 3.8473]],
        letter="g",
    )
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

    # Weight and bias over data
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
