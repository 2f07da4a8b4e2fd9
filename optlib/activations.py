"""Activation functions of network layers: one declaration each, from which value, slope, formula and JavaScript follow."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np
import sympy
from numpy.typing import ArrayLike, NDArray
from sympy import Expr, Piecewise, Rational, evaluate, exp, tanh

from optlib.emitted import emitted
from optlib.expressions import evaluated, tidy
from optlib.registry import Registry
from optlib.symbols import z

Array = NDArray[np.float64]


class Activation:
    """What a unit does to the sum z that reaches it; `expression` is in z and written under `evaluate(False)`.

    Where it has a corner the slope is that of the left piece, as in the usual libraries: ReLU's slope at 0 is 0.
    """

    def __init__(self, name: str, expression: Expr) -> None:
        self.name = name
        self.written = tidy(expression)
        self.expression: Expr = evaluated(expression)
        if unknown := self.expression.free_symbols - {z}:
            raise ValueError(f"activation {name!r} is a function of z and contains {sorted(map(str, unknown))}")
        with evaluate(True):  # else SymPy leaves "0 · log …" and "dz/dz" standing in the derivative
            self.derivative: Expr = sympy.diff(self.expression, z)

    @cached_property
    def latex(self) -> str:
        """Its formula, in the written order."""
        return str(emitted(self, "latex"))

    def value(self, at: ArrayLike) -> Array:
        """φ(z) for an array z of any shape."""
        return self._evaluate(self.expression, at)

    def slope(self, at: ArrayLike) -> Array:
        """φ′(z) for an array z of any shape."""
        return self._evaluate(self.derivative, at)

    def _evaluate(self, expression: Expr, at: ArrayLike) -> Array:
        points: Array = np.asarray(at, dtype=np.float64)
        with np.errstate(all="ignore"):  # np.where computes both pieces; what is not finite is told by its value
            out: Array = np.asarray(self._compiled[expression](points) + np.zeros_like(points))
        return out

    @cached_property
    def _compiled(self) -> dict[Expr, Callable[[Array], Any]]:
        return {e: sympy.lambdify([z], e, "numpy") for e in (self.expression, self.derivative)}

    def __repr__(self) -> str:
        return f"<activation {self.name}: {self.written}>"


activations: Registry[Activation] = Registry("activation")

with evaluate(False):
    for _name, _expression in (
        ("sigmoid", 1 / (1 + exp(-z))),
        ("tanh", tanh(z)),
        ("relu", Piecewise((z, z > 0), (0, True))),
        ("leaky_relu", Piecewise((z, z > 0), (Rational(1, 100) * z, True))),
        ("identity", z),
    ):
        activations.add(Activation(_name, _expression))
