"""Expressions as JavaScript, in the order they were written."""

from __future__ import annotations

from typing import ClassVar

from sympy import Expr, Symbol

from optlib.printing import InWrittenOrder


class JavaScriptPrinter(InWrittenOrder):
    """For the browser: small powers of a name are products, since a call of `pow` costs more."""

    language = "JavaScript"
    root = "Math.sqrt"
    functions: ClassVar = {name: f"Math.{name}" for name in ("sin", "cos", "tanh", "exp", "log", "sign")} | {
        "Abs": "Math.abs"
    }
    constants: ClassVar = {"pi": "Math.PI", "E": "Math.E"}

    def _print_choice(self, condition: str, value: str, other: str) -> str:
        return f"({condition} ? {value} : {other})"

    def _print_power(self, base: Expr, exponent: Expr) -> str:
        if isinstance(base, Symbol) and exponent in (2, 3, 4, 5):
            return "(" + " * ".join([base.name] * int(exponent)) + ")"
        return f"Math.pow({self._print(base)}, {self._print(exponent)})"  # -x ** 2 is a syntax error there
