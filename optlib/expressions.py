"""Expressions as a textbook prints them: kept in the order they were written, and tidy."""

from __future__ import annotations

from collections.abc import Mapping

from sympy import Add, Expr, Integer, Mul, Pow, Rational, Sum, Symbol, evaluate


def tidy(expression: Expr) -> Expr:
    """The same expression with nested sums and products merged, factors of 1 dropped, and the written order kept.

    Declarations are made under `sympy.evaluate(False)`, which keeps the order but nests: ((a + b) + c) prints its brackets.
    """
    if not expression.args or isinstance(expression, Sum):
        return Sum(tidy(expression.function), *expression.limits) if isinstance(expression, Sum) else expression
    args = [tidy(arg) if isinstance(arg, Expr) else arg for arg in expression.args]
    if isinstance(expression, Add | Mul):
        args = [part for k, arg in enumerate(args) for part in (arg.args if _merges(arg, expression, k) else [arg])]
        args = [arg for arg in args if arg != expression.identity] or [expression.identity]
        return args[0] if len(args) == 1 else type(expression)(*args, evaluate=False)
    if isinstance(expression, Pow):
        return args[0] if args[1] == Integer(1) else Pow(*args, evaluate=False)
    return expression.func(*args)


def _merges(arg: Expr, into: Expr, place: int) -> bool:
    """Whether a sum or product opens into the one around it; a later factor (−a) was written so and keeps its brackets."""
    return type(arg) is type(into) and not (isinstance(into, Mul) and place > 0 and arg.args[0] == -1)


def evaluated(expression: Expr) -> Expr:
    """The same expression in SymPy's own canonical form, also where `evaluate(False)` is in force."""
    with evaluate(True):
        args = [evaluated(arg) if isinstance(arg, Expr) else arg for arg in expression.args]
        return expression.func(*args) if args else expression


def settled(expression: Expr, values: Mapping[Symbol, float]) -> Expr:
    """`expression` with numbers for some of its symbols; what then holds numbers alone is worked out, the rest keeps its order."""
    free = expression.free_symbols
    if not free & set(values):
        return expression
    if free <= set(values) and not (isinstance(expression, Pow) and expression.exp == -1):  # a divisor stays one
        exact = {symbol: Rational(repr(float(value))) for symbol, value in values.items()}  # as a reader would write it
        return evaluated(evaluated(expression).xreplace(exact))
    with evaluate(False):
        return expression.func(*[settled(arg, values) for arg in expression.args])
