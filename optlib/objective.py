"""What an objective is: one SymPy expression from which value, gradient, Hessian and formula follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import sympy
from numpy.typing import ArrayLike, NDArray
from sympy import Expr, Symbol

from optlib.data import Dataset
from optlib.expressions import evaluated, tidy
from optlib.registry import Registry

Array = NDArray[np.float64]


class Objective:
    """A function to minimise, declared by an expression.

    name        what it is called everywhere
    variables   its parameters, in order; d is their number
    expression  written under `sympy.evaluate(False)`, so that the formula keeps the written order; over a data set a `Sum`
    domain      the default box, ((low, high), …), one pair a parameter; figures may choose another
    minima      the local minimum points in the domain, to a few digits; they are polished by Newton's method when first read
    data        the rows that the symbols x and y of the expression stand for
    letter      what the function is called in its formula
    degenerate  whether a listed minimum has a singular Hessian
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
    ) -> None:
        if len(domain) != len(variables):
            raise ValueError(
                f"objective {name!r}: {len(variables)} parameters need as many (low, high) pairs, got {len(domain)}"
            )
        self.name, self.variables, self.data, self.letter = name, tuple(variables), data, letter
        self.written = tidy(expression)
        with sympy.evaluate(True):  # the declaration was written without, to keep its order
            self.expression: Expr = data.substitute(evaluated(expression)) if data else evaluated(expression)
        unknown = self.expression.free_symbols - set(variables)
        if unknown:
            raise ValueError(
                f"objective {name!r} contains {sorted(map(str, unknown))}, which are not among its parameters"
            )
        self.domain = tuple((float(low), float(high)) for low, high in domain)
        self.degenerate = degenerate
        self._minima = tuple(tuple(map(float, point)) for point in minima)

    @property
    def dimension(self) -> int:
        """How many parameters it has: d."""
        return len(self.variables)

    @cached_property
    def latex(self) -> str:
        """Its formula, in the written order."""
        from optlib.emit.latex import function  # emit/ stands after optlib in the flow of data

        return function(self.letter, list(self.variables), self.written)

    @cached_property
    def listing(self) -> str:
        """NumPy source that defines `f(w)` and `gradient(w)` for one point w of shape (d,)."""
        from optlib.emit.listing import objective_listing

        return objective_listing(self)

    @cached_property
    def partials(self) -> list[Expr]:
        """The d partial derivatives."""
        return [sympy.diff(self.expression, variable) for variable in self.variables]

    @cached_property
    def second_partials(self) -> list[Expr]:
        """The d² second partial derivatives, row by row."""
        return [sympy.diff(partial, variable) for partial in self.partials for variable in self.variables]

    @cached_property
    def by_coordinates(self) -> tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]:
        """Value, gradient and Hessian of d coordinate arrays of one shape; each returns a list, constants unbroadcast."""
        compiled = [
            sympy.lambdify(self.variables, e, "numpy", cse=True)
            for e in ([self.expression], self.partials, self.second_partials)
        ]
        return compiled[0], compiled[1], compiled[2]

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
        try:
            points = np.asarray(p, dtype=float)
        except (TypeError, ValueError) as error:
            raise TypeError(
                f"{what} of {self.name!r} must be real numbers of shape (…, {self.dimension}): {error}"
            ) from None
        if points.ndim == 0 or points.shape[-1] != self.dimension:
            hint = f"; write [{points}]" if points.ndim == 0 and self.dimension == 1 else ""
            raise ValueError(f"{what} of {self.name!r} must have shape (…, {self.dimension}), got {points.shape}{hint}")
        return points

    def _evaluate(self, order: int, p: ArrayLike) -> Array:
        points = np.moveaxis(self.check(p), -1, 0)
        with np.errstate(all="ignore"):  # what is not finite is told by its value, not by a warning
            parts = self.by_coordinates[order](*points)
        out = np.empty((len(parts), *points.shape[1:]))
        for k, part in enumerate(parts):
            out[k, ...] = part  # a constant second derivative comes without a shape
        return out

    def __repr__(self) -> str:
        return f"<objective {self.name}: {self.expression if self.data is None else self.written}>"


objectives: Registry[Objective] = Registry("objective")


def declare(name: str, variables: Sequence[Symbol], expression: Expr, **options: Any) -> Objective:
    """Make an objective and enter it in `objectives`; the options are those of `Objective`."""
    return objectives.add(Objective(name, variables, expression, **options))
