"""What pictures of the model wx share: one weight, fitted to a sample of a population whose risk is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.views.sampled import Sampled

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

NODES = 20  # of the quadrature: exact for polynomials up to degree 39


@dataclass(frozen=True)
class OneWeight(Sampled):
    """``rows``, ``noise`` and ``seed`` are numbers or the names of dials; the loss is the squared error."""

    population: str = "slope"
    rows: float | str = "rows"
    noise: float | str = 0.5
    degree: float | str = 0

    def moments(self) -> tuple[float, float, float]:
        """The means of truth², truth · x and x² over the population, by Gauss's quadrature."""
        nodes, weights = np.polynomial.legendre.leggauss(NODES)
        x = self.source.low + (self.source.high - self.source.low) * (nodes + 1) / 2
        truth = self.source.value(x)
        return tuple(float(weights @ part / 2) for part in (truth * truth, truth * x, x * x))  # type: ignore[return-value]

    def options(self, figure: Figure) -> dict[str, Any]:
        return super().options(figure) | {"moments": self.moments()}
