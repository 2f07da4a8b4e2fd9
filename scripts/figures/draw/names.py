"""Where to write the name of each of several curves: beside it, and away from the others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

HALF = np.array([24.0, 9.0])  # half of a name's width and height, in SVG units
AWAY = HALF + 4  # from the curve to the middle of its name
ENOUGH = 1.6  # further from everything than this, in units of `AWAY`, is no better
EVERY = 4  # of the curve's points, so many are tried


def beside(curves: Sequence[np.ndarray], rect: tuple[float, float, float, float]) -> list[tuple[float, float] | None]:
    """The middle of each curve's name, in SVG units; None for a curve beside which there is no place within ``rect``.

    ``curves`` are rows of projected points. A place is good when nothing drawn is near it, and of two such the one further to
    the right is taken, where a reader's eye ends.
    """
    left, top, width, height = rect
    out: list[tuple[float, float] | None] = []
    taken = np.concatenate(curves)
    for curve in curves:
        places = _places(curve)
        near = np.linalg.norm((places[:, None] - taken) / AWAY, axis=-1).min(axis=1)
        within = (places - HALF >= [left, top]) & (places + HALF <= [left + width, top + height])
        room = np.where(within.all(axis=1), np.minimum(near, ENOUGH) + (places[:, 0] - left) / width, -np.inf)
        best = places[room.argmax()]
        out.append((float(best[0]), float(best[1])) if np.isfinite(room.max()) else None)
        if out[-1]:
            taken = np.concatenate([taken, [best]])  # no two names in one place
    return out


def _places(curve: np.ndarray) -> np.ndarray:
    """Points on both sides of the curve, ``AWAY`` from it."""
    along = np.gradient(curve, axis=0)[::EVERY]
    across = np.column_stack([-along[:, 1], along[:, 0]]) / np.linalg.norm(along, axis=1, keepdims=True)
    return np.concatenate([curve[::EVERY] + side * AWAY * across for side in (1, -1)])
