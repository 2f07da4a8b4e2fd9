"""Ten thousand runs of five optimizers: one batch, against the loop over the starts that everyone writes first."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np

import optlib
from tests.bench.content import FIVE, STEPS
from tests.bench.report import Measured

STARTS = 10_000
LOOPED = 60  # of them; the loop's time is scaled up


def measure(repeat: int) -> dict[str, Measured]:
    """Both ways on `ravine`; the loop runs the listings that the site offers for copying, with the gradient written out."""
    starts = np.random.default_rng(0).uniform((-9, -4), (9, 4), (STARTS, 2))
    batch, loop = [], []
    for _ in range(max(repeat, 3)):
        fast, ends = timed(
            lambda: [optlib.run("ravine", n, starts, STEPS, record=False, **h).points[-1] for n, h in FIVE.items()]
        )
        slow, points = timed(lambda: [looped(n, starts[:LOOPED], h) for n, h in FIVE.items()])
        for name, end, other in zip(FIVE, ends, points, strict=True):
            if not np.allclose(end[:LOOPED], other, rtol=1e-9, atol=1e-12):
                raise RuntimeError(f"{name}: batch and loop do not compute the same.")
        batch.append(fast * 1000)
        loop.append(slow * 1000 * STARTS / LOOPED)
    ours, naive = median(batch), median(loop)
    return {"numpy": Measured(ours, naive, f"{naive / ours:.0f}× faster; the loop ran {LOOPED} starts, scaled up")}


def gradient(w: Any) -> Any:
    """Of w₁²/20 + w₂², as one writes it by hand."""
    return np.array([w[0] / 10, 2 * w[1]])


def looped(name: str, starts: Any, hyper: dict[str, float]) -> Any:
    """Each start's last point, one start after the other."""
    space: dict[str, Any] = {}
    exec(optlib.optimizers[name].listing, space)
    return np.array([space[name](gradient, start, STEPS, **hyper)[-1] for start in starts])


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what it gave."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result
