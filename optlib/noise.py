"""Gradients that are measured with noise: on a minibatch of the rows, or with random numbers added.

The noise is the gradient's, not the rule's: any optimizer can run on it. `emit/noise.js` is the twin.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from optlib.random import Generator

if TYPE_CHECKING:
    from optlib.objective import Objective

Array = NDArray[np.float64]

NOISE = ("batch", "noise", "seed")
"""What may be said of a run's gradients beside the hyperparameters of its rule."""


def batches(n: int, size: int, generator: Generator) -> Iterator[list[int]]:
    """Minibatches without end: in each epoch the `n` rows are shuffled and dealt out, `size` at a time, in rising order.

    Where `size` does not divide `n` the last batch of an epoch is smaller; every row is seen once in each epoch.
    """
    while True:
        order = generator.shuffle(n)
        for first in range(0, n, size):
            yield sorted(order[first : first + size])


def batch_covariance(rows: Array, size: int) -> Array:
    """The covariance of the minibatch gradient, all minibatches of `size` rows without repetition being as likely.

    `rows` holds the gradient of each row, shape (n, d): (n − B)/(n − 1)/B times their own covariance, so nothing at B = n.
    """
    n = len(rows)
    if not 1 <= size <= n:
        raise ValueError(f"a minibatch has 1 to {n} of the rows, got {size}")
    if n == 1:
        return np.zeros((rows.shape[1],) * 2)
    off = rows - rows.mean(axis=0)
    covariance: Array = (n - size) / (n - 1) / size * (off.T @ off / n)
    return covariance


class Measured:
    """The gradients that a block of runs is given in place of the exact ones; one generator for each run."""

    def __init__(self, objective: Objective, batch: Array | None, noise: Array | None, seeds: Array) -> None:
        self.noise = noise
        self.random = np.zeros(len(seeds), bool) if noise is None else noise > 0
        self.generators = [Generator(int(seed)) for seed in seeds]
        if batch is not None:
            self.rows = objective.rows
            sizes = [int(size) for size in batch]
            self.random = self.random | (batch < len(self.rows))
            self.streams = [batches(len(self.rows), b, g) for b, g in zip(sizes, self.generators, strict=True)]
            self.weights = np.zeros((len(self.rows), len(seeds)))
        self.minibatch = batch is not None

    def take(self, w: Array, g: Array) -> None:
        """Put the next measured gradient at `w` in the place of the exact one in `g`; both of shape (d, starts)."""
        if self.minibatch:
            self.weights[...] = 0
            for k, stream in enumerate(self.streams):
                chosen = next(stream)
                self.weights[chosen, k] = 1 / len(chosen)
            parts = self.rows.by_coordinates[1](*w[:, None, :], self.rows.x[:, None], self.rows.y[:, None])
            for row, part in zip(g, parts, strict=True):
                row[...] = np.sum(part * self.weights, axis=0)
        if self.noise is not None:
            drawn = [[generator.normal() for _ in g] for generator in self.generators]
            g += self.noise * np.array(drawn).T


def settings(
    objective: Objective, shape: tuple[int, ...], batch: Any, noise: Any, seed: Any
) -> tuple[Array | None, Array | None, Array]:
    """Batch sizes, scales of the noise and seeds, one for each start; errors say what is wrong with which."""
    sizes = None if batch is None else _whole("batch", batch, shape)
    if sizes is not None:
        n = len(objective.rows)
        if sizes.min() < 1 or sizes.max() > n:
            raise ValueError(f"batch must be from 1 to {n}, the rows of {objective.name!r}, got {batch!r}")
    scales = None
    if noise is not None:
        scales = spread("noise", noise, shape)
        if not (np.isfinite(scales).all() and (scales >= 0).all()):
            raise ValueError(f"noise must be a finite number from 0, got {noise!r}")
    return sizes, scales, _whole("seed", 1 if seed is None else seed, shape)


def spread(name: str, value: Any, shape: tuple[int, ...]) -> Array:
    """One number for each start, flat."""
    try:
        return np.broadcast_to(np.asarray(value, dtype=float), shape).reshape(-1)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be a number or have the shape of the starts, {shape}, got {value!r}") from None


def _whole(name: str, value: Any, shape: tuple[int, ...]) -> Array:
    numbers = spread(name, value, shape)
    if not (np.isfinite(numbers).all() and (numbers == np.floor(numbers)).all()):
        raise TypeError(f"{name} must be a whole number, got {value!r}")
    return numbers
