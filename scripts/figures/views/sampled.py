"""What pictures of a sample share: the rows that a seed draws from a population, and the polynomial that is fitted to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from optlib import populations
from optlib.registry import nearest
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from optlib import Population
    from scripts.figures.figure import Figure


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
