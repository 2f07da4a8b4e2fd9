"""What every kind of view declares. A new kind is one file here and one of the same name in docs/assets/runtime/views/, which draws it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar

from optlib.registry import nearest
from scripts.figures import declared
from scripts.figures.plain import plain

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

Played = dict[str, Any]  # run key → optlib.Trajectory


@dataclass(frozen=True)
class View:
    """A picture of a figure's runs: options, and the checks that refuse a wrong declaration. The runtime draws it."""

    kind: ClassVar[str] = ""
    kinds: ClassVar[dict[str, type[View]]] = {}
    start_by_pointer: ClassVar[bool] = False  # may the reader set the start by touching this picture?

    def __init_subclass__(cls) -> None:
        if cls.kind:
            View.kinds[cls.kind] = cls

    def check(self, figure: Figure, where: str) -> None:
        """Raise ValueError when this view cannot show ``figure``."""

    def target(self, figure: Figure) -> Any:
        """The objective this view draws."""
        name = getattr(self, "objective", None) or figure.objective
        if not name:
            raise ValueError(f"figure {figure.id!r}: a view {self.kind!r} needs an objective, and the figure has none.")
        return declared.objective(name)

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        """The runs that belong on this view: those on its objective."""
        name = self.target(figure).name
        return tuple(run for run in figure.runs if (run.objective or figure.objective) == name)

    def moves_start(self, figure: Figure) -> bool:
        """Whether the reader can set the start in this picture."""
        return self.start_by_pointer

    def options(self, figure: Figure) -> dict[str, Any]:
        """What the runtime is told of this view: its options as they are declared, and what it could not know by itself."""
        return {field.name: plain(getattr(self, field.name)) for field in fields(self)}

    def spec(self, figure: Figure) -> dict[str, Any]:
        objective = getattr(self, "objective", None) or figure.objective
        common = {
            "kind": self.kind,
            "objective": declared.objective(objective).name if objective else "",
            "runs": [run.key for run in self.runs(figure)],
        }
        return self.options(figure) | common


def view_named(name: str) -> View:
    """The view of that kind as it is without options."""
    if name not in View.kinds:
        raise ValueError(f"no view {name!r}; {nearest(name, View.kinds)}")
    return View.kinds[name]()
