"""A field of runs, one a cell, over two hyperparameters or coordinates of the start: where they converge, and to which minimum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures import declared
from scripts.figures.controls.hyper import Slider
from scripts.figures.draw import svg
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.maps import drawn
from scripts.figures.maps.cells import Cells, classified
from scripts.figures.maps.classes import FEW, LEVELS, OF_MINIMA, SHOWS, Class, classes
from scripts.figures.maps.over import Border, Over, Spot
from scripts.figures.messages import say
from scripts.figures.views.base import Grip, Played, View, flat

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

CELLS_AT_MOST = 200  # each way


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
    haloed = True

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
        if list(self.bands()) != sorted(set(self.bands())) or len(self.bands()) > 8:
            raise ValueError(f"{here}: up to eight levels, each above the one before, got {self.bands()}.")
        for over in self.axes(figure):
            over.check(target, declared.optimizer(run.optimizer), here)
            self._check_control(figure, over, here)
        if self.x.name == self.y.name:
            raise ValueError(f"{here}: both axes are {self.x.name!r}.")
        for mark in self.marks:
            mark.check(f"{here}, a mark")
        if self.marks and any(control.kind == "landscape" for control in figure.controls):
            raise ValueError(f"{here}: its marks hold for one landscape; leave them out, or the control Landscape(…).")

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

    def bands(self) -> tuple[float, ...]:
        return self.levels or LEVELS.get(self.show, ())

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

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        return flat(trajectory.points)

    def frame(self, figure: Figure, played: Played) -> Frame:
        target = self.target(figure)
        x, y = (Axis(over.low, over.high, over.label(target), over.axis) for over in self.axes(figure))
        return Frame(x, y)

    def field(self, figure: Figure) -> Cells:
        run = self.varied(figure)
        return Cells(
            self.target(figure).name, run.optimizer, tuple(run.hyper.items()), figure.start_of(run), figure.steps,
            *self.axes(figure), self.cells, self.show, self.bands(),
        )  # fmt: skip

    def classes(self, figure: Figure) -> list[Class]:
        return classes(self.show, self.target(figure), self.bands())

    def chosen(self, figure: Figure) -> tuple[float, float]:
        """Where the figure's run stands on the map."""
        run, target = self.varied(figure), self.target(figure)
        where = []
        for over in (self.x, self.y):
            at = over.coordinate(target)
            where.append(run.hyper[over.name] if at is None else figure.start_of(run)[at])
        return where[0], where[1]

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        """The crosshair."""
        here, target, (x, _) = self.chosen(figure), self.target(figure), self.axes(figure)
        pairs = zip((self.x, self.y), here, strict=True)
        text = ", ".join(f"{over.symbol(target)} = {show(value)}".replace(" ", "\u00a0") for over, value in pairs)
        return [Grip(here, "map:crosshair", x.low, x.high, here[0], text)]

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        found = classified(self.field(figure))
        cells = drawn.areas(found, self.classes(figure), frame, self.prefix(figure))
        minima = drawn.crosses(self.minima(figure), frame)
        marks = drawn.marked(self.marks, self.axes(figure), frame, lang)
        return cells + minima + marks

    def notes(self, figure: Figure, frame: Frame, lang: str) -> str:
        """The names of the classes, over the paths, which would hide them."""
        return drawn.names(classified(self.field(figure)), self.classes(figure), frame, lang)

    def minima(self, figure: Figure) -> list[list[float]]:
        """Those that are drawn: where the axes are the variables and a few minima have a class each."""
        points: list[list[float]] = self.target(figure).minima.tolist()
        return points if self.show in ("basin", "nearest") and self.is_plane(figure) and len(points) <= FEW else []

    def prefix(self, figure: Figure) -> str:
        """Of the ids of its patterns, which are the page's."""
        return f"{figure.id}-map{next(i for i, view in enumerate(figure.views) if view is self)}"

    def foreground(self, figure: Figure, frame: Frame) -> str:
        """The crosshair: two lines that meet where the knob stands."""
        u, v = frame.project(self.chosen(figure))
        left, top, width, height = frame.rect
        return svg.tag("path", d=f"M{left:g},{v:.1f}h{width:g}M{u:.1f},{top:g}v{height:g}", class_="fig-cross")

    def below(self, figure: Figure, lang: str) -> str:
        kinds = self.classes(figure)
        looks = drawn.looks_of(self.show, kinds)
        shares = drawn.legend(classified(self.field(figure)), kinds, looks, self.prefix(figure), lang)
        if self.run and len(figure.runs) > 1:  # which of several maps this is
            name = svg.swatch([run.key for run in figure.runs].index(self.run)) + figure.labels(lang)[self.run]
            shares = svg.tag("p", name, class_="fig-varied") + shares
        return shares + svg.tag("p", say(lang, "map:hint"), class_="fig-hint fig-cell")

    def extra(self, figure: Figure) -> dict[str, Any]:
        target = self.target(figure)
        axes = [
            {"name": o.name, "coordinate": o.coordinate(target), "symbol": o.symbol(target)} for o in (self.x, self.y)
        ]
        return {
            "run": self.varied(figure).key,
            "over": axes,
            "show": self.show,
            "cells": list(self.cells),
            "levels": list(self.bands()),
            "minima": self.minima(figure),
            "patterns": self.prefix(figure),
        }
