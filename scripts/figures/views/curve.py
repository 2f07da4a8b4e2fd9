"""The graph of an objective of one variable, with the iterates on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

CURVES = 4  # as many dashes as there are in pictures.css


@dataclass(frozen=True)
class Curve(View):
    """``box`` is (low, high) of w, ``height`` (low, high) of f; what is left out is taken from figure and curve.

    ``also`` names more objectives of one variable to draw in the same picture; each run moves on its own curve.
    """

    objective: str | None = None
    box: tuple[float, float] | None = None
    height: tuple[float, float] | None = None
    also: Sequence[str] = ()

    kind = "curve"
    start_by_pointer = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "also", tuple(self.also))

    def check(self, figure: Figure, where: str) -> None:
        targets = self.targets(figure)
        for target in targets:
            if target.dimension != 1:
                raise ValueError(
                    f"{where}: a curve shows one variable and {target.name} has {target.dimension}; use contour or surface."
                )
        if len(targets) > CURVES:
            raise ValueError(f"{where}: at most {CURVES} curves can be told apart by their dashes, got {len(targets)}.")
        letters = [f"{target.letter}({target.variables[0]})" for target in targets]
        if len(set(letters)) < len(letters):
            raise ValueError(f"{where}: curves in one picture need letters of their own, got {', '.join(letters)}.")
        declared.span(self.box, f"{where}, the box of a curve")
        declared.span(self.height, f"{where}, the height of a curve")

    def targets(self, figure: Figure) -> list[Any]:
        """The objectives in the picture, the view's own first."""
        return [self.target(figure), *map(declared.objective, self.also)]

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        drawn = {target.name for target in self.targets(figure)}
        return tuple(run for run in figure.runs if (run.objective or figure.objective) in drawn)
