"""What an objective is: one SymPy expression from which value, gradient, Hessian and formula follow."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import sympy
from numpy.typing import ArrayLike, NDArray
from sympy import Expr, Symbol

from optlib.data import Dataset
from optlib.emitted import emitted
from optlib.expressions import evaluated, tidy
from optlib.points import as_points, stacked
from optlib.registry import Registry, nearest
from optlib.rows import Rows

Array = NDArray[np.float64]


class Objective:
    """A function to minimise, declared by an expression.

    Attributes:
        name: what it is called everywhere
        variables: what is searched for, in order; d is their number
        expression: written under `sympy.evaluate(False)`, so that the formula keeps the written order; over a data set a `Sum`
        domain: the default box, ((low, high), …), one pair a parameter; figures may choose another
        minima: the local minimum points in the domain, to a few digits; they are polished by Newton's method when first read
        data: the rows that the symbols x and y of the expression stand for
        letter: what the function is called in its formula
        degenerate: whether a listed minimum has a singular Hessian
        parameters: what shapes the function besides, such as an angle, with the values it has here; `at` gives it at other values,
            where Newton's method still must find the minima from the points listed
    """

    def __init__(
        self,
        name: str,
        variables: Sequence[Symbol],
        expression: Expr,
        *,
        domain: Sequence[tuple[float, float]],
        minima: Sequence[Sequence[float]] = (),
        data: Dataset | None = None,
        letter: str = "f",
        degenerate: bool = False,
        parameters: Mapping[Symbol, float] | None = None,
    ) -> None:
        if len(domain) != len(variables):
            raise ValueError(
                f"objective {name!r}: {len(variables)} variables need as many (low, high) pairs, got {len(domain)}"
            )
        self.name, self.variables, self.data, self.letter = name, tuple(variables), data, letter
        self.written = tidy(expression)
        with sympy.evaluate(True):  # the declaration was written without, to keep its order
            self.expression: Expr = data.substitute(evaluated(expression)) if data else evaluated(expression)
        self.shapes = tuple(parameters or ())
        unknown = self.expression.free_symbols - {*variables, *self.shapes}
        if unknown:
            raise ValueError(
                f"objective {name!r} contains {sorted(map(str, unknown))}, which are not among its variables or parameters"
            )
        if degenerate and self.shapes:
            raise ValueError(
                f"objective {name!r}: Newton's method cannot follow degenerate minima as parameters change"
            )
        self.parameters = {symbol.name: float(value) for symbol, value in (parameters or {}).items()}
        self.declared, self._known = self, {tuple(self.parameters.values()): self}
        self.domain = tuple((float(low), float(high)) for low, high in domain)
        self.degenerate = degenerate
        self._minima = tuple(tuple(map(float, point)) for point in minima)

    @property
    def dimension(self) -> int:
        """How many parameters it has: d."""
        return len(self.variables)

    def at(self, **values: float) -> Objective:
        """The same function with other values of its parameters; those that are not named keep theirs.

        TypeError for a parameter it has not, ValueError for a value that is not finite. Asking again costs nothing: the
        expressions are compiled once for all values.
        """
        for name, value in values.items():
            if name not in self.parameters:
                raise TypeError(f"{self.declared.name!r} has no parameter {name!r}: {nearest(name, self.parameters)}")
            if not np.isfinite(value):
                raise ValueError(f"{name} of {self.declared.name!r} must be finite, got {value}")
        wanted = {**self.parameters, **{name: float(value) for name, value in values.items()}}
        known, key = self.declared._known, tuple(wanted.values())
        if key not in known:
            other = copy.copy(self.declared)
            for cached in ("latex", "listing", "by_coordinates", "minima"):
                other.__dict__.pop(cached, None)
            other.parameters = wanted
            other.name = f"{self.declared.name}({', '.join(f'{k}={v:.15g}' for k, v in wanted.items())})"
            known[key] = other
        return known[key]

    @cached_property
    def latex(self) -> str:
        """Its formula, in the written order: as declared with the parameters' symbols, at other values with the numbers."""
        return str(emitted(self, "latex"))

    @cached_property
    def listing(self) -> str:
        """NumPy source that defines `f(w)` and `gradient(w)` for one point w of shape (d,)."""
        return str(emitted(self, "listing"))

    @cached_property
    def partials(self) -> list[Expr]:
        """The d partial derivatives."""
        return [sympy.diff(self.expression, variable) for variable in self.variables]

    @cached_property
    def second_partials(self) -> list[Expr]:
        """The d² second partial derivatives, row by row."""
        return [sympy.diff(partial, variable) for partial in self.partials for variable in self.variables]

    @cached_property
    def rows(self) -> Rows:
        """What each row of the data adds, for an objective that is a mean over them; a ValueError for any other."""
        return Rows(self.name, self.variables, self.written, self.data)

    @cached_property
    def compiled(self) -> list[Callable[..., Any]]:
        """Value, gradient and Hessian of the coordinates and then of the parameters."""
        return [
            sympy.lambdify([*self.variables, *self.shapes], e, "numpy", cse=True)
            for e in ([self.expression], self.partials, self.second_partials)
        ]

    @cached_property
    def by_coordinates(self) -> tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]:
        """Value, gradient and Hessian of d coordinate arrays of one shape; each returns a list, constants unbroadcast."""
        value, gradient, hessian = self.declared.compiled
        if not self.shapes:
            return value, gradient, hessian
        given = tuple(self.parameters.values())
        return lambda *w: value(*w, *given), lambda *w: gradient(*w, *given), lambda *w: hessian(*w, *given)

    def value(self, p: ArrayLike) -> Array:
        """Values at points `p` of shape (…, d); shape (…), a NumPy float for one point. A wrong shape is a ValueError."""
        values: Array = self._evaluate(0, p)[0, ...][()]
        return values

    def gradient(self, p: ArrayLike) -> Array:
        """Gradients at points `p` of shape (…, d); shape (…, d)."""
        return np.moveaxis(self._evaluate(1, p), 0, -1)

    def hessian(self, p: ArrayLike) -> Array:
        """Hessians at points `p` of shape (…, d); shape (…, d, d)."""
        parts = np.moveaxis(self._evaluate(2, p), 0, -1)
        return parts.reshape(*parts.shape[:-1], self.dimension, self.dimension)

    @cached_property
    def minima(self) -> Array:
        """The listed local minimum points, shape (k, d), each polished until Newton's method stands still."""
        points = np.array(self._minima, dtype=float).reshape(-1, self.dimension)
        if not self.degenerate:
            for _ in range(8):
                points = points - np.linalg.solve(self.hessian(points), self.gradient(points)[..., None])[..., 0]
        points.setflags(write=False)
        return points

    def check(self, p: ArrayLike, what: str = "points") -> Array:
        """`p` as a float array of shape (…, d), or an error that says which shape was expected."""
        return as_points(p, self.dimension, f"{what} of {self.name!r}")

    def _evaluate(self, order: int, p: ArrayLike) -> Array:
        points = np.moveaxis(self.check(p), -1, 0)
        return stacked(self.by_coordinates[order], points, shape=points.shape[1:])

    def __repr__(self) -> str:
        return f"<objective {self.name}: {self.expression if self.data is None else self.written}>"


class Objectives(Registry[Objective]):
    """The objectives by name; "rotated_ravine(angle=30)" is the one of that name at that value of its parameter."""

    def __getitem__(self, name: str) -> Objective:
        parts = re.fullmatch(r"(\w+)\((.*)\)", name) if isinstance(name, str) else None
        if not parts:
            return super().__getitem__(name)
        pairs = [pair.split("=") for pair in parts[2].replace(" ", "").split(",") if pair]
        try:
            values = {key: float(value) for key, value in pairs}
        except ValueError:
            raise KeyError(f"objective {name!r}: write its parameters as in 'rotated_ravine(angle=30)'") from None
        try:
            return super().__getitem__(parts[1]).at(**values)
        except TypeError as error:
            raise KeyError(str(error)) from None


objectives = Objectives("objective")


def declare(name: str, variables: Sequence[Symbol], expression: Expr, **options: Any) -> Objective:
    """Make an objective and enter it in `objectives`; the options are those of `Objective`."""
    return objectives.add(Objective(name, variables, expression, **options))
