"""What every kind of exercise declares. A new kind is one file here and one in docs/assets/runtime/exercises/, which asks and judges.

A declaration holds what is true: the answer, computed. The page holds the words, as texts of its fence; which texts a
kind takes is said by ``texts``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from optlib.registry import Registry
from scripts.figures.place import declared_at

exercises: Registry[Exercise] = Registry("exercise")


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """Registered under ``id`` when declared. Subclasses validate in ``check`` and raise ValueError."""

    id: str
    registered: bool = True
    line: str = field(default="", compare=False)

    kind: ClassVar[str] = ""

    def __post_init__(self) -> None:
        if not self.id or not all(c.isascii() and (c.isalnum() or c == "-") for c in self.id):
            raise ValueError(f"exercise {self.id!r}: an id is made of ASCII letters, digits and hyphens.")
        object.__setattr__(self, "line", declared_at(1))
        self.check(f"exercise {self.id!r}")
        if self.registered:
            exercises.add(self)

    @property
    def name(self) -> str:
        return self.id

    def check(self, where: str) -> None:
        """Raise ValueError when the declaration contradicts itself."""

    def texts(self) -> dict[str, list[str]]:
        """The keys of the page's fence."""
        return {"required": ["question", "right", "wrong"], "optional": ["hint"]}

    def spec(self) -> dict[str, Any]:
        """All that the runtime needs to ask, to judge an answer and to tell the right one; a kind adds its own."""
        return {"kind": self.kind, "id": self.id}
