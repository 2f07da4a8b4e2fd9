"""What pictures without runs share: their paths are written by the build and rewritten, in the same order, by the runtime."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.draw import svg
from scripts.figures.draw.scale import Frame
from scripts.figures.messages import say
from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Sketch(View):
    """A picture of the figure's objective and dials. A kind gives ``strokes``: (class, path data), in drawing order."""

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        raise NotImplementedError

    def foreground(self, figure: Figure, frame: Frame) -> str:
        return "".join(svg.tag("path", d=d, class_=class_) for class_, d in self.strokes(figure, frame))

    def readout(self, lang: str, hint: str) -> str:
        """A line under the picture that says in words what lies under the pointer; the runtime's twin has ``told`` for it."""
        return svg.tag("p", say(lang, hint), class_="fig-hint fig-cell")

    def runs(self, figure: Figure) -> tuple[()]:
        return ()

    def need(self, figure: Figure, where: str, dimension: int) -> Any:
        """The objective, or ValueError when it has another number of variables."""
        target = self.target(figure)
        if target.dimension != dimension:
            raise ValueError(
                f"{where}: a view {self.kind!r} needs {dimension} variable(s) and {target.name} has {target.dimension}."
            )
        return target

    def legend(self, names: Sequence[tuple[str, ...]]) -> str:
        """Names beside the strokes of their classes, under the picture: no line is told by its colour alone.

        A third text is the path to show instead of a stroke, 36 by 14: a marker.
        """
        items = []
        for class_, name, *drawn in names:
            stroke = svg.tag("path", d=drawn[0] if drawn else "M1,7h34", class_=class_)
            sample = svg.tag(
                "svg", stroke, class_="fig-swatch", viewBox="0 0 36 14", aria_hidden="true", focusable="false"
            )
            items.append(svg.tag("li", sample + name))
        return svg.tag("ul", "".join(items), class_="fig-legend")
