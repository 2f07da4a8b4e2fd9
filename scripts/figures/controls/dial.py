"""Quantities that belong to no run: how far apart two points are, where a plane cuts, how far a vector is turned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.controls.ranges import Mark, Range
from scripts.figures.plain import plain

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

STEP_SHOWN = "at"


@dataclass(frozen=True)
class Dial(Control):
    """A number of the figure's own, for any view to read: ``Dial("h", 1e-15, 1, value=0.5, scale="signed-log", label=…)``.

    ``figure.dials[name]`` holds it, in Python as declared and in JavaScript as the reader has set it. A view takes either the
    name of a dial or a number wherever it needs one (``figure.dialled``), says which dials its knobs move, and redraws itself
    like at any other touch; the address (``name:value``), the reset and the words follow without more. ``scale`` is
    "linear" (with ``step``), "log", or "signed-log", on which ``low`` and ``high`` are sizes and both signs can be set.
    ``whole`` numbers only, where it counts something.
    """

    name: str
    low: float
    high: float
    value: float
    step: float | None = None
    scale: str = "linear"
    label: Mapping[str, str] | None = None
    unit: str = ""
    marks: Sequence[Mark] = ()
    whole: bool = False

    kind = "dial"

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", tuple(self.marks))

    @property
    def key(self) -> str:
        return self.name

    @property
    def range(self) -> Range:
        return Range(self.low, self.high, self.step, self.scale, self.whole)

    @property
    def dials(self) -> dict[str, float | str]:
        return {self.name: self.value}

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, dial {self.name!r}"
        if self.name == STEP_SHOWN:
            raise ValueError(f"{here}: in the address this names the step shown; call the dial something else.")
        self.range.check(here, self.marks)
        self.range.check_inside(f"{here}: the declared value", self.value)
        declared.texts(self.label, here)
        if self.whole and any(number != int(number) for number in (self.low, self.high, self.value, self.step or 1)):
            raise ValueError(f"{here}: counts whole numbers, so its range, step and value are such.")

    def told(self, figure: Figure) -> dict[str, Any]:
        return {
            "name": self.name, "range": self.range.spec(), "label": self.label, "unit": self.unit, "marks": plain(self.marks),
        }  # fmt: skip
