"""What momentum does in each direction of a bowl: an oscillator of its own; and on a slope that never ends: η/(1 − β)."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from optlib.symbols import lr, momentum
from scripts.chapters.momentum.maps import BEST_BETA, BEST_RATE, FLAT, STEEP, spectral_radius
from scripts.chapters.momentum.race import BETA, START
from scripts.facts import claim, formula, value
from scripts.figures import (
    Contour,
    Curve,
    Figure,
    Loss,
    Optimizers,
    Run,
    Slider,
    Start,
    Steps,
    Track,
)
from scripts.figures.numbers import show

RING_RATE, RING_STEPS = 0.5, 60
GENTLE, TWIN = 0.05, 0.5  # η/(1 − β) of the one is the other

formula("effective-rate", sympy.Mul(lr, sympy.Pow(1 - momentum, -1, evaluate=False), evaluate=False))

value("ring-factor", float(np.sqrt(BETA)), digits=3)
value("gentle-rate", GENTLE)
value("twin-rate", TWIN)


Figure(
    "oscillators",
    objective="ravine",
    start=START,
    steps=RING_STEPS,
    runs=[Run("momentum", lr=RING_RATE, momentum=BETA)],
    views=[Track("component"), Contour()],
    controls=[
        Slider("lr", 0.01, 1.9, step=0.01),
        Slider("momentum", 0.0, 0.99, step=0.01),
        Start(),
        Steps(400, low=10, scale="log"),
    ],
)

PAIR = [
    Run("gd", lr=TWIN, label={"ko": f"경사 하강법, η = {show(TWIN)}", "en": f"gradient descent, η = {show(TWIN)}"}),
    Run(
        "momentum",
        lr=GENTLE,
        momentum=BETA,
        label={"ko": f"모멘텀, η = {show(GENTLE)}", "en": f"momentum, η = {show(GENTLE)}"},
    ),
]
Figure(
    "on-an-incline",
    objective="incline",
    start=0.0,
    steps=40,
    runs=PAIR,
    views=[Track("step_length", height=(0, 0.7)), Curve()],
    controls=[Slider("momentum", 0.0, 0.98, step=0.01), Steps(200, low=5, scale="log"), Optimizers()],
)
Figure(
    "in-a-bowl",
    objective="parabola",
    start=-6.0,
    steps=50,
    runs=PAIR,
    views=[Curve(), Loss("log", height=(1e-10, 100))],
    controls=[Slider("momentum", 0.0, 0.98, step=0.01), Start(), Steps(200, low=5, scale="log"), Optimizers()],
)


@claim("each-direction-is-an-oscillator-of-its-own")
def _() -> bool:
    """Along each eigenvector of the ravine's Hessian the run is the power of a 2 × 2 matrix that knows only that eigenvalue."""
    run = optlib.run("ravine", "momentum", START, 60, lr=RING_RATE, momentum=BETA)
    values, vectors = np.linalg.eigh(optlib.objectives["ravine"].hessian([0.0, 0.0]))
    for curvature, vector in zip(values, vectors.T, strict=True):
        z = RING_RATE * curvature
        state, component = np.array([vector @ np.array(START), 0.0]), run.points @ vector
        for w in component:
            if not np.isclose(state[0], w, rtol=0, atol=1e-9):
                return False
            state = np.array([[1 - z, BETA], [-z, BETA]]) @ state
    return True


@claim("ringing-shrinks-by-the-root-of-beta")
def _() -> bool:
    """Where the matrix's eigenvalues are complex both have the modulus √β, the root of its determinant, whatever η and the curvature;
    here both directions ring."""
    for beta in (0.5, BETA, 0.99):
        for z in np.linspace((1 - np.sqrt(beta)) ** 2, (1 + np.sqrt(beta)) ** 2, 12)[1:-1]:
            matrix = np.array([[1 - z, beta], [-z, beta]])
            eigenvalues = np.linalg.eigvals(matrix)
            if not np.isclose(np.linalg.det(matrix), beta):
                return False
            if not (np.abs(eigenvalues.imag) > 0).all() or not np.allclose(np.abs(eigenvalues), np.sqrt(beta)):
                return False
    here = [spectral_radius("momentum", np.array(RING_RATE), np.array(BETA), c) for c in (FLAT, STEEP)]
    return bool(np.allclose(here, np.sqrt(BETA)))


@claim("at-the-best-pair-both-directions-are-as-fast")
def _() -> bool:
    """With the fastest pair flat and steep directions shrink by one and the same factor."""
    radii = [spectral_radius("momentum", np.array(BEST_RATE), np.array(BEST_BETA), c) for c in (FLAT, STEEP)]
    return bool(np.allclose(radii, np.sqrt(BEST_BETA), atol=1e-6))


@claim("on-an-incline-momentum-reaches-the-effective-rate")
def _() -> bool:
    """On a slope of 1 the step of momentum is η(1 − βᵗ)/(1 − β), which rises to η/(1 − β) and never passes it."""
    points = optlib.run("incline", "momentum", [0.0], 200, lr=GENTLE, momentum=BETA).points[:, 0]
    lengths, t = np.diff(points), np.arange(1, 201)
    closed = GENTLE * (1 - BETA**t) / (1 - BETA)
    return bool(
        np.allclose(lengths, closed, rtol=1e-9) and (lengths <= TWIN + 1e-12).all() and abs(lengths[-1] - TWIN) < 1e-6
    )


@claim("flat-directions-nearly-see-the-effective-rate")
def _() -> bool:
    """Where ηλ is a twentieth of the border of swinging or less, both shrink alike, to two per cent of the rate; in a swinging one not."""
    for beta in (0.5, BETA, 0.99):
        swings_from = (1 - np.sqrt(beta)) ** 2
        for z in (swings_from / 20, swings_from / 200):
            own = -np.log(spectral_radius("momentum", np.array(z), np.array(beta), 1.0))
            if abs(own / -np.log(1 - z / (1 - beta)) - 1) > 0.02:
                return False
    swinging = -np.log(spectral_radius("momentum", np.array(0.05), np.array(BETA), 1.0))
    return bool(swinging < 0.1 * -np.log(1 - 0.05 / (1 - BETA)))


@claim("in-a-bowl-the-effective-rate-is-no-substitute")
def _() -> bool:
    """On the parabola gradient descent with η/(1 − β) lands in one step; momentum with η runs past and swings for dozens of steps."""
    twin = optlib.run("parabola", "gd", [-6.0], 40, lr=TWIN).points[:, 0]
    swings = optlib.run("parabola", "momentum", [-6.0], 40, lr=GENTLE, momentum=BETA).points[:, 0]
    sides = int((swings[1:] * swings[:-1] < 0).sum())
    return bool(twin[1] == 0 and sides >= 3 and swings.max() > 2 and np.abs(swings[-5:]).max() > 0.3)
