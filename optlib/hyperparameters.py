"""Hyperparameters as they are given to a rule: known, numbers, finite and within their limits, or an error that says what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from optlib.registry import nearest


def checked(
    rule: str, defaults: Mapping[str, float], limits: Mapping[str, tuple[float, float]], hyper: Mapping[str, Any]
) -> dict[str, Any]:
    """The given hyperparameters as floats or float arrays, or the error that `Optimizer.check` promises."""
    return {name: _checked(rule, name, value, defaults, limits.get(name)) for name, value in hyper.items()}


def _checked(
    rule: str, name: str, value: Any, defaults: Mapping[str, float], limits: tuple[float, float] | None
) -> Any:
    if name not in defaults:
        raise TypeError(f"{rule} has no hyperparameter {name!r}: {nearest(name, defaults)}")
    try:
        numbers = None if isinstance(value, str | bool) else np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        numbers = None
    if numbers is None:
        raise TypeError(f"{name} of {rule} must be a real number, got {value!r}")
    if not np.isfinite(numbers).all():
        raise ValueError(f"{name} of {rule} must be finite, got {value!r}")
    low, below = limits or (-np.inf, np.inf)
    if not ((low <= numbers) & (numbers < below)).all():
        most = f" and less than {below:g}" if below < np.inf else ""
        raise ValueError(f"{name} of {rule} must be at least {low:g}{most}, got {value!r}")
    return float(numbers) if numbers.ndim == 0 else numbers
