"""The rows behind an objective that is a mean over data: what one row adds, and its gradient."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import sympy
from numpy.typing import ArrayLike, NDArray
from sympy import Expr, Indexed, Mul, Sum, Symbol

from optlib import symbols
from optlib.data import Dataset
from optlib.expressions import evaluated
from optlib.points import as_points, stacked

Array = NDArray[np.float64]
X, Y = Symbol("x"), Symbol("y")  # one row's data, in place of the indexed x and y of a declaration


class Rows:
    """The summand of a declared mean, 1/n Σ: the objective is the mean of `value` over the rows, its gradient that of `gradient`.

    Only a mean has rows to draw from. Of anything else, such as the root of a mean, a part of the data gives gradients whose
    average is not the whole gradient: a ValueError.
    """

    def __init__(self, name: str, variables: Sequence[Symbol], written: Expr, data: Dataset | None) -> None:
        body = summand(written) if data else None
        if data is None or body is None:
            raise ValueError(
                f"{name!r} is not a mean over the rows of a data set, so it has no minibatches; "
                "give noise=… for a noisy gradient"
            )
        self.name, self.variables, self.written = name, tuple(variables), body
        self.x, self.y = data.columns

    def __len__(self) -> int:
        return len(self.x)

    @cached_property
    def expression(self) -> Expr:
        """What one row (x, y) adds, before the division by n."""
        return evaluated(self.written.replace(lambda e: isinstance(e, Indexed), lambda e: Symbol(str(e.base))))

    @cached_property
    def partials(self) -> list[Expr]:
        """Its d partial derivatives."""
        return [sympy.diff(self.expression, variable) for variable in self.variables]

    @cached_property
    def by_coordinates(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        """Value and gradient of d coordinate arrays and of x and y, which broadcast; each returns a list."""
        names = (*self.variables, X, Y)
        both = [sympy.lambdify(names, e, "numpy", cse=True) for e in ([self.expression], self.partials)]
        return both[0], both[1]

    def value(self, p: ArrayLike) -> Array:
        """What each row adds at points `p` of shape (…, d); shape (…, n)."""
        values: Array = self._evaluate(0, p)[0]
        return values

    def gradient(self, p: ArrayLike) -> Array:
        """Each row's gradient at points `p` of shape (…, d); shape (…, n, d)."""
        return np.moveaxis(self._evaluate(1, p), 0, -1)

    def _evaluate(self, order: int, p: ArrayLike) -> Array:
        points = np.moveaxis(as_points(p, len(self.variables), f"points of {self.name!r}"), -1, 0)[..., None]
        return stacked(self.by_coordinates[order], points, self.x, self.y, shape=(*points.shape[1:-1], len(self)))


def summand(written: Expr) -> Expr | None:
    """The body of a declared 1/n Σ over the rows, or None where the expression is anything else."""
    if not isinstance(written, Mul):
        return None
    sums = [factor for factor in written.args if isinstance(factor, Sum)]
    others = [factor for factor in written.args if not isinstance(factor, Sum)]
    return sums[0].function if len(sums) == 1 and others == [1 / symbols.n] else None
