"""What a figure shows, declared once: an objective, runs on it, views of them and what the reader may change."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import optlib
from optlib.registry import Registry, nearest
from scripts.figures import declared
from scripts.figures.controls import Control, Dial, Optimizers, Pick, Sample, Several, Start, Steps
from scripts.figures.draw.numbers import show
from scripts.figures.draw.path import MARKERS
from scripts.figures.messages import MESSAGES, say
from scripts.figures.place import declared_at
from scripts.figures.predict import Predict
from scripts.figures.views import View, view_named

figures: Registry[Figure] = Registry("figure")
STEPS_AT_MOST = 20_000  # a run this long still takes under a frame or two in a browser


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

    def name(self, lang: str) -> str:
        """What a reader sees; figure.js has the twin. A figure's own objective is not known here: see `Figure.labels`."""
        return self.named(lang, None)

    def named(self, lang: str, rows: int | None) -> str:
        """As ``name``, on an objective over so many rows: a batch of all of them is no SGD, and is not called so."""
        if self.label:
            return self.label[lang]
        rule = say(lang, self.optimizer) if self.optimizer in MESSAGES else self.optimizer
        if "batch" in self.hyper and self.optimizer == "gd":
            return say(lang, "full-batch" if self.hyper["batch"] == rows else "sgd")
        if "batch" in self.hyper:
            return say(lang, "on-minibatches", rule=rule)
        return say(lang, "with-noise", rule=rule) if "noise" in self.hyper else rule


@dataclass(frozen=True, init=False)
class Figure:
    """A figure of the site; registered under ``id`` when it is declared.

    ``objective`` may be left out where every view shows something else, such as a sample; then there are no runs.

    ``start`` has the objective's dimension, ``steps`` counts updates, ``box`` is what landscapes show, ``views`` are
    kinds or their names, ``controls`` what the reader may change, ``speed`` how many steps a second play shows at first.
    Raises ValueError, naming what is near, for every wrong name or shape.
    """

    id: str
    objective: str
    runs: tuple[Run, ...]
    start: tuple[float, ...]
    steps: int
    views: tuple[View, ...]
    controls: tuple[Control, ...]
    box: tuple[tuple[float, float], ...]
    predict: Predict | None
    speed: float
    line: str = field(compare=False)

    def __init__(
        self,
        id: str,
        objective: str = "",
        runs: Iterable[Run] = (),
        start: float | Iterable[float] | None = None,
        steps: int = 20,
        views: Iterable[View | str] = ("curve",),
        controls: Iterable[Control] = (),
        box: Iterable[Iterable[float]] | None = None,
        predict: Predict | None = None,
        speed: float = 4.0,
        registered: bool = True,
    ) -> None:
        where = f"figure {id!r}"
        if not id or not all(c.isascii() and (c.isalnum() or c == "-") for c in id):
            raise ValueError(f"{where}: an id is made of ASCII letters, digits and hyphens.")
        target = declared.objective(objective) if objective else None
        if target is None and (runs or start is not None or box is not None):
            raise ValueError(f"{where}: runs, a start and a box belong to an objective; name one.")
        values: dict[str, Any] = {
            "id": id,
            "objective": target.name if target else "",
            "runs": tuple(runs),
            "start": () if start is None else declared.point(start, target, where),
            "steps": steps,
            "views": tuple(view_named(v) if isinstance(v, str) else v for v in views),
            "controls": tuple(controls),
            "box": declared.box(box, target, where) if target else (),
            "predict": predict,
            "speed": speed,
            "line": declared_at(1),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)
        self._check(where)
        if registered:
            figures.add(self)

    @property
    def name(self) -> str:
        return self.id

    @property
    def target(self) -> Any:
        """The objective itself."""
        return declared.objective(self.objective)

    def changed(self, **other: Any) -> Figure:
        """This figure declared otherwise in some respects, and checked anew; it is not registered."""
        same = ("objective", "runs", "start", "steps", "views", "controls", "box", "predict", "speed")
        given: dict[str, Any] = {name: getattr(self, name) for name in same} | other
        return Figure(self.id, registered=False, **(given | {"start": given["start"] or None}))

    def variants(self) -> dict[str, Figure]:
        """This figure on the other landscapes that its controls offer."""
        return {name: made for control in self.controls for name, made in control.variants(self).items()}

    def _check(self, where: str) -> None:
        if len(self.runs) > len(MARKERS):
            raise ValueError(
                f"{where}: at most {len(MARKERS)} runs can be told apart by colour, dash and marker, got {len(self.runs)}."
            )
        if self.runs and not self.start:
            raise ValueError(f"{where}: runs need a start.")
        if not (isinstance(self.steps, int) and 1 <= self.steps <= STEPS_AT_MOST):
            raise ValueError(f"{where}: steps is a whole number from 1 to {STEPS_AT_MOST}, got {self.steps!r}.")
        keys = [run.key for run in self.runs]
        if twice := sorted({k for k in keys if keys.count(k) > 1}):
            raise ValueError(f"{where}: two runs are called {', '.join(twice)}; tell them apart by key=….")
        for run in self.runs:
            declared.point(self.start_of(run), self.objective_of(run), f"{where}, run {run.key!r}")
        if not self.views:
            raise ValueError(f"{where} shows nothing; give it views.")
        for part in (*self.views, *self.controls, self.predict):
            if part is not None:
                part.check(self, where)
        ids = [control.key for control in self.controls]
        if again := sorted({k for k in ids if ids.count(k) > 1}):
            raise ValueError(f"{where}: the control {', '.join(again)} is there twice.")

    def start_of(self, run: Run) -> tuple[float, ...]:
        return self.start if run.start is None else run.start

    def objective_of(self, run: Run) -> Any:
        return declared.objective(run.objective or self.objective)

    def run_named(self, key: str, where: str) -> Run:
        found = {run.key: run for run in self.runs}
        if key not in found:
            raise ValueError(f"{where}: no run {key!r}; {nearest(key, found)}")
        return found[key]

    @property
    def dials(self) -> dict[str, float | str]:
        """What belongs to no run, as declared: values of each `Dial` and `Sample`, choices of each `Pick` and `Several`, by name."""
        return {
            control.name: control.value
            for control in self.controls
            if isinstance(control, Dial | Pick | Sample | Several)
        }

    def dialled(self, quantity: float | str) -> float:
        """The number that ``quantity`` stands for: itself, or the value of the dial of that name."""
        if not isinstance(quantity, str):
            return float(quantity)
        value = self.dials.get(quantity)
        if not isinstance(value, float | int):
            raise ValueError(f"figure {self.id!r}: no dial {quantity!r}; {nearest(quantity, self.dials)}")
        return float(value)

    def words(self, lang: str) -> list[str]:
        """What the views say of the declared dials; the runtime says it anew whenever one is let go."""
        return [said for view in self.views for said in view.words(self, lang)]

    def labels(self, lang: str) -> dict[str, str]:
        """What the reader reads beside each run: its name and the hyperparameters that tell it from its siblings."""
        return {run.key: run.named(lang, rows_of(self.objective_of(run))) for run in self.runs}

    def play(self) -> dict[str, Any]:
        """Every run as `optlib.run` computes it, by key."""
        return {
            run.key: optlib.run(
                self.objective_of(run),
                declared.optimizer(run.optimizer),
                list(self.start_of(run)),
                self.steps,
                **dict[str, Any](run.hyper),
            )
            for run in self.runs
        }

    def spec(self) -> dict[str, Any]:
        """The declaration as the runtime reads it; texts in both languages stay where they are."""
        return {
            "id": self.id,
            "objective": self.objective,
            "start": list(self.start),
            "steps": self.steps,
            "speed": self.speed,
            "dials": self.dials,
            "box": [list(pair) for pair in self.box],
            "runs": [run_spec(run) for run in self.runs],
            "controls": [{"kind": c.kind, "key": c.key, **c.spec(self)} for c in self.controls],
            "predict": self.predict.spec(self) if self.predict else None,
        }


def rows_of(target: Any) -> int | None:
    """How many rows an objective is taken over."""
    return len(target.data) if target.data else None


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


def hyper_text(lang: str, hyper: Mapping[str, float], names: Iterable[str]) -> str:
    """ "η = 0.1, β = 0.9" for the hyperparameters ``names``."""
    parts = (f"{say(lang, f'symbol:{n}') if f'symbol:{n}' in MESSAGES else n} = {show(hyper[n])}" for n in names)
    return ", ".join(parts)


__all__ = ["Figure", "Optimizers", "Run", "Start", "Steps", "figures", "hyper_text", "run_spec"]
