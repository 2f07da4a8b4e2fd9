"""Numbers in prose: declared once, computed, shown everywhere with the same digits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optlib.registry import Registry
from scripts.figures.numbers import show


@dataclass(frozen=True)
class Value:
    """A number that pages name. `compute` gives it; `digits` are significant digits, `unit` follows it without a space."""

    name: str
    compute: Callable[[], float]
    digits: int = 4
    unit: str = ""

    @property
    def number(self) -> float:
        return float(self.compute())

    @property
    def text(self) -> str:
        return show(self.number, self.digits) + self.unit


values: Registry[Value] = Registry("value")


def value(name: str, number: float | Callable[[], float], digits: int = 4, unit: str = "") -> Value:
    """Declare a value: a function that computes it, or the number itself where it is a choice of ours (a start, an η)."""
    compute = number if callable(number) else lambda: number
    return values.add(Value(name, compute, digits, unit))
