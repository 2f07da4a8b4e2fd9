"""A field of runs, one a cell, over two hyperparameters or coordinates of the start: where they converge, and to which minimum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.hyper import Slider
from scripts.figures.maps.marks import Border, Spot
from scripts.figures.maps.over import Over
from scripts.figures.plain import plain
from scripts.figures.views.base import View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

CELLS_AT_MOST = 200  # each way
LEVELS_AT_MOST = 8  # more bands are not told apart
BANDED = ("value", "distance", "rate", "steps")
OF_MINIMA = ("distance", "rate", "basin", "nearest")  # what they show is measured from the minima
SHOWS = ("verdict", *BANDED, "basin", "nearest")


@dataclass(frozen=True)
class Map(View):
    """Runs over ``x`` and ``y`` (see `Over`), ``cells`` (nx, ny) of them, coloured and patterned by what ``show`` asks:

    "verdict", as `optlib` gives it; "value", the last value above the lowest declared minimum; "rate", the factor by which a
    step shrinks the distance to the minimum, on average over the run; "steps", how many it takes to converge; "distance",
    how far from the nearest declared minimum it ends; "basin", to which declared minimum a run has converged; "nearest",
    next to which it ends, at rest or not. ``levels`` bound the bands of value, rate, steps and distance.

    ``run`` is the key of the run that is varied, the figure's first by default. Clicking makes a cell the figure's run, so
    each axis needs its control. ``marks`` are `Border`s and `Spot`s. Where both axes are the variables the paths are drawn: all of
    them, or that of ``run`` alone where it is named, so that several maps can stand beside each other.
    """

    x: Over
    y: Over
    show: str = "verdict"
    objective: str | None = None
    run: str | None = None
    cells: tuple[int, int] = (48, 40)
    levels: tuple[float, ...] | None = None
    marks: Sequence[Border | Spot] = ()

    kind = "map"

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", tuple(self.marks))

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, map"
        if not figure.runs:
            raise ValueError(f"{here}: a map needs a run.")
        if figure.predict is not None:
            raise ValueError(f"{here}: a map would give away what is to be predicted; put it into a figure of its own.")
        run, target = self.varied(figure), self.target(figure)
        if figure.objective_of(run).name != target.name:
            raise ValueError(
                f"{here}: its run {run.key!r} is on {figure.objective_of(run).name}, not on {target.name}."
            )
        if self.show not in SHOWS:
            raise ValueError(f"{here}: a map shows {', '.join(SHOWS)}, got {self.show!r}.")
        if self.show in OF_MINIMA and not len(target.minima):
            raise ValueError(f"{here}: it shows the {self.show} and {target.name} declares no minimum.")
        if not all(isinstance(n, int) and 2 <= n <= CELLS_AT_MOST for n in self.cells):
            raise ValueError(f"{here}: from 2 to {CELLS_AT_MOST} cells each way, got {self.cells}.")
        if self.levels is not None:
            self._check_levels(self.levels, here)
        for over in self.axes(figure):
            over.check(target, declared.optimizer(run.optimizer), here)
            self._check_control(figure, over, here)
        if self.x.name == self.y.name:
            raise ValueError(f"{here}: both axes are {self.x.name!r}.")
        for mark in self.marks:
            mark.check(f"{here}, a mark")
        if self.marks and any(control.kind == "landscape" for control in figure.controls):
            raise ValueError(f"{here}: its marks hold for one landscape; leave them out, or the control Landscape(…).")

    def _check_levels(self, levels: tuple[float, ...], here: str) -> None:
        if not 1 <= len(levels) <= LEVELS_AT_MOST or list(levels) != sorted(set(levels)):
            raise ValueError(
                f"{here}: from 1 to {LEVELS_AT_MOST} levels, each above the one before, got {levels}; "
                "leave them out for the usual ones."
            )

    def _check_control(self, figure: Figure, over: Over, here: str) -> None:
        """The reader's choice must be seen, typed and kept in the address, and that is what controls do."""
        run, at = self.varied(figure), over.coordinate(self.target(figure))
        if at is not None:
            if run.start is not None or not any(control.kind == "start" for control in figure.controls):
                raise ValueError(f"{here}: the axis {over.name!r} needs the control Start().")
            (low, high), what = figure.box[at], "the figure's box"
        else:
            sliders = [c for c in figure.controls if isinstance(c, Slider) and c.hyper == over.name]
            slider = next((c for c in sliders if run in c.moved(figure)), None)
            if slider is None:
                raise ValueError(f"{here}: the axis {over.name!r} needs the control Slider({over.name!r}, …).")
            (low, high), what = (slider.low, slider.high), "its slider"
        if not low <= over.low < over.high <= high:
            raise ValueError(f"{here}: the axis {over.name!r} reaches beyond {what}, {low:g} … {high:g}.")

    def axes(self, figure: Figure) -> tuple[Over, Over]:
        """Both axes with their ends."""
        target = self.target(figure)
        return self.x.within(target, figure.box), self.y.within(target, figure.box)

    def varied(self, figure: Figure) -> Run:
        """The run of which the cells are variants."""
        return figure.run_named(self.run, "map") if self.run else figure.runs[0]

    def is_plane(self, figure: Figure) -> bool:
        """Whether the axes are the two variables, so that paths can be drawn over the map."""
        target = self.target(figure)
        return [self.x.coordinate(target), self.y.coordinate(target)] == [0, 1] and target.dimension == 2

    def moves_start(self, figure: Figure) -> bool:
        return any(over.coordinate(self.target(figure)) is not None for over in (self.x, self.y))

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        if not self.is_plane(figure):
            return ()
        return (self.varied(figure),) if self.run else super().runs(figure)

    def options(self, figure: Figure) -> dict[str, Any]:
        """Axes with their ends, and marks as points: a formula is Python's."""
        x, y = self.axes(figure)
        return super().options(figure) | {
            "x": plain(x),
            "y": plain(y),
            "marks": [mark.told(x, y) for mark in self.marks],
        }
