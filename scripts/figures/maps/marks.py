"""What is drawn on a map besides what its runs say: curves from a formula, and points."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from scripts.figures import declared
from scripts.figures.maps.over import Over
from scripts.figures.plain import plain

SAMPLES = 121  # points of a border


@dataclass(frozen=True)
class Border:
    """A curve from a formula over the measured map: ``at`` gives x for a y (``gives="x"``) or y for an x (``gives="y"``).

    Where it leaves the map or is not finite, it is not drawn. ``label``, in both languages, stands at its upper end.
    """

    at: Callable[[float], float]
    label: Mapping[str, str]
    gives: str = "x"

    def check(self, where: str) -> None:
        declared.texts(self.label, where)
        if self.gives not in ("x", "y"):
            raise ValueError(f"{where}: a border gives 'x' or 'y', got {self.gives!r}.")

    def points(self, x: Over, y: Over) -> list[tuple[float, float]]:
        """The curve in data coordinates."""
        given = y if self.gives == "x" else x
        spaced = np.geomspace if given.axis == "log" else np.linspace
        values = spaced(given.low, given.high, SAMPLES).tolist()
        pairs = [(float(self.at(v)), v) for v in values]
        return pairs if self.gives == "x" else [(v, at) for at, v in pairs]

    def told(self, x: Over, y: Over) -> dict[str, Any]:
        """As the runtime reads it, which cannot ask the formula; what is not finite is None."""
        points = [[v if math.isfinite(v) else None for v in point] for point in self.points(x, y)]
        return {"label": plain(self.label), "points": points}


@dataclass(frozen=True)
class Spot:
    """A point of the map with a label in both languages, such as the best pair."""

    x: float
    y: float
    label: Mapping[str, str]

    def check(self, where: str) -> None:
        declared.texts(self.label, where)

    def told(self, x: Over, y: Over) -> dict[str, Any]:
        return {"label": plain(self.label), "x": float(self.x), "y": float(self.y)}
