"""The gradients of all minibatches at one point, and how far they scatter. ``docs/assets/runtime/minibatches.js`` is the twin."""

from __future__ import annotations

from itertools import combinations, islice
from math import comb
from typing import Any

import numpy as np
from numpy.typing import NDArray

from optlib.random import Generator

Array = NDArray[np.float64]
MOST = 400  # minibatches that are drawn where there are more of them
ROUND = 72  # points on an ellipse


def subsets(n: int, size: int, most: int = MOST) -> list[list[int]]:
    """All minibatches of that size, or ``most`` of them, drawn with seed 1, where there are more."""
    if comb(n, size) <= most:
        return [list(rows) for rows in islice(combinations(range(n), size), most)]
    generator = Generator(1)
    return [sorted(generator.shuffle(n)[:size]) for _ in range(most)]


def means(rows: Array, chosen: list[list[int]]) -> Array:
    """The mean of the chosen rows' gradients, one for each minibatch; ``rows`` is (n, d)."""
    return np.array([rows[part].mean(axis=0) for part in chosen])


def covariance(rows: Array, size: int) -> Array:
    """Of the gradients of all minibatches of that size, drawn without replacement: (n − B)/(n − 1)/B of the rows' own."""
    n = len(rows)
    off = rows - rows.mean(axis=0)
    return (off.T @ off / n) * ((n - size) / ((n - 1) * size)) if n > 1 else np.zeros((rows.shape[1],) * 2)


def ellipse(centre: Array, spread: Array, deviations: float) -> Array:
    """The points so many standard deviations from ``centre``, for a covariance of two coordinates."""
    a = np.sqrt(spread[0, 0])
    b = spread[1, 0] / a if a > 0 else 0.0
    c = np.sqrt(max(spread[1, 1] - b * b, 0.0))
    angles = 2 * np.pi * np.arange(ROUND + 1) / ROUND
    u, v = deviations * np.cos(angles), deviations * np.sin(angles)
    out: Array = np.column_stack([centre[0] + a * u, centre[1] + b * u + c * v])
    return out


def seen(run: Any, target: Any, steps: int) -> Array:
    """How many times all the rows have been looked at, after each of 0 … ``steps`` steps; an exact gradient looks at all of them."""
    k = np.arange(steps + 1)
    if "batch" not in run.hyper:
        return k.astype(float)
    n, size = len(target.rows), int(run.hyper["batch"])
    an_epoch = -(-n // size)
    return np.asarray(k // an_epoch + np.minimum(k % an_epoch * size, n) / n, float)
