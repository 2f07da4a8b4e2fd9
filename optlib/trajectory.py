"""A run: an optimizer on an objective, from one start or from ten thousand at once."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from optlib.annealing import Annealing, searches
from optlib.noise import Measured, settings
from optlib.objective import Objective, objectives
from optlib.optimizer import Optimizer, optimizers
from optlib.random import Generator
from optlib.verdict import CALMS, CONVERGED, DIVERGED, HOVERS, PROGRESS, Judge

Array = NDArray[np.float64]
__all__ = ["BLOCK", "CALMS", "CONVERGED", "DIVERGED", "HOVERS", "PROGRESS", "TIE", "Trajectory", "run"]

TIE = 1e-12
"""Values that differ by no more than this, times max(1, |value|), are one value: what is left is rounding."""
BLOCK = 16_384
"""So many starts are run at once: enough to make NumPy's calls cheap, few enough for the processor's cache."""


@dataclass(frozen=True)
class Trajectory:
    """What a run left behind. `…` is the shape of the starts without their last axis; with `record=False` steps + 1 is 1.

    Attributes:
        points: (steps + 1, …, d)
        values: (steps + 1, …)
        gradients: (steps + 1, …, d)
        states: the optimizer's own quantities by name, each (steps + 1, …, d); zero before the first step
        diverged_at: the first step that is not finite or where ‖w‖ > DIVERGED, else None; an object array (…) for a batch
        verdict: "converged", "diverged", "bounded" (in the last half of the run neither lower nor higher values) or "moving"; likewise.
            Values of a noisy run leave any range by chance, so there the exact gradients decide: "converged" if they are small
            in all of the last eighth, "moving" if their mean square still changes (see `optlib.verdict`), else "bounded"
        measured: what the rule was given by a noisy gradient, row t at step t, the exact gradient before; None without noise
        noisy: whether chance took part; a batch of all the rows leaves nothing to it
    """

    points: Array
    values: Array
    gradients: Array
    states: dict[str, Array]
    diverged_at: Any
    verdict: Any
    measured: Array | None = None
    noisy: Any = False


def run(
    objective: str | Objective,
    optimizer: str | Optimizer | Annealing,
    start: ArrayLike,
    steps: int,
    *,
    record: bool = True,
    batch: Any = None,
    noise: Any = None,
    seed: Any = None,
    **hyper: Any,
) -> Trajectory:
    """Run `optimizer` on `objective` for `steps` steps from `start`, shape (…, d).

    Hyperparameters are numbers, or arrays with one value a start. A run that blows up is data: nothing is altered before or
    after. `batch` measures each gradient on so many rows of the objective's data, shuffled anew in each epoch, and `noise` adds
    normal deviates of that scale to each of its coordinates; `seed` (1 if not given) makes chance replayable. They, too, may
    have one value a start. Errors: KeyError for an unknown name, ValueError for a wrong shape, a start that is not finite or
    negative steps, TypeError for an unknown hyperparameter or steps that are not a whole number.
    """
    objective = objectives.find(objective, Objective)
    optimizer = _rule(optimizer)
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
    chosen = {name: _one_a_start(name, value, shape) for name, value in optimizer.check(hyper).items()}
    sampled = batch is not None or noise is not None
    if sampled and (isinstance(optimizer, Annealing) or optimizer.sequential):
        raise ValueError(f"{optimizer.name} does not run on measured gradients: leave out batch and noise")
    if seed is not None and not (sampled or isinstance(optimizer, Annealing)):
        raise ValueError("a seed needs something random: give batch=… or noise=… with it")
    sizes, scales, seeds = settings(objective, shape, batch, noise, seed)

    flat = np.ascontiguousarray(
        starts.reshape(-1, objective.dimension).T
    )  # coordinates first: whole rows for the processor
    blocks = [slice(first, first + BLOCK) for first in range(0, max(1, flat.shape[1]), BLOCK)]
    runs = []
    for s in blocks:
        part = _Run(objective, optimizer, flat[:, s], steps, record, {k: _part(v, s) for k, v in chosen.items()})
        if isinstance(optimizer, Annealing):
            part.chance = [Generator(int(number)) for number in seeds[s]]
        if sampled:
            part.source = Measured(objective, _part(sizes, s), _part(scales, s), seeds[s])
        part.go()
        runs.append(part)

    def gather(parts: list[Array]) -> Array:
        """(rows, d, starts) of each block → (rows, …, d) of all."""
        whole = np.concatenate(parts, axis=-1) if len(parts) > 1 else parts[0]
        return np.ascontiguousarray(np.moveaxis(whole, 1, -1)).reshape(whole.shape[0], *shape, objective.dimension)

    points = gather([part.points for part in runs])
    gradients = gather([part.gradients for part in runs])
    values = objective.value(points)
    diverged, noisy, verdict = (
        np.concatenate(parts)
        for parts in zip(*((p.judge.diverged_at, p.judge.noisy, p.judge.verdicts(p.g)) for p in runs), strict=True)
    )
    at = diverged.astype(object)
    at[diverged < 0] = None
    states = {name: gather([part.states[name] for part in runs]) for name in optimizer.states}
    measured = gather([part.measured for part in runs]) if sampled else None
    if not shape:
        return Trajectory(points, values, gradients, states, at[0], verdict[0], measured, bool(noisy[0]))
    at, verdict, noisy = at.reshape(shape), verdict.reshape(shape), noisy.reshape(shape)
    return Trajectory(points, values, gradients, states, at, verdict, measured, noisy)


def _rule(wanted: str | Optimizer | Annealing) -> Optimizer | Annealing:
    if isinstance(wanted, Optimizer | Annealing):
        return wanted
    return searches[wanted] if wanted in searches else optimizers[str(wanted)]


class _Run:
    """One block of starts, coordinates first: every array is (d, starts), every record (rows, d, starts)."""

    def __init__(
        self,
        objective: Objective,
        rule: Optimizer | Annealing,
        w: Array,
        steps: int,
        record: bool,
        hyper: dict[str, Any],
    ) -> None:
        self.rule, self.hyper, self.steps, self.record = rule, hyper, steps, record
        self.value_of, self.gradient_of, _ = objective.by_coordinates
        self.w, self.g, self.state = w.copy(), np.empty_like(w), rule.new_state(w)
        self.source: Measured | None = None
        self.chance: list[Generator] = []
        rows = steps + 1 if record else 1
        self.points, self.gradients = np.empty((rows, *w.shape)), np.empty((rows, *w.shape))
        self.states = {name: np.empty((rows, *w.shape)) for name in rule.states}

    def go(self) -> None:
        random = self.source.random if self.source else np.full(self.w.shape[1], bool(self.chance))
        self.measured = np.empty_like(self.points if self.source else self.points[:0])
        self.judge = Judge(self.w.shape[1], self.steps, random)
        with np.errstate(all="ignore"):  # a run that blows up is data
            self._take_gradient(self.g)
            given = self.g.copy()
            self._note(0, given)
            for t in range(1, self.steps + 1):
                if isinstance(self.rule, Annealing):
                    self.rule.step(self.w, self.value_of, self.chance, t, **self.hyper)
                elif self.rule.sequential:
                    self._step_by_coordinate(self.rule, t)
                else:
                    if self.source:
                        given[...] = self.g
                        self.source.take(self.w, given)
                    self.rule.step(self.w, given if self.source else self.g, self.state, t, **self.hyper)
                self._take_gradient(self.g)
                self._note(t, given)

    def _take_gradient(self, out: Array) -> None:
        for row, part in zip(out, self.gradient_of(*self.w), strict=True):
            row[...] = part

    def _step_by_coordinate(self, rule: Optimizer, t: int) -> None:
        for k in range(len(self.w)):
            self._take_gradient(self.g)
            one = slice(k, k + 1)
            state = {name: array[one] for name, array in self.state.items()}
            rule.step(self.w[one], self.g[one], state, t, **self.hyper)

    def _note(self, t: int, given: Array) -> None:
        """Keep row t, and what the verdict needs."""
        if self.record or t == self.steps:
            row = t if self.record else 0
            self.points[row], self.gradients[row] = self.w, self.g
            if self.source:
                self.measured[row] = given
            for name, array in self.state.items():
                self.states[name][row] = array
        self.judge.note(t, self.w, self.value_of(*self.w)[0], self.g)


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
