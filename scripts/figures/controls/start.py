"""Where the runs start: typed here, or dragged and clicked in the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.draw.numbers import show, symbol
from scripts.figures.draw.svg import tag, void
from scripts.figures.messages import say

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Start(Control):
    """Moves the figure's start; runs with a start of their own keep it."""

    kind = "start"

    def check(self, figure: Figure, where: str) -> None:
        if not any(run.start is None for run in figure.runs):
            raise ValueError(f"{where}: every run has a start of its own, so a start control would move nothing.")
        if not any(view.moves_start(figure) for view in figure.views):
            raise ValueError(
                f"{where}: a start control needs a view where it can be dragged: curve or contour, or a map over it."
            )

    def accepts(self, figure: Figure, text: str) -> bool:
        values = [float(part) for part in text.split(",")]
        return len(values) == len(figure.box) and all(
            low <= v <= high for v, (low, high) in zip(values, figure.box, strict=True)
        )

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {"runs": [run.key for run in figure.runs if run.start is None]}

    def html(self, figure: Figure, lang: str) -> str:
        names = [symbol(v) for v in declared.objective(figure.objective).variables]
        start: tuple[float, ...] = figure.start
        inputs = "".join(
            tag(
                "label",
                tag("span", say(lang, "start-of", variable=name))
                + void(
                    "input", type="text", inputmode="decimal", class_="fig-number", value=show(value, 6),
                    autocomplete="off", data_coordinate=i,
                ),
            )
            for i, (name, value) in enumerate(zip(names, start, strict=True))
        )  # fmt: skip
        hint = tag("span", say(lang, "start-hint"), class_="fig-hint")
        return tag("div", inputs + hint, class_="fig-control fig-start", data_control="start")
