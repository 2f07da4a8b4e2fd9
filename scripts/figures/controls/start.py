"""Where the runs start: typed here, or dragged and clicked in the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.controls.base import Control

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
