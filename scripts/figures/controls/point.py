"""Which point an inspector looks at: dragged in the picture, typed, or the next critical point at a button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.controls.base import Control

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
