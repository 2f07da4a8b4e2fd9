"""How several runs on one landscape stand at a step: who is lowest, who came down first. `docs/assets/runtime/standing.js` is the twin."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from optlib.trajectory import TIE
from scripts.figures import declared
from scripts.figures.draw.numbers import show
from scripts.figures.messages import say


@dataclass(frozen=True)
class Place:
    """Where a run stands.

    rank      1 for the lowest; runs that are equal up to rounding share a rank
    gap       its value above the landscape's lowest minimum, 0 where only rounding is left, ∞ where it is no number; the value
              itself where the landscape declares no minimum
    arrived   the first step at which the gap was at most the asked share of the start's, None if it never was
    distance  to the nearest declared minimum, None where there is none
    """

    rank: int
    gap: float
    arrived: int | None
    distance: float | None


def standing(target: Any, played: Mapping[str, Any], share: float, step: int) -> dict[str, Place]:
    """The place of each run on ``target`` at ``step``, by key; what comes later is not looked at."""
    floor = declared.lowest(target)
    gaps = {key: gap(float(run.values[step]), floor) for key, run in played.items()}
    return {
        key: Place(
            rank=1 + sum(other < gaps[key] for other in gaps.values()),
            gap=gaps[key],
            arrived=arrived(np.asarray(run.values[: step + 1], float), floor, share),
            distance=distance(target, np.asarray(run.points[step], float)),
        )
        for key, run in played.items()
    }


def gap(value: float, floor: float | None) -> float:
    if not math.isfinite(value):
        return math.inf
    if floor is None:
        return value
    return 0.0 if value - floor <= TIE * max(1.0, abs(floor)) else value - floor


def arrived(values: np.ndarray, floor: float | None, share: float) -> int | None:
    if floor is None:
        return None
    with np.errstate(invalid="ignore"):
        below = np.flatnonzero(values - floor <= share * (values[0] - floor))
    return int(below[0]) if len(below) else None


def distance(target: Any, point: np.ndarray) -> float | None:
    """∞ where the point is no longer one of finite numbers."""
    if not len(target.minima):
        return None
    far = float(np.linalg.norm(np.asarray(target.minima, float) - point, axis=1).min())
    return far if math.isfinite(far) else math.inf


def order(lang: str, names: Mapping[str, str], places: Mapping[str, Place], step: int) -> str:
    """One sentence with all runs, the lowest first."""
    ranked = sorted(places, key=lambda key: places[key].rank)  # sorted() keeps the runs' order among equals
    entries = (
        say(lang, "standing-entry", rank=places[k].rank, run=names[k], gap=show(places[k].gap, 3)) for k in ranked
    )
    return say(lang, "standing", step=step, order=", ".join(entries))
