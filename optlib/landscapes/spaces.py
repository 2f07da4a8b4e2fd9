"""Objectives of three parameters."""

from __future__ import annotations

from sympy import evaluate

from optlib.objective import declare
from optlib.symbols import w1, w2, w3

with evaluate(False):
    # A saddle in w1 and w2 whatever the third direction does, and there the Hessian sees nothing.
    declare("saddle_beside_a_zero", [w1, w2, w3], w1**2 - w2**2 + w3**4, domain=[(-1, 1), (-1, 1), (-1, 1)])
