"""The gradients of all minibatches at one point, and how far they scatter."""

from __future__ import annotations

from itertools import combinations, islice
from math import comb

import numpy as np
from numpy.typing import NDArray

from optlib.random import Generator

Array = NDArray[np.float64]
MOST = 400  # minibatches that are drawn where there are more of them


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
