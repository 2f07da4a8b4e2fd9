"""One run of a figure: an optimizer with its hyperparameters, and how it is named."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import optlib
from scripts.figures import declared


@dataclass(frozen=True, init=False)
class Run:
    """One optimizer with its hyperparameters; ``Run("momentum", lr=0.1, momentum=0.9)``.

    ``batch=4`` runs it on minibatches of the objective's rows, ``noise=0.5`` on gradients with noise of that scale; these and
    "annealing" take a ``seed`` (1 if none is given). They are settings like hyperparameters: a `Slider` moves them.

    ``key`` names the run within its figure (the optimizer's name by default), ``label`` replaces the name a reader
    sees, ``objective`` and ``start`` differ from the figure's only where two objectives or starts are compared;
    ``shown=False`` offers the run without drawing it at first.
    """

    optimizer: str
    key: str
    hyper: Mapping[str, float]
    label: Mapping[str, str] | None
    objective: str | None
    start: tuple[float, ...] | None
    shown: bool

    def __init__(
        self,
        optimizer: str,
        *,
        key: str | None = None,
        label: Mapping[str, str] | None = None,
        objective: str | None = None,
        start: float | Iterable[float] | None = None,
        shown: bool = True,
        **hyper: float,
    ) -> None:
        rule = declared.optimizer(optimizer)
        where = f"run {key or optimizer!r}"
        for name, value in hyper.items():
            declared.hyper_name(name, rule, where)
            float(value)
        random = {"batch", "noise"} & hyper.keys() or optimizer in optlib.searches
        if "seed" in hyper and not random:
            raise ValueError(f"{where}: a seed needs something random: give batch=… or noise=… with it.")
        for name in filter(declared.whole, hyper):
            if hyper[name] != int(hyper[name]):
                raise ValueError(f"{where}: {name} is a whole number, got {hyper[name]}.")
        seed = {"seed": 1.0} if random else {}
        declared.texts(label, where)
        target = declared.objective(objective) if objective else None
        begin = None if start is None else tuple(float(v) for v in (start if isinstance(start, Iterable) else (start,)))
        values: dict[str, Any] = {
            "optimizer": optimizer,
            "key": key or optimizer,
            "hyper": {k: float(v) for k, v in {**rule.defaults, **seed, **hyper}.items()},
            "label": label,
            "objective": target.name if target else None,
            "start": begin,
            "shown": shown,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def changed(self, hyper: Mapping[str, float]) -> Run:
        """This run with other values of some hyperparameters."""
        return replace(self, {"hyper": {**self.hyper, **hyper}})


def replace(run: Run, values: Mapping[str, Any]) -> Run:
    """A copy of a frozen ``run`` with other ``values``."""
    made = copy.copy(run)
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


def run_spec(run: Run) -> dict[str, Any]:
    spec: dict[str, Any] = {"key": run.key, "optimizer": run.optimizer, "hyper": dict(run.hyper), "shown": run.shown}
    optional = {"label": run.label, "objective": run.objective, "start": list(run.start) if run.start else None}
    return spec | {name: value for name, value in optional.items() if value is not None}
