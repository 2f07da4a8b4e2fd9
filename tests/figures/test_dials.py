"""What belongs to no run: any kind of control may set it, also one that the figure has never heard of."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.figures import Dial, Figure, Loss, Pick, Run, Slider
from scripts.figures.controls import Control


@dataclass(frozen=True)
class Switch(Control):
    name: str
    value: int

    @property
    def key(self) -> str:
        return self.name

    @property
    def dials(self) -> dict[str, float | str]:
        return {self.name: self.value}


def test_a_figure_asks_its_controls_what_they_set() -> None:
    options = {"one": {"ko": "하나", "en": "one"}, "two": {"ko": "둘", "en": "two"}}
    controls = [
        Slider("lr", 0.1, 0.9, step=0.1),
        Dial("far", 0, 4, value=2.5),
        Pick("which", options, label=options["one"]),
        Switch("on", 1),
    ]
    made = Figure(
        "dials",
        objective="parabola",
        start=1.0,
        steps=3,
        runs=[Run("gd", lr=0.1)],
        views=[Loss()],
        controls=controls,
        registered=False,
    )
    assert made.dials == {"far": 2.5, "which": "one", "on": 1}
    assert made.spec()["dials"] == made.dials
    assert made.dialled("far") == 2.5
