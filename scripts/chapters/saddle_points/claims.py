"""What the lesson on saddle points claims."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

import optlib
from scripts.chapters.saddle_points.hessian import (
    DETERMINANT,
    DIMENSIONS,
    DRAWN_START,
    HAIR,
    Q_RATE,
    RATE,
    RIDGE,
    SAMPLE,
    TRACE,
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
from scripts.facts import claim, values


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
    drawn = abs(DRAWN_START - float(quartic_saddle().point[1])) < 1e-4  # the figure's own start, to five digits
    ends = [beside(side).points[-1] for side in (1, -1)]
    near = all(np.abs(quartic.minima - end).max(axis=1).min() < 1e-3 for end in ends)
    return bool(drawn and near and abs(ends[0][1] - ends[1][1]) > 8)


@claim("sp-hessian-is-symmetric")
def _() -> bool:
    """Differentiated in either order, by differences of the gradient, every declared objective has the same mixed second derivative."""
    rng = np.random.default_rng(3)
    for objective in (o for o in optlib.objectives.values() if o.dimension > 1):
        low, high = np.array(objective.domain).T
        h = 1e-5 * (high - low).max()
        for point in rng.uniform(low, high, (20, objective.dimension)):
            ways = h * np.eye(objective.dimension)
            rows = (objective.gradient(point + ways) - objective.gradient(point - ways)) / (2 * h)  # ∂/∂wᵢ of ∂f/∂wⱼ
            if not np.allclose(rows, rows.T, rtol=1e-4, atol=1e-5 * max(1.0, np.abs(rows).max())):
                return False
    return True


@claim("sp-roots-are-the-eigenvalues")
def _() -> bool:
    """The two solutions as the page prints them are the eigenvalues that a numerical routine finds for this Hessian; the larger belongs
    to the direction that is named, close to the first axis."""
    root = np.sqrt(float(TRACE**2 - 4 * DETERMINANT))
    by_hand = [(float(TRACE) - root) / 2, (float(TRACE) + root) / 2]
    matrix, steep = mse.hessian([0.3, -1.7]), np.array([values["sp-along-1"].number, values["sp-along-2"].number])
    along = np.allclose(matrix @ steep, by_hand[1] * steep) and steep[0] > 0.98
    return along and np.allclose(by_hand, np.linalg.eigvalsh(matrix))


def some_matrices() -> list[np.ndarray]:
    """Hessians of the course's landscapes, at random points, and random symmetric matrices: all two by two."""
    rng = np.random.default_rng(11)
    named = ("mse_line10", "quartic", "himmelblau", "saddle", "rosenbrock", "monkey_saddle")
    hessians = [optlib.objectives[name].hessian(rng.uniform(-2, 2, 2)) for name in named for _ in range(3)]
    return hessians + [drawn + drawn.T for drawn in rng.normal(size=(30, 2, 2))]


@claim("sp-sum-and-product-check-eigenvalues")
def _() -> bool:
    """Of any Hessian the eigenvalues add up to the sum of the diagonal and multiply to the determinant; a negative one means two signs."""
    for matrix in some_matrices():
        low, high = np.linalg.eigvalsh(matrix)
        product = matrix[0, 0] * matrix[1, 1] - matrix[0, 1] * matrix[1, 0]
        sized = max(1.0, high * high, low * low)
        if not (
            np.isclose(low + high, matrix[0, 0] + matrix[1, 1], atol=1e-9 * sized)
            and np.isclose(low * high, product, atol=1e-9 * sized)
            and (product >= 0 or (low < 0 < high and optlib.classify(matrix) == "saddle"))
        ):
            return False
    return True


@claim("sp-eigenvectors-keep-their-direction")
def _() -> bool:
    """Of many Hessians the directions in which uᵀHu is extreme, found by turning u, are at right angles, and H only stretches them."""
    turns = np.radians(np.arange(0, 180, 0.01))
    u = np.stack([np.cos(turns), np.sin(turns)])
    for matrix in some_matrices():
        around = (u * (matrix @ u)).sum(axis=0)
        least, most = u[:, around.argmin()], u[:, around.argmax()]
        off = [np.linalg.norm(matrix @ v - (v @ matrix @ v) * v) for v in (least, most)]
        if np.ptp(around) > 1e-9 and not (abs(least @ most) < 1e-3 and max(off) < 1e-3 * np.ptp(around)):
            return False
    return True


@claim("sp-curvature-lies-between-the-eigenvalues")
def _() -> bool:
    """Of many Hessians in no direction the curvature uᵀHu is below the smallest eigenvalue or above the largest; both are reached."""
    turns = np.radians(np.arange(0, 180, 0.01))
    u = np.stack([np.cos(turns), np.sin(turns)])
    for matrix in some_matrices():
        around = (u * (matrix @ u)).sum(axis=0)
        low, high = np.linalg.eigvalsh(matrix)
        near = 1e-6 * max(high - low, 1e-9)
        if not (-near <= around.min() - low <= near and -near <= high - around.max() <= near):
            return False
    return True


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


@claim("sp-random-starts-miss-the-ridge")
def _() -> bool:
    """Of thousands of random starts on the quartic none ends at its saddle, each at a minimum; nor does one on the ridge, if the slope
    is noisy, while without noise it does."""
    low, high = np.array(quartic.domain).T
    drawn = np.random.default_rng(5).uniform(low, high, (3000, 2))
    ends = optlib.run(quartic, "gd", drawn, 3000, lr=Q_RATE, record=False).points[-1]
    arrived = np.linalg.norm(ends[:, None] - quartic.minima, axis=2).min(axis=1) < 1e-3
    ridge = np.tile(RIDGE, (200, 1))
    noisy = optlib.run(saddle, "gd", ridge, 300, lr=RATE, noise=1e-3, seed=np.arange(1, 201), record=False)
    return bool(arrived.all() and (noisy.verdict == "diverged").all() and run(RIDGE).verdict == "converged")


@claim("sp-quartic-has-one-saddle")
def _() -> bool:
    """The quartic has one saddle, between its two minima, and its Hessian there has eigenvalues of both signs."""
    low, high = quartic_saddle().eigenvalues
    between = quartic.minima[:, 1].min() < quartic_saddle().point[1] < quartic.minima[:, 1].max()
    return bool(low < 0 < high and between)
