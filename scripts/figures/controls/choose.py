"""One of several runs at a time: the right rule or the wrong one, simultaneous or sequential."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.draw.svg import swatch, tag, void
from scripts.figures.messages import say

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Choose(Control):
    """A radio button for each run; exactly one run is declared ``shown``."""

    label: Mapping[str, str] | None = None

    kind = "choose"

    def check(self, figure: Figure, where: str) -> None:
        shown = [run.key for run in figure.runs if run.shown]
        if len(figure.runs) < 2 or len(shown) != 1:
            raise ValueError(f"{where}: to choose one run of several, exactly one is shown at first; {len(shown)} are.")
        declared.texts(self.label, where)

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {}

    def html(self, figure: Figure, lang: str) -> str:
        names = figure.labels(lang)
        group = f"{figure.id}-choose"
        radios = "".join(
            tag(
                "label",
                void("input", type="radio", name=group, value=run.key, checked=run.shown) + swatch(i) + names[run.key],
            )
            for i, run in enumerate(figure.runs)
        )
        legend = tag("legend", self.label[lang] if self.label else say(lang, "choose"))
        return tag("fieldset", legend + radios, class_="fig-control fig-choices", data_control="choose")
