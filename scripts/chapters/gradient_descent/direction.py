"""Gradient descent: the steepest way down, and that it is not the way to the minimum."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.facts import claim, value
from scripts.figures import Contour, Figure, Run, Slider, Start, Steps

ravine = optlib.objectives["ravine"]
FAR_CORNER = (-7.0, 2.0)


def angle_to_minimum(point: tuple[float, float]) -> float:
    """Degrees between −∇f and the way to the ravine's minimum."""
    down, way = -ravine.gradient(point), ravine.minima[0] - np.array(point)
    return float(np.degrees(np.arccos(down @ way / np.linalg.norm(down) / np.linalg.norm(way))))


value("off-the-minimum", lambda: angle_to_minimum(FAR_CORNER), digits=3, unit="°")
value("far-corner-1", FAR_CORNER[0])
value("far-corner-2", FAR_CORNER[1])

Figure(
    "where-the-gradient-points",
    objective="ravine",
    start=FAR_CORNER,
    steps=1,
    runs=[Run("gd", lr=0.5)],
    views=[Contour(count=10, equal=True, arrow=True)],
    controls=[Start(), Slider("lr", 0.05, 1.1, step=0.05), Steps(40)],
    box=((-9, 9), (-4, 4)),
)


@claim("no-direction-falls-more-steeply")
def _() -> bool:
    """Of all directions, to half a degree, −∇f loses most in a tiny step, and at right angles to it nothing is lost: at (−7, 2) on the
    ravine, and at random points of other landscapes."""
    angles, small = np.radians(np.arange(0, 360, 0.1)), 1e-6
    ways = np.column_stack([np.cos(angles), np.sin(angles)])
    drawn = np.random.default_rng(3).uniform(-3, 3, (10, 2))
    places = [(ravine, np.array(FAR_CORNER))]
    places += [(optlib.objectives[name], w) for name in ("ravine", "himmelblau", "quartic", "saddle") for w in drawn]
    for ground, w in places:
        # by central differences, so that the bend of the ground does not count
        change = ground.value(w + small * ways) - ground.value(w - small * ways)
        down = -ground.gradient(w)
        down /= np.linalg.norm(down)
        level = small * np.array([-down[1], down[0]])
        along = ground.value(w + level) - ground.value(w - level)
        if not (ways[change.argmin()] @ down > np.cos(np.radians(0.5)) and abs(along) < 1e-3 * -change.min()):
            return False
    return True


@claim("the-gradient-misses-the-minimum")
def _() -> bool:
    """At (−7, 2) on the ravine −∇f points more than sixty degrees past the minimum; all round it, straight at it only on the axes."""
    degrees = range(0, 360, 5)
    angles = {d: angle_to_minimum((float(np.cos(np.radians(d))), float(np.sin(np.radians(d))))) for d in degrees}
    straight = [d for d, angle in angles.items() if angle < 1e-3]
    return angle_to_minimum(FAR_CORNER) > 60 and straight == [0, 90, 180, 270]
