"""What optimisation is: under- and overfitting, and when to stop."""

from __future__ import annotations

from functools import cache

import numpy as np

from optlib import polynomials, populations
from scripts.facts import claim, value
from scripts.figures import Dial, Errors, Figure, Fit, Sample
from scripts.figures.exercises import Choice

wave = populations["wave"]
ROWS, NOISE, MOST, SEED, SAMPLES = 15, 0.3, 10, 4, 40
RATE, LAST = 0.1, 5000
DEGREE = {"ko": "차수", "en": "degree"}
UPDATES = {"ko": "경사 하강법의 스텝 수", "en": "steps of gradient descent"}

Figure(
    "polynomial-degree",
    views=[Fit(rows="rows", noise="noise"), Errors(rows="rows", noise="noise", most=MOST)],
    controls=[
        Sample(value=SEED),
        Dial("degree", 0, MOST, value=1, step=1, whole=True, label=DEGREE),
        Dial("noise", 0, 1, value=NOISE, step=0.05, label={"ko": "잡음의 표준편차", "en": "standard deviation of the noise"}),
        Dial("rows", MOST + 2, 200, value=ROWS, scale="log", whole=True, label={"ko": "표본의 행 수", "en": "rows in the sample"}),
    ],
)  # fmt: skip

Figure(
    "stop-early",
    views=[
        Fit(rows=ROWS, noise=NOISE, degree=MOST, updates="updates", rate=RATE),
        Errors(rows=ROWS, noise=NOISE, degree=MOST, updates="updates", rate=RATE, most=LAST),
    ],
    controls=[
        Sample(value=SEED),
        Dial("updates", 1, LAST, value=LAST, scale="log", whole=True, label=UPDATES),
    ],
)  # fmt: skip


def error(c: np.ndarray, rows: tuple[np.ndarray, np.ndarray]) -> float:
    return polynomials.mean_squared_error(c, *rows)


@cache
def by_degree(seed: int, rows: int = ROWS) -> np.ndarray:
    """Training and test error of the degrees 0 … 10 on one sample, fitted by NumPy's own polynomials: shape (11, 2)."""
    train, test = wave.sample(rows, NOISE, seed), wave.sample(100, NOISE, seed, 1)
    fits = [np.polynomial.Legendre.fit(*train, degree, domain=[0, 1]) for degree in range(MOST + 1)]
    return np.array([[np.mean((fit(x) - y) ** 2) for x, y in (train, test)] for fit in fits])


@cache
def by_step(seed: int) -> np.ndarray:
    """Training and test error after every step, from none to the last: shape (LAST + 1, 2)."""
    train, test = wave.sample(ROWS, NOISE, seed), wave.sample(100, NOISE, seed, 1)
    found = polynomials.descend(*train, MOST, RATE, range(LAST + 1))
    return np.array([[error(c, train), error(c, test)] for c in found])


value("fit-rows", ROWS)
value("highest-degree", MOST)
value("noise-floor", NOISE**2)
value("best-degree", lambda: int(by_degree(SEED)[:, 1].argmin()))
value("best-test-error", lambda: by_degree(SEED)[:, 1].min(), digits=3)
value("highest-train-error", lambda: by_degree(SEED)[-1, 0], digits=2)
value("highest-test-error", lambda: by_degree(SEED)[-1, 1], digits=2)
value("stop-at", lambda: int(by_step(SEED)[:, 1].argmin()))
value("stop-error", lambda: by_step(SEED)[:, 1].min(), digits=2)
value("last-step", LAST)
value("last-error", lambda: by_step(SEED)[-1, 1], digits=2)


@claim("a-higher-degree-never-trains-worse")
def _() -> bool:
    """On each of many samples the training error falls, or stays, with every degree."""
    return all((np.diff(by_degree(seed)[:, 0]) < 1e-9).all() for seed in range(SAMPLES))


@claim("the-test-error-falls-and-rises")
def _() -> bool:
    """On the sample shown, and in the median of many, the test error is smallest at some degree between the lowest and the highest."""
    median = np.median([by_degree(seed)[:, 1] for seed in range(SAMPLES)], axis=0)
    return all(2 * errors.min() < min(errors[0], errors[-1]) for errors in (by_degree(SEED)[:, 1], median))


@claim("only-luck-goes-below-the-noise")
def _() -> bool:
    """Some sample's best test error is below the variance of the noise; of the same fits none is, on a hundred thousand fresh rows."""
    x, y = wave.sample(100_000, NOISE, SEED, 2)
    risks = []
    for seed in range(SAMPLES):
        degree = int(by_degree(seed)[:, 1].argmin())
        fit = np.polynomial.Legendre.fit(*wave.sample(ROWS, NOISE, seed), degree, domain=[0, 1])
        risks.append(np.mean((fit(x) - y) ** 2))
    return bool(min(by_degree(seed)[:, 1].min() for seed in range(SAMPLES)) < NOISE**2 < min(risks))


@claim("the-best-degree-is-another-on-another-sample")
def _() -> bool:
    """Over many samples the degree with the smallest test error takes at least four different values, none below three."""
    best = {int(by_degree(seed)[:, 1].argmin()) for seed in range(SAMPLES)}
    return len(best) >= 4 and min(best) >= 3


@claim("more-rows-tame-the-highest-degree")
def _() -> bool:
    """With 200 rows the highest degree has a test error near that of the best one, in the median over samples."""
    errors = np.median([by_degree(seed, 200)[:, 1] for seed in range(SAMPLES)], axis=0)
    return bool(errors[-1] < 1.2 * errors.min())


@claim("stopping-early-beats-arriving")
def _() -> bool:
    """On the sample shown the test error is smallest early and ends at more than ten times that; the training error only falls."""
    train, test = by_step(SEED).T
    return bool(test.argmin() < 100 and test[-1] > 10 * test.min() and (np.diff(train) < 1e-12).all())


@claim("steep-directions-are-learned-first")
def _() -> bool:
    """Along every direction of the coefficients that the loss curves by itself, the steeper it is the sooner half the way is gone; at the
    best moment the steepest are all but there and the flattest have hardly begun."""
    x, y = wave.sample(ROWS, NOISE, SEED)
    columns = polynomials.basis(x, MOST)
    _, directions = np.linalg.eigh(2 / ROWS * columns.T @ columns)  # from the flattest to the steepest
    goal = polynomials.fit(x, y, MOST) @ directions
    gone = np.array(polynomials.descend(x, y, MOST, RATE, range(LAST + 1))) @ directions / goal
    half = [int((share > 0.5).argmax()) if (share > 0.5).any() else LAST + 1 for share in gone.T]
    best = gone[int(by_step(SEED)[:, 1].argmin())]
    return bool((np.diff(half) <= 0).all() and half[0] > 100 * half[-1] and best[-1] > 0.9 and abs(best[0]) < 0.1)


@claim("the-two-curves-need-not-cross")
def _() -> bool:
    """On the sample shown the training error is below the test error at every step, and the test error has its minimum all the same."""
    train, test = by_step(SEED).T
    return bool((train < test).all() and 0 < test.argmin() < len(test) - 1)


Choice(
    id="which-error-tells",
    options=("train", "test", "both-fall"),
    right=lambda: "test" if by_degree(SEED)[:, 1].argmin() < by_degree(SEED)[:, 0].argmin() else "train",
)
