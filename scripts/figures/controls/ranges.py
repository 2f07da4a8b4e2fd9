"""What a slider runs over: a stretch of numbers, linear, logarithmic, or logarithmic on both sides of zero.

``docs/assets/runtime/controls/ranges.js`` is the twin; a test holds the two together.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.figures import declared
from scripts.figures.draw.numbers import show, source
from scripts.figures.draw.svg import tag

POSITIONS = 400  # of a logarithmic slider: each press of an arrow key is about a percent
SCALES = ("linear", "log", "signed-log")


@dataclass(frozen=True)
class Mark:
    """A value drawn on a slider, such as the border 2/λ, with its label in both languages."""

    value: float
    label: Mapping[str, str]


@dataclass(frozen=True)
class Range:
    """From ``low`` to ``high``; ``step`` belongs to a linear scale.

    On the scale "signed-log" these are sizes: the slider runs from −high to −low and on from low to high, without zero.
    """

    low: float
    high: float
    step: float | None = None
    scale: str = "linear"

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

    def fraction(self, value: float) -> float:
        """How far along the slider ``value`` stands, from 0 to 1."""
        if self.scale == "linear":
            return (value - self.low) / (self.high - self.low)
        part = math.log(abs(value) / self.low) / math.log(self.high / self.low)
        if self.scale == "log":
            return part
        half = POSITIONS // 2
        return 0.5 + math.copysign(1 + part * (half - 1), value) / (2 * half)

    def stride(self) -> float:
        """The step of a linear slider; a hundredth to a two-hundredth of the range where none is declared."""
        if self.step is not None:
            return self.step
        power = math.floor(math.log10((self.high - self.low) / 100))
        return 10.0**power

    def positions(self, value: float) -> dict[str, Any]:
        """Attributes of the range input: min, max, step and the position of ``value``."""
        if self.scale == "linear":
            return {"min": source(self.low), "max": source(self.high), "step": source(self.stride()), "value": source(value)}  # fmt: skip
        first = 0 if self.scale == "log" else -POSITIONS // 2
        return {"min": first, "max": first + POSITIONS, "step": 1, "value": round(first + POSITIONS * self.fraction(value))}  # fmt: skip

    def spec(self) -> dict[str, Any]:
        return {"low": self.low, "high": self.high, "scale": self.scale, "positions": POSITIONS}

    def drawn(self, marks: Sequence[Mark], lang: str) -> str:
        """The marks as HTML within the slider's track."""
        return "".join(
            tag(
                "span",
                tag("span", f"{m.label[lang]} = {show(m.value)}", class_="fig-mark-text"),
                class_="fig-mark" + (" late" if self.fraction(m.value) > 0.5 else ""),
                style=f"--at:{self.fraction(m.value):.4f}",
            )
            for m in marks
        )
