"""The exponential moving average of a series. ``docs/assets/runtime/averages.js`` is the twin; a test holds the two together."""

from __future__ import annotations

from collections.abc import Sequence

from optlib.random import Generator


def series(seed: int, length: int, level: float, noise: float) -> list[float]:
    """``length`` normal deviates of size ``noise`` about ``level``, the same for the same seed."""
    generator = Generator(seed)
    return [generator.normal(level, noise) for _ in range(length)]


def averaged(values: Sequence[float], beta: float) -> list[float]:
    """x_k = (1 − β)p_k + βx_{k−1} from x_0 = 0: one number for each of ``values``."""
    out, x = [], 0.0
    for p in values:
        x = beta * x + (1 - beta) * p
        out.append(x)
    return out


def corrected(values: Sequence[float], beta: float) -> list[float]:
    """The same, divided by 1 − βᵏ: by the part of the weights that fell on real values and not on the zero at the start."""
    return [x / (1 - beta**k) for k, x in enumerate(averaged(values, beta), start=1)]


def weights(beta: float, count: int) -> list[float]:
    """The weight of a value that is 0, 1, … ``count`` − 1 steps old."""
    return [(1 - beta) * beta**age for age in range(count)]


def span(beta: float) -> float:
    """Of how many of the latest values a simple mean would be as old on average: the N of α = 2/(N + 1)."""
    return (1 + beta) / (1 - beta)
