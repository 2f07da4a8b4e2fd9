"""Expressions as a textbook prints them: kept in the order they were written, and tidy."""

from __future__ import annotations

from sympy import Add, Expr, Integer, Mul, Pow, Sum, evaluate


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
