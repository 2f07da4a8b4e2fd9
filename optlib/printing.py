"""Expressions as source code, terms and factors in the order they were written; what a language adds, and what NumPy adds.

It stands below the declarations, since the step that an optimizer takes is its own lines, printed and compiled.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sympy import Add, Expr, Float, Indexed, Mul, Number, Pow, Rational, Sum
from sympy.printing.codeprinter import CodePrinter
from sympy.printing.precedence import PRECEDENCE


class InWrittenOrder(CodePrinter):  # type: ignore[misc]
    """Sums, products and quotients as a person would type them; a language adds its powers and functions."""

    printmethod = "_source"  # SymPy's Indexed would print itself under the usual name
    functions: ClassVar[dict[str, str]] = {}
    constants: ClassVar[dict[str, str]] = {}
    root = "sqrt"

    def __init__(self) -> None:
        super().__init__({"order": "none"})

    def source(self, expression: Expr) -> str:
        return str(self._print(expression))

    def _print_Add(self, expr: Add, order: Any = None) -> str:
        text = ""
        for term in map(self._print, expr.args):
            text += f" - {term[1:]}" if term.startswith("-") else f" + {term}"
        return text[3:] if text.startswith(" + ") else f"-{text[3:]}"

    def _print_Mul(self, expr: Mul) -> str:
        above: list[str] = []
        below: list[str] = []
        sign = ""
        for factor in expr.args:
            if isinstance(factor, Rational):
                sign = "-" if (factor < 0) != bool(sign) else ""
                above += [str(abs(factor.p))] if abs(factor.p) != 1 else []
                below += [str(factor.q)] if factor.q != 1 else []
            elif isinstance(factor, Pow) and isinstance(factor.exp, Number) and factor.exp < 0:
                below.append(self.parenthesize(Pow(factor.base, -factor.exp), PRECEDENCE["Mul"] + 1))
            else:
                above.append(self.parenthesize(factor, PRECEDENCE["Mul"]))
        return sign + " * ".join(above or ["1"]) + "".join(f" / {divisor}" for divisor in below)

    def _print_Pow(self, expr: Pow) -> str:
        if expr.exp == Rational(1, 2):
            return f"{self.root}({self._print(expr.base)})"
        if isinstance(expr.exp, Number) and expr.exp < 0:
            return f"1 / {self.parenthesize(Pow(expr.base, -expr.exp), PRECEDENCE['Mul'] + 1)}"
        return self._print_power(expr.base, expr.exp)

    def _print_power(self, base: Expr, exponent: Expr) -> str:
        return f"{self.parenthesize(base, PRECEDENCE['Pow'] + 1)}**{self.parenthesize(exponent, PRECEDENCE['Pow'])}"

    def _print_Rational(self, expr: Rational) -> str:
        return f"{expr.p} / {expr.q}"

    def _print_Float(self, expr: Float) -> str:
        return repr(float(expr))

    def _print_Function(self, expr: Any) -> str:
        name = type(expr).__name__
        if name not in self.functions:
            raise NotImplementedError(f"{type(self).__name__} cannot print {name}: add it to its functions")
        return f"{self.functions[name]}({', '.join(map(self._print, expr.args))})"

    def _print_NumberSymbol(self, expr: Any) -> str:
        return self.constants[str(expr)]

    def _print_choice(self, condition: str, value: str, other: str) -> str:
        raise NotImplementedError

    def _print_Piecewise(self, expr: Any) -> str:
        *pieces, (last, always) = expr.args
        if always != True:  # noqa: E712  (SymPy's own true)
            raise NotImplementedError(f"{expr} needs a last piece for all other cases")
        text = str(self._print(last))
        for value, condition in reversed(pieces):
            text = self._print_choice(self._print(condition), self._print(value), text)
        return text

    def _print_Relational(self, expr: Any) -> str:
        return f"{self._print(expr.lhs)} {expr.rel_op} {self._print(expr.rhs)}"

    _print_Pi = _print_Exp1 = _print_NumberSymbol
    _print_sin = _print_cos = _print_tanh = _print_exp = _print_log = _print_Abs = _print_sign = _print_Function


class NumPyPrinter(InWrittenOrder):
    """For steps and listings: a sum over the rows of the data is `np.sum` over the arrays x and y."""

    language = "NumPy"
    root = "np.sqrt"
    functions: ClassVar = {name: f"np.{name}" for name in ("sin", "cos", "tanh", "exp", "log", "sign")} | {
        "Abs": "np.abs"
    }
    constants: ClassVar = {"pi": "np.pi", "E": "np.e"}

    def _print_choice(self, condition: str, value: str, other: str) -> str:
        return f"np.where({condition}, {value}, {other})"

    def _print_Sum(self, expr: Sum) -> str:
        if not expr.function.has(Indexed):  # np.sum over a number would forget how many rows there are
            return f"{self._print(expr.limits[0][2])} * {self.parenthesize(expr.function, PRECEDENCE['Mul'])}"
        return f"np.sum({self._print(expr.function)})"

    def _print_Indexed(self, expr: Indexed) -> str:
        return str(expr.base)
