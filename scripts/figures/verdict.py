"""What became of a run, in words. `docs/assets/runtime/words.js` says the same of live runs; a test holds the two together."""

from __future__ import annotations

from typing import Any

import numpy as np

from scripts.figures.draw.numbers import where
from scripts.figures.messages import say

STILL = 1e-9  # a rise by less than this share of the whole range is rounding
BRIEF = 8  # a noisy run of fewer steps tells nothing of where it tends


def verdict(lang: str, name: str, target: Any, trajectory: Any) -> str:
    """A sentence on a recorded run from one start, on ``target``, and one that says where it has come to."""
    points, values = np.asarray(trajectory.points, float), np.asarray(trajectory.values, float)
    found = str(trajectory.verdict) + (f"-{trend(values)}" if trajectory.verdict == "moving" else "")
    if trajectory.verdict == "bounded":
        stuck = len(points) > 1 and (points[len(points) // 2 :] == points[-1]).all()
        found = "still" if stuck else "hovering" if trajectory.noisy else "bounded"
    if trajectory.noisy and trajectory.verdict == "moving":
        enough = len(values) > BRIEF
        found = ("settling" if calms(np.asarray(trajectory.gradients, float)) else "stirring") if enough else "brief"
    said = say(lang, f"verdict:{found}", run=name, at=trajectory.diverged_at)
    told = where(target, points[-1], float(values[-1]))
    return f"{said} {say(lang, 'shown-nan' if 'NaN' in told else 'shown', step=len(values) - 1, where=told)}"


def calms(gradients: np.ndarray) -> bool:
    """Whether the mean square of a noisy run's exact gradient is smaller in the last half than in the half before."""
    steps = len(gradients) - 1
    squares = (gradients.reshape(steps + 1, -1) ** 2).sum(axis=1)
    early, late = squares[steps // 8 + 1 : steps // 2 + 1], squares[steps // 2 + 1 :]
    return bool(len(early) and len(late) and late.mean() < early.mean())


def trend(values: np.ndarray) -> str:
    """Where a run that is still moving goes: "falling" if all of the last half of its values fall, up to rounding; "growing" if they
    rise higher than the first half did; else "swinging"."""
    half = (len(values) - 1) // 2
    early, late = values[: half + 1], values[half:]
    if (np.diff(late) <= STILL * (np.nanmax(late) - np.nanmin(late))).all():
        return "falling"
    return "growing" if np.nanmax(late) > np.nanmax(early) else "swinging"
