"""The reader sets the terms of a race, its budget or a rate, and the engine runs it: who ends lowest decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import optlib
from scripts.figures import declared
from scripts.figures.exercises.base import Exercise
from scripts.figures.run import Run, run_spec


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

    def ends(self, value: float) -> dict[str, float]:
        """How far above the lowest minimum each run ends, with what was asked for at ``value``."""
        target = declared.objective(self.objective)
        steps = int(value) if self.ask == "steps" else self.steps
        found = {}
        for run in self.runs:
            hyper: dict[str, Any] = {**run.hyper} if self.ask == "steps" else {**run.hyper, self.ask: value}
            played = optlib.run(target, declared.optimizer(run.optimizer), list(self.start), steps, **hyper)
            found[run.key] = optlib.suboptimality(target, played.values[-1])
        return found

    def reached(self, ends: dict[str, float]) -> bool:
        return [key for key, end in ends.items() if end == min(ends.values())] == [self.winner]

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
        ends = self.ends(self.example)
        if not self.reached(ends):
            raise ValueError(f"{where}: its own example {self.example:g} misses the goal: {ends}.")

    def spec(self) -> dict[str, Any]:
        return super().spec() | {
            "objective": self.objective, "runs": [run_spec(run) for run in self.runs], "start": list(self.start), "steps": self.steps,
            "ask": self.ask, "winner": self.winner, "example": self.example, "low": self.low, "high": self.high,
        }  # fmt: skip
