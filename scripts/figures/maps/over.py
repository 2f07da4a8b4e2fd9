"""The axes of a map: a hyperparameter of its run, or a coordinate of the start."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from optlib.registry import nearest

START = "start"
SCALES = ("linear", "log")


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
        if self.axis not in SCALES:
            raise ValueError(f"{where}: an axis is 'linear' or 'log', got {self.axis!r}.")
        if not (math.isfinite(self.low) and math.isfinite(self.high) and self.low < self.high):
            raise ValueError(f"{where}: the axis {self.name!r} needs finite low < high, got {self.low} … {self.high}.")
        if self.axis == "log" and self.low <= 0:
            raise ValueError(f"{where}: the logarithmic axis {self.name!r} starts at {self.low}; start it above 0.")
