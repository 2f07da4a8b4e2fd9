"""Which objective the runs move on: the reader exchanges the ground under them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class On:
    """One landscape of several: an objective with the ``start``, ``box`` and ``hyper`` (run → name → value) that suit it.

    What is left out is the objective's own box, and the figure's start and hyperparameters. ``label`` replaces its name.
    """

    objective: str
    start: float | Iterable[float] | None = None
    box: Iterable[Iterable[float]] | None = None
    label: Mapping[str, str] | None = None
    hyper: Mapping[str, Mapping[str, float]] | None = None


@dataclass(frozen=True)
class Landscape(Control):
    """A choice among ``choices``, names of objectives or ``On(…)``; one of them is the figure's own.

    Objective, box, start and minima change, and with them every view; a view keeps its options. Hyperparameters that one choice
    sets are set by all: those that do not name them go back to the figure's.
    """

    choices: Sequence[str | On]
    label: Mapping[str, str] | None = None

    kind = "landscape"

    def __post_init__(self) -> None:
        made = (On(c) if isinstance(c, str) else c for c in self.choices)
        object.__setattr__(self, "choices", tuple(made))

    @property
    def entries(self) -> dict[str, On]:
        """The choices by the name of their objective."""
        return {declared.objective(on.objective).name: on for on in self.choices if isinstance(on, On)}

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, landscapes"
        names = list(self.entries)
        if len(names) < 2 or len(names) < len(self.choices):
            raise ValueError(f"{here}: a choice needs at least two different objectives, got {', '.join(names)}.")
        if figure.objective not in names:
            raise ValueError(
                f"{here}: the figure's own objective {figure.objective!r} is not among {', '.join(names)}."
            )
        for name, on in self.entries.items():
            target = declared.objective(name)
            if target.dimension != figure.target.dimension:
                raise ValueError(
                    f"{here}: {name} has {target.dimension} variables, the figure {figure.target.dimension}."
                )
            declared.texts(on.label, f"{here}, label of {name}")
            for key, values in (on.hyper or {}).items():
                run = figure.run_named(key, f"{here}, {name}")
                for hyper in values:
                    declared.hyper_name(hyper, declared.optimizer(run.optimizer), f"{here}, {name}")
        for run in figure.runs:
            if run.objective is not None or run.start is not None:
                raise ValueError(
                    f"{here}: the run {run.key!r} has an objective or a start of its own and could not follow."
                )
        parts: tuple[Any, ...] = (*figure.views, *figure.controls)
        for part in parts:
            if getattr(part, "marks", None):
                raise ValueError(f"{here}: the marks of {part.kind} belong to one landscape alone; leave them out.")
        declared.texts(self.label, f"{here}, label")
        self.variants(figure)

    def variants(self, figure: Figure) -> dict[str, Figure]:
        """The figure on each of the landscapes but its own; every view and control must be able to go along."""
        out = {}
        for name, on in self.entries.items():
            if name == figure.objective:
                continue
            try:
                box = declared.box(on.box, declared.objective(name), "its box")
                start = on.start if on.start is not None else figure.start or None
                changed = figure.changed(
                    objective=name,
                    runs=[run.changed(hyper=self.hyper(figure, name, run.key)) for run in figure.runs],
                    start=start,
                    box=box,
                    controls=[c for c in figure.controls if c is not self and c.kind not in ("parameter", "presets")],
                )
                inside = all(low <= w <= high for w, (low, high) in zip(changed.start, box, strict=False))
                if on.start is None and not inside:
                    raise ValueError(
                        f"the figure's start {figure.start} lies outside its box; write On({name!r}, start=…)."
                    )
            except ValueError as error:
                raise ValueError(f"figure {figure.id!r} on the landscape {name!r}: {error}") from None
            out[name] = changed
        return out

    def ground(self, figure: Figure, text: str) -> Figure:
        return self.variants(figure).get(text, figure)

    def accepts(self, figure: Figure, text: str) -> bool:
        return text in self.entries

    def hyper(self, figure: Figure, name: str, key: str) -> dict[str, float]:
        """What the landscape ``name`` sets of the run ``key``."""
        own = figure.run_named(key, "landscape").hyper
        touched = {hyper for on in self.entries.values() for hyper in (on.hyper or {}).get(key, {})}
        asked = (self.entries[name].hyper or {}).get(key, {})
        return {hyper: float(asked.get(hyper, own[hyper])) for hyper in sorted(touched)}

    def told(self, figure: Figure) -> dict[str, Any]:
        choices = [{"name": n, "given": on.objective, "label": on.label} for n, on in self.entries.items()]
        sets = {name: {run.key: self.hyper(figure, name, run.key) for run in figure.runs} for name in self.entries}
        return {"choices": choices, "hyper": sets, "label": self.label}
