"""A point on a map, looked at closely: gradient, Hessian, eigenpairs and what the Hessian test makes of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

import optlib
from scripts.figures.draw import path, svg
from scripts.figures.draw.arrows import arrow, disc
from scripts.figures.draw.numbers import show, symbol
from scripts.figures.draw.scale import Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Grip, Played
from scripts.figures.views.contour import Contour
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

CRITICAL = (
    optlib.CONVERGED
)  # a point counts as critical up to this length of the gradient, as a run counts as converged
ARROW = 60.0  # SVG units; of the downhill arrow, whose length says nothing
SHORT, LONG = 26.0, 74.0  # of an eigenpair's arrows, from no curvature to the largest of the two
TAG = 64.0  # room for an eigenvalue's name, to the right of its place
MODEL = 30.0  # half the narrow width of the drawn contour line of the quadratic model


@dataclass(frozen=True)
class Inspector(Sketch):
    """The figure's start is the point; a `Point` control moves it, a `Landscape` exchanges the ground. Axes are to one unit.

    With ``predict=Predict("kind")`` eigenpairs and verdict stay hidden until the reader has said what the test will say.
    """

    levels: str = "sqrt"
    count: int = 14

    kind = "inspector"

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 2)
        self.map().check(figure, where)
        if not figure.start:
            raise ValueError(f"{where}: an inspector needs the point to begin with: give the figure a start.")
        if any(control.kind == "parameter" for control in figure.controls):
            raise ValueError(
                f"{where}: an inspector knows the critical points of declared shapes only; leave Parameter out."
            )

    def map(self) -> Contour:
        return Contour(levels=self.levels, count=self.count, equal=True)

    def frame(self, figure: Figure, played: Played) -> Frame:
        return self.map().frame(figure, played)

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        return self.map().background(figure, frame, lang)

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        if not any(control.kind == "point" for control in figure.controls):
            return []
        x, y = figure.start
        return [Grip((x, y), "inspect:point", *figure.box[0], x, f"{show(x)}, {show(y)}")]

    def foreground(self, figure: Figure, frame: Frame) -> str:
        pairs = eigenpairs(figure) if figure.predict is None else None
        labels = tags(frame.rect, frame.project(figure.start), *pairs) if pairs else [("", (0.0, 0.0))] * 2
        texts = "".join(
            svg.tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}", class_="fig-tag fig-eigen-name")
            for text, (x, y) in labels
        )
        return super().foreground(figure, frame) + texts

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        at = frame.project(figure.start)
        g = self.target(figure).gradient(figure.start)
        size = float(np.hypot(*g))
        down = (at[0] - ARROW * g[0] / size, at[1] + ARROW * g[1] / size) if size > CRITICAL else at
        shown = drawn(at, *eigenpairs(figure), critical=size <= CRITICAL) if figure.predict is None else [""] * 4
        names = ("fig-quadratic", "fig-eigen up", "fig-eigen down", "fig-eigen zero")
        return [("fig-arrow", arrow(at, down)), *zip(names, shown, strict=True), ("fig-data", disc(at))]

    def evidence(self, figure: Figure, lang: str) -> list[str]:
        """What a reader may know before predicting."""
        target, point = self.target(figure), figure.start
        g, h = target.gradient(point), target.hessian(point)
        at = ", ".join(
            f"{symbol(v)} = {show(x)}".replace(" ", "\u00a0") for v, x in zip(target.variables, point, strict=True)
        )
        rows = [",\u00a0".join(show(tidy(float(x))) for x in row) for row in (g, *h)]
        here = say(
            lang, "inspect:here", at=at, f=symbol(target.letter), value=show(tidy(float(target.value(point)))), g=rows[0],
            size=show(tidy(float(np.hypot(*g)))),
        )  # fmt: skip
        return [here, say(lang, "inspect:hessian", first=rows[1], second=rows[2])]

    def words(self, figure: Figure, lang: str) -> list[str]:
        values, vectors = eigenpairs(figure)
        along, across = (",\u00a0".join(show(tidy(float(x)), 3) for x in vector) for vector in vectors.T)
        low, high = (show(tidy(float(v))) for v in values)
        pairs = say(lang, "inspect:pairs", low=low, high=high, along=along, across=across)
        return [*self.evidence(figure, lang), pairs, self.verdict(figure, lang)]

    def verdict(self, figure: Figure, lang: str) -> str:
        kind = self.judged(figure)
        return say(lang, "inspect:level", tolerance=show(CRITICAL)) if kind == "level" else say(lang, f"inspect:{kind}")

    def judged(self, figure: Figure) -> str:
        """The verdict of the test, or "level" where it does not apply because the ground slopes."""
        target = self.target(figure)
        if np.hypot(*target.gradient(figure.start)) > CRITICAL:
            return "level"
        return str(optlib.classify(target.hessian(figure.start)))

    def below(self, figure: Figure, lang: str) -> str:
        names = {
            "fig-arrow": "downhill",
            "fig-eigen up": "up",
            "fig-eigen down": "down",
            "fig-eigen zero": "zero",
            "fig-quadratic": "model",
        }
        return self.legend([(class_, say(lang, f"inspect:{name}")) for class_, name in names.items()])

    def extra(self, figure: Figure) -> dict[str, Any]:
        found = optlib.critical_points(self.target(figure), figure.box)
        common = self.map().extra(figure)
        return common | {"critical": [p.point.tolist() for p in found], "tolerance": CRITICAL}


def tidy(x: float) -> float:
    """Without what rounding leaves of a zero; inspector.js has the twin."""
    return 0.0 if abs(x) < 1e-12 else x


def eigenpairs(figure: Figure) -> tuple[np.ndarray, np.ndarray]:
    return optlib.eigenpairs(figure.target.hessian(figure.start))


def sign(value: float, values: Any) -> int:
    """As `optlib.classify` counts: 1, −1, or 0 up to rounding."""
    return 0 if abs(value) <= 1e-8 * max(1.0, *map(abs, values)) else int(math.copysign(1, value))


def reach(value: float, values: Any) -> float:
    largest = max(map(abs, values))
    return SHORT + (LONG - SHORT) * (abs(value) / largest if largest > 0 else 0.0)


def drawn(at: tuple[float, float], values: np.ndarray, vectors: np.ndarray, critical: bool) -> list[str]:
    """Path data in SVG units: the model's contour line, and both ways along positive, negative and zero eigenvalues."""
    paths = {1: "", -1: "", 0: ""}
    for value, vector in zip(values, vectors.T, strict=True):
        kind, length = sign(value, values), reach(value, values)
        for side in (1, -1):
            end = (at[0] + side * length * vector[0], at[1] - side * length * vector[1])
            near = (at[0] + side * 9 * vector[0], at[1] - side * 9 * vector[1])
            paths[kind] += arrow(end, near) if kind > 0 else arrow(near, end) if kind < 0 else path.line([near, end])
    return [model(at, values, vectors) if critical else "", paths[1], paths[-1], paths[0]]


def model(at: tuple[float, float], values: np.ndarray, vectors: np.ndarray) -> str:
    """A contour line of ½ dᵀHd around a critical point: an ellipse, or the hyperbolas to both sides of a saddle."""
    signs = [sign(v, values) for v in values]
    if 0 in signs:
        return ""
    largest = max(map(abs, values))
    a, b = (MODEL * math.sqrt(largest / abs(v)) for v in values)

    def line(points: list[tuple[float, float]]) -> str:
        return path.line(
            (at[0] + u * vectors[0, 0] + v * vectors[0, 1], at[1] - u * vectors[1, 0] - v * vectors[1, 1])
            for u, v in points
        )

    if signs[0] == signs[1]:
        turns = [2 * math.pi * k / 48 for k in range(49)]
        return line([(a * math.cos(t), b * math.sin(t)) for t in turns])
    ways = [(k - 12) / 8 for k in range(25)]
    return "".join(
        line([(side * a * math.cosh(t), b * math.sinh(t)) for t in ways])
        + line([(a * math.sinh(t), side * b * math.cosh(t)) for t in ways])
        for side in (1, -1)
    )


def tags(
    rect: tuple[float, float, float, float], at: tuple[float, float], values: np.ndarray, vectors: np.ndarray
) -> list[tuple[str, tuple[float, float]]]:
    """The eigenvalues as text beside the ends of their arrows; beside the other end where the first has no room in ``rect``."""
    left, top, width, height = rect
    out = []
    for k, (value, vector) in enumerate(zip(values, vectors.T, strict=True)):
        far = reach(value, values) + 6
        one, other = (
            (at[0] + side * far * vector[0] + 3, at[1] - side * far * vector[1] + (-3 if side > 0 else 12))
            for side in (1, -1)
        )
        x, y = one if left <= one[0] <= left + width and top + 12 <= one[1] <= top + height else other
        out.append((f"λ{'₁₂'[k]} = {show(tidy(float(value)), 3)}", (min(x, left + width - TAG), y)))
    return out
