"""Critical points: where they are, and what the Hessian says about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from optlib.objective import Objective, objectives

Array = NDArray[np.float64]

STARTS = 10_000
"""Newton's method is started from about so many points of a regular grid."""


def classify(hessian: ArrayLike, tol: float = 1e-8) -> Any:
    """What the Hessian test says of a critical point: "minimum", "maximum", "saddle" or "inconclusive".

    `hessian` has shape (…, d, d), symmetric; the answer is a str, or an object array of shape (…) for a batch. An eigenvalue counts as
    zero up to `tol` · max(1, the largest |eigenvalue|). Both signs make a saddle even beside a zero; a zero without two signs leaves
    the test without an answer (the point may still be a minimum, as for x⁴).
    """
    matrices = np.asarray(hessian, dtype=float)
    if matrices.ndim < 2 or matrices.shape[-1] != matrices.shape[-2]:
        raise ValueError(f"a Hessian has shape (…, d, d), got {matrices.shape}")
    if not np.isfinite(matrices).all():
        raise ValueError("the Hessian must be finite")
    if not np.allclose(matrices, np.swapaxes(matrices, -1, -2), rtol=1e-8, atol=tol):
        raise ValueError("a Hessian is symmetric, this one is not")
    eigenvalues = np.linalg.eigvalsh(matrices)
    small = tol * np.maximum(1, np.abs(eigenvalues).max(axis=-1, keepdims=True))
    positive, negative = eigenvalues > small, eigenvalues < -small
    rules = [positive.any(-1) & negative.any(-1), positive.all(-1), negative.all(-1)]
    kinds = np.select(rules, ["saddle", "minimum", "maximum"], "inconclusive").astype(object)
    return kinds if kinds.shape else str(kinds)


def eigenpairs(matrix: ArrayLike) -> tuple[Array, Array]:
    """Eigenvalues (…, d), ascending, and unit eigenvectors (…, d, d), as columns, of symmetric matrices (…, d, d).

    Which of v and −v a solver returns is chance; here the component largest in size (the first of equals) is positive.
    """
    values, vectors = np.linalg.eigh(np.asarray(matrix, dtype=float))
    size = np.abs(vectors)
    leading = (size >= size.max(axis=-2, keepdims=True) * (1 - 1e-9)).argmax(axis=-2)
    sign = np.where(np.take_along_axis(vectors, leading[..., None, :], axis=-2) < 0, -1.0, 1.0)
    return values, vectors * sign + 0.0  # no −0


@dataclass(frozen=True)
class CriticalPoint:
    """A point (d,) with ∇f = 0: its value, the Hessian's eigenvalues (d,) ascending, eigenvectors (d, d) as columns, and its kind."""

    point: Array
    value: float
    eigenvalues: Array
    eigenvectors: Array
    kind: str


def critical_points(
    objective: str | Objective, box: Sequence[tuple[float, float]] | None = None
) -> list[CriticalPoint]:
    """The isolated critical points of `objective` in `box` ((low, high) for each parameter; its domain by default), by coordinates.

    Newton's method on ∇f from a regular grid over the box. Points on a curve of critical points are left out.
    """
    objective = objectives.find(objective, Objective)
    sides = np.array(objective.domain if box is None else box, dtype=float)
    if sides.shape != (objective.dimension, 2) or not (sides[:, 0] < sides[:, 1]).all() or not np.isfinite(sides).all():
        raise ValueError(
            f"the box of {objective.name!r} needs {objective.dimension} pairs (low, high) with low < high, got {box!r}"
        )
    size = sides[:, 1] - sides[:, 0]
    # An even number of points along a side: no start falls on the symmetric middle, where Hessians tend to be singular.
    along = 2 * round(STARTS ** (1 / objective.dimension) / 2)
    grid = np.array(list(product(*[np.linspace(low, high, along) for low, high in sides])))
    found = _newton(objective, grid, sides[:, 0], size)
    inside = ((found >= sides[:, 0] - 1e-9 * size) & (found <= sides[:, 1] + 1e-9 * size)).all(axis=-1)
    distinct = _distinct(found[inside], size)
    hessians = objective.hessian(distinct)
    eigenvalues, eigenvectors = eigenpairs(hessians)
    return [
        CriticalPoint(point, float(objective.value(point)), values, vectors, classify(hessian))
        for point, hessian, values, vectors in zip(distinct, hessians, eigenvalues, eigenvectors, strict=True)
        if _isolated(objective, point, values, vectors, size)
    ]


def _newton(objective: Objective, points: Array, low: Array, size: Array) -> Array:
    """The points to which Newton's method has come to rest, of all it was started from; what strays far from the box is let go."""
    rested = [points[:0]]
    for _ in range(120):  # beside a singular Hessian a step only halves the distance
        gradient, hessian = objective.gradient(points), objective.hessian(points)
        step = np.einsum("...ij,...j->...i", np.linalg.pinv(hessian, hermitian=True), gradient)
        points = points - step
        done = (np.abs(step) <= 1e-11 * size).all(axis=-1)
        rested.append(points[done])
        near = (np.abs(points - low) <= 3 * size).all(axis=-1)  # False also where it is not a number
        points = points[near & ~done]
        if not len(points):
            break
    found = np.concatenate(rested)
    return np.asarray(found[np.linalg.norm(objective.gradient(found), axis=-1) <= 1e-8])


def _distinct(points: Array, size: Array) -> Array:
    """One of each cluster of points, ordered by coordinates."""
    _, first = np.unique(
        np.round(points / (1e-6 * size)), axis=0, return_index=True
    )  # most of a cluster falls in one cell
    kept: list[Array] = []
    for point in points[first]:
        if not any((np.abs(point - other) <= 1e-6 * size).all() for other in kept):
            kept.append(np.where(np.abs(point) < 1e-9 * size, 0.0, point))
    return np.array(sorted(kept, key=tuple)).reshape(len(kept), points.shape[-1])


def _isolated(objective: Objective, point: Array, eigenvalues: Array, eigenvectors: Array, size: Array) -> bool:
    """Whether ∇f is zero at this point alone: along no direction without curvature may it stay zero."""
    flat = np.abs(eigenvalues) <= 1e-8 * max(1.0, float(np.abs(eigenvalues).max()))
    near = point + 1e-2 * float(size.min()) * eigenvectors[:, flat].T
    return bool((np.linalg.norm(objective.gradient(near), axis=-1) > 1e-12).all())
