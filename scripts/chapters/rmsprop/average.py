"""The exponential moving average: its recursion unrolled, its weights, and how many values it stands for."""

from __future__ import annotations

from itertools import accumulate

import numpy as np
import sympy
from sympy import Integer, Sum, evaluate

from scripts.facts import Derivation, Line, claim, derivations, formula, value
from scripts.figures import Average, Dial, Figure
from scripts.figures.exercises import Number

alpha, k, j = sympy.Symbol("alpha"), sympy.Symbol("k", integer=True), sympy.Symbol("j", integer=True)
N = sympy.Symbol("N", integer=True, positive=True)
p, x = sympy.IndexedBase("p"), sympy.IndexedBase("x")
kept = 1 - alpha  # what is left of the past at each step
BETA, LONGER = 0.9, 99
SEED = 1


def averaged(values: np.ndarray, beta: float) -> np.ndarray:
    """x_k = (1 − β)p_k + βx_{k−1} from x_0 = 0: one number for each of ``values``."""
    return np.array(list(accumulate(values.tolist(), lambda x, p: beta * x + (1 - beta) * p, initial=0.0))[1:])


def weights(beta: float, count: int) -> np.ndarray:
    """The weight of a value that is 0, 1, … ``count`` − 1 steps old."""
    return (1 - beta) * beta ** np.arange(count)


def span(beta: float) -> float:
    """Of how many of the latest values a simple mean would be as old on average: the N of α = 2/(N + 1)."""
    return (1 + beta) / (1 - beta)


with evaluate(False):
    x1, x2, x3 = (x[k - n] for n in (1, 2, 3))
    p1, p2 = p[k - 1], p[k - 2]
    unrolled = [
        alpha * p[k] + kept * x1,
        alpha * p[k] + kept * (alpha * p1 + kept * x2),
        alpha * p[k] + alpha * kept * p1 + kept**2 * x2,
        alpha * p[k] + alpha * kept * p1 + kept**2 * (alpha * p2 + kept * x3),
        alpha * p[k] + alpha * kept * p1 + alpha * kept**2 * p2 + kept**3 * x3,
    ]
# What the recursion says of x_{k−2}, and with it of x_{k−1}.
second = alpha * p2 + kept * x3
known = ((x1, alpha * p1 + kept * second), (x2, second))
derivations.add(Derivation("average-unrolled", "x_k", [Line(line) for line in unrolled], known=known))

with evaluate(False):
    weighed = alpha * kept**j * p[k - j]
    sum_of_n, sum_of_more = Sum(weighed, (j, 0, N - 1)), Sum(weighed, (j, 0, N))
    oldest, older = x[k - N], x[k - N - 1]
    one_more = [
        sum_of_n + kept**N * oldest,
        sum_of_n + kept**N * (alpha * p[k - N] + kept * older),
        sum_of_n + alpha * kept**N * p[k - N] + kept ** (N + 1) * older,
        sum_of_more + kept ** (N + 1) * older,
    ]
    # What Σ up to N means, and what the recursion says of x_{k−N}.
    meant = ((sum_of_more, sum_of_n + alpha * kept**N * p[k - N]), (oldest, alpha * p[k - N] + kept * older))
derivations.add(Derivation("average-one-more", "x_k", [Line(line) for line in one_more], known=meant))

with evaluate(False):
    formula("average", x[k], "=", alpha * p[k] + kept * x1)
    formula("average-span", alpha, "=", Integer(2) / (N + 1))
formula("average-remainder", kept**N, sympy.Indexed(x, k - N))

value("average-beta", BETA)
value("average-span-of-beta", lambda: span(BETA))
value("average-share", lambda: 100 * weights(BETA, round(span(BETA))).sum(), digits=3, unit="%")

Figure(
    "averaging",
    objective="parabola",
    views=[Average(seed=SEED), Average(picture="weights", length=40)],
    controls=[
        Dial(
            "beta",
            0,
            0.99,
            value=BETA,
            step=0.01,
            label={"ko": "남기는 비율 β = 1 − α", "en": "what is kept, β = 1 − α"},
        )
    ],
)


@claim("average-is-the-unrolled-sum")
def _() -> bool:
    """The recursion and the sum with its remainder agree for every N from 1 to 60, on random series and several α."""
    rng = np.random.default_rng(4)
    values, start = rng.normal(size=60), 5.0
    for share in (0.05, 0.3, 0.9):
        path = [start]
        for value_now in values:
            path.append(share * value_now + (1 - share) * path[-1])
        for count in range(1, 61):
            ages = np.arange(count)
            total = share * ((1 - share) ** ages) @ values[::-1][:count] + (1 - share) ** count * path[60 - count]
            if not np.isclose(total, path[-1]):
                return False
    return True


@claim("average-span-matches-the-mean-age")
def _() -> bool:
    """With α = 2/(N + 1) the average's values are as old, on average, as those of a simple mean over N, and `span` gives the N of a β."""
    for count in (1, 5, 19, 99):
        kept_now = 1 - 2 / (count + 1)
        ages = np.arange(200_000)
        mean_age = float(ages @ ((1 - kept_now) * kept_now**ages))
        if not np.isclose(mean_age, np.arange(count).mean(), atol=1e-6):
            return False
    return bool(np.isclose(1 - 2 / (span(BETA) + 1), BETA))


@claim("average-weighs-mostly-the-latest")
def _() -> bool:
    """The latest N values carry 1 − β^N of the weight, most of it, and each value less than a later one; the darkened bars are these N."""
    for beta in (0.5, 0.8, BETA, 0.98):
        latest, each = round(span(beta)), weights(beta, 3000)
        share = each[:latest].sum()
        if not (np.isclose(share, 1 - beta**latest) and 0.8 < share < 1 and (np.diff(each[:200]) < 0).all()):
            return False
    return bool(np.isclose(weights(BETA, 3000).sum(), 1))


@claim("average-calms-and-lags")
def _() -> bool:
    """A larger β calms the noise and lags the more: less scatter about a level, and longer to follow a jump of it."""
    noise = np.random.default_rng(8).normal(size=20_000)
    jump = np.concatenate([np.zeros(1), np.ones(2000)])
    betas = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99)
    scatter = [np.std(averaged(noise, beta)[1000:]) for beta in betas]
    late = [int(np.argmax(averaged(jump, beta) > 0.9)) for beta in betas]
    return bool((np.diff(scatter) < 0).all() and (np.diff(late) > 0).all())


Number(id="average-beta-for-a-span", answer_is=lambda: 1 - 2 / (LONGER + 1), tolerance=0.0005)
value("average-longer-span", LONGER)
