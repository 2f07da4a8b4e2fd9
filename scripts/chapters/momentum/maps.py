"""Momentum over (η, β): where runs converge, with the borders that follow from the 2 × 2 iteration, and how fast they do."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import sympy

import optlib
from optlib.symbols import lr, momentum
from scripts.chapters.momentum.race import BETA, GD_RATE, START, ravine
from scripts.facts import claim, formula, value
from scripts.figures import Border, Contour, Figure, Loss, Map, Over, Run, Slider, Spot, Start, Steps

FLAT, STEEP = np.linalg.eigvalsh(ravine.hessian(START)).tolist()
KAPPA = STEEP / FLAT
root = np.sqrt(KAPPA)
BEST_BETA = float(((root - 1) / (root + 1)) ** 2)
BEST_RATE = float(4 / (np.sqrt(STEEP) + np.sqrt(FLAT)) ** 2)
GD_BEST_RATE, GD_BEST_FACTOR = 2 / (STEEP + FLAT), (KAPPA - 1) / (KAPPA + 1)
PATIENCE = 300

curvature, kappa = sympy.Symbol("lambda"), sympy.Symbol("kappa")
with sympy.evaluate(False):  # as they are remembered, not as they would be expanded
    formula("heavy-ball-border", lr, "<", 2 * (1 + momentum) / curvature)
    formula("nesterov-border", lr, "<", 2 * (1 + momentum) / ((1 + 2 * momentum) * curvature))
    formula("best-beta", momentum, "=", ((sympy.sqrt(kappa) - 1) / (sympy.sqrt(kappa) + 1)) ** 2)
formula(
    "heavy-ball-matrix",
    r"\begin{pmatrix} w \\ v \end{pmatrix} \leftarrow",
    r"\begin{pmatrix} 1 - \eta\lambda & \beta \\ -\eta\lambda & \beta \end{pmatrix}",
    r"\begin{pmatrix} w \\ v \end{pmatrix}",
)


def heavy_ball_border(beta: float, curvature: float = STEEP) -> float:
    """The largest η of heavy ball on a bowl of that curvature."""
    return 2 * (1 + beta) / curvature


def nesterov_border(beta: float, curvature: float = STEEP) -> float:
    """The largest η of Nesterov's rule."""
    return 2 * (1 + beta) / ((1 + 2 * beta) * curvature)


def step_matrix(rule: str, rate: np.ndarray, beta: np.ndarray, curvature: float) -> np.ndarray:
    """One step on (w, v) in a direction of that curvature, as a matrix; shape of ``rate`` and two more axes."""
    z, one = rate * curvature, np.ones_like(rate * beta)
    heavy = [[1 - z, beta], [-z, beta]]
    ahead = [[1 - z * (1 + beta), -rate * beta**2], [curvature, beta]]  # v ← βv + λw, then w ← w − η(λw + βv)
    rows = [[part * one for part in row] for row in (heavy if rule == "momentum" else ahead)]
    return np.moveaxis(np.array(rows), (0, 1), (-2, -1))


def spectral_radius(rule: str, rate: np.ndarray, beta: np.ndarray, curvature: float) -> np.ndarray:
    """The larger modulus of the two eigenvalues of one step, by NumPy; shape of ``rate``."""
    radius: np.ndarray = np.abs(np.linalg.eigvals(step_matrix(rule, rate, beta, curvature))).max(axis=-1)
    return radius


def slowest(rule: str, rate: np.ndarray, beta: np.ndarray) -> np.ndarray:
    """The factor per step on the ravine: that of the slower of its two directions."""
    radii = [spectral_radius(rule, rate, beta, curvature) for curvature in (FLAT, STEEP)]
    slower: np.ndarray = np.maximum(radii[0], radii[1])
    return slower


value("heavy-ball-border-at-beta", lambda: heavy_ball_border(BETA), digits=3)
value("nesterov-border-at-beta", lambda: nesterov_border(BETA), digits=4)
value("ravine-steep", STEEP)
value("ravine-kappa", KAPPA, digits=3)
value("best-beta-on-ravine", BEST_BETA, digits=2)
value("best-rate-on-ravine", BEST_RATE, digits=3)
value("best-factor-on-ravine", float(np.sqrt(BEST_BETA)), digits=3)
value("gd-best-rate-on-ravine", GD_BEST_RATE, digits=3)
value("gd-best-factor-on-ravine", GD_BEST_FACTOR, digits=3)

RATES, BETAS = Over("lr", 0.0, 2.2), Over("momentum", 0.0, 1.0)
STABLE_CELLS, RATE_CELLS = (55, 40), (55, 50)
BANDS = (0.5, 0.7, 0.8, 0.9, 0.95, 1.0)  # where the colours of the map of rates end
BORDER = {"ko": "2(1 + β)/λ", "en": "2(1 + β)/λ"}
NESTEROV_BORDER = {"ko": "2(1 + β)/((1 + 2β)λ)", "en": "2(1 + β)/((1 + 2β)λ)"}
BEST = {"ko": "가장 빠른 짝", "en": "fastest pair"}

Figure(
    "stability",
    objective="ravine",
    start=START,
    steps=PATIENCE,
    runs=[Run("momentum", lr=0.5, momentum=BETA), Run("nesterov", lr=0.5, momentum=BETA)],
    views=[
        Map(RATES, BETAS, cells=STABLE_CELLS, marks=[Border(heavy_ball_border, BORDER)], run="momentum"),
        Map(RATES, BETAS, cells=STABLE_CELLS, marks=[Border(nesterov_border, NESTEROV_BORDER)], run="nesterov"),
        Contour(),
    ],
    controls=[
        Slider("lr", 0.0, 2.2, step=0.01),
        Slider("momentum", 0.0, 1.0, step=0.01),
        Steps(1000, low=20, scale="log"),
    ],
)

RATE_MAP = Figure(
    "rate-map",
    objective="ravine",
    start=START,
    steps=200,
    runs=[Run("momentum", lr=0.5, momentum=BETA)],
    views=[
        Map(
            RATES,
            BETAS,
            "rate",
            cells=RATE_CELLS,
            levels=BANDS,
            marks=[Border(heavy_ball_border, BORDER), Spot(BEST_RATE, BEST_BETA, BEST)],
        ),
        Contour(),
        Loss("log", height=(1e-12, 100)),
    ],
    controls=[
        Slider("lr", 0.0, 2.2, step=0.01),
        Slider("momentum", 0.0, 1.0, step=0.01),
        Start(),
        Steps(1000, low=20, scale="log"),
    ],
)


def cells(count: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """η and β in the middle of each of so many cells of the maps."""
    across, up = ((np.arange(n) + 0.5) / n for n in count)
    rate, beta = np.meshgrid(RATES.low + (RATES.high - RATES.low) * across, BETAS.low + (BETAS.high - BETAS.low) * up)
    return rate, beta


def run_cells(rule: str, rate: np.ndarray, beta: np.ndarray, steps: int) -> optlib.Trajectory:
    """The run of each cell, from the figures' start."""
    starts = np.tile(np.array(START), (*rate.shape, 1))
    return optlib.run("ravine", rule, starts, steps, lr=rate, momentum=beta, record=False)


@claim("borders-of-momentum-are-those-of-the-matrix")
def _() -> bool:
    """For several β and curvatures the spectral radius is below 1 just below either formula's border and above 1 just above it; on
    it one eigenvalue is −1."""
    for curvature in (0.1, 2.0, 7.3):
        for beta in np.linspace(0, 0.95, 20):
            for rule, border in (("momentum", heavy_ball_border), ("nesterov", nesterov_border)):
                around = border(float(beta), curvature) * np.array([0.999, 1.001])
                inside, outside = spectral_radius(rule, around, np.array(beta), curvature)
                there = step_matrix(rule, np.array(border(float(beta), curvature)), np.array(beta), curvature)
                if not inside < 1 < outside or abs(np.linalg.det(there + np.eye(2))) > 1e-9:
                    return False
    return True


@claim("momentum-border-rises-and-nesterovs-falls")
def _() -> bool:
    """As β grows from 0 heavy ball's border rises from gradient descent's and Nesterov's falls."""
    betas = np.linspace(0, 0.99, 100)
    heavy, ahead = ([border(float(b)) for b in betas] for border in (heavy_ball_border, nesterov_border))
    same = np.isclose(heavy[0], 2 / STEEP) and np.isclose(ahead[0], 2 / STEEP)
    return bool(same and (np.diff(heavy) > 0).all() and (np.diff(ahead) < 0).all())


@claim("the-stability-maps-keep-to-the-formulas")
def _() -> bool:
    """In both maps no cell below the border has diverged, and every one a little above it has."""
    rate, beta = cells(STABLE_CELLS)
    for rule, border in (("momentum", heavy_ball_border), ("nesterov", nesterov_border)):
        diverged = np.asarray(run_cells(rule, rate, beta, PATIENCE).verdict) == "diverged"
        limit = np.vectorize(border)(beta)
        if diverged[rate < limit].any() or not diverged[rate > 1.05 * limit].all():
            return False
    return True


@lru_cache
def rate_grid() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """η, β and the factor per step on a fine grid."""
    rate, beta = np.meshgrid(np.linspace(0.01, 2.2, 438), np.linspace(0.0, 0.99, 199))
    return rate, beta, slowest("momentum", rate, beta)


@claim("the-measured-rate-is-the-spectral-radius")
def _() -> bool:
    """The measured factor of long runs agrees with the eigenvalues' modulus to 0.02 for pairs all over the map, and so, to one band, does
    the colour of the map's own cells wherever its runs have settled."""
    across, up = cells(RATE_CELLS)
    theory = slowest("momentum", across, up)
    ends = run_cells("momentum", across, up, RATE_MAP.steps)
    shrunk = (np.linalg.norm(ends.points[-1], axis=-1) / np.linalg.norm(START)) ** (1 / RATE_MAP.steps)
    band, bands = (np.searchsorted(BANDS, factor, side="right") for factor in (shrunk, theory))
    off = np.abs(band - bands)[(theory > 0.6) & (theory < 0.98)]
    if len(off) < 500 or off.max() > 1:
        return False
    rate, beta = np.meshgrid(np.linspace(0.1, 1.9, 19), np.linspace(0.05, 0.95, 19))
    radius = slowest("momentum", rate, beta)
    steps = 400
    run = run_cells("momentum", rate, beta, steps)
    settled = radius < 0.96
    factor = np.linalg.norm(run.points[-1][settled], axis=-1) / np.linalg.norm(START)
    return bool(settled.sum() > 150 and np.abs(factor ** (1 / steps) - radius[settled]).max() < 0.02)


@claim("the-fastest-pair-is-the-formulas")
def _() -> bool:
    """On a fine grid the smallest spectral radius lies at η = 4/(√λmax + √λmin)² and the β of the formula, and is √β."""
    rate, beta, radius = rate_grid()
    at = np.unravel_index(radius.argmin(), radius.shape)
    exact = float(slowest("momentum", np.array(BEST_RATE), np.array(BEST_BETA)))
    near = abs(rate[at] - BEST_RATE) < 0.03 and abs(beta[at] - BEST_BETA) < 0.01
    return bool(near and abs(exact - np.sqrt(BEST_BETA)) < 1e-6 and radius.min() >= exact - 1e-9)


@claim("the-best-rate-grows-with-beta-up-to-the-best-pair")
def _() -> bool:
    """From β = 0 to the best β the η with the smallest spectral radius rises, from 0.952: the two are not inversely related."""
    rate, beta, radius = rate_grid()
    rows = beta[:, 0] < BEST_BETA
    best = rate[0][radius[rows].argmin(axis=1)]
    return bool((np.diff(best) >= 0).all() and abs(best[0] - GD_BEST_RATE) < 0.01 and best[-1] > 1.3)


@claim("momentum-at-its-best-beats-gd-at-its-best")
def _() -> bool:
    """On the ravine the best factor of gradient descent is (κ − 1)/(κ + 1), heavy ball's is smaller, and so is its measured loss."""
    gd = float(np.abs(1 - GD_BEST_RATE * np.array([FLAT, STEEP])).max())
    ends = [
        optlib.run("ravine", "gd", START, 60, lr=GD_BEST_RATE).values[-1],
        optlib.run("ravine", "momentum", START, 60, lr=BEST_RATE, momentum=BEST_BETA).values[-1],
    ]
    return bool(np.isclose(gd, GD_BEST_FACTOR) and np.sqrt(BEST_BETA) < gd and ends[1] < 1e-6 * ends[0] and GD_RATE < 1)
