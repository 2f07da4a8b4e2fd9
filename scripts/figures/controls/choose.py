"""One of several runs at a time: the right rule or the wrong one, simultaneous or sequential."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control

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

    def told(self, figure: Figure) -> dict[str, Any]:
        return {"label": self.label}
