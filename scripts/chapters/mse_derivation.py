"""The lesson on the derivation of the update for the mean squared error."""

from __future__ import annotations

import sympy
from sympy import Derivative, Integer, Sum, evaluate

from optlib.symbols import W, b, i, n, x, y
from scripts.facts import Derivation, Line, Mean, derivations

y_hat = sympy.IndexedBase(r"\hat{y}")
prediction = W * x[i] + b


def gradient_lines(parameter: sympy.Symbol, inner: sympy.Expr) -> list[Line]:
    """The seven lines for one parameter; `inner` is what the chain rule brings out: the derivative of the prediction."""
    with evaluate(False):
        error = y[i] - (W * x[i] + b)
        out = [inner] if inner != 1 else []
        lines = [
            Derivative(Mean((y[i] - y_hat[i]) ** 2), parameter),
            Derivative(Sum((y[i] - y_hat[i]) ** 2, (i, 1, n)) / n, parameter),
            Derivative(Sum(error**2, (i, 1, n)) / n, parameter),
            Sum(Derivative(error**2, parameter), (i, 1, n)) / n,
            Sum(sympy.Mul(Integer(2), error, -inner), (i, 1, n)) / n,
            sympy.Mul(Integer(2), 1 / n, Sum(sympy.Mul(W * x[i] + b - y[i], *out), (i, 1, n))),
            sympy.Mul(Integer(2), Mean(sympy.Mul(y_hat[i] - y[i], *out))),
        ]
    return [Line(line) for line in lines]


for parameter, inner in ((W, x[i]), (b, Integer(1))):
    name = {W: "weight", b: "bias"}[parameter]
    derivations.add(
        Derivation(
            f"mse-gradient-{name}",
            rf"\frac{{\partial\,\mathrm{{MSE}}}}{{\partial {parameter}}}",
            gradient_lines(parameter, inner),
            known=((y_hat[i], prediction),),
        )
    )
