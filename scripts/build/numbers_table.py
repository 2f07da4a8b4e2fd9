"""The rows of numbers under a figure; `docs/assets/runtime/views/table.js` writes the same, and more of them, for live runs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from scripts.figures import declared
from scripts.figures.draw.numbers import show, state_symbol, symbol
from scripts.figures.draw.svg import tag
from scripts.figures.figure import Figure
from scripts.figures.messages import say
from scripts.figures.run import Run
from scripts.figures.views.base import Numbers

ROWS = 24  # more steps than this are shown at every second, fifth, tenth … step: a phone lays out every row of a page


def tables(figure: Figure, played: dict[str, Any], lang: str) -> str:
    names = figure.labels(lang)
    return "".join(_table(figure, run, played[run.key], names[run.key], lang) for run in figure.runs)


def stride(steps: int, rows: int = ROWS) -> int:
    """The smallest of 1, 2, 5, 10, 20 … that leaves at most ``rows`` rows."""
    scale = 1
    while True:
        for factor in (1, 2, 5):
            if steps / (factor * scale) <= rows:
                return factor * scale
        scale *= 10


def rows(steps: int, shown: int, most: int = ROWS) -> list[int]:
    """The steps that have a row. The last two always do: thinned rows of a cycle of two would all show the same half of it."""
    return sorted({*range(0, steps + 1, stride(steps, most)), max(0, steps - 1), steps, shown})


def columns(target: Any, states: Sequence[str]) -> list[str]:
    many = target.dimension > 1
    shown, f = [symbol(v) for v in target.variables], symbol(target.letter)
    heads = [*shown, f, *(f"∂{f}/∂{v}" if many else f"{f}′" for v in shown)]
    return heads + [state_symbol(s) + (f"[{v}]" if many else "") for s in states for v in shown]


def defined(x: float) -> str:
    """A view's quantity may have no value at a step, as a length has none before the first."""
    return "–" if math.isnan(x) else show(x)


def _table(figure: Figure, run: Run, trajectory: Any, name: str, lang: str) -> str:
    target, rule = declared.objective(run.objective or figure.objective), declared.optimizer(run.optimizer)
    every = stride(figure.steps)
    caption = say(lang, "table-of" if every == 1 else "table-thinned", run=name, stride=every)
    more = {head: line for view in figure.views for head, line in view.tabled(figure, run, trajectory, lang)}
    heads = [say(lang, "axis:step"), *columns(target, rule.states), *more]
    head = tag("thead", tag("tr", "".join(tag("th", h, scope="col") for h in heads)))
    points, gradients = np.asarray(trajectory.points, float), np.asarray(trajectory.gradients, float)
    body = []
    for k in rows(figure.steps, figure.steps):
        states = [float(v) for s in rule.states for v in np.atleast_1d(trajectory.states[s][k])]
        cells = [*np.atleast_1d(points[k]), float(trajectory.values[k]), *np.atleast_1d(gradients[k]), *states]
        shown = [*map(show, map(float, cells)), *(defined(float(line[k])) for line in more.values())]
        body.append(tag("tr", tag("th", str(k), scope="row") + "".join(tag("td", cell) for cell in shown)))
    return _framed(caption, head + tag("tbody", "".join(body)), data_run=run.key)


def view_tables(figure: Figure, lang: str) -> str:
    """The tables that belong to views and to no run."""
    return "".join(_view_table(part) for view in figure.views for part in view.numbers(figure, lang))


def _view_table(numbers: Numbers) -> str:
    head = tag("thead", tag("tr", "".join(tag("th", head, scope="col") for head in numbers.heads)))
    rows = (
        tag("tr", tag("th", first, scope="row") + "".join(tag("td", cell) for cell in cells))
        for first, *cells in numbers.rows
    )
    return _framed(numbers.caption, head + tag("tbody", "".join(rows)))


def _framed(caption: str, content: str, **attributes: object) -> str:
    """A table in a box of its own that scrolls."""
    table = tag("table", tag("caption", caption) + content, class_="fig-numbers", **attributes)
    return tag("div", table, class_="fig-scroll", tabindex="0", role="group", aria_label=caption)
