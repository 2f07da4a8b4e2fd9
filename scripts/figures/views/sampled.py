"""What pictures of a sample share: the rows that a seed draws from a population, and the polynomial that is fitted to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from optlib import polynomials, populations
from optlib.registry import nearest
from scripts.figures.views.base import Played
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from optlib import Population
    from scripts.figures.figure import Figure

Rows = tuple[np.ndarray, np.ndarray]
FRESH = 1  # the stream of a seed from which the test rows come


@dataclass(frozen=True)
class Sampled(Sketch):
    """``rows``, ``noise``, ``seed``, ``degree`` and ``updates`` are numbers or the names of dials.

    Without ``updates`` the polynomial is the least-squares fit; with them it is where gradient descent with the learning rate
    ``rate``, from all coefficients zero, has come after so many. ``tests`` fresh rows measure the test error.
    """

    population: str = "wave"
    rows: float | str = 15
    noise: float | str = 0.3
    seed: float | str = "seed"
    degree: float | str = "degree"
    updates: float | str | None = None
    rate: float = 0.1
    tests: int = 100

    def check(self, figure: Figure, where: str) -> None:
        if self.population not in populations:
            raise ValueError(f"{where}: no population {self.population!r}; {nearest(self.population, populations)}")
        for name in ("rows", "seed", "degree"):
            value = figure.dialled(getattr(self, name))
            if value != int(value) or value < (name == "rows"):
                raise ValueError(f"{where}: the {name} of a sample must be a whole number, got {value:g}.")
        rows, degree = figure.dialled(self.rows), figure.dialled(self.degree)
        if degree >= rows:
            raise ValueError(f"{where}: {rows:g} rows determine no polynomial of degree {degree:g}.")

    @property
    def source(self) -> Population:
        return populations[self.population]

    def whole(self, figure: Figure, quantity: float | str) -> int:
        return int(figure.dialled(quantity))

    def sample(self, figure: Figure, stream: int = 0) -> Rows:
        """The training rows, or as many fresh ones as ``tests`` from another stream of the seed."""
        count = self.tests if stream else self.whole(figure, self.rows)
        return self.source.sample(count, figure.dialled(self.noise), self.whole(figure, self.seed), stream)

    def coefficients(self, figure: Figure) -> np.ndarray:
        """Of the polynomial that is shown."""
        x, y = self.sample(figure)
        degree, stretch = self.whole(figure, self.degree), (self.source.low, self.source.high)
        if self.updates is None:
            return polynomials.fit(x, y, degree, *stretch)
        return polynomials.descend(x, y, degree, self.rate, [self.whole(figure, self.updates)], *stretch)[0]

    def spec(self, figure: Figure, played: Played) -> dict[str, Any]:
        return {"kind": self.kind, "runs": [], "frame": self.frame(figure, played).spec()} | self.extra(figure)

    def extra(self, figure: Figure) -> dict[str, Any]:
        names = ("population", "rows", "noise", "seed", "degree", "updates", "rate", "tests")
        return {name: getattr(self, name) for name in names} | {"fresh": FRESH}
