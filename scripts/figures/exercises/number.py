"""The answer is a number, computed at build time."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from scripts.figures.exercises.base import Exercise


@dataclass(frozen=True, kw_only=True)
class Number(Exercise):
    """``answer_is`` is the number or a function that computes it; within ``tolerance`` (absolute) an answer is right."""

    answer_is: float | Callable[[], float]
    tolerance: float
    digits: int = 4
    unit: str = ""

    kind = "number"

    @cached_property
    def value(self) -> float:
        """The answer, computed when it is first asked for. Raises ValueError if it is no finite number."""
        found = float(self.answer_is() if callable(self.answer_is) else self.answer_is)
        if not math.isfinite(found):
            raise ValueError(f"exercise {self.id!r}: the answer is {found}, which nobody can type.")
        return found

    def check(self, where: str) -> None:
        if not (math.isfinite(self.tolerance) and self.tolerance > 0):
            raise ValueError(f"{where}: the tolerance must be above 0, got {self.tolerance}.")
        if not callable(self.answer_is):
            _ = self.value  # what is computed may be slow, and waits until the build asks

    def spec(self) -> dict[str, Any]:
        told = {"digits": self.digits, "unit": self.unit}
        return super().spec() | {"answer": self.value, "tolerance": self.tolerance} | told
