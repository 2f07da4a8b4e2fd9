"""Every step's numbers: w, f, g and each optimizer's own quantities. They are always there, folded; as a view they stand open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run


@dataclass(frozen=True)
class Table(View):
    """No picture: it only says that the numbers under the figure are unfolded."""

    kind = "table"

    def check(self, figure: Figure, where: str) -> None:
        if not figure.runs:
            raise ValueError(f"{where}: a table needs runs.")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return figure.runs
