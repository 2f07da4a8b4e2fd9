"""Tuning: the learning rate, of a declared grid, with which a run from one start ends lowest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from optlib.objective import Objective
from optlib.optimizer import Optimizer
from optlib.trajectory import TIE, run

Array = NDArray[np.float64]

RATES = tuple(float(f"{10 ** (k / 20):.3g}") for k in range(-80, 21))
"""The grid of learning rates: 0.0001 to 10, twenty a decade, rounded to three digits so that a page can name each exactly."""


@dataclass(frozen=True)
class Tuned:
    """What a sweep found.

    Attributes:
        rate: the rate that ends lowest; of several that end equally low the one that came there first, then the smallest
        rates: the grid, shape (R,)
        values: the last value with each of them, (R,)
    """

    rate: float
    rates: Array
    values: Array


def tune(
    objective: str | Objective,
    optimizer: str | Optimizer,
    start: ArrayLike,
    steps: int,
    *,
    rates: Sequence[float] = RATES,
    **fixed: Any,
) -> Tuned:
    """Run `optimizer` from `start`, shape (d,), with every one of `rates` and keep the one that ends lowest after `steps` steps.

    `fixed` holds other hyperparameters. A run that ends without a number never wins; if none ends with one, the smallest rate
    is kept. It is the best of this grid for this start and this budget, and nothing more. ValueError for an empty grid.
    """
    grid = np.sort(np.asarray(rates, dtype=float))
    if grid.ndim != 1 or not len(grid):
        raise ValueError(f"rates must be a sequence of at least one number, got {rates!r}")
    starts = np.tile(np.asarray(start, dtype=float), (len(grid), 1))
    values = run(objective, optimizer, starts, steps, lr=grid, **fixed).values
    last = np.where(np.isfinite(values[-1]), values[-1], np.inf)
    lowest = float(last.min())
    if not np.isfinite(lowest):
        return Tuned(float(grid[0]), grid, values[-1])
    level = lowest + TIE * max(1.0, abs(lowest))
    with np.errstate(invalid="ignore"):
        arrived = np.argmax(values <= level, axis=0)  # the first step there, for those that end there
    ends = np.flatnonzero(last <= level)
    best = ends[np.argmin(arrived[ends])]  # the first of equals: the smallest rate
    return Tuned(float(grid[best]), grid, values[-1])
