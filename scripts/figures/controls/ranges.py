"""What a slider runs over: a stretch of numbers, linear, logarithmic, or logarithmic on both sides of zero."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.figures import declared

SCALES = ("linear", "log", "signed-log")


@dataclass(frozen=True)
class Mark:
    """A value drawn on a slider, such as the border 2/λ, with its label in both languages."""

    value: float
    label: Mapping[str, str]


@dataclass(frozen=True)
class Range:
    """From ``low`` to ``high``; ``step`` belongs to a linear scale, ``whole`` to whole numbers.

    On the scale "signed-log" these are sizes: the slider runs from −high to −low and on from low to high, without zero.
    """

    low: float
    high: float
    step: float | None = None
    scale: str = "linear"
    whole: bool = False

    def check(self, here: str, marks: Sequence[Mark] = ()) -> None:
        """Raise ValueError when the stretch contradicts itself, or a mark lies outside."""
        if not (math.isfinite(self.low) and math.isfinite(self.high) and self.low < self.high):
            raise ValueError(f"{here}: needs finite low < high, got {self.low} … {self.high}.")
        if self.scale not in SCALES:
            raise ValueError(f"{here}: the scale is 'linear' or 'log' (or 'signed-log'), got {self.scale!r}.")
        if self.scale != "linear" and (self.low <= 0 or self.step is not None):
            raise ValueError(f"{here}: a logarithmic slider starts above 0 and has no step.")
        if self.step is not None and not 0 < self.step <= self.high - self.low:
            raise ValueError(f"{here}: the step must be above 0 and within the range, got {self.step}.")
        for mark in marks:
            self.check_inside(f"{here}: a mark", mark.value)
            declared.texts(mark.label, here)

    def check_inside(self, what: str, value: float) -> None:
        if not self.holds(value):
            raise ValueError(f"{what} {value:g} is outside {self.low:g} … {self.high:g}.")

    def holds(self, value: float) -> bool:
        """Whether the slider can stand at ``value``."""
        return self.low <= (abs(value) if self.scale == "signed-log" else value) <= self.high

    def spec(self) -> dict[str, Any]:
        return {"low": self.low, "high": self.high, "step": self.step, "scale": self.scale, "whole": self.whole}
