"""The symbols that declarations are written in, and how they look on a page.

One table: a symbol's name is its name in Python and JavaScript; `LATEX` says how it is typeset. Symbols carry no assumptions,
because SymPy tells `Symbol("v", positive=True)` from `Symbol("v")`.
"""

from __future__ import annotations

from math import inf

import sympy
from sympy import Expr, IndexedBase, Symbol

w, w1, w2, w3 = sympy.symbols("w w1 w2 w3")  # parameters
angle, kappa = sympy.symbols("angle kappa")  # what shapes an objective: degrees; condition number
W, b = sympy.symbols("W b")  # weight and bias of the regression line
n = Symbol("n", integer=True, positive=True)  # how many rows the data have
i = Symbol("i", integer=True, positive=True)  # index of a row (not of an iteration)
x, y = IndexedBase("x"), IndexedBase("y")  # data

g, t = sympy.symbols("g t")  # gradient; number of the step, from 1
z = Symbol("z")  # the sum that reaches a unit of a network
m, v, h, m_hat, v_hat, lr_t = sympy.symbols("m v h m_hat v_hat lr_t")  # what optimizers remember
lr, decay, momentum, rho, beta1, beta2, eps = sympy.symbols("lr decay momentum rho beta1 beta2 eps")

LATEX: dict[Expr, str] = {
    w1: "w_1",
    w2: "w_2",
    w3: "w_3",
    angle: r"\theta",
    kappa: r"\kappa",
    lr: r"\eta",
    decay: r"\gamma",
    momentum: r"\beta",
    rho: r"\rho",
    beta1: r"\beta_1",
    beta2: r"\beta_2",
    eps: r"\varepsilon",
    m_hat: r"\hat{m}",
    v_hat: r"\hat{v}",
    lr_t: r"\eta_t",
}
"""How a symbol is typeset, where its own name does not say it."""

LIMITS: dict[Symbol, tuple[float, float]] = {
    lr: (0, inf),
    decay: (0, inf),
    momentum: (0, inf),
    rho: (0, inf),
    beta1: (0, 1),
    beta2: (0, 1),
    eps: (0, inf),
}
"""The least value of a hyperparameter and the one it stays below, as in torch.optim; others may be any number.

The corrections of Adam divide by 1 − βᵗ, so its β must be below 1. A momentum of 1 or more is a rule like any other: it diverges."""
