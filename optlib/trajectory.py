"""A run: an optimizer on an objective, from one start or from ten thousand at once."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from optlib.objective import Objective, objectives
from optlib.optimizer import Optimizer, optimizers

Array = NDArray[np.float64]

DIVERGED = 1e6
"""A run has diverged when ‖w‖ exceeds this."""
CONVERGED = 1e-4
"""A run has converged when ‖∇f‖ at its end is at most this."""
PROGRESS = 0.01
"""A run advances in its last half if it leaves the first half's range of values by more than this share of the last half's own.

Measured against the range, because a run that wanders for ever keeps breaking its own record by a hair."""
TIE = 1e-12
"""Values that differ by no more than this, times max(1, |value|), are one value: what is left is rounding."""
BLOCK = 16_384
"""So many starts are run at once: enough to make NumPy's calls cheap, few enough for the processor's cache."""


@dataclass(frozen=True)
class Trajectory:
    """What a run left behind. `…` is the shape of the starts without their last axis; with `record=False` steps + 1 is 1.

    points       (steps + 1, …, d)
    values       (steps + 1, …)
    gradients    (steps + 1, …, d)
    states       the optimizer's own quantities by name, each (steps + 1, …, d); zero before the first step
    diverged_at  the first step that is not finite or where ‖w‖ > DIVERGED, else None; an object array (…) for a batch
    verdict      "converged", "diverged", "bounded" (in the last half of the run neither lower nor higher values) or "moving"; likewise
    """

    points: Array
    values: Array
    gradients: Array
    states: dict[str, Array]
    diverged_at: Any
    verdict: Any


def run(
    objective: str | Objective,
    optimizer: str | Optimizer,
    start: ArrayLike,
    steps: int,
    *,
    record: bool = True,
    **hyper: Any,
) -> Trajectory:
    """Run `optimizer` on `objective` for `steps` steps from `start`, shape (…, d).

    Hyperparameters are numbers, or arrays with one value a start. A run that blows up is data: nothing is altered before or
    after. Errors: KeyError for an unknown name, ValueError for a wrong shape, a start that is not finite or negative steps,
    TypeError for an unknown hyperparameter or steps that are not a whole number.
    """
    objective = objectives.find(objective, Objective)
    optimizer = optimizers.find(optimizer, Optimizer)
    starts = objective.check(start, "the start")
    if not np.isfinite(starts).all():
        raise ValueError(f"the start must be finite, got {starts.tolist()}")
    try:
        steps = operator.index(steps)
    except TypeError:
        raise TypeError(f"steps must be a whole number, got {steps!r}") from None
    if steps < 0:
        raise ValueError(f"steps must not be negative, got {steps}")
    shape = starts.shape[:-1]
    settings = {name: _one_a_start(name, value, shape) for name, value in optimizer.check(hyper).items()}

    flat = np.ascontiguousarray(
        starts.reshape(-1, objective.dimension).T
    )  # coordinates first: whole rows for the processor
    blocks = [slice(first, first + BLOCK) for first in range(0, max(1, flat.shape[1]), BLOCK)]
    runs = [
        _Run(objective, optimizer, flat[:, s], steps, record, {k: _part(v, s) for k, v in settings.items()})
        for s in blocks
    ]
    for part in runs:
        part.go()

    def gather(parts: list[Array]) -> Array:
        """(rows, d, starts) of each block → (rows, …, d) of all."""
        whole = np.concatenate(parts, axis=-1) if len(parts) > 1 else parts[0]
        return np.ascontiguousarray(np.moveaxis(whole, 1, -1)).reshape(whole.shape[0], *shape, objective.dimension)

    points = gather([part.points for part in runs])
    gradients = gather([part.gradients for part in runs])
    values = objective.value(points)
    diverged = np.concatenate([part.diverged_at for part in runs])
    advanced = np.concatenate([part.advanced() for part in runs])
    with np.errstate(all="ignore"):  # a gradient may be too large to square
        small = np.linalg.norm(gradients[-1], axis=-1).ravel() <= CONVERGED
    verdict = np.select([diverged >= 0, small, ~advanced], ["diverged", "converged", "bounded"], "moving").astype(
        object
    )
    at = diverged.astype(object)
    at[diverged < 0] = None
    states = {name: gather([part.states[name] for part in runs]) for name in optimizer.states}
    if not shape:
        return Trajectory(points, values, gradients, states, at[0], verdict[0])
    return Trajectory(points, values, gradients, states, at.reshape(shape), verdict.reshape(shape))


class _Run:
    """One block of starts, coordinates first: every array is (d, starts), every record (rows, d, starts)."""

    def __init__(
        self, objective: Objective, optimizer: Optimizer, w: Array, steps: int, record: bool, hyper: dict[str, Any]
    ) -> None:
        self.optimizer, self.hyper, self.steps, self.record = optimizer, hyper, steps, record
        self.value_of, self.gradient_of, _ = objective.by_coordinates
        self.w, self.g, self.state = w.copy(), np.empty_like(w), optimizer.new_state(w)
        rows = steps + 1 if record else 1
        self.points, self.gradients = np.empty((rows, *w.shape)), np.empty((rows, *w.shape))
        self.states = {name: np.empty((rows, *w.shape)) for name in optimizer.states}
        self.diverged_at = np.full(w.shape[1], -1)
        self.early_low, self.late_low = np.full(w.shape[1], np.inf), np.full(w.shape[1], np.inf)
        self.early_high, self.late_high = -self.early_low, -self.late_low

    def go(self) -> None:
        with np.errstate(all="ignore"):  # a run that blows up is data
            self._take_gradient(self.g)
            self._note(0)
            for t in range(1, self.steps + 1):
                if self.optimizer.sequential:
                    self._step_by_coordinate(t)
                else:
                    self.optimizer.step(self.w, self.g, self.state, t, **self.hyper)
                self._take_gradient(self.g)
                self._note(t)

    def _take_gradient(self, out: Array) -> None:
        for row, part in zip(out, self.gradient_of(*self.w), strict=True):
            row[...] = part

    def _step_by_coordinate(self, t: int) -> None:
        for k in range(len(self.w)):
            self._take_gradient(self.g)
            one = slice(k, k + 1)
            state = {name: array[one] for name, array in self.state.items()}
            self.optimizer.step(self.w[one], self.g[one], state, t, **self.hyper)

    def _note(self, t: int) -> None:
        """Keep row t, and what the verdict needs."""
        if self.record or t == self.steps:
            row = t if self.record else 0
            self.points[row], self.gradients[row] = self.w, self.g
            for name, array in self.state.items():
                self.states[name][row] = array
        value = self.value_of(*self.w)[0]
        if t <= self.steps // 2:
            np.fmin(self.early_low, value, out=self.early_low)
            np.fmax(self.early_high, value, out=self.early_high)
        else:
            np.fmin(self.late_low, value, out=self.late_low)
            np.fmax(self.late_high, value, out=self.late_high)
        inside = np.einsum("ds,ds->s", self.w, self.w) <= DIVERGED**2  # False also where it is not a number
        if not inside.all():
            self.diverged_at[~inside & (self.diverged_at < 0)] = t

    def advanced(self) -> NDArray[np.bool_]:
        """Which runs have reached values in their last half, lower or higher, that lie beyond those of the first."""
        with np.errstate(invalid="ignore"):
            least = PROGRESS * (self.late_high - self.late_low)
            return np.asarray((self.early_low - self.late_low > least) | (self.late_high - self.early_high > least))


def _one_a_start(name: str, value: Any, shape: tuple[int, ...]) -> Any:
    if np.ndim(value) == 0:
        return value
    try:
        return np.broadcast_to(value, shape).reshape(-1)
    except ValueError:
        raise ValueError(
            f"{name} must be a number or have the shape of the starts, {shape}, got {np.shape(value)}"
        ) from None


def _part(value: Any, block: slice) -> Any:
    return value[block] if isinstance(value, np.ndarray) else value
