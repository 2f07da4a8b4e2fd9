"""Which point an inspector looks at: dragged in the picture, typed, or the next critical point at a button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.controls.base import Control
from scripts.figures.draw.numbers import show, symbol
from scripts.figures.draw.svg import tag, void
from scripts.figures.messages import say

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Point(Control):
    """Moves the figure's start, where an `Inspector` stands. A button goes to the critical points, since no finger hits a zero."""

    kind = "point"

    @property
    def key(self) -> str:
        return "start"

    def check(self, figure: Figure, where: str) -> None:
        if not any(view.kind == "inspector" for view in figure.views):
            raise ValueError(f"{where}: a point control needs an inspector; runs are moved by Start.")

    def html(self, figure: Figure, lang: str) -> str:
        named = zip(map(symbol, figure.target.variables), figure.start, strict=True)
        inputs = "".join(
            tag(
                "label",
                tag("span", say(lang, "inspect:coordinate", variable=name))
                + void(
                    "input", type="text", inputmode="decimal", class_="fig-number", value=show(value, 6),
                    autocomplete="off", data_coordinate=i,
                ),
            )
            for i, (name, value) in enumerate(named)
        )  # fmt: skip
        button = tag("button", say(lang, "inspect:next"), type="button", data_action="next-critical")
        hint = tag("span", say(lang, "inspect:hint"), class_="fig-hint")
        return tag("div", inputs + button + hint, class_="fig-control fig-start", data_control=self.key)
