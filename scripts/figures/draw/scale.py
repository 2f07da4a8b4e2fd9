"""From data to the still picture: ticks, and a frame that the runtime can use as well.

A frame maps data to SVG units: each coordinate first through its axis ("linear" or "log"), then through one affine map. A
projected surface is the same thing with three coordinates, so one path writer serves all pictures.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

WIDTH, HEIGHT = 440.0, 348.0  # of a still, in CSS pixels at its natural size; equal axes may ask for another height
TALLEST = 440.0
MARGIN = {"left": 62.0, "right": 20.0, "top": 34.0, "bottom": 54.0}  # −2000 and half of 0.01 have room on a phone, too


LARGEST = 8e307  # as an end of an axis: so far from overflow that the difference of two is finite


def apart(low: float, high: float) -> bool:
    """Whether two finite numbers, the lower one first, are further apart than rounding can bring them."""
    return high - low > max(1e-305, 1e-9 * max(abs(low), abs(high)))


def widened(low: float, high: float) -> tuple[float, float]:
    """The axis for values between two finite ones: their range and a little more; frame.js is the twin and says more."""
    low, high = (min(max(v, -LARGEST), LARGEST) for v in (low, high))
    pad = 0.05 * (high - low) if apart(low, high) else max(1.0, 0.05 * abs(high))
    return max(low - pad, -LARGEST), min(high + pad, LARGEST)


def power(exponent: int) -> float:
    """A power of ten that is a positive finite number."""
    return float(10.0 ** min(max(exponent, -300), 308))


@dataclass(frozen=True)
class Axis:
    """One coordinate: its range, its label, linear or logarithmic."""

    low: float
    high: float
    label: str
    kind: str = "linear"

    def __post_init__(self) -> None:
        if not (math.isfinite(self.low) and math.isfinite(self.high) and self.low < self.high):
            raise ValueError(f"axis {self.label!r} needs finite low < high, got {self.low} … {self.high}.")
        if self.kind == "log" and self.low <= 0:
            raise ValueError(f"the logarithmic axis {self.label!r} starts at {self.low}; it must start above 0.")

    def along(self, x: float) -> float:
        """``x`` on the axis's own scale; NaN where a logarithm has no value."""
        if self.kind == "linear":
            return x
        return math.log10(x) if x > 0 else math.nan

    def unit(self, x: float) -> float:
        """``x`` as a fraction of the axis, 0 at its low end."""
        low, high = self.along(self.low), self.along(self.high)
        return (self.along(x) - low) / (high - low)

    def ticks(self, count: int = 8) -> list[float]:
        """Round values along the axis, about ``count``; frame.js is the twin."""
        if not apart(self.low, self.high):
            return []  # numbers that only rounding parts leave no room for round ones between them
        if self.kind == "log":
            first, last = math.ceil(math.log10(self.low) - 1e-9), math.floor(math.log10(self.high) + 1e-9)
            if last - first < 2:  # too short for powers of ten alone
                inner = [m * 10.0**e for e in range(first - 1, last + 1) for m in (1, 2, 5)]
                return [v for v in inner if math.isfinite(v) and self.low * (1 - 1e-9) <= v <= self.high * (1 + 1e-9)]
            stride = math.ceil((last - first + 1) / count)
            return [10.0**e for e in range(first, last + 1, stride)]
        rough = self.high / count - self.low / count
        unit = 10.0 ** math.floor(math.log10(rough))
        step = next(m * unit for m in (1, 2, 5, 10) if m * unit >= rough * 0.999)
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [float(f"{k * step:.15g}") for k in range(first, last + 1)]


@dataclass(frozen=True)
class Frame:
    """Axes and the rectangle (left, top, width, height) in which they stand."""

    x: Axis
    y: Axis
    equal: bool = False
    rect: tuple[float, float, float, float] = field(init=False)
    tall: float = field(init=False)  # height of the whole picture

    def __post_init__(self) -> None:
        left, top = MARGIN["left"], MARGIN["top"]
        beside, above = left + MARGIN["right"], top + MARGIN["bottom"]
        width, height = WIDTH - beside, HEIGHT - above
        if self.equal:  # one unit is as long upwards as sideways, or angles lie
            across, up = self.x.high - self.x.low, self.y.high - self.y.low
            unit = min(width / across, (TALLEST - above) / up)
            left += (width - unit * across) / 2
            width, height = unit * across, unit * up
        object.__setattr__(self, "tall", round(height + above, 3))
        object.__setattr__(self, "rect", (left, top, width, height))

    def project(self, point: Sequence[float]) -> tuple[float, float]:
        left, top, width, height = self.rect
        return left + width * self.x.unit(point[0]), top + height * (1 - self.y.unit(point[1]))

    def spec(self) -> dict[str, Any]:
        """What the runtime needs to write into this still, and to lay Plotly's axes over it."""
        axes = [[a.low, a.high, a.kind, a.label] for a in (self.x, self.y)]
        return {"rect": [round(v, 3) for v in self.rect], "axes": axes, "equal": self.equal}
