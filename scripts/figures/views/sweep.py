"""The last value of a run against one hyperparameter: the U whose bottom moves with the budget of steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.figures import declared
from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Sweep(View):
    """``hyper`` runs over ``span`` on a "log" or "linear" axis; ``marks`` are borders, value → label in both languages.

    ``height`` (low, high) is the axis of the last value above the minimum, logarithmic. Values beyond it leave the
    picture.
    """

    hyper: str = "lr"
    span: tuple[float, float] = (0.001, 1.2)
    axis: str = "log"
    height: tuple[float, float] = (1e-8, 1e4)
    marks: Mapping[float, Mapping[str, str]] | None = None
    objective: str | None = None

    kind = "sweep"

    def check(self, figure: Figure, where: str) -> None:
        if not figure.runs:
            raise ValueError(f"{where}: a sweep needs runs.")
        for run in figure.runs:
            declared.hyper_name(self.hyper, declared.optimizer(run.optimizer), f"{where}, sweep")
        if declared.lowest(self.target(figure)) is None:
            raise ValueError(
                f"{where}: a sweep shows values above the minimum and {self.target(figure).name} declares none."
            )
        for text in (self.marks or {}).values():
            declared.texts(text, f"{where}, a mark of the sweep")
        if self.axis not in ("log", "linear"):
            raise ValueError(f"{where}: the axis of a sweep is 'log' or 'linear', got {self.axis!r}.")
        declared.span(self.span, f"{where}, the span of the sweep", above=0 if self.axis == "log" else None)
        declared.span(self.height, f"{where}, the height of the sweep", above=0)
