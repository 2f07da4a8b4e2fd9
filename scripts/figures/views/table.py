"""Every step's numbers: w, f, g and each optimizer's own quantities. It is always there, folded; as a view it stands open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.views.base import Played, View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run


@dataclass(frozen=True)
class Table(View):
    """The build writes the same rows for readers without scripts: see scripts/build/numbers_table.py."""

    kind = "table"

    def check(self, figure: Figure, where: str) -> None:
        if not figure.runs:
            raise ValueError(f"{where}: a table needs runs.")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return figure.runs

    def spec(self, figure: Figure, played: Played) -> dict[str, Any]:
        return {"kind": self.kind, "runs": [run.key for run in figure.runs]}

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        return ""
