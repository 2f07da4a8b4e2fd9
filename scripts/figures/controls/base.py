"""What every control answers. A new kind is one file here and one of the same name in docs/assets/runtime/controls/."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Control:
    """Something the reader may change. ``key`` names it in the page and in the URL."""

    kind: ClassVar[str] = ""
    kinds: ClassVar[dict[str, type[Control]]] = {}

    def __init_subclass__(cls) -> None:
        if cls.kind:
            Control.kinds[cls.kind] = cls

    @property
    def key(self) -> str:
        return self.kind

    @property
    def dials(self) -> dict[str, float | str]:
        """What it sets that belongs to no run, by name, as declared: views read it from ``figure.dials``."""
        return {}

    def check(self, figure: Figure, where: str) -> None:
        """Raise ValueError when ``figure`` has nothing for this control to change."""

    @property
    def rare(self) -> bool:
        """Whether it stays folded until a reader unfolds it."""
        return bool(getattr(self, "folded", False))

    def ground(self, figure: Figure, text: str) -> Figure:
        """The figure as it is with the control at ``text``, for controls that exchange what it shows."""
        return figure

    def accepts(self, figure: Figure, text: str) -> bool:
        """Whether the control can stand at ``text``, written as in the address."""
        return True

    def variants(self, figure: Figure) -> dict[str, Figure]:
        """The figures into which this control turns ``figure`` where another objective is another drawing, by its name."""
        return {}

    def told(self, figure: Figure) -> dict[str, Any]:
        """What the runtime is told of this control beside its kind and key."""
        return {}

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {"kind": self.kind, "key": self.key, "rare": self.rare, **self.told(figure)}
