"""One of a few named things that belong to no run: which variable is varied, which of two pictures is meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.draw.svg import tag, void

if TYPE_CHECKING:
    from scripts.figures.figure import Figure


@dataclass(frozen=True)
class Pick(Control):
    """One of a few named things of the figure's own: ``Pick("along", {"w1": {"ko": …, "en": …}, …}, label=…)``.

    ``figure.dials[name]`` holds the key of the option; the first is chosen at the start.
    """

    name: str
    options: Mapping[str, Mapping[str, str]]
    label: Mapping[str, str]

    kind = "pick"

    @property
    def key(self) -> str:
        return self.name

    @property
    def value(self) -> str:
        return next(iter(self.options))

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, pick {self.name!r}"
        if len(self.options) < 2:
            raise ValueError(f"{here}: there is nothing to pick among fewer than two options.")
        for text in (self.label, *self.options.values()):
            declared.texts(text, here)

    def spec(self, figure: Figure) -> dict[str, Any]:
        return {"name": self.name, "options": list(self.options)}

    def html(self, figure: Figure, lang: str) -> str:
        group = f"{figure.id}-{self.name}"
        radios = "".join(
            tag("label", void("input", type="radio", name=group, value=key, checked=key == self.value) + text[lang])
            for key, text in self.options.items()
        )
        legend = tag("legend", self.label[lang])
        return tag("fieldset", legend + radios, class_="fig-control fig-choices", data_control=self.key)
