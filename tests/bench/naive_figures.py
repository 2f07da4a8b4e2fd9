"""The usual way to show the same figures: plotly.py's graph objects, everything computed beforehand, `fig.to_html`.

It is kept lean: no frames, no sliders of precomputed runs, no tables, though ours have them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

import optlib
from scripts.figures import Contour, Curve, Figure, Loss, Sweep, declared

GRID = 100  # points a side of a landscape
SAMPLES = 400  # of a curve
RATES = 150  # of a sweep
WIDTH, HEIGHT = None, 450


def draw(figure: Figure) -> go.Figure:
    """One Plotly figure with one subplot for each flat view."""
    views = [view for view in figure.views if type(view) in KINDS]
    played = figure.play()
    plot = make_subplots(rows=len(views), cols=1)
    for row, view in enumerate(views, start=1):
        for trace in KINDS[type(view)](figure, view, played):
            plot.add_trace(trace, row=row, col=1)
        (x, wide), (y, high) = axes(figure, view)
        plot.update_xaxes(type=x, range=ends(wide, x), row=row, col=1)
        plot.update_yaxes(type=y, range=ends(high, y), row=row, col=1)
    plot.update_layout(height=HEIGHT * len(views), showlegend=False)
    return plot


def axes(figure: Figure, view: Any) -> tuple[tuple[str, Any], tuple[str, Any]]:
    """Each axis's kind, and where it begins and ends if that is declared."""
    if isinstance(view, Contour):
        return ("linear", figure.box[0]), ("linear", figure.box[1])
    if isinstance(view, Curve):
        return ("linear", view.box or figure.box[0]), ("linear", view.height)
    if isinstance(view, Sweep):
        return (view.axis, view.span), ("log", view.height)
    return ("linear", None), (view.scale, view.height)


def ends(span: tuple[float, float] | None, axis: str) -> list[float] | None:
    """As Plotly takes them."""
    return None if span is None else list(np.log10(span) if axis == "log" else span)


def contour(figure: Figure, view: Contour, played: dict[str, Any]) -> list[Any]:
    x, y = (np.linspace(low, high, GRID) for low, high in figure.box)
    z = view.target(figure).value(np.stack(np.meshgrid(x, y), axis=-1))
    land = go.Contour(x=x, y=y, z=z, ncontours=view.count, showscale=False)
    return [land, *(line(run, *played[run.key].points.T) for run in view.runs(figure))]


def curve(figure: Figure, view: Curve, played: dict[str, Any]) -> list[Any]:
    target = view.target(figure)
    w = np.linspace(*(view.box or figure.box[0]), SAMPLES)
    ways = [line(run, played[run.key].points[:, 0], played[run.key].values) for run in view.runs(figure)]
    return [go.Scatter(x=w, y=target.value(w[:, None]), mode="lines"), *ways]


def loss(figure: Figure, view: Loss, played: dict[str, Any]) -> list[Any]:
    return [
        line(run, np.arange(len(played[run.key].values)), above(figure, run, view.scale, played[run.key].values))
        for run in view.runs(figure)
    ]


def sweep(figure: Figure, view: Sweep, played: dict[str, Any]) -> list[Any]:
    space = np.geomspace if view.axis == "log" else np.linspace
    rates = space(*view.span, RATES)
    traces = []
    for run in view.runs(figure):
        results = [
            optlib.run(
                figure.objective_of(run),
                run.optimizer,
                figure.start_of(run),
                figure.steps,
                **{**run.hyper, view.hyper: rate},
            )
            for rate in rates
        ]
        last = np.array([result.values[-1] for result in results])
        traces.append(line(run, rates, above(figure, run, "log", last), "lines"))
    return traces


def above(figure: Figure, run: Any, scale: str, values: Any) -> Any:
    """On a logarithmic axis f stands above its minimum."""
    return values if scale == "linear" else values - declared.lowest(figure.objective_of(run))


def line(run: Any, x: Any, y: Any, mode: str = "lines+markers") -> Any:
    return go.Scatter(x=x, y=y, mode=mode, name=run.key, visible=run.shown)


KINDS: dict[type, Callable[[Figure, Any, dict[str, Any]], list[Any]]] = {
    Contour: contour,
    Curve: curve,
    Loss: loss,
    Sweep: sweep,
}
