"""A slider for one hyperparameter, with borders drawn on it where the page needs them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control, plain, slider
from scripts.figures.draw.numbers import show
from scripts.figures.draw.svg import tag
from scripts.figures.messages import MESSAGES, say

if TYPE_CHECKING:
    from scripts.figures.figure import Figure, Run

POSITIONS = 400  # of a logarithmic slider: each press of an arrow key is about a percent


@dataclass(frozen=True)
class Mark:
    """A value drawn on a slider, such as the border 2/λ, with its label in both languages."""

    value: float
    label: Mapping[str, str]


@dataclass(frozen=True)
class Slider(Control):
    """``hyper`` from ``low`` to ``high``; ``step`` belongs to a linear slider, ``scale="log"`` moves by a constant factor.

    It changes every run that has the hyperparameter, or only ``runs`` (their keys). ``label`` replaces the symbol's
    name.
    """

    hyper: str
    low: float
    high: float
    step: float | None = None
    scale: str = "linear"
    marks: Sequence[Mark] = ()
    runs: Sequence[str] | None = None
    label: Mapping[str, str] | None = None

    kind = "slider"

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", tuple(self.marks))
        object.__setattr__(self, "runs", None if self.runs is None else tuple(self.runs))

    @property
    def key(self) -> str:
        return ".".join([self.hyper, *(self.runs or ())])

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, slider {self.hyper!r}"
        if not (math.isfinite(self.low) and math.isfinite(self.high) and self.low < self.high):
            raise ValueError(f"{here}: needs finite low < high, got {self.low} … {self.high}.")
        if self.scale not in ("linear", "log"):
            raise ValueError(f"{here}: the scale is 'linear' or 'log', got {self.scale!r}.")
        if self.scale == "log" and (self.low <= 0 or self.step is not None):
            raise ValueError(f"{here}: a logarithmic slider starts above 0 and has no step.")
        if self.step is not None and not 0 < self.step <= self.high - self.low:
            raise ValueError(f"{here}: the step must be above 0 and within the range, got {self.step}.")
        for key in self.runs or ():
            declared.hyper_name(self.hyper, declared.optimizer(figure.run_named(key, here).optimizer), here)
        moved = self.moved(figure)
        if not moved:
            raise ValueError(f"{here}: no run of this figure has the hyperparameter {self.hyper!r}.")
        if len({run.hyper[self.hyper] for run in moved}) > 1:
            values = ", ".join(f"{run.key} {run.hyper[self.hyper]:g}" for run in moved)
            raise ValueError(f"{here}: one slider cannot show different values ({values}); name its runs=[…].")
        for what, value in [
            ("the declared value", moved[0].hyper[self.hyper]),
            *(("a mark", m.value) for m in self.marks),
        ]:
            if not self.low <= value <= self.high:
                raise ValueError(f"{here}: {what} {value:g} is outside {self.low:g} … {self.high:g}.")
        declared.texts(self.label, here)
        for mark in self.marks:
            declared.texts(mark.label, here)

    def moved(self, figure: Figure) -> list[Run]:
        """The runs this slider changes."""
        return [r for r in figure.runs if (r.key in self.runs if self.runs is not None else self.hyper in r.hyper)]

    def fraction(self, value: float) -> float:
        if self.scale == "log":
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def stride(self) -> float:
        """The step of a linear slider; a hundredth to a two-hundredth of the range where none is declared."""
        if self.step is not None:
            return self.step
        power = math.floor(math.log10((self.high - self.low) / 100))
        return 10.0**power

    def spec(self, figure: Figure) -> dict[str, Any]:
        common = {"hyper": self.hyper, "low": self.low, "high": self.high, "scale": self.scale, "positions": POSITIONS}
        return common | {"runs": [run.key for run in self.moved(figure)]}

    def html(self, figure: Figure, lang: str) -> str:
        value = self.moved(figure)[0].hyper[self.hyper]
        named = f"hyper:{self.hyper}"
        label = self.label[lang] if self.label else say(lang, named) if named in MESSAGES else self.hyper
        if self.runs is not None and not self.label and len(figure.runs) > len(self.runs):
            label += f" ({', '.join(run.name(lang) for run in self.moved(figure))})"
        if self.scale == "log":
            positions: dict[str, Any] = {
                "min": 0,
                "max": POSITIONS,
                "step": 1,
                "value": round(POSITIONS * self.fraction(value)),
            }
        else:
            positions = {
                "min": plain(self.low),
                "max": plain(self.high),
                "step": plain(self.stride()),
                "value": plain(value),
            }
        marks = "".join(
            tag(
                "span",
                tag("span", f"{m.label[lang]} = {show(m.value)}", class_="fig-mark-text"),
                class_="fig-mark" + (" late" if self.fraction(m.value) > 0.5 else ""),
                style=f"--at:{self.fraction(m.value):.4f}",
            )
            for m in self.marks
        )
        inputs = slider(lang, f"{figure.id}-{self.key}", label, "", value, positions, marks)
        class_ = "fig-control fig-slider" + (" marked" if marks else "")
        return tag("div", inputs, class_=class_, data_control=self.key)
