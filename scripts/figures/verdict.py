"""What became of a run, in words. `docs/assets/runtime/words.js` says the same of live runs."""

from __future__ import annotations

from typing import Any

import numpy as np

from scripts.figures.draw.numbers import show, show_point
from scripts.figures.messages import say


def verdict(lang: str, name: str, trajectory: Any) -> str:
    """One sentence for a recorded run from one start."""
    points, values = np.asarray(trajectory.points, float), np.asarray(trajectory.values, float)
    fill = {"run": name, "steps": len(values) - 1, "point": show_point(points[-1]), "value": show(float(values[-1]))}
    return say(lang, f"verdict:{trajectory.verdict}", at=trajectory.diverged_at, **fill)
