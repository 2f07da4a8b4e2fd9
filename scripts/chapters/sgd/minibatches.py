"""SGD and minibatches: what a part of the rows tells of the whole gradient, and how far it is off."""

from __future__ import annotations

from functools import cache
from itertools import combinations, islice

import numpy as np

import optlib
from optlib.data import line4_copied
from scripts.facts import claim, formula, run_listing, value
from scripts.figures import Cloud, Contour, Data, Figure, Run, Seed, Slider, Start, Steps
from scripts.figures.exercises import Choice, Number

few, many = optlib.objectives["mse_line10"], optlib.objectives["mse_line100"]
BATCH, RATE = 4, 0.01
POINT = (0.2, -1.0)  # somewhere on the slope
MANY_START, MANY_BOX = (-1.0, -0.5), ((-1.5, 2.5), (-1.0, 3.0))
CLOUD_BATCH, DRAWN = 10, 400
ASKED_ROWS, ASKED_BATCH = 1000, 32

formula("mean-of-rows", r"f(w) = \frac{1}{n} \sum_{i=1}^{n} f_i(w)")
formula("minibatch-gradient", r"g = \frac{1}{B} \sum_{i \in \mathcal{B}} \nabla f_i(w)")
formula("scatter", r"\operatorname{Cov}(g) = \frac{1}{B} \cdot \frac{n - B}{n - 1}\,\Sigma")


def updates(rows: int, size: int) -> int:
    """How many minibatches the engine deals out in one epoch."""
    stream, seen, count = optlib.batches(rows, size, optlib.Generator(1)), 0, 0
    while seen < rows:
        seen, count = seen + len(next(stream)), count + 1
    return count


@cache
def all_minibatches(size: int) -> np.ndarray:
    """The gradients of all minibatches of that size of the ten rows, at the point on the slope."""
    rows = few.rows.gradient(POINT)
    return np.array([rows[list(chosen)].mean(axis=0) for chosen in combinations(range(len(rows)), size)])


def wrong_way(distance: float) -> float:
    """The share of single rows, in percent, whose gradient is at more than a right angle to the full one, so far above the minimum."""
    point = many.minima[0] - np.array([distance, distance])
    return 100 * float((many.rows.gradient(point) @ many.gradient(point) < 0).mean())


FAR, NEAR = 1.5, 0.2

value("sgd-batch", BATCH)
value("ten-rows", len(few.rows))
value("hundred-rows", len(many.rows))
value("updates-of-ten", lambda: updates(len(few.rows), BATCH))
value("last-batch", lambda: len(few.rows) - BATCH * (updates(len(few.rows), BATCH) - 1))
value("all-minibatches", lambda: len(all_minibatches(BATCH)))
value("wrong-way-far", lambda: wrong_way(FAR), digits=2, unit="%")
value("wrong-way-near", lambda: wrong_way(NEAR), digits=2, unit="%")
value("asked-rows", ASKED_ROWS)
value("asked-batch", ASKED_BATCH)

Figure(
    "batch-by-batch",
    objective="mse_line10",
    start=(0.0, 0.0),
    steps=30,
    runs=[Run("gd", lr=RATE, batch=BATCH, seed=1)],
    views=[Data(), Contour(count=14)],
    controls=[
        Slider("batch", 1, len(few.rows)),
        Slider("lr", 0.001, 0.02, step=0.001),
        Seed(),
        Steps(200),
        Start(),
    ],
    box=((-0.4, 2.0), (-3, 3)),
    speed=2,
)

Figure(
    "noise-ellipse",
    objective="mse_line100",
    start=MANY_START,
    steps=1,
    runs=[Run("gd", lr=0.2, batch=CLOUD_BATCH, seed=1)],
    views=[Contour(count=12, equal=True, arrow=True), Cloud(reach=10)],
    controls=[Slider("batch", 1, len(many.rows), scale="log"), Seed(), Start()],
    box=MANY_BOX,
)


@claim("rows-average-to-the-full-gradient")
def _() -> bool:
    """Anywhere, the mean of the gradients of the single rows is the gradient of the objective."""
    points = np.random.default_rng(1).uniform(-3, 3, (50, 2))
    return all(np.allclose(o.rows.gradient(points).mean(axis=1), o.gradient(points)) for o in (few, many))


@claim("all-minibatches-average-to-the-full-gradient")
def _() -> bool:
    """Over all minibatches of one size, for every size from 1 to 10, the mean of their gradients is the full gradient."""
    return all(
        np.allclose(all_minibatches(size).mean(axis=0), few.gradient(POINT)) for size in range(1, len(few.rows) + 1)
    )


@claim("an-epoch-averages-to-the-full-gradient")
def _() -> bool:
    """At a point that is held, an epoch's gradients average to the full one if all batches are as large, else only weighted."""

    def epoch(size: int) -> tuple[np.ndarray, np.ndarray]:
        stream = optlib.batches(len(few.rows), size, optlib.Generator(3))
        dealt = list(islice(stream, updates(len(few.rows), size)))
        rows = few.rows.gradient(POINT)
        return np.array([rows[chosen].mean(axis=0) for chosen in dealt]), np.array([len(chosen) for chosen in dealt])

    (equal, _), (gradients, sizes) = epoch(5), epoch(BATCH)
    full, weighted = few.gradient(POINT), sizes @ gradients / sizes.sum()
    return bool(
        np.allclose(equal.mean(axis=0), full)
        and np.allclose(weighted, full)
        and not np.allclose(gradients.mean(axis=0), full)
    )


@claim("scatter-shrinks-with-the-batch")
def _() -> bool:
    """The covariance over all minibatches of size B is (n − B)/(n − 1)/B times that of the rows, for every B; none is left at B = n."""
    rows = few.rows.gradient(POINT)
    spread = np.cov(rows.T, bias=True)
    n = len(rows)
    for size in range(1, n + 1):
        around = all_minibatches(size) - few.gradient(POINT)
        found = around.T @ around / len(around)
        if not (
            np.allclose(found, (n - size) / (n - 1) / size * spread, atol=1e-9)
            and np.allclose(optlib.batch_covariance(rows, size), found, atol=1e-9)
        ):
            return False
    return True


@claim("near-the-minimum-rows-disagree")
def _() -> bool:
    """Far up the slope few rows point uphill, near the minimum many do; at it the full gradient is zero and the scatter is not."""
    rows = many.rows.gradient(many.minima[0])
    dealt = islice(optlib.batches(len(rows), CLOUD_BATCH, optlib.Generator(1)), DRAWN)
    sampled = np.array([rows[chosen].mean(axis=0) for chosen in dealt])
    moved = bool((many.value(many.minima[0] - 0.01 * sampled) > many.value(many.minima[0])).all())
    calm = (
        np.allclose(rows.mean(axis=0), 0, atol=1e-9)
        and np.linalg.eigvalsh(optlib.batch_covariance(rows, CLOUD_BATCH)).min() > 0.1
    )
    return bool(wrong_way(FAR) < 20 and wrong_way(NEAR) > 40 and calm and moved)


@claim("noise-of-minibatches-differs-from-place-to-place")
def _() -> bool:
    """The scatter of minibatch gradients is more than twice as large at one place of the figure as at another; and on rows that lie on a
    line, the four of the copied column, a minibatch run goes to that line and hovers no more, while elsewhere its gradients scatter."""
    scatter = [
        np.trace(optlib.batch_covariance(many.rows.gradient(w), CLOUD_BATCH))
        for w in (many.minima[0], np.array(MANY_START))
    ]
    agreeing = optlib.Objective("agreeing", few.variables, few.written, domain=[(-2, 4), (-3, 3)], data=line4_copied)
    run = optlib.run(agreeing, "gd", [2.0, 1.0], 4000, lr=0.01, batch=1, seed=1)
    apart, there = (
        np.trace(optlib.batch_covariance(agreeing.rows.gradient(np.array(w)), 1)) for w in ((2.0, 1.0), (1.0, 0.0))
    )
    return bool(
        max(scatter) > 2 * min(scatter)
        and run.noisy
        and run.verdict == "converged"
        and np.allclose(run.points[-1], [1, 0], atol=1e-6)
        and apart > 1 > 1e-12 > there
    )


@claim("a-batch-of-all-rows-is-gradient-descent")
def _() -> bool:
    """With B = n the run is gradient descent, whatever the seed."""
    exact = optlib.run("mse_line10", "gd", [0.0, 0.0], 30, lr=RATE)
    runs = [
        optlib.run("mse_line10", "gd", [0.0, 0.0], 30, lr=RATE, batch=len(few.rows), seed=seed) for seed in range(5)
    ]
    return all(np.allclose(run.points, exact.points) and not run.noisy for run in runs)


@claim("the-loop-is-the-run")
def _() -> bool:
    """The program as the page prints it, run, ends where run() ends on the same batches: the same start, rate, batch size and seed."""
    params = run_listing("sgd", "optlib.SGD(lr=")["params"]
    end = optlib.run("mse_line100", "gd", MANY_START, 100, lr=0.1, batch=CLOUD_BATCH, seed=1).points[-1]
    return bool(np.allclose([params["W"], params["b"]], end, rtol=1e-12))


Number(id="updates-in-an-epoch", answer_is=lambda: updates(ASKED_ROWS, ASKED_BATCH), tolerance=0.5)


def fair() -> str:
    """Which way of choosing two of the ten rows has gradients whose mean is the full one."""
    rows, full = few.rows.gradient(POINT), few.gradient(POINT)
    sizes = np.linalg.norm(rows, axis=1)
    ways = {
        "first": [[0, 1]],
        "largest": [list(np.argsort(sizes)[-2:])],
        "shuffled": [list(pair) for pair in combinations(range(10), 2)],
        "halves": [list(pair) for pair in combinations(range(5), 2)],
    }
    (found,) = [
        way for way, pairs in ways.items() if np.allclose(np.mean([rows[p].mean(axis=0) for p in pairs], axis=0), full)
    ]
    return found


Choice(id="which-choice-is-fair", options=("first", "largest", "shuffled", "halves"), right=fair)
