"""The reader sets the terms of a race, its budget or a rate, and the engine runs it: who ends lowest decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import optlib
from scripts.figures import declared
from scripts.figures.draw.numbers import show
from scripts.figures.draw.svg import tag, void
from scripts.figures.exercises.base import Exercise
from scripts.figures.messages import say
from scripts.figures.standing import Place, order, standing

if TYPE_CHECKING:
    from scripts.figures.run import Run


@dataclass(frozen=True, kw_only=True)
class Contest(Exercise):
    """Find terms under which the run ``winner`` ends strictly below all others of ``runs``, on ``objective`` from ``start``.

    ``ask`` is "steps", a whole number, or the name of a hyperparameter that all runs get; what is not asked for stands in ``runs``
    and ``steps``. ``example`` meets the goal: the build runs it to see. ``low`` and ``high`` bound what a reader may enter.
    """

    objective: str
    runs: Sequence[Run]
    start: Sequence[float]
    winner: str
    example: float
    ask: str = "steps"
    steps: int = 20
    low: float = 1
    high: float = 1000

    kind = "contest"

    def places(self, value: float) -> tuple[dict[str, Place], int]:
        """The standings with what was asked for at ``value``, and the number of steps."""
        target = declared.objective(self.objective)
        steps = int(value) if self.ask == "steps" else self.steps
        played = {}
        for run in self.runs:
            hyper: dict[str, Any] = {**run.hyper} if self.ask == "steps" else {**run.hyper, self.ask: value}
            played[run.key] = optlib.run(target, declared.optimizer(run.optimizer), list(self.start), steps, **hyper)
        return standing(target, played, 0.01, steps), steps

    def reached(self, places: dict[str, Place]) -> bool:
        return [key for key, place in places.items() if place.rank == 1] == [self.winner]

    def check(self, where: str) -> None:
        declared.point(self.start, declared.objective(self.objective), where)
        keys = [run.key for run in self.runs]
        if len(keys) < 2 or self.winner not in keys:
            raise ValueError(
                f"{where}: a contest is among two runs or more, and {self.winner!r} is to be one of {', '.join(keys)}."
            )
        if self.ask != "steps":
            for run in self.runs:
                declared.hyper_name(self.ask, declared.optimizer(run.optimizer), where)
        if not self.low <= self.example <= self.high:
            raise ValueError(f"{where}: the example {self.example:g} is outside {self.low:g} … {self.high:g}.")
        places, _ = self.places(self.example)
        if not self.reached(places):
            raise ValueError(f"{where}: its own example {self.example:g} misses the goal: {places}.")

    def label(self, lang: str) -> str:
        return say(lang, "contest-steps") if self.ask == "steps" else f"{say(lang, f'symbol:{self.ask}')} ="

    def inputs(self, lang: str) -> str:
        mode = "numeric" if self.ask == "steps" else "decimal"
        typed = void("input", type="text", inputmode=mode, class_="fig-number", autocomplete="off", data_answer=True)
        return tag("label", tag("span", self.label(lang)) + typed)

    def answer(self, lang: str) -> str:
        places, steps = self.places(self.example)
        names = {run.key: run.name(lang) for run in self.runs}
        truth = order(lang, names, places, steps)
        return say(lang, "goal-example", hyper=f"{self.label(lang)} {show(self.example)}", truth=truth)

    def spec(self) -> dict[str, Any]:
        runs = [
            {"key": run.key, "optimizer": run.optimizer, "hyper": dict(run.hyper), "label": run.label}
            for run in self.runs
        ]
        return {
            "objective": self.objective, "runs": runs, "start": list(self.start), "steps": self.steps, "ask": self.ask,
            "winner": self.winner, "low": self.low, "high": self.high,
        }  # fmt: skip
