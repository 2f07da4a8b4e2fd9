"""Points as arrays of shape (…, d): what is given is checked, and compiled functions of the coordinates are evaluated there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def as_points(p: ArrayLike, dimension: int, what: str) -> Array:
    """`p` as a float array of shape (…, d), or an error that says which shape was expected of `what`."""
    try:
        points = np.asarray(p, dtype=float)
    except (TypeError, ValueError) as error:
        raise TypeError(f"{what} must be real numbers of shape (…, {dimension}): {error}") from None
    if points.ndim == 0 or points.shape[-1] != dimension:
        hint = f"; write [{points}]" if points.ndim == 0 and dimension == 1 else ""
        raise ValueError(f"{what} must have shape (…, {dimension}), got {points.shape}{hint}")
    return points


def stacked(function: Callable[..., Any], coordinates: Iterable[Array], *more: Array, shape: tuple[int, ...]) -> Array:
    """The list that `function` returns as one array, its parts broadcast to `shape`."""
    with np.errstate(all="ignore"):  # what is not finite is told by its value, not by a warning
        parts = function(*coordinates, *more)
    out = np.empty((len(parts), *shape))
    for k, part in enumerate(parts):
        out[k, ...] = part  # a constant second derivative comes without a shape
    return out
