"""Figures without runs: what a reader turns and drags belongs to the figure itself."""

from __future__ import annotations

from typing import Any

from scripts.figures import Cut, Dial, Differences, Figure, Form, Partials, Pick, Secant, Slice, Turn

ALONG = {"w1": {"ko": "첫째", "en": "first"}, "w2": {"ko": "둘째", "en": "second"}}


def secant(h: float = 0.8, point: float = 1.0) -> Figure:
    dials = [Dial("h", 1e-15, 1, value=h, scale="signed-log"), Dial("point", -1.5, 1.5, value=point, step=0.01)]
    return _figure("card-secant", "cubic", [Secant(height=(-5, 8)), Differences()], dials)


def slices(w1: float = 1.0, w2: float = 0.5, along: str = "w1") -> Figure:
    options = {key: ALONG[key] for key in sorted(ALONG, key=lambda key: key != along)}
    pick = Pick("along", options, label={"ko": "변수", "en": "variable"})
    dials = [pick, Dial("w1", -2, 2, value=w1, step=0.01), Dial("w2", -2, 2, value=w2, step=0.01)]
    return _figure("card-slices", "tilted_bowl", [Cut(), Slice(), Partials()], dials)


def form(angle: float = 20.0) -> Figure:
    return _figure("card-form", "tilted_bowl", [Turn(), Form()], [Dial("angle", 0, 360, value=angle, step=1, unit="°")])


def _figure(name: str, objective: str, views: list[Any], controls: list[Any]) -> Figure:
    return Figure(name, objective=objective, views=views, controls=controls, registered=False)


CARDS = [secant(), slices(), form()]
TURNED = {
    "card-secant=h:-0.031;point:0.4": secant(-0.031, 0.4),
    "card-secant=h:0.5": secant(0.5),
    "card-slices=along:w2;w1:-1.2;w2:0.4": slices(-1.2, 0.4, "w2"),
    "card-slices=w2:-1.7": slices(w2=-1.7),
    "card-form=angle:137": form(137),
    "card-form=angle:45": form(45),
}
