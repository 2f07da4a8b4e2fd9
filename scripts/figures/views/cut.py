"""A landscape of two variables in space, the plane that cuts it, and what it cuts out."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.figures.views.slice import Sliced


@dataclass(frozen=True)
class Cut(Sliced):
    """The same slice as `Slice` shows, where it lies; seen from one side, the ``azimuth`` in degrees, as the still of a `Surface` is."""

    azimuth: float = -60.0

    kind = "cut"
