"""What becomes of runs, measured while they run: the bounds, and what is kept to judge by them."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

DIVERGED = 1e6
"""A run has diverged when ‖w‖ exceeds this."""
CONVERGED = 1e-4
"""A run has converged when ‖∇f‖ at its end is at most this."""
PROGRESS = 0.01
"""A run advances in its last half if it leaves the first half's range of values by more than this share of the last half's own.

Measured against the range, because a run that wanders for ever keeps breaking its own record by a hair."""
CALMS = 0.9
"""A run also advances if its highest value, over the lowest of the whole run, falls to less than this share from the second quarter
of its steps to the third, and again to the last: it rings, and dies away. Twice, since chance alone brings one such fall to a
run that wanders.

Over the lowest value, because a run that ends in a cycle comes nearer to that cycle for ever."""
HOVERS = 2.0
"""A noisy run is "moving" if the mean square of its exact gradient in the last half of its steps is smaller or larger by more than
this factor than in the half before, without the first eighth; else it hovers, and is "bounded".

The values of a noisy run leave any range by chance, so the mean of what it is meant to make small decides."""


class Judge:
    """Follows a block of runs step by step; every array has one entry a run."""

    def __init__(self, runs: int, steps: int, noisy: NDArray[np.bool_]) -> None:
        self.steps, self.noisy, self.any_noisy = steps, noisy, bool(noisy.any())
        self.diverged_at = np.full(runs, -1)
        self.edges = [steps // 4, steps // 2, 3 * steps // 4]
        self.low, self.high = np.full((4, runs), np.inf), np.full((4, runs), -np.inf)  # in each quarter of the steps
        self.early_squares, self.late_squares, self.steepest = (np.zeros(runs) for _ in range(3))

    def note(self, t: int, w: Array, value: Array, g: Array) -> None:
        """Step t: points and exact gradients of shape (d, runs), values of shape (runs,)."""
        quarter = bisect_left(self.edges, t)
        np.fmin(self.low[quarter], value, out=self.low[quarter])
        np.fmax(self.high[quarter], value, out=self.high[quarter])
        if self.any_noisy:
            squares = np.einsum("ds,ds->s", g, g)
            if t > self.steps // 2:
                self.late_squares += squares
            elif t > self.steps // 8:
                self.early_squares += squares
            if t >= self.steps - self.steps // 8:
                np.maximum(self.steepest, squares, out=self.steepest)
        inside = np.einsum("ds,ds->s", w, w) <= DIVERGED**2  # False also where it is not a number
        if not inside.all():
            self.diverged_at[~inside & (self.diverged_at < 0)] = t

    def verdicts(self, g: Array) -> NDArray[np.object_]:
        """One verdict a run, after the last step, where the exact gradients are `g`."""
        with np.errstate(all="ignore"):  # a gradient may be too large to square
            steep = np.where(self.noisy, np.sqrt(self.steepest), np.linalg.norm(g, axis=0))
            early = self.early_squares / (self.steps // 2 - self.steps // 8 or np.nan)
            late = self.late_squares / (self.steps - self.steps // 2 or np.nan)
            drifts = ~((late <= HOVERS * early) & (early <= HOVERS * late))
        moving = np.where(self.noisy, drifts, self._advances())
        kinds = [self.diverged_at >= 0, steep <= CONVERGED, ~moving]
        return np.select(kinds, ["diverged", "converged", "bounded"], "moving").astype(object)

    def _advances(self) -> NDArray[np.bool_]:
        """Whether the runs without chance leave the range of values that they had, or draw together within it."""
        with np.errstate(invalid="ignore"):  # ∞ − ∞ where a quarter has no steps, or a run has blown up
            early_low, late_low = np.minimum(self.low[::2], self.low[1::2])
            early_high, late_high = np.maximum(self.high[::2], self.high[1::2])
            least = PROGRESS * (late_high - late_low)
            second, third, last = self.high[1:] - np.minimum(early_low, late_low)
            calms = (third < CALMS * second) & (last < CALMS * third)
            advances: NDArray[np.bool_] = (early_low - late_low > least) | (late_high - early_high > least) | calms
        return advances
