"""A quadratic form: a unit vector u is turned, and uᵀHu, the curvature in its direction, is followed round the circle."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import path, svg
from scripts.figures.draw.arrows import disc
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Grip, Numbers, Played
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

SAMPLES = 181
ROWS = 13  # every thirty degrees


@dataclass(frozen=True)
class Formed(Sketch):
    """``angle`` is the name of a dial in degrees; H is the objective's Hessian at ``at``, the origin by default."""

    angle: float | str = "angle"
    at: tuple[float, float] = (0.0, 0.0)
    objective: str | None = None

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 2)
        figure.dialled(self.angle)
        if not np.abs(self.hessian(figure)).max() > 0:
            raise ValueError(f"{where}: the Hessian at {self.at} is zero: its form is zero all round.")

    def hessian(self, figure: Figure) -> np.ndarray:
        return np.asarray(self.target(figure).hessian(np.array(self.at, float)))

    def unit(self, figure: Figure) -> np.ndarray:
        turned = math.radians(figure.dialled(self.angle))
        return np.array([math.cos(turned), math.sin(turned)])

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"angle": self.angle, "hessian": self.hessian(figure).tolist()}


def around(hessian: np.ndarray, degrees: Any) -> np.ndarray:
    """uᵀHu for unit vectors at angles ``degrees`` (n,)."""
    turned = np.radians(np.asarray(degrees, float))
    u = np.stack([np.cos(turned), np.sin(turned)])
    return np.asarray(np.einsum("in,ij,jn->n", u, hessian, u))


@dataclass(frozen=True)
class Form(Formed):
    """uᵀHu against the angle; its extremes, the eigenvalues, as broken lines."""

    kind = "form"

    def frame(self, figure: Figure, played: Played) -> Frame:
        low, high = np.linalg.eigvalsh(self.hessian(figure))
        low, high = min(0.0, float(low)), max(0.0, float(high))
        pad = 0.1 * (high - low)
        return Frame(Axis(0.0, 360.0, "@axis:angle"), Axis(low - pad, high + pad, "uᵀHu"))

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        degrees = np.linspace(0, 360, SAMPLES)
        curve = svg.curve(frame, np.column_stack([degrees, around(self.hessian(figure), degrees)]), "fig-curve")
        zero = path.line([frame.project((0, 0)), frame.project((360, 0))])
        levels = "".join(
            path.line([frame.project((0, value)), frame.project((360, value))])
            for value in np.linalg.eigvalsh(self.hessian(figure)).tolist()
        )
        return svg.tag("path", d=zero, class_="fig-grid") + svg.tag("path", d=levels, class_="fig-border") + curve

    def notes(self, figure: Figure, frame: Frame, lang: str) -> str:
        low, high = np.linalg.eigvalsh(self.hessian(figure)).tolist()
        right = frame.rect[0] + frame.rect[2] - 4
        return "".join(
            svg.tag("text", f"λ = {show(value)}", x=f"{right:g}", y=f"{frame.project((0, value))[1] + down:.1f}",
                    class_="fig-note", text_anchor="end")
            for value, down in ((low, 15), (high, -5))
        )  # fmt: skip

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        now, value = self.place(figure)
        drop = path.line([frame.project((now, 0)), frame.project((now, value))])
        return [("fig-residuals", drop), ("fig-data", disc(frame.project((now, value))))]

    def place(self, figure: Figure) -> tuple[float, float]:
        now = figure.dialled(self.angle)
        return now, round(float(around(self.hessian(figure), [now])[0]), 12)  # a cosine of 90° is not quite zero

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        if not isinstance(self.angle, str):
            return []
        now, value = self.place(figure)
        return [Grip((now, value), "form:along", 0, 360, now, f"{show(now)}°: {show(value)}")]

    def words(self, figure: Figure, lang: str) -> list[str]:
        now, value = self.place(figure)
        return [say(lang, "form:words", angle=show(now), value=show(value))]

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        degrees = np.linspace(0, 360, ROWS)
        rows = zip(degrees, around(self.hessian(figure), degrees), strict=True)
        shown = [[show(float(a)), show(round(float(v), 12))] for a, v in rows]
        return [Numbers(say(lang, "form:table"), [say(lang, "axis:angle"), "uᵀHu"], shown)]
