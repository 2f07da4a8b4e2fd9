"""Arrows and dots in SVG units; ``docs/assets/runtime/arrows.js`` is the twin."""

from __future__ import annotations

import math

from scripts.figures.draw import path

Point = tuple[float, float]
SHORTEST = 1.0  # SVG units: below this there is no direction to see


def arrow(tail: Point, tip: Point) -> str:
    """Path data of an arrow from ``tail`` to ``tip``; nothing where they all but coincide."""
    length = math.dist(tail, tip)
    if not length > SHORTEST:
        return ""
    u, v = (tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length
    head = min(10.0, length)
    left, right = (
        (tip[0] - head * u + side * head / 2 * v, tip[1] - head * v - side * head / 2 * u) for side in (1, -1)
    )
    return path.line([tail, tip]) + path.line([left, tip, right])


def disc(centre: Point) -> str:
    """Path data of a point of a picture."""
    return path.dots([centre], 0)
