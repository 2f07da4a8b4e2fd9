"""What can be told of a run step by step. ``docs/assets/runtime/quantities.js`` is the twin; a test holds the two together.

What belongs to a step (its length, the effective rate) stands at the step that made it, so that it appears together with the
iterate to which it led; at step 0, and wherever else a quantity is not defined, it is NaN.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

import optlib
from optlib.registry import nearest
from scripts.figures.draw.numbers import symbol

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Quantity:
    """``lines`` maps an objective and a trajectory of one start to (lines, steps + 1) numbers.

    ``each`` says what the several lines are ("coordinate", "eigenvector"), or is None for a quantity of one line;
    ``minimum`` whether it needs one; ``told`` whether the table of numbers already has it.
    """

    lines: Callable[[Any, Any], Array]
    each: str | None = None
    minimum: bool = False
    told: bool = False


def quantity_named(name: str) -> Quantity:
    """The quantity of that name; ``state:NAME`` is an optimizer's own. ValueError names what is near."""
    if name.startswith("state:"):
        return Quantity(lambda target, run: _flat(run.states[name.removeprefix("state:")]).T, "coordinate", told=True)
    if name not in QUANTITIES:
        raise ValueError(f"no quantity {name!r} to track; {nearest(name, [*QUANTITIES, 'state:NAME'])}")
    return QUANTITIES[name]


def line_names(name: str, target: Any) -> list[str]:
    """What stands at the end of each line, as plain text."""
    each = quantity_named(name).each
    if each is None:
        return [""]
    if each == "eigenvector":
        return [symbol(f"λ{k + 1}") for k in range(target.dimension)]
    return [symbol(v) for v in target.variables]


def _flat(array: Any) -> Array:
    return np.asarray(array, float).reshape(len(array), -1)


def _steps(run: Any) -> Array:
    """The step that led to each iterate, (steps + 1, d); NaN for the first, to which none led."""
    points = _flat(run.points)
    with np.errstate(invalid="ignore"):
        return np.vstack([np.full((1, points.shape[1]), np.nan), np.diff(points, axis=0)])


def _to_minimum(target: Any, points: Array) -> Array:
    """From each of the points (n, d) the way to the nearest declared minimum, (n, d)."""
    ways = np.asarray(target.minima, float)[None, :, :] - points[:, None, :]
    with np.errstate(all="ignore"):
        chosen = (ways**2).sum(-1).argmin(axis=1)
    return np.asarray(ways[np.arange(len(points)), chosen])


def _angle(target: Any, run: Any) -> Array:
    points = _flat(run.points)
    with np.errstate(all="ignore"):
        ways, down = _to_minimum(target, points), -_flat(run.gradients)
        a = ways / np.linalg.norm(ways, axis=1, keepdims=True)
        b = down / np.linalg.norm(down, axis=1, keepdims=True)
        # Twice the half-angle: the arc cosine of a number near 1 would lose half the digits.
        half = np.arctan2(np.linalg.norm(a - b, axis=1), np.linalg.norm(a + b, axis=1))
    return np.asarray(np.degrees(2 * half)[None, :])


def _effective_rate(target: Any, run: Any) -> Array:
    steps, gradients = np.abs(_steps(run)), np.abs(_flat(run.gradients))
    before = np.vstack([gradients[:1], gradients[:-1]])
    with np.errstate(invalid="ignore"):
        return np.asarray(np.divide(steps, before, out=np.full_like(steps, np.nan), where=before > 0)).T


def _component(target: Any, run: Any) -> Array:
    """Along the eigenvectors of the Hessian at the minimum that is nearest to the run's last finite iterate."""
    points = _flat(run.points)
    finite = points[np.isfinite(points).all(axis=1)]
    minimum = finite[-1] + _to_minimum(target, finite[-1:])[0]
    chosen = np.asarray(target.minima, float)
    minimum = chosen[((chosen - minimum) ** 2).sum(axis=1).argmin()]  # itself, without the rounding of there and back
    _, vectors = optlib.eigenpairs(target.hessian(minimum))
    with np.errstate(all="ignore"):
        return np.asarray(((points - minimum) @ vectors).T)


def _norm(rows: Array) -> Array:
    with np.errstate(over="ignore"):
        return np.asarray(np.linalg.norm(rows, axis=1)[None, :])


QUANTITIES: dict[str, Quantity] = {
    "coordinate": Quantity(lambda target, run: _flat(run.points).T, "coordinate", told=True),
    "step_length": Quantity(lambda target, run: _norm(_steps(run))),
    "gradient_norm": Quantity(lambda target, run: _norm(_flat(run.gradients))),
    "angle": Quantity(_angle, minimum=True),
    "effective_rate": Quantity(_effective_rate, "coordinate"),
    "component": Quantity(_component, "eigenvector", minimum=True),
}
