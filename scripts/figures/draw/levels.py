"""Contour levels: evenly spaced on a declared transform of the values, so that flat valleys and steep walls both show lines.

"sqrt" spaces the rings of a bowl evenly, "log" opens narrow valleys, "linear" is what maps do. The runtime uses the same
levels (`docs/assets/runtime/levels.js`), on a grid it computes itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from contourpy import contour_generator
from numpy.typing import NDArray

GRID = 101
Box = tuple[tuple[float, float], ...]
TRANSFORMS = ("linear", "sqrt", "log")
TOLERANCE = 0.35  # SVG units by which a simplified contour line may be off


@dataclass(frozen=True)
class Levels:
    """``transform`` as above, ``count`` lines, and the range of values the box holds."""

    transform: str
    count: int
    low: float
    high: float

    def apply(self, z: NDArray[np.float64]) -> NDArray[np.float64]:
        above = np.maximum(z - self.low, 0.0)
        if self.transform == "sqrt":
            return np.sqrt(above)
        if self.transform == "log":
            return np.log1p(above * (1000.0 / (self.high - self.low)))
        return above

    def values(self) -> NDArray[np.float64]:
        """The levels on the transformed scale; none at the very bottom, where a line would be a point."""
        top = float(self.apply(np.array([self.high]))[0])
        return (np.arange(self.count) + 0.5) * top / self.count

    def spec(self) -> dict[str, Any]:
        return {"transform": self.transform, "count": self.count, "low": self.low, "high": self.high}


def grid(target: Any, box: Box) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Coordinates and values on a regular grid over ``box``, rows upwards."""
    (left, right), (low, high) = box
    x, y = np.linspace(left, right, GRID), np.linspace(low, high, GRID)
    return x, y, np.asarray(target.value(np.stack(np.meshgrid(x, y), axis=-1)), float)


def regions(levels: Levels, x: Any, y: Any, z: Any) -> list[list[NDArray[np.float64]]]:
    """For each level, from the top down, the rings that bound the region below it, in data coordinates."""
    shaped = contour_generator(x=x, y=y, z=levels.apply(z))
    out = []
    for level in levels.values()[::-1]:
        filled: Any = shaped.filled(-1.0, float(level))  # points and offsets, as contourpy gives them by default
        polygons, offsets = filled
        rings = []
        for points, cuts in zip(polygons, offsets, strict=True):
            rings += [np.asarray(points[a:b]) for a, b in pairwise(cuts)]
        out.append(rings)
    return out


def simplify(points: NDArray[np.float64], tolerance: float = TOLERANCE) -> NDArray[np.float64]:
    """Douglas and Peucker's subset of ``points`` (SVG units), within ``tolerance``; first and last stay."""
    keep = np.zeros(len(points), bool)
    keep[[0, -1]] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        a, chord = points[first], points[last] - points[first]
        inner = points[first + 1 : last] - a
        length = float(np.hypot(*chord))
        off = np.abs(chord[0] * inner[:, 1] - chord[1] * inner[:, 0]) / length if length > 1e-9 else np.hypot(*inner.T)
        worst = int(np.argmax(off))
        if off[worst] > tolerance:
            middle = first + 1 + worst
            keep[middle] = True
            spans += [(first, middle), (middle, last)]
    return points[keep]


def outline(rings: list[NDArray[np.float64]]) -> str:
    """Path data of closed rings (SVG units), relative and to a tenth: a third of the bytes of absolute coordinates."""
    out = []
    for ring in rings:
        tenths = np.rint(simplify(ring) * 10).astype(int)
        steps = np.diff(tenths, axis=0)[:-1]  # the last point is the first again; z goes there
        moves = "".join(f"l{_tenth(dx)},{_tenth(dy)}" for dx, dy in steps.tolist() if dx or dy)
        if moves:
            out.append(f"M{_tenth(tenths[0][0])},{_tenth(tenths[0][1])}{moves}z")
    return "".join(out)


def _tenth(value: int) -> str:
    return f"{value / 10:g}"
