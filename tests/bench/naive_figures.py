"""The usual way to show the same figures: plotly.py's graph objects, everything computed beforehand, `fig.to_html`.

It is kept lean: no frames, no sliders of precomputed runs, no tables, though ours have them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from scripts.figures import Contour, Curve, Figure, Loss, Sweep

GRID = 100  # points a side of a landscape
WIDTH, HEIGHT = None, 450


def draw(figure: Figure) -> go.Figure:
    """One Plotly figure with one subplot for each flat view."""
    views = [view for view in figure.views if isinstance(view, (Contour, Curve, Loss, Sweep))]
    played = figure.play()
    plot = make_subplots(rows=len(views), cols=1)
    for row, view in enumerate(views, start=1):
        for trace in [*landscape(figure, view, played), *paths(figure, view, played)]:
            plot.add_trace(trace, row=row, col=1)
        frame = view.frame(figure, played)
        for axis, update in ((frame.x, plot.update_xaxes), (frame.y, plot.update_yaxes)):
            ends = [axis.low, axis.high]
            log = axis.kind == "log"
            update(type="log" if log else "linear", range=list(np.log10(ends)) if log else ends, row=row, col=1)
    plot.update_layout(height=HEIGHT * len(views), showlegend=False)
    return plot


def landscape(figure: Figure, view: Any, played: dict[str, Any]) -> list[Any]:
    if isinstance(view, Contour):
        x, y = (np.linspace(low, high, GRID) for low, high in view.box(figure))
        z = view.target(figure).value(np.stack(np.meshgrid(x, y), axis=-1))
        return [go.Contour(x=x, y=y, z=z, ncontours=view.count, showscale=False)]
    if isinstance(view, Curve):
        frame = view.frame(figure, played)
        samples = view.samples(view.target(figure), frame.x.low, frame.x.high)
        return [go.Scatter(x=samples[:, 0], y=samples[:, 1], mode="lines")]
    return []


def paths(figure: Figure, view: Any, played: dict[str, Any]) -> list[Any]:
    traces = []
    for run in view.runs(figure):
        points = view.swept(figure, run.key) if isinstance(view, Sweep) else view.coordinates(figure, played[run.key])
        mode = "lines" if isinstance(view, Sweep) else "lines+markers"
        name = run.name("en")
        traces.append(go.Scatter(x=points[:, 0], y=points[:, 1], mode=mode, name=name, visible=run.shown))
    return traces
