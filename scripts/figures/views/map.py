"""A field of runs, one a cell, over two hyperparameters or coordinates of the start: where they converge, and to which minimum."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures import declared
from scripts.figures.controls.hyper import Slider
from scripts.figures.draw import cells as field
from scripts.figures.draw import svg
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.maps.cells import Cells, classified
from scripts.figures.maps.classes import LEVELS, SHOWS, Class, classes
from scripts.figures.maps.over import Border, Over, Spot
from scripts.figures.messages import say, word
from scripts.figures.views.base import Grip, Played, View, flat

if TYPE_CHECKING:
    from scripts.figures.figure import Figure, Run

CELLS_AT_MOST = 200  # each way


@dataclass(frozen=True)
class Map(View):
    """Runs over ``x`` and ``y`` (see `Over`), ``cells`` (nx, ny) of them, coloured and patterned by what ``show`` asks:

    "verdict", as `optlib` gives it; "value", the last value above the lowest declared minimum; "rate", the factor by which a
    step shrinks the distance to the minimum, on average over the run; "steps", how many it takes to converge; "basin", to
    which declared minimum a run has converged. ``levels`` bound the bands of value, rate and steps.

    ``run`` is the key of the run that is varied, the figure's first by default. Clicking makes a cell the figure's run, so
    each axis needs its control. ``marks`` are `Border`s and `Spot`s. The paths are drawn where both axes are the variables.
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
        if self.show in ("rate", "basin") and not len(target.minima):
            raise ValueError(f"{here}: it shows the {self.show} and {target.name} declares no minimum.")
        if not all(isinstance(n, int) and 2 <= n <= CELLS_AT_MOST for n in self.cells):
            raise ValueError(f"{here}: from 2 to {CELLS_AT_MOST} cells each way, got {self.cells}.")
        if list(self.bands()) != sorted(set(self.bands())) or len(self.bands()) > 8:
            raise ValueError(f"{here}: up to eight levels, each above the one before, got {self.bands()}.")
        for over in (self.x, self.y):
            over.check(target, declared.optimizer(run.optimizer), here)
            self._check_control(figure, over, here)
        if self.x.name == self.y.name:
            raise ValueError(f"{here}: both axes are {self.x.name!r}.")
        for mark in self.marks:
            mark.check(f"{here}, a mark")

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
        return super().runs(figure) if self.is_plane(figure) else ()

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        return flat(trajectory.points)

    def frame(self, figure: Figure, played: Played) -> Frame:
        target = self.target(figure)
        x, y = (Axis(over.low, over.high, over.label(target), over.axis) for over in (self.x, self.y))
        return Frame(x, y)

    def field(self, figure: Figure) -> Cells:
        run = self.varied(figure)
        return Cells(
            self.target(figure).name, run.optimizer, tuple(run.hyper.items()), figure.start_of(run), figure.steps,
            self.x, self.y, self.cells, self.show, self.bands(),
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
        here, target = self.chosen(figure), self.target(figure)
        pairs = zip((self.x, self.y), here, strict=True)
        text = ", ".join(f"{over.symbol(target)} = {show(value)}".replace(" ", "\u00a0") for over, value in pairs)
        return [Grip(here, "map:crosshair", self.x.low, self.x.high, here[0], text)]

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        found = classified(self.field(figure))
        drawn = [
            svg.tag("path", d=field.outline(found == k, frame.rect), fill=f"url(#{self._id(figure, c)})")
            for k, c in enumerate(self.classes(figure))
        ]
        patterns = {c.look: field.pattern(self._id(figure, c), c.look) for c in self.classes(figure)}
        borders = [
            svg.curve(frame, mark.points(self.x, self.y), "fig-border")
            for mark in self.marks
            if isinstance(mark, Border)
        ]
        spots = [frame.project((mark.x, mark.y)) for mark in self.marks if isinstance(mark, Spot)]
        stars = "".join(f"M{u:.1f},{v:.1f}m-5,0h10m-5,-5v10" for u, v in spots)
        defs = svg.tag("defs", "".join(patterns.values()))
        drawings = svg.tag("g", "".join(drawn), class_="fig-cells") + "".join(borders)
        return defs + drawings + svg.tag("path", d=stars, class_="fig-minimum") + self._words(figure, frame, lang)

    def _id(self, figure: Figure, item: Class) -> str:
        number = next(i for i, view in enumerate(figure.views) if view is self)
        return f"{figure.id}-map{number}-{item.look}"

    def foreground(self, figure: Figure, frame: Frame) -> str:
        """The crosshair: two lines that meet where the knob stands."""
        u, v = frame.project(self.chosen(figure))
        left, top, width, height = frame.rect
        return svg.tag("path", d=f"M{left:g},{v:.1f}h{width:g}M{u:.1f},{top:g}v{height:g}", class_="fig-cross")

    def _words(self, figure: Figure, frame: Frame, lang: str) -> str:
        """The names of the classes where they find room, and those of the marks."""
        found, (left, top, width, height) = classified(self.field(figure)), frame.rect
        rows, columns = found.shape
        words = []
        for k, item in enumerate(self.classes(figure)):
            text = word(lang, item.short)
            column, row, side = field.roomiest(found == k)
            if side and fits(text, side * width / columns, side * height / rows):
                x, y = left + width * column / columns, top + height * (1 - row / rows) + 4
                words.append(svg.tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}"))
        return svg.tag("g", "".join(words), class_="fig-words fig-note") + self._mark_words(frame, lang)

    def _mark_words(self, frame: Frame, lang: str) -> str:
        left, top, width, height = frame.rect
        words = []
        for mark in self.marks:
            if isinstance(mark, Spot):
                u, v = frame.project((mark.x, mark.y))
            else:
                placed = [frame.project(p) for p in mark.points(self.x, self.y)]
                inside = [p for p in placed if left <= p[0] <= left + width and top + 12 <= p[1] <= top + height - 6]
                if not inside:
                    continue
                u, v = min(inside, key=lambda p: p[1])
            late = u > left + width / 2
            words.append(
                svg.tag(
                    "text", mark.label[lang], x=f"{u + (-7 if late else 7):.1f}", y=f"{v + 4:.1f}",
                    class_="fig-note fig-words", text_anchor="end" if late else "start",
                )
            )  # fmt: skip
        return "".join(words)

    def below(self, figure: Figure, lang: str) -> str:
        """The legend, which is also the map in numbers: the share of each class."""
        found = classified(self.field(figure))
        items = []
        for k, item in enumerate(self.classes(figure)):
            share = float((found == k).mean())
            swatch = svg.tag("rect", width="28", height="16", fill=f"url(#{self._id(figure, item)})")
            picture = svg.tag(
                "svg", swatch, class_="fig-tile", viewBox="0 0 28 16", aria_hidden="true", focusable="false"
            )
            name = svg.tag("span", word(lang, item.word))
            items.append(svg.tag("li", picture + name + svg.tag("b", percent(share)), hidden=share == 0 or None))
        caption = say(lang, "map:shares", count=self.cells[0] * self.cells[1])
        listed = svg.tag("ul", "".join(items), class_="fig-shares", aria_label=caption)
        return listed + svg.tag("p", say(lang, "map:hint"), class_="fig-hint fig-cell")

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
            "classes": [item.spec() for item in self.classes(figure)],
        }


def percent(share: float) -> str:
    """A share as a reader sees it: no class that is there has none. map.js is the twin."""
    if 0 < share < 0.001:
        return "< 0.1%"
    return f"{show(math.floor(1000 * share + 0.5) / 10)}%"


def fits(text: str, width: float, height: float) -> bool:
    """Whether ``text`` finds room in a box of that many SVG units; Korean letters are twice as wide."""
    return height >= 20 and 8 + sum(16.0 if ord(c) > 0x1100 and c.isalpha() else 8.8 for c in text) <= width
