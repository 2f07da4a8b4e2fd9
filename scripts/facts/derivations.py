"""Derivations: lines of algebra of which each is proved equal to the one before, for any number of rows n."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sympy
from sympy import Add, Expr, Function, Mul, Sum

from optlib.emit.latex import latex
from optlib.expressions import tidy
from optlib.registry import Registry
from optlib.symbols import i, n


class Mean(Function):  # type: ignore[misc]
    """The mean over the rows of the data, 1/n Σ: printed E[·]."""

    nargs = 1

    def doit(self, **hints: Any) -> Expr:
        return Sum(self.args[0], (i, 1, n)).doit(**hints) / n

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        return rf"\mathbb{{E}}\left[{printer._print(self.args[0])}\right]"


@dataclass(frozen=True)
class Line:
    """One line: an expression, written under `evaluate(False)`."""

    expression: Expr

    @cached_property
    def latex(self) -> str:
        return latex(tidy(self.expression))


@dataclass(frozen=True)
class Derivation:
    """Lines that follow from one another. `left` is the LaTeX of what they all equal; `known` says what symbols stand for."""

    name: str
    left: str
    lines: Sequence[Line]
    known: tuple[tuple[Expr, Expr], ...] = ()

    def unequal(self) -> list[int]:
        """The numbers of the lines, from 1, that are not proved equal to the line before: none in a true derivation."""
        plain = [normal(line.expression.xreplace(dict(self.known))) for line in self.lines]
        return [k + 1 for k in range(1, len(plain)) if normal(plain[k] - plain[k - 1]) != 0]

    def entries(self) -> list[dict[str, str]]:
        """The lines for pages: the left side stands in the first one."""
        return [
            {
                "latex": f"{self.left} = {line.latex}" if k == 0 else f"= {line.latex}",
                "from": "previous" if k else "definition",
            }
            for k, line in enumerate(self.lines)
        ]


derivations: Registry[Derivation] = Registry("derivation")


def normal(expression: Expr) -> Expr:
    """`expression` with derivatives taken and sums over rows split into sums of single products, so that equal ones cancel."""
    with sympy.evaluate(True):
        done = sympy.expand(_rebuilt(expression).doit())
        return sympy.expand(done.replace(Sum, _split))


def _rebuilt(expression: Expr) -> Expr:
    """The same expression, evaluated at every level."""
    return expression.func(*[_rebuilt(arg) for arg in expression.args]) if expression.args else expression


def _split(body: Expr, *limits: Any) -> Expr:
    index = limits[0][0]
    parts = []
    for term in Add.make_args(sympy.expand(body)):
        inside = [factor for factor in Mul.make_args(term) if factor.has(index)]
        outside = [factor for factor in Mul.make_args(term) if not factor.has(index)]
        whole = Sum(Mul(*inside), *limits) if inside else limits[0][2]  # Σ 1 = n
        parts.append(Mul(*outside) * whole)
    return Add(*parts)
