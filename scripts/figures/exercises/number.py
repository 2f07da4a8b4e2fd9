"""The answer is a number, computed at build time."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from scripts.figures.draw.numbers import show
from scripts.figures.draw.svg import tag, void
from scripts.figures.exercises.base import Exercise
from scripts.figures.messages import say


@dataclass(frozen=True, kw_only=True)
class Number(Exercise):
    """``answer_is`` is the number or a function that computes it; within ``tolerance`` (absolute) an answer is right."""

    answer_is: float | Callable[[], float]
    tolerance: float
    digits: int = 4
    unit: str = ""

    kind = "number"

    def value(self) -> float:
        return float(self.answer_is() if callable(self.answer_is) else self.answer_is)

    def check(self, where: str) -> None:
        if not (math.isfinite(self.tolerance) and self.tolerance > 0):
            raise ValueError(f"{where}: the tolerance must be above 0, got {self.tolerance}.")
        if not math.isfinite(self.value()):
            raise ValueError(f"{where}: the answer is {self.value()}, which nobody can type.")

    def inputs(self, lang: str) -> str:
        typed = void(
            "input", type="text", inputmode="decimal", class_="fig-number", autocomplete="off", data_answer=True
        )
        return tag("label", tag("span", say(lang, "your-answer")) + typed + self.unit)

    def answer(self, lang: str) -> str:
        return say(lang, "within", answer=show(self.value(), self.digits) + self.unit, tolerance=show(self.tolerance))

    def spec(self) -> dict[str, Any]:
        return {"answer": self.value(), "tolerance": self.tolerance}
