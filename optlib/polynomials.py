"""Polynomials through noisy rows: the least-squares fit, and gradient descent on its way there.

A polynomial is a sum of Legendre's, scaled so that each has a mean square of one over the stretch and no two have anything in
common there. In powers of x the same sums would lose most of their digits by degree ten. emit/polynomials.js is the twin.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from optlib.optimizer import optimizers

Array = NDArray[np.float64]


def basis(x: ArrayLike, degree: int, low: float = 0.0, high: float = 1.0) -> Array:
    """The scaled Legendre polynomials of degrees 0 … ``degree`` at x, shape (n, degree + 1), by Bonnet's recursion."""
    if not (isinstance(degree, int) and degree >= 0):
        raise ValueError(f"a degree is a whole number from 0, got {degree!r}")
    u = 2 * (np.asarray(x, dtype=float) - low) / (high - low) - 1
    columns = [np.ones_like(u), u]
    for k in range(1, degree):
        columns.append(((2 * k + 1) * u * columns[k] - k * columns[k - 1]) / (k + 1))
    return np.stack([np.sqrt(2 * k + 1) * columns[k] for k in range(degree + 1)], axis=-1)


def fit(x: Array, y: Array, degree: int, low: float = 0.0, high: float = 1.0) -> Array:
    """Coefficients (degree + 1,) of the polynomial with the smallest mean squared error on the rows, by QR.

    Raises ValueError when there are fewer rows than coefficients: then many polynomials fit exactly.
    """
    if degree + 1 > len(x):
        raise ValueError(f"{len(x)} rows do not determine a polynomial of degree {degree}: take {len(x) - 1} at most")
    q, r = np.linalg.qr(basis(x, degree, low, high))
    return np.asarray(np.linalg.solve(r, q.T @ y))


def mean_squared_error(c: Array, x: Array, y: Array, low: float = 0.0, high: float = 1.0) -> float:
    """Of the polynomial with coefficients ``c`` on the rows."""
    return float(np.mean((basis(x, len(c) - 1, low, high) @ c - y) ** 2))


def descend(
    x: Array, y: Array, degree: int, rate: float, at: Iterable[int], low: float = 0.0, high: float = 1.0
) -> list[Array]:
    """Coefficients after each number of steps in ``at`` (ascending) of gradient descent on the mean squared error, from zero."""
    columns = basis(x, degree, low, high)
    curvature, pull = 2 / len(x) * columns.T @ columns, 2 / len(x) * columns.T @ y
    c, taken, out = np.zeros(degree + 1), 0, []
    for step in at:
        while taken < step:
            taken += 1
            optimizers["gd"].step(c, curvature @ c - pull, {}, taken, lr=rate)
        out.append(c.copy())
    return out
