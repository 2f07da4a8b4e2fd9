"""What a plane cuts out of a landscape of two variables: a curve of one variable, whose slope is a partial derivative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from optlib.registry import nearest
from scripts.figures.controls import Pick
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Sliced(Sketch):
    """``at`` is the point, each coordinate a number or the name of a dial; ``along`` the variable that varies on the slice.

    ``along`` names one of the objective's variables, or a `Pick` between them.
    """

    at: tuple[float | str, float | str] = ("w1", "w2")
    along: str = "along"
    objective: str | None = None

    def check(self, figure: Figure, where: str) -> None:
        target = self.need(figure, where, 2)
        names = [v.name for v in target.variables]
        picks = [control for control in figure.controls if isinstance(control, Pick) and control.name == self.along]
        for name in picks[0].options if picks else [self.along]:
            if name not in names:
                raise ValueError(f"{where}: a slice is along a variable of {target.name}; {nearest(name, names)}")
        if picks and len({tuple(side) for side in figure.box}) > 1:
            raise ValueError(f"{where}: to slice either way in one picture, both sides of the box must be the same.")
        for part in self.at:
            figure.dialled(part)


@dataclass(frozen=True)
class Slice(Sliced):
    """The slice as the graph of one variable, with its tangent at the point."""

    kind = "slice"
