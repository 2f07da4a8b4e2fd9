"""A map with a point on it: the line along which a plane cuts, both partial derivatives as legs, and the gradient they make."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.figures.views.slice import Sliced


@dataclass(frozen=True)
class Partials(Sliced):
    """Both axes are to one unit, so that directions are true; the arrows share one scale all over the map of ``count`` lines."""

    count: int = 12

    kind = "partials"
