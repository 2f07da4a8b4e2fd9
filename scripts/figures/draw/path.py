"""Iterates to SVG path data. ``docs/assets/runtime/path.js`` is the twin; a test holds the two together.

Nothing is clamped: a segment that leaves the picture is cut far outside it, on the segment, because renderers lose
precision with coordinates of 10⁶⁰; an iterate that is not finite ends the line.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

LIMIT = 20_000.0  # SVG units: well outside every picture, well inside what renderers draw exactly
CLOSE = 0.2  # a vertex nearer than this to the last one cannot be seen
APART = 6.0  # markers nearer than this to the last one only make a smear

MARKERS = (
    "m-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z",  # disc
    "m-2.7,-2.7h5.4v5.4h-5.4z",  # square
    "m0,-3.6l3.3,5.8h-6.6z",  # triangle
    "m0,-3.9l3.5,3.9l-3.5,3.9l-3.5,-3.9z",  # diamond
    "m-3.4,-1h2.4v-2.4h2v2.4h2.4v2h-2.4v2.4h-2v-2.4h-2.4z",  # plus
    "m0,3.6l3.3,-5.8h-6.6z",  # triangle, point down
)

Point = tuple[float, float]


def line(points: Iterable[Point]) -> str:
    """Path data of the polyline through ``points`` (SVG units)."""
    out: list[str] = []
    last: Point | None = None
    pen = last
    for point in points:
        if not (math.isfinite(point[0]) and math.isfinite(point[1])):
            last = pen = None
            continue
        if last is None:
            if not _far(point):
                out.append("M" + _pair(point))
                pen = point
        elif not _far(last) or not _far(point):
            if _far(last) or pen is None:
                pen = _cut(point, last)
                out.append("M" + _pair(pen))
            end = _cut(last, point) if _far(point) else point
            if abs(end[0] - pen[0]) > CLOSE or abs(end[1] - pen[1]) > CLOSE:
                out.append("L" + _pair(end))
                pen = end
        last = point
    return "".join(out)


def dots(points: Iterable[Point], marker: int) -> str:
    """Path data of one marker at each of ``points`` that is far enough from the one before."""
    out: list[str] = []
    last: Point | None = None
    for point in points:
        if not (math.isfinite(point[0]) and math.isfinite(point[1])) or _far(point):
            continue
        if last is None or abs(point[0] - last[0]) + abs(point[1] - last[1]) > APART:
            out.append("M" + _pair(point) + MARKERS[marker % len(MARKERS)])
            last = point
    return "".join(out)


def _far(point: Point) -> bool:
    return max(abs(point[0]), abs(point[1])) > LIMIT


def _cut(near: Point, far: Point) -> Point:
    """Where the segment from ``near`` to ``far`` crosses the limit (``far`` itself when it does not)."""
    t = 1.0
    for a, b in zip(near, far, strict=True):
        if abs(b) > LIMIT:
            t = min(t, (math.copysign(LIMIT, b) - a) / (b - a))
    return near[0] + t * (far[0] - near[0]), near[1] + t * (far[1] - near[1])


def _pair(point: Point) -> str:
    return f"{_short(point[0])},{_short(point[1])}"


def _short(x: float) -> str:
    # Half up as in JavaScript's Math.round: the two writers must agree to the last digit.
    tenth = math.floor(x * 10 + 0.5) / 10
    return str(int(tenth)) if tenth == int(tenth) else str(tenth)
