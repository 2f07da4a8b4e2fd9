"""How far a difference quotient is from the derivative, against the size of its step: down a slope, and up again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import svg
from scripts.figures.draw.numbers import show, symbol
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Numbers, Played
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

SAMPLES = 181
NONE = 1e-300  # an error of nothing at all leaves a logarithmic picture downwards
QUOTIENTS = ("forward", "central")


@dataclass(frozen=True)
class Differences(Sketch):
    """|quotient − derivative| at ``at`` against |``gap``| (numbers, or names of dials), forward and central, computed in doubles.

    ``span`` is (low, high) of the gap's size, ``height`` of the error, both axes logarithmic.
    """

    at: float | str = "point"
    gap: float | str = "h"
    span: tuple[float, float] = (1e-15, 1.0)
    height: tuple[float, float] = (1e-13, 10.0)
    objective: str | None = None

    kind = "differences"

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 1)
        self.frame(figure, {})
        figure.dialled(self.at), figure.dialled(self.gap)

    def frame(self, figure: Figure, played: Played) -> Frame:
        return Frame(Axis(*self.span, "|h|", "log"), Axis(*self.height, "@axis:difference", "log"))

    def errors(self, figure: Figure, h: Any) -> tuple[np.ndarray, np.ndarray]:
        """The errors of the forward and of the central quotient for gaps ``h`` (n,), as plain double arithmetic gives them."""
        target, a = self.target(figure), figure.dialled(self.at)
        gaps = np.atleast_1d(np.asarray(h, float))
        ahead, here, behind = (np.asarray(target.value((a + part)[:, None])) for part in (gaps, 0 * gaps, -gaps))
        slope = float(target.gradient(np.array([a]))[0])
        return np.abs((ahead - here) / gaps - slope), np.abs((ahead - behind) / (2 * gaps) - slope)

    def sizes(self) -> np.ndarray:
        low, high = np.log10(self.span)
        return np.asarray(10.0 ** (low + (high - low) * np.arange(SAMPLES) / (SAMPLES - 1)))

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        raise NotImplementedError  # its lines are drawn as runs are: see foreground

    def foreground(self, figure: Figure, frame: Frame) -> str:
        sizes, now = self.sizes(), abs(figure.dialled(self.gap))
        drawn = []
        for i, (error, here) in enumerate(zip(self.errors(figure, sizes), self.errors(figure, now), strict=True)):
            curve = [frame.project((h, max(e, NONE))) for h, e in zip(sizes, error, strict=True)]
            spot = frame.project((now, max(float(here[0]), NONE)))
            drawn.append(svg.run(QUOTIENTS[i], i, curve, True, [spot]))
        return "".join(drawn)

    def words(self, figure: Figure, lang: str) -> list[str]:
        forward, central = (float(e[0]) for e in self.errors(figure, abs(figure.dialled(self.gap))))
        return [say(lang, "difference:words", forward=show(forward, 3), central=show(central, 3))]

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        powers = 10.0 ** np.arange(0, np.floor(np.log10(self.span[0]) + 1e-9) - 1, -1)
        rows = zip(powers, *self.errors(figure, powers), strict=True)
        heads = ["h", say(lang, "difference:forward"), say(lang, "difference:central")]
        caption = say(
            lang, "difference:table", at=f"{symbol(self.target(figure).variables[0])} = {show(figure.dialled(self.at))}"
        )
        return [Numbers(caption, heads, [[show(float(v), 3) for v in row] for row in rows])]

    def below(self, figure: Figure, lang: str) -> str:
        items = "".join(
            svg.tag("li", svg.swatch(i) + say(lang, f"difference:{name}")) for i, name in enumerate(QUOTIENTS)
        )
        return svg.tag("ul", items, class_="fig-legend")

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"at": self.at, "gap": self.gap, "samples": SAMPLES}
