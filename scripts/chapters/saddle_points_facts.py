"""What the lesson on saddle points claims, and what it asks."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

import optlib
from scripts.chapters.saddle_points import (
    DIMENSIONS,
    HAIR,
    RATE,
    RIDGE,
    SAMPLE,
    beside,
    flattest,
    leaves,
    mse,
    quartic,
    quartic_saddle,
    run,
    saddle,
    shares,
)
from scripts.facts import claim, value
from scripts.figures.exercises import Choice, Classify, Number, Origin

ASKED = np.array([[2.0, 3.0], [3.0, 2.0]])
DRILL = {
    "first": np.array([[4.0, 1.0], [1.0, 3.0]]),
    "second": np.array([[1.0, 2.0], [2.0, 1.0]]),
    "third": np.array([[-3.0, 1.0], [1.0, -2.0]]),
    "fourth": np.array([[1.0, 1.0], [1.0, 1.0]]),
}
value("sp-goal-1", lambda: optlib.objectives["himmelblau"].minima[3, 0], digits=3)
value("sp-goal-2", lambda: optlib.objectives["himmelblau"].minima[3, 1], digits=3)


@claim("sp-neither-minimum-nor-maximum")
def _() -> bool:
    """At (0, 0) the slope of w₁² − w₂² is zero; along the first axis it is the lowest point, along the second the highest."""
    ways = np.linspace(-1, 1, 41)
    ways = ways[ways != 0]
    first = saddle.value(np.column_stack([ways, 0 * ways]))
    second = saddle.value(np.column_stack([0 * ways, ways]))
    return bool((saddle.gradient([0, 0]) == 0).all() and (first > 0).all() and (second < 0).all())


@claim("sp-edge-points-are-not-critical")
def _() -> bool:
    """(0, ±1) are the lowest points of the square [−1, 1]², but the gradient there is not zero: they are on the edge only."""
    sides = np.linspace(-1, 1, 201)
    grid = np.stack(np.meshgrid(sides, sides), axis=-1)
    lowest = saddle.value(grid).min()
    there = saddle.value([[0, 1], [0, -1]])
    slopes = np.linalg.norm(saddle.gradient([[0, 1], [0, -1]]), axis=-1)
    return bool((there == lowest).all() and (slopes == 2).all() and float(saddle.value([0, 1.1])) < lowest)


@claim("sp-ridge-leads-to-the-saddle")
def _() -> bool:
    """Exactly on the ridge gradient descent converges to the saddle; a hair beside it the run leaves, and falls without end."""
    on, off = run(RIDGE), run((RIDGE[0], HAIR))
    return on.verdict == "converged" and bool(np.allclose(on.points[-1], 0, atol=1e-9)) and off.verdict == "diverged"


@claim("sp-one-factor-shrinks-the-other-grows")
def _() -> bool:
    """Each step multiplies w₁ by 1 − 2η and w₂ by 1 + 2η; a hair squared takes about twice as many steps to leave."""
    points = run((RIDGE[0], HAIR), 50).points
    factors = np.allclose(points[1:] / points[:-1], [1 - 2 * RATE, 1 + 2 * RATE], rtol=1e-9)
    return factors and 1.9 < leaves(HAIR**2) / leaves(HAIR) < 2.4


@claim("sp-the-gradient-nearly-vanishes-on-the-way")
def _() -> bool:
    """On its way past the saddle the gradient shrinks at every step, a thousandfold in all, and then grows at every step."""
    step, least = flattest()
    lengths = np.linalg.norm(run((RIDGE[0], HAIR), 100).gradients, axis=1)
    turns = (np.diff(lengths[: step + 1]) < 0).all() and (np.diff(lengths[step:]) > 0).all()
    return bool(0 < step < 64 and turns and lengths[0] > 1000 * least and lengths[-1] > lengths[0])


@claim("sp-two-hairs-two-valleys")
def _() -> bool:
    """On the quartic two starts, a hair to both sides of the line through the saddle, end in the two different minima."""
    ends = [beside(side).points[-1] for side in (1, -1)]
    near = all(np.abs(quartic.minima - end).max(axis=1).min() < 1e-3 for end in ends)
    return bool(near and abs(ends[0][1] - ends[1][1]) > 8)


@claim("sp-hessian-is-symmetric")
def _() -> bool:
    """In every declared objective the mixed second derivatives agree, at random points of its box."""
    rng = np.random.default_rng(3)
    for objective in optlib.objectives.values():
        low, high = np.array(objective.domain).T
        hessians = objective.hessian(rng.uniform(low, high, (50, objective.dimension)))
        if not np.allclose(hessians, np.swapaxes(hessians, -1, -2), rtol=1e-9, atol=1e-9 * np.abs(hessians).max()):
            return False
    return True


@claim("sp-roots-are-the-eigenvalues")
def _() -> bool:
    """The roots of the characteristic polynomial are the eigenvalues that a numerical routine finds for this Hessian."""
    matrix = mse.hessian([0.3, -1.7])
    roots = np.sort(np.roots([1, -np.trace(matrix), np.linalg.det(matrix)]))
    root = np.sqrt(6109)
    by_hand = [(79 - root) / 2, (79 + root) / 2]
    return bool(np.allclose(roots, np.linalg.eigvalsh(matrix)) and np.allclose(by_hand, roots))


@claim("sp-eigenvectors-keep-their-direction")
def _() -> bool:
    """H v = λ v for both eigenpairs, and the two directions are at right angles."""
    matrix = mse.hessian([0, 0])
    values, vectors = optlib.eigenpairs(matrix)
    return bool(np.allclose(matrix @ vectors, vectors * values) and abs(vectors[:, 0] @ vectors[:, 1]) < 1e-12)


@claim("sp-curvature-lies-between-the-eigenvalues")
def _() -> bool:
    """In no direction is the curvature uᵀHu smaller than the smallest eigenvalue or larger than the largest; both are reached."""
    matrix = mse.hessian([0, 0])
    turns = np.radians(np.arange(0, 180, 0.01))
    u = np.stack([np.cos(turns), np.sin(turns)])
    around = (u * (matrix @ u)).sum(axis=0)
    low, high = np.linalg.eigvalsh(matrix)
    return bool(np.isclose(around.min(), low, atol=1e-4) and np.isclose(around.max(), high, atol=1e-4))


@claim("sp-test-is-silent-but-the-points-are-not")
def _() -> bool:
    """At zero the test is inconclusive for x³, x⁴, w₁² + w₂⁴ and the monkey saddle; two are minima there;
    x³ is none, and the monkey saddle goes down in three of six sectors."""
    names = ("cubic", "fourth_power", "trough", "monkey_saddle")
    silent, minima = [], []
    for name in names:
        objective = optlib.objectives[name]
        origin = np.zeros(objective.dimension)
        slopes = bool((objective.gradient(origin) == 0).all())
        silent.append(slopes and optlib.classify(objective.hessian(origin)) == "inconclusive")
        around = np.random.default_rng(1).uniform(-0.1, 0.1, (5000, objective.dimension))
        minima.append(bool((objective.value(around) > 0).all()))
    round_it = np.radians(np.arange(0.5, 360))
    ground = np.sign(
        optlib.objectives["monkey_saddle"].value(0.1 * np.column_stack([np.cos(round_it), np.sin(round_it)]))
    )
    three_ways = int((np.diff(np.append(ground, ground[0])) < 0).sum()) == 3
    cube = optlib.objectives["cubic"].value([[-0.1], [0.1]])
    return all(silent) and minima == [False, True, True, False] and three_ways and bool(cube[0] < 0 < cube[1])


@claim("sp-both-signs-suffice")
def _() -> bool:
    """w₁² − w₂² + w₃⁴ has eigenvalues of both signs and a zero at the origin: a saddle, as values on both sides show."""
    objective = optlib.objectives["saddle_beside_a_zero"]
    hessian = objective.hessian([0, 0, 0])
    sides = objective.value([[0.1, 0, 0], [0, 0.1, 0]])
    values = np.linalg.eigvalsh(hessian)
    return bool(0 in values and optlib.classify(hessian) == "saddle" and sides[0] > 0 > sides[1])


@claim("sp-random-signs-make-saddles")
def _() -> bool:
    """The share of random symmetric matrices with positive eigenvalues only falls with their size, to less than a thousandth;
    with two rows it is (2 − √2)/4."""
    positive = [shares(d)[0] for d in DIMENSIONS]
    exact = (2 - 2**0.5) / 4
    off = 4 * (exact * (1 - exact) / SAMPLE) ** 0.5
    return all(a > b for a, b in pairwise(positive)) and positive[-1] < 1e-3 and abs(positive[1] - exact) < off


@claim("sp-quartic-has-one-saddle")
def _() -> bool:
    """The quartic has one saddle, between its two minima, and its Hessian there has eigenvalues of both signs."""
    low, high = quartic_saddle().eigenvalues
    between = quartic.minima[:, 1].min() < quartic_saddle().point[1] < quartic.minima[:, 1].max()
    return bool(low < 0 < high and between)


Number(id="sp-larger-eigenvalue", answer_is=lambda: np.linalg.eigvalsh(ASKED)[1], tolerance=0.01)
Choice(
    id="sp-verdict",
    options=("minimum", "maximum", "saddle", "inconclusive"),
    right=lambda: optlib.classify(ASKED),
)
Classify(
    id="sp-classify",
    items={key: optlib.classify(matrix) for key, matrix in DRILL.items()},
    classes=("minimum", "maximum", "saddle", "inconclusive"),
)
Choice(id="sp-stopped", options=("minimum", "saddle", "either"), right="either")
Origin(
    id="sp-reach",
    objective="himmelblau",
    optimizer="gd",
    steps=200,
    hyper={"lr": 0.01},
    near=(3.584428, -1.848127),
    example=(1.0, -2.0),
    box=((-5.0, 3.0), (-5.0, 5.0)),
)
