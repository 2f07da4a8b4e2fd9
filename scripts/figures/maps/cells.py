"""The runs of a map's cells, all at once, and the class of each. docs/assets/runtime/cells.js computes the same one by one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

import optlib
from optlib.trajectory import CONVERGED
from scripts.figures import declared
from scripts.figures.maps.classes import VERDICTS, Ints, basin_of, classes
from scripts.figures.maps.over import Over

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Cells:
    """All that decides the classes of a map's cells; hashable, so that each map is computed once."""

    objective: str
    optimizer: str
    hyper: tuple[tuple[str, float], ...]
    start: tuple[float, ...]
    steps: int
    x: Over
    y: Over
    count: tuple[int, int]
    show: str
    levels: tuple[float, ...]

    def grid(self) -> tuple[Floats, dict[str, Any]]:
        """Starts (ny · nx, d) and hyperparameters of all cells, rows upwards."""
        target = declared.objective(self.objective)
        across, up = np.meshgrid(self.x.centres(self.count[0]), self.y.centres(self.count[1]))
        starts = np.tile(np.asarray(self.start, float), (across.size, 1))
        hyper: dict[str, Any] = dict(self.hyper)
        for over, values in ((self.x, across.ravel()), (self.y, up.ravel())):
            at = over.coordinate(target)
            if at is None:
                hyper[over.name] = values
            else:
                starts[:, at] = values
        return starts, hyper


@lru_cache(maxsize=256)
def classified(cells: Cells) -> Ints:
    """The class of every cell, shape (ny, nx), rows upwards; see `classes` for what the numbers mean."""
    target, rule = declared.objective(cells.objective), declared.optimizer(cells.optimizer)
    starts, hyper = cells.grid()
    last = len(classes(cells.show, target, cells.levels)) - 1
    if cells.show == "steps":
        found = _banded(_steps_needed(target, rule, starts, cells.steps, hyper), cells.levels, last)
    else:
        run = optlib.run(target, rule, starts, cells.steps, record=False, **hyper)
        verdict = np.asarray(run.verdict, dtype=object)
        diverged = verdict == "diverged"
        if cells.show == "verdict":
            found = np.select([verdict == v for v in VERDICTS], range(len(VERDICTS)))
        elif cells.show == "basin":
            found = np.where(verdict == "converged", basin_of(target, np.nan_to_num(run.points[-1])), last)
        elif cells.show == "nearest":
            found = np.where(diverged, last, basin_of(target, np.nan_to_num(run.points[-1])))
        elif cells.show == "value":
            above = run.values[-1] - (declared.lowest(target) or 0.0)
            found = _banded(np.where(diverged, np.nan, above), cells.levels, last)
        elif cells.show == "distance":
            away = _length(run.points[-1][:, None, :] - np.asarray(target.minima, float)).min(axis=-1)
            found = _banded(np.where(diverged, np.nan, away), cells.levels, last)
        else:
            factor = shrinking(target, starts, np.where(diverged[:, None], np.nan, run.points[-1]), cells.steps)
            found = _banded(factor, cells.levels, last)
    return np.asarray(found, np.int64).reshape(cells.count[1], cells.count[0])


def shrinking(target: Any, starts: Floats, ends: Floats, steps: int) -> Floats:
    """The factor by which a step shrank the distance to the minimum nearest to the end, on average over the run."""
    minima = np.asarray(target.minima, float)
    distances = _length(ends[:, None, :] - minima)
    nearest = minima[np.argmin(np.nan_to_num(distances, nan=np.inf), axis=-1)]
    with np.errstate(all="ignore"):  # a run that starts in the minimum has nothing to shrink
        ratio = _length(ends - nearest) / _length(starts - nearest)
        return np.asarray(ratio ** (1.0 / steps))


def _length(vectors: Floats) -> Floats:
    """Lengths that do not underflow where squares would: a fast run ends at 10⁻²⁰⁰."""
    with np.errstate(all="ignore"):
        return np.asarray(np.hypot.reduce(np.abs(vectors), axis=-1))


def _steps_needed(target: Any, rule: Any, starts: Floats, steps: int, hyper: dict[str, Any]) -> Floats:
    """The first step at which the gradient is small enough to call it converged; NaN where the verdict is another."""
    run = optlib.run(target, rule, starts, steps, **hyper)
    with np.errstate(all="ignore"):
        small = np.linalg.norm(run.gradients, axis=-1) <= CONVERGED
    return np.where(np.asarray(run.verdict, dtype=object) == "converged", small.argmax(axis=0), np.nan)


def _banded(values: Floats, levels: tuple[float, ...], last: int) -> Ints:
    """The number of the band each value lies in; what is no number is in the last class."""
    return np.where(np.isnan(values), last, np.searchsorted(np.asarray(levels), values, side="right"))
