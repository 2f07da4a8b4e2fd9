"""Formulas that pages name: those of all objectives and optimizers, and relations between symbols declared in chapters."""

from __future__ import annotations

from dataclasses import dataclass

from sympy import Basic

import optlib
from optlib.emit.latex import latex
from optlib.registry import Registry


@dataclass(frozen=True)
class Formula:
    """Lines of LaTeX under a name."""

    name: str
    lines: tuple[str, ...]


formulas: Registry[Formula] = Registry("formula")


def formula(name: str, *parts: Basic | str) -> Formula:
    """Declare a formula of one line: SymPy expressions are printed, strings are LaTeX between them.

    `formula("border", lr, "<", 2 / curvature)` reads η < 2/λ.
    """
    line = " ".join(part if isinstance(part, str) else latex(part) for part in parts)
    return formulas.add(Formula(name, (line,)))


for objective in optlib.objectives.values():
    formulas.add(Formula(objective.name, (objective.latex,)))
for optimizer in (*optlib.optimizers.values(), *optlib.mistakes.values()):
    formulas.add(Formula(optimizer.name, (r"g \leftarrow \nabla f(w)", *optimizer.latex)))
for activation in optlib.activations.values():
    formulas.add(Formula(f"activation-{activation.name}", (activation.latex,)))
