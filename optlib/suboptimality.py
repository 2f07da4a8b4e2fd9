"""How far a value is above the least that can be had."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from optlib.trajectory import TIE

if TYPE_CHECKING:
    from optlib.objective import Objective


def suboptimality(objective: Objective, value: float) -> float:
    """How far `value` is above the lowest minimum declared for `objective`: 0 where only rounding is left, ∞ where it is no number.

    Where no minimum is declared there is nothing to measure from: the value itself.
    """
    if not math.isfinite(value):
        return math.inf
    if not len(objective.minima):
        return float(value)
    lowest = float(np.min(objective.value(objective.minima)))
    return 0.0 if value - lowest <= TIE * max(1.0, abs(lowest)) else float(value - lowest)
