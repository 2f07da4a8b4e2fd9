"""Names of `optlib` as declarations use them: looked up at once, so that a mistake fails at the line that makes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

import optlib
from optlib.noise import NOISE
from optlib.registry import nearest


def objective(name: str) -> Any:
    return _named("objective", name, optlib.objectives)


def every_objective() -> Mapping[str, Any]:
    return optlib.objectives


def optimizer(name: str) -> Any:
    """An optimizer, a search such as annealing, or one of the wrong rules of `optlib.mistakes`, which may stand beside the right one."""
    others: Mapping[str, Any] = {**optlib.mistakes, **optlib.searches}
    if name in others:
        return others[name]
    return _named("optimizer", name, optlib.optimizers, also=others)


def hyper_name(name: str, rule: Any, where: str) -> None:
    """A hyperparameter of the rule, or what may be said of the gradients it is given: batch, noise, seed."""
    known = {*rule.defaults, *(("seed",) if rule.name in optlib.searches else NOISE)}
    if name not in known:
        raise ValueError(f"{where}: {rule.name} has no hyperparameter {name!r}; {nearest(name, known)}")


def whole(name: str) -> bool:
    """Whether a setting is a whole number."""
    return name in ("batch", "seed")


def lowest(target: Any) -> float | None:
    """The least value over the declared minima, or None when none are declared."""
    points = [np.asarray(p, float) for p in target.minima]
    return min(float(target.value(p)) for p in points) if points else None


def texts(text: Mapping[str, str] | None, where: str) -> None:
    """A text of a declaration must be there in both languages."""
    if text is not None and set(text) != {"ko", "en"}:
        raise ValueError(f"{where}: give the text in both languages, {{'ko': …, 'en': …}}; got {sorted(text)}.")


def box(value: Iterable[Iterable[float]] | None, target: Any, where: str) -> tuple[tuple[float, float], ...]:
    """The box a figure shows: its own, else the objective's domain."""
    pairs = tuple((float(low), float(high)) for low, high in (value if value is not None else target.domain))
    if len(pairs) != target.dimension:
        raise ValueError(f"{where}: the box needs {target.dimension} (low, high) pairs, got {len(pairs)}.")
    for low, high in pairs:
        if not (np.isfinite(low) and np.isfinite(high) and low < high):
            raise ValueError(f"{where}: a box needs finite low < high, got ({low}, {high}).")
    return pairs


def span(value: tuple[float, float] | None, where: str, above: float | None = None) -> None:
    """The two ends of an axis, where it has been given any; those of a logarithmic one are ``above`` 0."""
    if value is None:
        return
    low, high = value
    if not (np.isfinite(low) and np.isfinite(high) and low < high):
        raise ValueError(f"{where}: give finite low < high, got ({low}, {high}).")
    if above is not None and not low > above:
        raise ValueError(f"{where}: a logarithmic axis lies above {above}, and ({low}, {high}) does not.")


def point(value: float | Iterable[float], target: Any, where: str) -> tuple[float, ...]:
    coordinates = tuple(float(v) for v in np.atleast_1d(np.asarray(value, float)))
    if len(coordinates) != target.dimension or not np.all(np.isfinite(coordinates)):
        raise ValueError(
            f"{where}: a start of {target.name} is {target.dimension} finite number(s), got {coordinates}."
        )
    return coordinates


def _named(kind: str, name: str, registry: Mapping[str, Any], also: Mapping[str, Any] | None = None) -> Any:
    if name not in registry:
        raise ValueError(f"no {kind} {name!r}: {nearest(name, [*registry, *(also or {})])}")
    return registry[name]
