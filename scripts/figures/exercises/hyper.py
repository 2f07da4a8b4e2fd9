"""The reader gives a hyperparameter and the engine runs it: what happens decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

import optlib
from scripts.figures import declared
from scripts.figures.exercises.base import Exercise

VERDICTS = ("converged", "moving", "bounded", "diverged")


@dataclass(frozen=True, kw_only=True)
class Hyper(Exercise):
    """Find a value of ``hyper`` with which ``optimizer`` on ``objective`` from ``start`` ends, after ``steps``, as asked.

    The goal is a ``verdict``, or a last value ``below`` a bound, or both. ``example`` meets it: the build runs it to
    see. ``fixed`` holds the other hyperparameters, ``low`` and ``high`` what a reader may enter.
    """

    objective: str
    optimizer: str
    start: float | Iterable[float]
    steps: int
    example: float
    hyper: str = "lr"
    verdict: str | None = None
    below: float | None = None
    low: float = 0.0
    high: float = 10.0
    fixed: dict[str, float] = field(default_factory=dict)

    kind = "hyper"

    def run(self, value: float) -> Any:
        begin = declared.point(self.start, declared.objective(self.objective), f"exercise {self.id!r}")
        settings: dict[str, Any] = {**self.fixed, self.hyper: value}
        rule = declared.optimizer(self.optimizer)
        return optlib.run(declared.objective(self.objective), rule, list(begin), self.steps, **settings)

    def reached(self, trajectory: Any) -> bool:
        last = float(np.asarray(trajectory.values)[-1])
        return (self.verdict in (None, trajectory.verdict)) and (self.below is None or last < self.below)

    def check(self, where: str) -> None:
        rule = declared.optimizer(self.optimizer)
        for name in (self.hyper, *self.fixed):
            declared.hyper_name(name, rule, where)
        if self.verdict is None and self.below is None:
            raise ValueError(f"{where}: give a goal: verdict=… or below=….")
        if self.verdict is not None and self.verdict not in VERDICTS:
            raise ValueError(f"{where}: a verdict is one of {', '.join(VERDICTS)}, got {self.verdict!r}.")
        if not self.low <= self.example <= self.high:
            raise ValueError(f"{where}: the example {self.example:g} is outside {self.low:g} … {self.high:g}.")
        tried = self.run(self.example)
        if not self.reached(tried):
            last = float(np.asarray(tried.values)[-1])
            raise ValueError(
                f"{where}: its own example {self.example:g} misses the goal: {tried.verdict}, f = {last:g}."
            )

    def spec(self) -> dict[str, Any]:
        start = list(declared.point(self.start, declared.objective(self.objective), self.id))
        return super().spec() | {
            "objective": self.objective, "optimizer": self.optimizer, "start": start, "steps": self.steps,
            "hyper": self.hyper, "fixed": self.fixed, "example": self.example, "low": self.low, "high": self.high,
            "verdict": self.verdict, "below": self.below, "whole": declared.whole(self.hyper),
        }  # fmt: skip
