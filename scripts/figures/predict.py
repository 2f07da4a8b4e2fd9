"""Predict, then play: a figure may ask before it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

ASKS = ("verdict", "value", "position", "winner", "kind")


@dataclass(frozen=True)
class Predict:
    """``ask`` for the "verdict" (radio buttons), the last "value" f or the last "position" w (one variable) of a run.

    "winner" asks which of all shown runs ends lowest, "kind" what the Hessian test says of an inspector's point.

    A number counts as right within ``tolerance``. ``question``, in both languages, replaces the general one.
    """

    ask: str = "verdict"
    run: str | None = None
    question: Mapping[str, str] | None = None
    tolerance: float = 0.1

    def check(self, figure: Figure, where: str) -> None:
        if self.ask not in ASKS:
            raise ValueError(f"{where}: a prediction asks for {', '.join(ASKS)}, got {self.ask!r}.")
        declared.texts(self.question, f"{where}, question of the prediction")
        if self.ask == "kind":
            if not any(view.kind == "inspector" for view in figure.views):
                raise ValueError(f"{where}: the kind of a point is predicted where an inspector shows one.")
            return
        runs = figure.runs
        if not runs:
            raise ValueError(f"{where}: there is nothing to predict without runs.")
        run = figure.run_named(self.run, where) if self.run else runs[0]
        if self.ask == "position" and declared.objective(run.objective or figure.objective).dimension != 1:
            raise ValueError(f"{where}: a position is predicted as one number; this objective has several variables.")
        if self.ask == "winner" and (len(runs) < 2 or any(run.objective for run in runs)):
            raise ValueError(f"{where}: a winner is predicted among two or more runs on one objective.")
        if self.ask not in ("verdict", "winner") and not self.question:
            raise ValueError(f"{where}: a prediction of a number needs its question in both languages.")

    def asked(self, figure: Figure) -> str:
        return self.run or (figure.runs[0].key if figure.runs else "")

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {
            "ask": self.ask,
            "run": self.asked(figure),
            "tolerance": self.tolerance,
            "question": self.question,
        }
