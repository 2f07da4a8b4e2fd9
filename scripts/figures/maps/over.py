"""The axes of a map: a hyperparameter of its run, or a coordinate of the start."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from optlib.registry import nearest
from scripts.figures import declared
from scripts.figures.draw.numbers import symbol
from scripts.figures.draw.scale import Axis
from scripts.figures.messages import MESSAGES

START = "start"


@dataclass(frozen=True)
class Over:
    """One axis: ``name`` from ``low`` to ``high``, "linear" or "log"; a coordinate runs over the figure's box unless told.

    ``name`` is a hyperparameter of the map's run ("lr"), a variable of its objective ("w1": that coordinate of the start),
    or "start" where the objective has a single variable.
    """

    name: str
    low: float = math.nan
    high: float = math.nan
    axis: str = "linear"

    def coordinate(self, target: Any) -> int | None:
        """Which coordinate of the start the axis moves; None for a hyperparameter."""
        if self.name == START and target.dimension == 1:
            return 0
        names = [str(variable) for variable in target.variables]
        return names.index(self.name) if self.name in names else None

    def within(self, target: Any, box: Sequence[tuple[float, float]]) -> Over:
        """The axis with its ends: those of the box where it has none of its own."""
        at = self.coordinate(target)
        if at is None or not (math.isnan(self.low) and math.isnan(self.high)):
            return self
        return Over(self.name, *box[at], self.axis)

    def check(self, target: Any, rule: Any, where: str) -> None:
        """Raise ValueError when neither the objective nor the optimizer knows the name, or the range is none."""
        if self.coordinate(target) is None and self.name not in rule.defaults:
            known = [*rule.defaults, *map(str, target.variables), *([START] if target.dimension == 1 else [])]
            raise ValueError(
                f"{where}: {self.name!r} is no hyperparameter of {rule.name} and no variable of {target.name}; "
                f"{nearest(self.name, known)}"
            )
        if self.axis not in ("linear", "log"):
            raise ValueError(f"{where}: an axis is 'linear' or 'log', got {self.axis!r}.")
        Axis(self.low, self.high, self.name, self.axis)

    def label(self, target: Any) -> str:
        """As `scripts.figures.messages.word` reads it."""
        at = self.coordinate(target)
        if at is not None:
            return f"@map:start|{symbol(target.variables[at])}"
        return f"@hyper:{self.name}" if f"hyper:{self.name}" in MESSAGES else self.name

    def symbol(self, target: Any) -> str:
        """The short name, for the words on one cell."""
        at = self.coordinate(target)
        if at is not None:
            return symbol(target.variables[at])
        return MESSAGES[f"symbol:{self.name}"]["en"] if f"symbol:{self.name}" in MESSAGES else self.name

    def centres(self, cells: int) -> NDArray[np.float64]:
        """The value in the middle of each of ``cells`` equal parts of the axis; cells.js is the twin."""
        at = (np.arange(cells) + 0.5) / cells
        if self.axis == "log":
            return np.asarray(self.low * (self.high / self.low) ** at)
        return np.asarray(self.low + (self.high - self.low) * at)


@dataclass(frozen=True)
class Border:
    """A curve from a formula over the measured map: ``at`` gives x for a y (``gives="x"``) or y for an x (``gives="y"``).

    Where it leaves the map or is not finite, it is not drawn. ``label``, in both languages, stands at its upper end.
    """

    at: Callable[[float], float]
    label: Mapping[str, str]
    gives: str = "x"

    def check(self, where: str) -> None:
        declared.texts(self.label, where)
        if self.gives not in ("x", "y"):
            raise ValueError(f"{where}: a border gives 'x' or 'y', got {self.gives!r}.")

    def points(self, x: Over, y: Over, samples: int = 121) -> list[tuple[float, float]]:
        """The curve in data coordinates."""
        given = y if self.gives == "x" else x
        along = np.geomspace(given.low, given.high, samples) if given.axis == "log" else None
        values = (np.linspace(given.low, given.high, samples) if along is None else along).tolist()
        pairs = [(float(self.at(v)), v) for v in values]
        return pairs if self.gives == "x" else [(v, at) for at, v in pairs]


@dataclass(frozen=True)
class Spot:
    """A point of the map with a label in both languages, such as the best pair."""

    x: float
    y: float
    label: Mapping[str, str]

    def check(self, where: str) -> None:
        declared.texts(self.label, where)
