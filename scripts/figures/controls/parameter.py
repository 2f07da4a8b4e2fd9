"""What shapes the landscape itself: the angle of a ravine, the condition number of a bowl."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optlib.registry import nearest
from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.controls.ranges import Mark, Range
from scripts.figures.plain import plain

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Parameter(Control):
    """A slider for a parameter of the figure's objective: ``Parameter("angle", 0, 90, step=1, unit="°")``.

    It starts at the value of the figure's objective (``objective="rotated_ravine(angle=30)"``). Contour lines, minima and paths
    follow it; axes that hang on the values follow when it is let go. ``marks`` on other sliders must hold for all its values.
    """

    parameter: str
    low: float
    high: float
    step: float | None = None
    scale: str = "linear"
    marks: Sequence[Mark] = ()
    label: Mapping[str, str] | None = None
    unit: str = ""

    kind = "parameter"

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", tuple(self.marks))

    @property
    def key(self) -> str:
        return self.parameter

    @property
    def range(self) -> Range:
        return Range(self.low, self.high, self.step, self.scale)

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, parameter {self.parameter!r}"
        own = figure.target.parameters
        if self.parameter not in own:
            with_it = [
                name for name, target in declared.every_objective().items() if self.parameter in target.parameters
            ]
            hint = nearest(self.parameter, own) if own else f"objectives with it: {', '.join(with_it) or 'none'}"
            raise ValueError(f"{here}: {figure.objective} has no such parameter; {hint}.")
        self.range.check(here, self.marks)
        self.range.check_inside(f"{here}: the declared value", own[self.parameter])
        declared.texts(self.label, here)
        for run in figure.runs:
            if run.objective is not None:
                raise ValueError(f"{here}: the run {run.key!r} has an objective of its own and could not follow.")

    def accepts(self, figure: Figure, text: str) -> bool:
        try:
            return self.range.holds(float(text))
        except ValueError:
            return False

    def told(self, figure: Figure) -> dict[str, Any]:
        return {
            "parameter": self.parameter, "range": self.range.spec(), "label": self.label, "unit": self.unit, "marks": plain(self.marks),
        }  # fmt: skip
