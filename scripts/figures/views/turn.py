"""A unit vector u to be turned, and what a matrix makes of it: Hu."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.figures.views.form import Formed


@dataclass(frozen=True)
class Turn(Formed):
    """u on the unit circle and Hu, both from the middle, axes to one unit: where they lie on one line, u is an eigenvector."""

    kind = "turn"
