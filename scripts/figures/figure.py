"""What a figure shows, declared once: an objective, runs on it, views of them and what the reader may change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import optlib
from optlib.registry import Registry, nearest
from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.place import declared_at
from scripts.figures.predict import Predict
from scripts.figures.run import Run, run_spec
from scripts.figures.views import View, view_named

figures: Registry[Figure] = Registry("figure")
LOOKS = 6  # colours, dashes and markers that are told apart
STEPS_AT_MOST = 20_000  # a run this long still takes under a frame or two in a browser


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
        if len(self.runs) > LOOKS:
            raise ValueError(
                f"{where}: at most {LOOKS} runs can be told apart by colour, dash and marker, got {len(self.runs)}."
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
        """What belongs to no run, by name, as its controls declare it."""
        return {name: value for control in self.controls for name, value in control.dials.items()}

    def dialled(self, quantity: float | str) -> float:
        """The number that ``quantity`` stands for: itself, or the value of the dial of that name."""
        if not isinstance(quantity, str):
            return float(quantity)
        value = self.dials.get(quantity)
        if not isinstance(value, float | int):
            raise ValueError(f"figure {self.id!r}: no dial {quantity!r}; {nearest(quantity, self.dials)}")
        return float(value)

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

    def ground(self) -> dict[str, Any]:
        """What of the declaration another landscape changes."""
        return {
            "objective": self.objective,
            "start": list(self.start),
            "steps": self.steps,
            "box": [list(pair) for pair in self.box],
            "runs": [run_spec(run) for run in self.runs],
            "views": [view.spec(self) for view in self.views],
        }

    def spec(self) -> dict[str, Any]:
        """The declaration as the runtime reads it; texts in both languages stay where they are."""
        return self.ground() | {
            "id": self.id,
            "speed": self.speed,
            "dials": self.dials,
            "controls": [control.spec(self) for control in self.controls],
            "predict": self.predict.spec(self) if self.predict else None,
        }
