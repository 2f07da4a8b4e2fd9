"""What pictures without runs share: they show the figure's objective and its dials."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Sketch(View):
    """A picture of the figure's objective and dials."""

    def runs(self, figure: Figure) -> tuple[()]:
        return ()

    def need(self, figure: Figure, where: str, dimension: int) -> Any:
        """The objective, or ValueError when it has another number of variables."""
        target = self.target(figure)
        if target.dimension != dimension:
            raise ValueError(
                f"{where}: a view {self.kind!r} needs {dimension} variable(s) and {target.name} has {target.dimension}."
            )
        return target

    def need_range(self, where: str, name: str, *, log: bool = False) -> None:
        """Raise ValueError when the option ``name`` is no (low, high) for an axis; None leaves the axis to the runtime."""
        if (ends := getattr(self, name)) is None:
            return
        low, high = ends
        if not (math.isfinite(low) and math.isfinite(high) and low < high):
            raise ValueError(
                f"{where}: the {name} of a view {self.kind!r} needs finite low < high, got {low} … {high}."
            )
        if log and low <= 0:
            raise ValueError(
                f"{where}: the {name} of a view {self.kind!r} is logarithmic and starts above 0, got {low}."
            )
