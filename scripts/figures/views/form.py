"""A quadratic form: a unit vector u is turned, and uᵀHu, the curvature in its direction, is followed round the circle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Formed(Sketch):
    """``angle`` is the name of a dial in degrees; H is the objective's Hessian at ``at``, the origin by default."""

    angle: float | str = "angle"
    at: tuple[float, float] = (0.0, 0.0)
    objective: str | None = None

    def check(self, figure: Figure, where: str) -> None:
        target = self.need(figure, where, 2)
        figure.dialled(self.angle)
        if not np.abs(np.asarray(target.hessian(np.array(self.at, float)))).max() > 0:
            raise ValueError(f"{where}: the Hessian at {self.at} is zero: its form is zero all round.")


@dataclass(frozen=True)
class Form(Formed):
    """uᵀHu against the angle; its extremes, the eigenvalues, as broken lines."""

    kind = "form"
