"""Which of the figure's runs are drawn; several at once. It doubles as the legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.controls.base import Control
from scripts.figures.draw.svg import swatch, tag, void
from scripts.figures.messages import say

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Optimizers(Control):
    """A check box for each run."""

    kind = "optimizers"

    def check(self, figure: Figure, where: str) -> None:
        if len(figure.runs) < 2:
            raise ValueError(f"{where}: there is nothing to choose among fewer than two runs.")

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {}

    def html(self, figure: Figure, lang: str) -> str:
        names = figure.labels(lang)
        boxes = "".join(
            tag("label", void("input", type="checkbox", value=run.key, checked=run.shown) + swatch(i) + names[run.key])
            for i, run in enumerate(figure.runs)
        )
        legend = tag("legend", say(lang, "optimizers"))
        return tag("fieldset", legend + boxes, class_="fig-control fig-choices", data_control="optimizers")
