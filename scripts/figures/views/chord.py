"""A curve and the segment between two of its points: where the curve rises above it, the function is not convex."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures import declared
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Chord(Sketch):
    """``first`` and ``second`` are where the points stand: numbers, or the names of dials, which knobs then move.

    ``objective`` and ``box`` (low, high) are the figure's where left out; ``name``, in both languages, is what the words call the
    curve.
    """

    objective: str | None = None
    box: tuple[float, float] | None = None
    first: float | str = "first"
    second: float | str = "second"
    name: Mapping[str, str] | None = None

    kind = "chord"

    def check(self, figure: Figure, where: str) -> None:
        self.need(figure, where, 1)
        self.need_range(where, "box")
        declared.texts(self.name, f"{where}, name of a chord view")
        low, high = self.across(figure)
        for place in (self.first, self.second):
            if not low <= figure.dialled(place) <= high:
                raise ValueError(f"{where}: the point {place!r} of a chord is outside {low:g} … {high:g}.")

    def across(self, figure: Figure) -> tuple[float, float]:
        """The stretch of w that is shown."""
        target = self.target(figure)
        return self.box or (figure.box[0] if target.name == figure.objective else tuple(target.domain[0]))
