"""A quantity of each run against the step: coordinates, what an optimizer remembers, step lengths, angles …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optlib.registry import nearest
from scripts.figures import declared
from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

LINES = 6  # more cannot be told apart on a phone


@dataclass(frozen=True)
class Quantity:
    """What can be tracked. Has it one line for ``each`` coordinate, or only one? Does it need a ``minimum``?"""

    each: bool = False
    minimum: bool = False


QUANTITIES = {
    "coordinate": Quantity(each=True),
    "step_length": Quantity(),
    "gradient_norm": Quantity(),
    "angle": Quantity(minimum=True),
    "effective_rate": Quantity(each=True),
    "component": Quantity(each=True, minimum=True),
}


def quantity_named(name: str) -> Quantity:
    """The quantity of that name; ``state:NAME`` is an optimizer's own. ValueError names what is near."""
    if name.startswith("state:"):
        return Quantity(each=True)
    if name not in QUANTITIES:
        raise ValueError(f"no quantity {name!r} to track; {nearest(name, [*QUANTITIES, 'state:NAME'])}")
    return QUANTITIES[name]


@dataclass(frozen=True)
class Track(View):
    """``quantity`` is a name in `QUANTITIES`, or "state:NAME" for what an optimizer remembers.

    ``scale`` is "linear" or "log"; a logarithmic axis shows sizes, as signs have no logarithm. ``height`` (low, high)
    fixes the axis. ``coordinates`` (indices) and ``of`` (keys of runs) draw only some of the lines; without ``of`` a
    state is drawn for the runs that have it.
    """

    quantity: str = "coordinate"
    scale: str = "linear"
    height: tuple[float, float] | None = None
    coordinates: Sequence[int] | None = None
    of: Sequence[str] | None = None

    kind = "track"

    def __post_init__(self) -> None:
        for name in ("coordinates", "of"):
            if (given := getattr(self, name)) is not None:
                object.__setattr__(self, name, tuple(given))

    def check(self, figure: Figure, where: str) -> None:
        where = f"{where}, track {self.quantity!r}"
        if self.scale not in ("log", "linear"):
            raise ValueError(f"{where}: the scale is 'log' or 'linear', got {self.scale!r}.")
        declared.span(self.height, f"{where}, the height", above=0 if self.scale == "log" else None)
        quantity = quantity_named(self.quantity)
        for key in self.of or ():
            figure.run_named(key, where)
        runs = self.runs(figure)
        if not runs:
            states = sorted({s for run in figure.runs for s in declared.optimizer(run.optimizer).states})
            wanted = self.quantity.removeprefix("state:")
            raise ValueError(f"{where}: no run here has it; {nearest(wanted, states) if states else 'give it runs'}.")
        for run in runs:
            target = figure.objective_of(run)
            if self.quantity.removeprefix("state:") not in (self.quantity, *declared.optimizer(run.optimizer).states):
                raise ValueError(f"{where}: the run {run.key!r} does not have it; leave it out of of=….")
            if quantity.minimum and not len(target.minima):
                raise ValueError(f"{where}: {target.name} declares no minimum.")
            if not set(self.coordinates or ()) <= set(self.lines(target)):
                raise ValueError(
                    f"{where}: coordinates are indices from 0 below {target.dimension}, got {self.coordinates}."
                )
        drawn = (self.lines(figure.objective_of(run)) if self.coordinates is None else self.coordinates for run in runs)
        if (count := sum(map(len, drawn))) > LINES:
            raise ValueError(
                f"{where}: {count} lines cannot be told apart on a phone, at most {LINES} can; choose with of=… or coordinates=…."
            )

    def lines(self, target: Any) -> range:
        """The quantity's lines for a run on ``target``, by number."""
        return range(target.dimension if quantity_named(self.quantity).each else 1)

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        if self.of is not None:
            return tuple(run for run in figure.runs if run.key in self.of)
        if not self.quantity.startswith("state:"):
            return figure.runs
        name = self.quantity.removeprefix("state:")
        return tuple(run for run in figure.runs if name in declared.optimizer(run.optimizer).states)
