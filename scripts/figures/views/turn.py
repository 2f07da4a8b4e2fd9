"""A unit vector u to be turned, and what a matrix makes of it: Hu."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scripts.figures.draw import svg
from scripts.figures.draw.arrows import arrow
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Grip, Played
from scripts.figures.views.form import Formed

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

ROUND = 120  # corners of the circle


@dataclass(frozen=True)
class Turn(Formed):
    """u on the unit circle and Hu, both from the middle, axes to one unit: where they lie on one line, u is an eigenvector."""

    kind = "turn"

    def frame(self, figure: Figure, played: Played) -> Frame:
        reach = 1.12 * max(1.0, float(np.abs(np.linalg.eigvalsh(self.hessian(figure))).max()))
        return Frame(Axis(-reach, reach, "u₁"), Axis(-reach, reach, "u₂"), equal=True)

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        turned = np.linspace(0, 2 * math.pi, ROUND + 1)
        return svg.curve(frame, np.column_stack([np.cos(turned), np.sin(turned)]), "fig-curve")

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        u = self.unit(figure)
        middle = frame.project((0, 0))
        return [
            ("fig-image", arrow(middle, frame.project((self.hessian(figure) @ u).tolist()))),
            ("fig-arrow", arrow(middle, frame.project(u.tolist()))),
        ]

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        if not isinstance(self.angle, str):
            return []
        now = figure.dialled(self.angle)
        return [Grip(self.unit(figure).tolist(), "form:handle", 0, 360, now, f"{show(now)}°")]

    def words(self, figure: Figure, lang: str) -> list[str]:
        u = self.unit(figure)
        hu = self.hessian(figure) @ u
        shown = {"u": pair(u), "hu": pair(hu)}
        length = float(np.hypot(*hu))
        if length < 1e-12:
            return [say(lang, "form:none", **shown)]
        between = math.degrees(math.acos(min(1.0, max(-1.0, float(u @ hu) / length))))
        return [say(lang, "form:apart", apart=show(round(between, 3)), **shown)]

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend([("fig-arrow", "u"), ("fig-image", "Hu")])


def pair(vector: np.ndarray) -> str:
    """ "0.866, 0.5": rounded, because a cosine of 90° is not quite zero."""
    return ", ".join(show(round(float(v), 12)) for v in vector)
