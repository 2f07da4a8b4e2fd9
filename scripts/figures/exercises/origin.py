"""The reader gives a start and the engine runs it: where it ends decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

import optlib
from scripts.figures import declared
from scripts.figures.exercises.base import Exercise
from scripts.figures.exercises.hyper import VERDICTS


@dataclass(frozen=True, kw_only=True)
class Origin(Exercise):
    """Find a start from which ``optimizer`` on ``objective`` ends, after ``steps``, as asked.

    The goal is a point to come ``near`` (each coordinate to ``within``), or a ``verdict``, or both. ``box`` holds what a reader
    may enter, the objective's domain if it is left out. ``example`` meets the goal: the build runs it to see.
    """

    objective: str
    optimizer: str
    steps: int
    example: float | Iterable[float]
    near: float | Iterable[float] | None = None
    within: float = 0.01
    verdict: str | None = None
    box: Iterable[Iterable[float]] | None = None
    hyper: Mapping[str, float] = field(default_factory=dict)

    kind = "origin"

    @property
    def target(self) -> Any:
        return declared.objective(self.objective)

    def begin(self) -> tuple[float, ...]:
        return declared.point(self.example, self.target, f"exercise {self.id!r}")

    def run(self, start: Iterable[float]) -> Any:
        rule = declared.optimizer(self.optimizer)
        return optlib.run(self.target, rule, list(start), self.steps, **dict[str, Any](self.hyper))

    def reached(self, trajectory: Any) -> bool:
        goal = None if self.near is None else np.array(declared.point(self.near, self.target, self.id))
        close = goal is None or bool((np.abs(trajectory.points[-1] - goal) <= self.within).all())
        return close and self.verdict in (None, trajectory.verdict)

    def check(self, where: str) -> None:
        rule = declared.optimizer(self.optimizer)
        for name in self.hyper:
            declared.hyper_name(name, rule, where)
        if self.verdict is None and self.near is None:
            raise ValueError(f"{where}: give a goal: near=… or verdict=….")
        if self.verdict is not None and self.verdict not in VERDICTS:
            raise ValueError(f"{where}: a verdict is one of {', '.join(VERDICTS)}, got {self.verdict!r}.")
        for value, (low, high) in zip(self.begin(), declared.box(self.box, self.target, where), strict=True):
            if not low <= value <= high:
                raise ValueError(f"{where}: the example {value:g} is outside {low:g} … {high:g}.")
        tried = self.run(self.begin())
        if not self.reached(tried):
            raise ValueError(
                f"{where}: its own example misses the goal: {tried.verdict} at {tried.points[-1].tolist()}."
            )

    def spec(self) -> dict[str, Any]:
        goal = None if self.near is None else list(declared.point(self.near, self.target, self.id))
        return super().spec() | {
            "objective": self.target.name, "optimizer": self.optimizer, "steps": self.steps, "hyper": dict(self.hyper),
            "box": [list(side) for side in declared.box(self.box, self.target, self.id)], "example": list(self.begin()),
            "near": goal, "within": self.within, "verdict": self.verdict,
        }  # fmt: skip
