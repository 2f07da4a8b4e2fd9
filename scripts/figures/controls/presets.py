"""Named states of a figure: a reader chooses an experiment, and landscape, start, steps, rates and methods are set for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optlib.registry import nearest
from scripts.figures import declared
from scripts.figures.controls.base import Control
from scripts.figures.numbers import source

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

Setting = str | float | Sequence[float] | Sequence[str]


@dataclass(frozen=True)
class Preset:
    """One state: what each control is to show, by the control's key, as the address would write it or as plain values.

    ``Preset("far", {"ko": …, "en": …}, {"start": (5, -2), "steps": 40, "optimizers": ["gd"]})``. Controls that are not named stand
    as the figure declares them. ``group`` heads those that belong together in the list.
    """

    key: str
    label: Mapping[str, str]
    state: Mapping[str, Setting]
    group: Mapping[str, str] | None = None

    def texts(self) -> dict[str, str]:
        """The state as the address writes it."""
        return {key: _text(value) for key, value in self.state.items()}


def _text(value: Setting) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return source(value)
    return ",".join(_text(part) for part in value)


@dataclass(frozen=True)
class Presets(Control):
    """A list of ``presets``; ``label`` says what they are. Choosing one sets the whole figure."""

    presets: Sequence[Preset]
    label: Mapping[str, str] | None = None

    kind = "presets"

    def __post_init__(self) -> None:
        object.__setattr__(self, "presets", tuple(self.presets))

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, presets"
        keys = [preset.key for preset in self.presets]
        if not keys or len(set(keys)) < len(keys):
            raise ValueError(f"{here}: give one preset or more, each with a key of its own; got {', '.join(keys)}.")
        declared.texts(self.label, f"{here}, label")
        controls = {control.key: control for control in figure.controls if control is not self}
        grounds: dict[str, Figure] = {}
        for preset in self.presets:
            declared.texts(preset.label, f"{here}, label of {preset.key}")
            declared.texts(preset.group, f"{here}, group of {preset.key}")
            texts = preset.texts()
            for key in texts:
                if key not in controls:
                    raise ValueError(
                        f"{here}, {preset.key}: the figure has no control {key!r}; {nearest(key, controls)}"
                    )
            ground = figure
            if "landscape" in texts:
                on = texts["landscape"]
                ground = grounds[on] = grounds.get(on) or controls["landscape"].ground(figure, on)
            for key, text in texts.items():
                if not controls[key].accepts(ground, text):
                    raise ValueError(f"{here}, {preset.key}: the control {key!r} cannot stand at {text!r}.")

    def told(self, figure: Figure) -> dict[str, Any]:
        presets = [
            {"key": one.key, "label": one.label, "group": one.group, "state": one.texts()} for one in self.presets
        ]
        return {"presets": presets, "label": self.label}
