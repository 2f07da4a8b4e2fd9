"""A quantity of each run against the step: coordinates, what an optimizer remembers, step lengths, angles …"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from optlib.registry import nearest
from scripts.figures import declared
from scripts.figures.draw import path, svg
from scripts.figures.draw.numbers import state_symbol, symbol
from scripts.figures.draw.scale import Axis, Frame, power, widened
from scripts.figures.messages import say
from scripts.figures.quantities import line_names, quantity_named
from scripts.figures.views.base import SPARSE, Played, View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

LINES = 6  # more cannot be told apart on a phone
NOWHERE = (math.nan, math.nan)
GAP = 15.0  # SVG units between the names at the lines' ends
ROOM = 1.09  # the axis of steps goes on so far beyond the last, for the names


@dataclass(frozen=True, init=False)
class Track(View):
    """``quantity`` is a name in `scripts.figures.quantities`, or "state:NAME" for what an optimizer remembers.

    ``scale`` is "linear" or "log"; a logarithmic axis shows sizes, as signs have no logarithm. ``height`` (low, high)
    fixes the axis. ``coordinates`` (indices) and ``of`` (keys of runs) draw only some of the lines; without ``of`` a
    state is drawn for the runs that have it.
    """

    quantity: str = "coordinate"
    scale: str = "linear"
    height: tuple[float, float] | None = None
    coordinates_shown: tuple[int, ...] | None = None
    of: tuple[str, ...] | None = None

    kind = "track"

    def __init__(
        self,
        quantity: str = "coordinate",
        scale: str = "linear",
        height: tuple[float, float] | None = None,
        coordinates: Sequence[int] | None = None,
        of: Sequence[str] | None = None,
    ) -> None:
        shown = None if coordinates is None else tuple(coordinates)
        keys = None if of is None else tuple(of)
        for name, value in zip(
            ("quantity", "scale", "height", "coordinates_shown", "of"),
            (quantity, scale, height, shown, keys),
            strict=True,
        ):
            object.__setattr__(self, name, value)

    def check(self, figure: Figure, where: str) -> None:
        where = f"{where}, track {self.quantity!r}"
        if self.scale not in ("log", "linear"):
            raise ValueError(f"{where}: the scale is 'log' or 'linear', got {self.scale!r}.")
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
            if not set(self.coordinates_shown or ()) <= set(range(len(line_names(self.quantity, target)))):
                raise ValueError(
                    f"{where}: coordinates are indices from 0 below {target.dimension}, got {self.coordinates_shown}."
                )
        if (count := sum(len(self.names(figure, run)) for run in runs)) > LINES:
            raise ValueError(
                f"{where}: {count} lines cannot be told apart on a phone, at most {LINES} can; choose with of=… or coordinates=…."
            )

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        if self.of is not None:
            return tuple(run for run in figure.runs if run.key in self.of)
        if not self.quantity.startswith("state:"):
            return figure.runs
        name = self.quantity.removeprefix("state:")
        return tuple(run for run in figure.runs if name in declared.optimizer(run.optimizer).states)

    def chosen(self, figure: Figure, run: Run) -> list[int]:
        """Which of the quantity's lines are drawn."""
        every = range(len(line_names(self.quantity, figure.objective_of(run))))
        return list(every if self.coordinates_shown is None else self.coordinates_shown)

    def names(self, figure: Figure, run: Run) -> list[str]:
        names = line_names(self.quantity, figure.objective_of(run))
        return [names[k] for k in self.chosen(figure, run)]

    def lines(self, figure: Figure, run: Run, trajectory: Any) -> np.ndarray:
        """(lines, steps + 1) numbers as they are drawn."""
        numbers = quantity_named(self.quantity).lines(figure.objective_of(run), trajectory)[self.chosen(figure, run)]
        return np.abs(numbers) if self.scale == "log" else numbers

    def frame(self, figure: Figure, played: Played) -> Frame:
        low, high = self.height or self.extent(figure, played)
        label = self.label(figure, self.scale)
        named = any(name for run in self.runs(figure) for name in self.names(figure, run))
        return Frame(
            Axis(0.0, figure.steps * (ROOM if named else 1.0), "@axis:step"), Axis(low, high, label, self.scale)
        )

    def label(self, figure: Figure, scale: str) -> str:
        target = figure.objective_of(self.runs(figure)[0])
        if self.quantity.startswith("state:"):
            name = state_symbol(self.quantity.removeprefix("state:"))
            return f"|{name}|" if scale == "log" else name
        chosen = self.chosen(figure, self.runs(figure)[0])
        variables = [symbol(target.variables[k]) for k in chosen] if self.quantity == "coordinate" else []
        if variables:
            return ", ".join(f"|{name}|" if scale == "log" else name for name in variables)
        size = "-size" if scale == "log" and self.quantity == "component" else ""
        return f"@track:{self.quantity}{size}|{symbol(target.letter)}"

    def extent(self, figure: Figure, played: Played) -> tuple[float, float]:
        """The range of all that is shown: see track.js for the live twin."""
        rows = [self.lines(figure, run, played[run.key]).ravel() for run in self.runs(figure) if run.shown]
        values = np.concatenate([*rows, []])
        return extent(values[np.isfinite(values)].tolist(), self.scale)

    def below(self, figure: Figure, lang: str) -> str:
        box = svg.void("input", type="checkbox", checked=self.scale == "log", autocomplete="off")
        return svg.tag("fieldset", svg.tag("label", box + say(lang, "log-scale")), class_="fig-switch", disabled=True)

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {
            "quantity": self.quantity,
            "scale": self.scale,
            "fixed": self.height is not None,
            "chosen": [self.chosen(figure, run) for run in self.runs(figure)],
            "names": [self.names(figure, run) for run in self.runs(figure)],
            "told": quantity_named(self.quantity).told,
            "labels": {scale: self.label(figure, scale) for scale in ("linear", "log")},
        }

    def tabled(self, figure: Figure, run: Run, trajectory: Any, lang: str) -> list[tuple[str, np.ndarray]]:
        quantity = quantity_named(self.quantity)
        if quantity.told or run not in self.runs(figure):
            return []
        numbers = quantity.lines(figure.objective_of(run), trajectory)[self.chosen(figure, run)]
        head = say(lang, f"track:{self.quantity}", f=symbol(figure.objective_of(run).letter))
        names = self.names(figure, run)
        return [(f"{head} {name}".strip(), line) for name, line in zip(names, numbers, strict=True)]

    def sparse(self, trajectory: Any) -> bool:
        """What is tracked may jump at every step of any run, not only of a noisy one."""
        return len(trajectory.values) > SPARSE

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        frame = self.frame(figure, played)
        styles = {run.key: i for i, run in enumerate(figure.runs)}
        drawn, ends = [], []
        for run in self.runs(figure):
            lines = [
                [frame.project(p) for p in enumerate(line.tolist())]
                for line in self.lines(figure, run, played[run.key])
            ]
            shown = run.shown and figure.predict is None
            last = [next((p for p in reversed(line) if all(map(math.isfinite, p))), NOWHERE) for line in lines]
            drawn.append((run, lines, last, shown))
            ends += [
                end if name and shown else NOWHERE for end, name in zip(last, self.names(figure, run), strict=True)
            ]
        places = iter(spread(ends, frame.rect))
        groups = []
        for run, lines, last, shown in drawn:
            names = self.names(figure, run)
            tags = "".join(
                svg.tag("text", name, **at(place), class_="fig-tag main" if k == 0 < len(names) - 1 else "fig-tag")
                for k, (name, place) in enumerate(zip(names, (next(places) for _ in names), strict=True))
            )
            first, *others = ([*line, NOWHERE] for line in lines)
            rest = [p for line in others for p in line]
            # No line is told by its name at the end alone: the first one is the stroke of its run, the others are thin.
            thin = svg.tag("path", d=path.line(rest), class_="fig-line fig-thin") if others else ""
            groups.append(
                svg.run(
                    run.key, styles[run.key], first, shown, marked=[*first, *rest], now=last, more=thin + tags,
                    noisy=self.sparse(played[run.key]),
                )
            )  # fmt: skip
        inside = svg.tag("g", "".join(groups), class_="fig-runs")
        return svg.picture(svg.axes(frame, lang, clip) + svg.clipped(inside, clip))


def extent(values: Sequence[float], scale: str) -> tuple[float, float]:
    """The axis for finite ``values``: whole decades, ten of them at most, or their range and a little more."""
    if scale == "log":
        positive = [v for v in values if v > 0]
        high = power(math.ceil(math.log10(max(positive, default=1.0)) - 1e-9))
        low = power(math.floor(math.log10(max(min(positive, default=1.0), high * 1e-10)) + 1e-9))
        return (low, high) if low < high else (low / 10, high)
    return widened(min(values, default=0.0), max(values, default=1.0))


def spread(ends: Sequence[tuple[float, float]], rect: Sequence[float]) -> list[tuple[float, float] | None]:
    """Where the names go: behind the ends of their lines, apart from each other and within the picture; track.js is the twin."""
    left, top, width, height = rect
    places: list[tuple[float, float] | None] = [None] * len(ends)
    inside = [
        k for k, (x, y) in enumerate(ends) if left - 1 <= x <= left + width + 1 and top - 1 <= y <= top + height + 1
    ]  # also not where it is not a number
    inside.sort(key=lambda k: (ends[k][1], k))
    heights: list[float] = []
    for k in inside:
        heights.append(max(ends[k][1] + 4.0, heights[-1] + GAP if heights else top + 11.0))
    lowest = top + height - 4.0
    for n, k in reversed(list(enumerate(inside))):
        lowest = min(heights[n], lowest)
        places[k] = (ends[k][0] + 7.0, lowest)
        lowest -= GAP
    return places


def at(place: tuple[float, float] | None) -> dict[str, str]:
    return {} if place is None else {"x": f"{place[0]:.1f}", "y": f"{place[1]:.1f}"}
