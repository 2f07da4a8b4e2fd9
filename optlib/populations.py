"""Where samples come from: all rows that could ever occur, of which a sample is a few.

The truth is declared once, as an expression; drawing is written by hand once in each language (emit/populations.js).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import sympy
from numpy.typing import ArrayLike, NDArray
from sympy import Expr, Integer, Symbol, evaluate, pi, sin

from optlib.random import Generator
from optlib.registry import Registry

x = Symbol("x")  # one input: `symbols.x` is the column of a data set


@dataclass(frozen=True)
class Population:
    """Rows (x, y): x is uniform from ``low`` to ``high``, y is the truth at x plus normally distributed noise."""

    name: str
    truth: Expr
    low: float
    high: float

    @cached_property
    def _truth(self) -> Any:
        return sympy.lambdify([x], self.truth, "numpy", cse=True)

    def value(self, at: ArrayLike) -> NDArray[np.float64]:
        """The truth at each of ``at``, any shape."""
        points = np.asarray(at, dtype=float)
        return np.broadcast_to(np.asarray(self._truth(points), dtype=float), points.shape)

    def sample(
        self, rows: int, noise: float, seed: int, stream: int = 0
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """``rows`` rows as arrays x and y of shape (rows,); ``noise`` is the standard deviation of y about the truth.

        The stretch of x is cut into as many equal pieces as there are rows, and each piece gives one x, so that a small sample
        leaves no wide gap; the mean of a loss over the rows still has the loss over the population as its expectation.
        Another ``stream`` of the same seed draws fresh rows.
        """
        if not (isinstance(rows, int) and rows >= 1):
            raise ValueError(f"a sample of {self.name!r} has a whole number of rows from 1, got {rows!r}")
        if not noise >= 0:
            raise ValueError(f"the noise of a sample of {self.name!r} is a standard deviation from 0, got {noise!r}")
        generator = Generator(seed, stream)
        inputs, errors = np.empty(rows), np.empty(rows)
        for k in range(rows):
            inputs[k] = self.low + (self.high - self.low) * ((k + generator.uniform()) / rows)
            errors[k] = generator.normal(0, noise)
        return inputs, self.value(inputs) + errors


populations: Registry[Population] = Registry("population")

with evaluate(False):
    slope = populations.add(Population("slope", Integer(2) * x, 0.0, 1.0))
    wave = populations.add(Population("wave", sin(2 * pi * x), 0.0, 1.0))
