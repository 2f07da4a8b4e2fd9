"""The data sets of the course, and the closed forms that belong to them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sympy import Add, Expr, Integer, Poly, Rational, Sum, Symbol, Tuple

from optlib import symbols
from optlib.populations import Population
from optlib.registry import Registry

WRITTEN_OUT = 20
"""Sums over more rows than this are gathered into sums of powers: nobody reads a hundred terms, and each would be computed anew."""


@dataclass(frozen=True)
class Dataset:
    """Rows (x, y), given as decimals so that SymPy can take them exactly.

    A set made from another by `centred` or `standardised` has x = (x of `source` − shift) / scale; `preparation` says so in NumPy.
    """

    name: str
    x: tuple[str, ...]
    y: tuple[str, ...]
    source: Dataset | None = None
    shift: float = 0.0
    scale: float = 1.0
    preparation: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.x) != len(self.y):
            raise ValueError(f"data set {self.name!r}: {len(self.x)} values of x but {len(self.y)} of y")

    def __len__(self) -> int:
        return len(self.x)

    @property
    def columns(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """x and y as float arrays of shape (n,)."""
        return np.array(self.x, dtype=float), np.array(self.y, dtype=float)

    def substitute(self, expression: Expr) -> Expr:
        """`expression` with n and every xᵢ, yᵢ replaced by this data set's numbers, sums written out."""
        values: dict[Expr, Expr] = {symbols.n: Integer(len(self))}
        for k in range(1, len(self) + 1):
            values |= {symbols.x[k]: Rational(self.x[k - 1]), symbols.y[k]: Rational(self.y[k - 1])}
        return expression.replace(Sum, self._terms).xreplace(values)

    def _terms(self, body: Expr, *limits: Tuple) -> Expr:
        """A sum over the rows, written out; SymPy's own `doit` would search for a closed form first.

        Of many rows only the sums of their powers and products remain, exact: what is a polynomial in each row stays short.
        """
        index = limits[0][0]
        if len(self) > WRITTEN_OUT:
            return self._moments(body, symbols.x[index], symbols.y[index])
        return Add(*[body.xreplace({index: Integer(k)}) for k in range(1, len(self) + 1)])

    def _moments(self, body: Expr, x: Expr, y: Expr) -> Expr:
        """The sum of `body` over the rows, for a polynomial in x and y: its coefficients times Σ xᵖ yᵠ."""
        rows = [(Rational(a), Rational(b)) for a, b in zip(self.x, self.y, strict=True)]
        terms = Poly(body, x, y).terms()
        return Add(*[factor * Add(*[a**p * b**q for a, b in rows]) for (p, q), factor in terms])

    def centred(self) -> Dataset:
        """These rows with the mean of x subtracted from every x, so that the new mean is zero."""
        return self._scaled("centred", float(self.columns[0].mean()), 1.0, ("x = x - x.mean()",))

    def standardised(self) -> Dataset:
        """These rows with x centred and divided by its standard deviation: mean 0, standard deviation 1."""
        x = self.columns[0]
        if not x.std():
            raise ValueError(f"data set {self.name!r}: x is the same in every row, so it has no scale to divide by")
        return self._scaled("standardised", float(x.mean()), float(x.std()), ("x = (x - x.mean()) / x.std()",))

    def _scaled(self, how: str, shift: float, scale: float, preparation: tuple[str, ...]) -> Dataset:
        rows = tuple(repr(float(v)) for v in (self.columns[0] - shift) / scale)
        return Dataset(f"{self.name}_{how}", rows, self.y, self, shift, scale, preparation)

    def apply(self, x: ArrayLike) -> NDArray[np.float64]:
        """New values of x, on the source's scale, scaled as these rows were: by the numbers taken from the rows, not from `x`."""
        return (np.asarray(x, float) - self.shift) / self.scale

    def unscaled(self, weight: float, bias: float) -> tuple[float, float]:
        """The same line in the units of `source`: W x' + b with x' = (x − shift) / scale, sorted by x."""
        return weight / self.scale, bias - weight * self.shift / self.scale

    def least_squares(self) -> tuple[float, float]:
        """Weight and bias of the line with the smallest mean squared error, by the normal equations."""
        x, y = self.columns
        weight = ((x - x.mean()) * (y - y.mean())).sum() / ((x - x.mean()) ** 2).sum()
        return float(weight), float(y.mean() - weight * x.mean())


QUOTED_LINE = (Rational("0.879"), Rational("-0.436"))
"""A line W, b that is quoted with the first rows of line10 and does not minimise their error: the source's table goes on."""

datasets: Registry[Dataset] = Registry("data set")

line10 = datasets.add(
    Dataset(
        "line10",
        ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ("0.94", "1.98", "2.88", "3.92", "3.96", "4.55", "5.64", "6.3", "7.44", "9.1"),
    )
)
line10_centred = datasets.add(line10.centred())
line10_standardised = datasets.add(line10.standardised())
line4 = datasets.add(Dataset("line4", ("2", "4", "6", "8"), ("81", "93", "91", "97")))
# The rows a widely copied program really trains on: it takes y from the first column, so that y = x.
line4_copied = datasets.add(Dataset("line4_copied", line4.x, line4.x))


def drawn(name: str, population: Population, rows: int, noise: float, seed: int) -> Dataset:
    """A sample as a data set, its numbers rounded to hundredths so that they can be read and copied."""
    x, y = (tuple(f"{v:.2f}" for v in column) for column in population.sample(rows, noise, seed))
    return Dataset(name, x, y)


# Enough rows for the size of a batch to mean something; y scatters about a line with standard deviation 1.
line100 = datasets.add(
    drawn("line100", Population("line", 1 + Symbol("x") / 2, -2.0, 2.0), rows=100, noise=1.0, seed=1)
)
