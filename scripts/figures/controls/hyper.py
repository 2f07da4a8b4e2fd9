"""A slider for one hyperparameter, with borders drawn on it where the page needs them."""

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
    from scripts.figures.run import Run


@dataclass(frozen=True)
class Slider(Control):
    """``hyper`` from ``low`` to ``high``; ``step`` belongs to a linear slider, ``scale="log"`` moves by a constant factor.

    It changes every run that has the hyperparameter, or only ``runs`` (their keys). ``label`` replaces the symbol's
    name; ``folded`` keeps it out of the way until it is unfolded.
    """

    hyper: str
    low: float
    high: float
    step: float | None = None
    scale: str = "linear"
    marks: Sequence[Mark] = ()
    runs: Sequence[str] | None = None
    label: Mapping[str, str] | None = None
    folded: bool = False

    kind = "slider"

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", tuple(self.marks))
        object.__setattr__(self, "runs", None if self.runs is None else tuple(self.runs))

    @property
    def key(self) -> str:
        return ".".join([self.hyper, *(self.runs or ())])

    @property
    def range(self) -> Range:
        step = 1.0 if self.step is None and self.scale == "linear" and declared.whole(self.hyper) else self.step
        return Range(self.low, self.high, step, self.scale, declared.whole(self.hyper))

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, slider {self.hyper!r}"
        self.range.check(here, self.marks)
        for key in self.runs or ():
            run = figure.run_named(key, here)
            if self.hyper not in run.hyper:
                raise ValueError(f"{here}: the run {key!r} has no {self.hyper!r}; {nearest(self.hyper, run.hyper)}")
        moved = self.moved(figure)
        if not moved:
            raise ValueError(f"{here}: no run of this figure has the hyperparameter {self.hyper!r}.")
        if len({run.hyper[self.hyper] for run in moved}) > 1:
            values = ", ".join(f"{run.key} {run.hyper[self.hyper]:g}" for run in moved)
            raise ValueError(f"{here}: one slider cannot show different values ({values}); name its runs=[…].")
        if declared.whole(self.hyper) and {self.low % 1, self.high % 1, (self.step or 1) % 1} != {0}:
            raise ValueError(f"{here}: {self.hyper} is a whole number; so are its low, high and step.")
        self.range.check_inside(f"{here}: the declared value", moved[0].hyper[self.hyper])
        declared.texts(self.label, here)

    def moved(self, figure: Figure) -> list[Run]:
        """The runs this slider changes."""
        return [r for r in figure.runs if (r.key in self.runs if self.runs is not None else self.hyper in r.hyper)]

    def accepts(self, figure: Figure, text: str) -> bool:
        return self.range.holds(float(text))

    def told(self, figure: Figure) -> dict[str, Any]:
        runs = [run.key for run in self.moved(figure)]
        named = self.runs is not None and not self.label and len(figure.runs) > len(self.runs)
        return {
            "hyper": self.hyper, "runs": runs, "named": named, "range": self.range.spec(), "marks": plain(self.marks), "label": self.label,
        }  # fmt: skip
