"""Declarations as LaTeX, in the order they were written."""

from __future__ import annotations

from typing import Any

from sympy import Expr, Indexed, Mul, Rational, Sum, Symbol
from sympy.printing.latex import LatexPrinter

from optlib.activations import Activation
from optlib.annealing import Annealing
from optlib.emitted import writes
from optlib.expressions import settled, tidy
from optlib.objective import Objective
from optlib.optimizer import Optimizer
from optlib.symbols import LATEX, z


class TextbookPrinter(LatexPrinter):  # type: ignore[misc]
    """LaTeX in the written order; data as x_i, a mean as 1/n Σ."""

    def __init__(self) -> None:
        super().__init__({"order": "none", "symbol_names": LATEX})

    def _print_Indexed(self, expr: Indexed) -> str:
        index = self._print(expr.indices[0])
        return f"{expr.base}_{index if len(index) == 1 else f'{{{index}}}'}"

    def _print_Mul(self, expr: Mul) -> str:
        # A quotient with a sum above the line is read as a mean: the fraction stands before the Σ.
        sums = [arg for arg in expr.args if isinstance(arg, Sum)]
        if sums and len(expr.args) > 1:
            factor = Mul(*[arg for arg in expr.args if not isinstance(arg, Sum)])
            return f"{self._print(factor)} {' '.join(map(self._print, sums))}"
        return str(super()._print_Mul(expr))

    def _print_Rational(self, expr: Rational) -> str:
        terminates = 10**12 % expr.q == 0
        if terminates and (abs(expr.p) > expr.q or expr.q > 20):  # 2.25 and 0.436 read better than 9/4 and 109/250
            return f"{float(expr):g}"
        return str(super()._print_Rational(expr))


def latex(expression: Expr) -> str:
    """LaTeX of one expression, terms in the order they were written."""
    return str(TextbookPrinter().doprint(expression))


def assignment(symbol: Symbol, expression: Expr) -> str:
    """LaTeX of one line of an optimizer: `v \\leftarrow \\beta v - \\eta g`."""
    return rf"{latex(symbol)} \leftarrow {latex(expression)}"


def function(name: str, arguments: list[Symbol], expression: Any) -> str:
    """LaTeX of a definition: `f(w_1, w_2) = …`."""
    return f"{name}({', '.join(map(latex, arguments))}) = {latex(expression)}"


@writes(Objective, "latex")
def objective_formula(objective: Objective) -> str:
    """As declared with the parameters' symbols, at other values of them with the numbers."""
    numbers = dict(zip(objective.shapes, objective.parameters.values(), strict=True))
    written = objective.written if objective is objective.declared else tidy(settled(objective.written, numbers))
    return function(objective.letter, list(objective.variables), written)


@writes(Activation, "latex")
def activation_formula(activation: Activation) -> str:
    """Of the sum z that reaches the unit."""
    return function(r"\varphi", [z], activation.written)


@writes(Optimizer, "latex")
def optimizer_lines(optimizer: Optimizer) -> list[str]:
    """An arrow a line."""
    return [assignment(symbol, expression) for symbol, expression in optimizer.steps]


@writes(Annealing, "latex")
def annealing_lines(search: Annealing) -> list[str]:
    """By hand: a search has no expressions to print."""
    return [
        r"w' \leftarrow w + s\,z, \quad z \sim \mathcal{N}(0, 1)",
        r"\Delta \leftarrow f(w') - f(w)",
        r"w \leftarrow w' \quad (\Delta \le 0 \;\lor\; u < e^{-\Delta / T})",
        r"T \leftarrow c\,T",
    ]
