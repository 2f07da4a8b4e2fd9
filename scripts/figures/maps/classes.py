"""Into which classes the runs of a map fall, and what each class is called. docs/assets/runtime/classes.js is the twin."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scripts.figures.draw.numbers import show, symbol

VERDICTS = ("converged", "moving", "bounded", "diverged")
LEVELS: dict[str, tuple[float, ...]] = {
    "value": (1e-8, 1e-6, 1e-4, 1e-2, 1.0),
    "distance": (0.01, 0.03, 0.1, 0.3, 1.0),
    "rate": (0.5, 0.7, 0.8, 0.9, 0.95, 1.0),
    "steps": (10.0, 20.0, 50.0, 100.0, 200.0, 500.0),
}
"""Where the bands of a quantity end, unless the map says otherwise."""
SHOWS = ("verdict", *LEVELS, "basin", "nearest")
OF_MINIMA = ("distance", "rate", "basin", "nearest")  # what they show is measured from the minima
FEW = 6  # so many minima have a class each; more are told apart by their values
ZERO = 1e-12  # a value nearer to zero is what rounding has left of it

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Class:
    """``word`` is a label as `messages.word` reads it, ``short`` what fits into the picture, ``look`` its pattern and colour."""

    word: str
    short: str
    look: str

    def spec(self) -> list[str]:
        return [self.word, self.short, self.look]


def classes(show_: str, target: Any, levels: tuple[float, ...]) -> list[Class]:
    """The classes of a map, in the order of their numbers; the last one takes what belongs to no other."""
    if show_ == "verdict":
        return [Class(f"@map:{v}", f"@map:{v}", v) for v in VERDICTS]
    if show_ == "basin":
        return [*_basins(target), Class("@map:nowhere", "", "none")]
    if show_ == "nearest":
        return [*_basins(target), Class("@map:diverged", "@map:diverged", "diverged")]
    marks = [show(level) for level in levels]
    between = [f"{a} – {b}" for a, b in pairwise(marks)]
    words = [f"< {marks[0]}", *between, f"≥ {marks[-1]}"]
    bands = [Class(word, word, f"band{round(8 * k / (len(words) - 1))}") for k, word in enumerate(words)]
    last = "never" if show_ == "steps" else "diverged"
    return [*bands, Class(f"@map:{last}", f"@map:{last}", "diverged" if last == "diverged" else "none")]


def _basins(target: Any) -> list[Class]:
    points, values = np.asarray(target.minima, float), _values(target)
    if len(points) <= FEW:
        at = [f"({', '.join(show(float(c), 3) for c in p)})" for p in points]
        return [
            Class(
                f"@map:basin|{k + 1}: {place}, {symbol(target.letter)}\u00a0=\u00a0{show(float(v), 3)}",
                str(k + 1),
                f"basin{k}",
            )
            for k, (place, v) in enumerate(zip(at, values, strict=True))
        ]
    ranked = _ranks(values)
    named = [Class(f"@map:basins|{show(v, 3)}", show(v, 3), f"band{2 * k}") for k, v in enumerate(ranked[: FEW - 2])]
    return [*named, Class("@map:higher", "@map:higher", "band8")]


def _values(target: Any) -> NDArray[np.float64]:
    values = np.asarray(target.value(target.minima), float)
    return np.where(np.abs(values) < ZERO, 0.0, values)


def _ranks(values: NDArray[np.float64]) -> list[float]:
    """The different values among the minima, from the lowest; equal ones differ by what Newton's method left."""
    distinct: list[float] = []
    for value in sorted(values.tolist()):
        if not distinct or value - distinct[-1] > 1e-6 * max(1.0, abs(value)):
            distinct.append(value)
    return distinct


def basin_of(target: Any, points: NDArray[np.float64]) -> Ints:
    """The class of the minimum nearest to each of ``points``, shape (…, d)."""
    minima = np.asarray(target.minima, float)
    nearest = np.linalg.norm(points[..., None, :] - minima, axis=-1).argmin(axis=-1)
    if len(minima) <= FEW:
        return np.asarray(nearest, np.int64)
    ranks, values = _ranks(_values(target)), _values(target)
    rank = [min(int(np.argmin(np.abs(np.array(ranks) - v))), FEW - 2) for v in values]
    return np.asarray(np.array(rank)[nearest], np.int64)
