"""What every control answers. A new kind is one file here and one of the same name in docs/assets/runtime/controls/."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from scripts.figures.draw.numbers import show
from scripts.figures.draw.svg import tag, void
from scripts.figures.messages import say

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Control:
    """Something the reader may change. ``key`` names it in the page and in the URL."""

    kind: ClassVar[str] = ""

    @property
    def key(self) -> str:
        return self.kind

    def check(self, figure: Figure, where: str) -> None:
        """Raise ValueError when ``figure`` has nothing for this control to change."""

    @property
    def rare(self) -> bool:
        """Whether it stays folded until a reader unfolds it."""
        return bool(getattr(self, "folded", False))

    def ground(self, figure: Figure, text: str) -> Figure:
        """The figure as it is with the control at ``text``, for controls that exchange what it shows."""
        return figure

    def accepts(self, figure: Figure, text: str) -> bool:
        """Whether the control can stand at ``text``, written as in the address."""
        return True

    def variants(self, figure: Figure) -> dict[str, Figure]:
        """The figures into which this control turns ``figure`` where another objective is another drawing, by its name."""
        return {}

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {}

    def html(self, figure: Figure, lang: str) -> str:
        """Labelled inputs inside one element with ``data-control``; they say the declared values until the figure wakes."""
        raise NotImplementedError


TIED = re.compile(r" (?=\S{1,2}(?: \(|$))")  # a symbol goes to the next line with the last word of its name, not alone


def slider(lang: str, id_: str, label: str, unit: str, value: float, positions: dict[str, Any], marks: str = "") -> str:
    """A range and a number input for one quantity, the unit after it; ``positions`` are the range's min, max, step, value."""
    number = void(
        "input", type="text", inputmode="decimal", id=f"{id_}-number", class_="fig-number", value=show(value, 6),
        aria_label=say(lang, "exact", label=label), autocomplete="off", data_exact=True,
    )  # fmt: skip
    spoken = f"{show(value)} {unit}".strip()
    range_ = void(
        "input", type="range", id=id_, class_="fig-range", aria_valuetext=spoken, **positions, data_range=True
    )
    after = tag("span", unit, class_="fig-unit") if unit else ""
    return (
        tag("label", re.sub(TIED, "\u00a0", label), for_=id_)
        + tag("span", range_ + marks, class_="fig-track")
        + tag("span", number + after, class_="fig-exact")
    )
