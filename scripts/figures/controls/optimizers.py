"""Which of the figure's runs are drawn; several at once. It doubles as the legend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Optimizers(Control):
    """A check box for each run; ``label`` says what they are where they are no methods."""

    label: Mapping[str, str] | None = None

    kind = "optimizers"

    def check(self, figure: Figure, where: str) -> None:
        if len(figure.runs) < 2:
            raise ValueError(f"{where}: there is nothing to choose among fewer than two runs.")
        declared.texts(self.label, f"{where}, label of the optimizers")

    def accepts(self, figure: Figure, text: str) -> bool:
        return set(text.split(",")) <= {run.key for run in figure.runs}

    def told(self, figure: Figure) -> dict[str, Any]:
        return {"label": self.label}
