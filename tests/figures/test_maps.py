"""Maps: what a declaration refuses, and what the runtime is told of one."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import Any

import pytest

from scripts.figures import Border, Contour, Figure, Landscape, Map, Over, Predict, Run, Slider, Spot, Start

RATE, START = Over("lr", 0.0, 1.2), Over("start", -7.0, 7.0)
TEXT = {"ko": "가", "en": "a"}


def figure(**changes: Any) -> Figure:
    """A figure with a map that is right, but for the changes."""
    controls = [Slider("lr", 0, 1.2), Start()]
    right: dict[str, Any] = {
        "objective": "parabola", "runs": [Run("gd", lr=0.1)], "start": -6, "views": [Map(RATE, START)], "controls": controls,
    }  # fmt: skip
    return Figure(**({"id": "sample"} | right | changes), registered=False)


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "axis": ({"views": [Map(Over("lrr", 0, 1), START)]}, "did you mean 'lr'"),
    "axis of another rule": ({"views": [Map(RATE, Over("momentum", 0, 1))]}, "no hyperparameter of gd"),
    "scale": ({"views": [Map(Over("lr", 0.1, 1, "cubic"), START)]}, "'linear' or 'log'"),
    "range": ({"views": [Map(Over("lr", 1, 0.1), START)]}, "low < high"),
    "same axes": ({"views": [Map(RATE, RATE)]}, "both axes"),
    "show": ({"views": [Map(RATE, START, "weather")]}, "verdict, value, distance, rate, steps, basin, nearest"),
    "cells": ({"views": [Map(RATE, START, cells=(1, 500))]}, "cells each way"),
    "levels": ({"views": [Map(RATE, START, "value", levels=(1, 0.1))]}, "each above the one before"),
    "no levels": ({"views": [Map(RATE, START, "value", levels=())]}, "leave them out"),
    "no slider": ({"controls": [Start()]}, "needs the control Slider('lr'"),
    "no start": ({"controls": [Slider("lr", 0, 1.2)]}, "needs the control Start()"),
    "narrow slider": ({"controls": [Slider("lr", 0, 1), Start()]}, "beyond its slider"),
    "narrow box": ({"box": ((-6.5, 6.5),)}, "beyond the figure's box"),
    "marks on two landscapes": (
        {"controls": [Slider("lr", 0, 1.2), Start(), Landscape(["parabola", "cubic"])], "box": ((-7, 7),),
         "views": [Map(RATE, START, marks=[Spot(1, 1, {"ko": "가", "en": "a"})])]},
        "hold for one landscape",
    ),
    "no ends": ({"views": [Map(Over("lr"), START)]}, "low < high"),
    "no runs": ({"runs": [], "controls": []}, "needs a run"),
    "another run": ({"views": [Map(RATE, START, run="adam")]}, "no run 'adam'"),
    "prediction": ({"predict": Predict()}, "give away"),
    "no minimum": (
        {"objective": "saddle", "start": (1, 0), "box": ((-1, 1), (-1, 1)),
         "views": [Map(Over("w1", -1, 1), Over("w2", -1, 1), "basin"), Contour()]},
        "declares no minimum",
    ),
    "a mark's text": ({"views": [Map(RATE, START, marks=[Border(lambda y: y, {"ko": "가"})])]}, "both languages"),
    "a border's way": ({"views": [Map(RATE, START, marks=[Border(lambda y: y, {"ko": "가", "en": "a"}, "z")])]}, "'x' or 'y'"),
}  # fmt: skip


@pytest.mark.parametrize("changes, says", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_map_says_what_to_do(changes: dict[str, Any], says: str) -> None:
    figure()
    with pytest.raises(ValueError) as error:
        figure(**changes)
    assert says in str(error.value)


@pytest.mark.parametrize("gives", ["x", "y"])
@pytest.mark.parametrize("axis", ["linear", "log"])
def test_a_border_is_told_as_points_of_its_formula(axis: str, gives: str) -> None:
    x, y = Over("lr", 0.1, 1.2, axis), Over("start", 0.5, 7, axis)
    told = Border(lambda v: math.nan if v > 1 else 3 * v, TEXT, gives).told(x, y)
    pairs = [point if gives == "y" else point[::-1] for point in told["points"]]  # (given, found)
    given = x if gives == "y" else y
    assert [pairs[0][0], pairs[-1][0]] == pytest.approx([given.low, given.high])
    assert all(found is None if v > 1 else found == 3 * v for v, found in pairs)
    steps = [b / a if axis == "log" else b - a for (a, _), (b, _) in pairwise(pairs)]
    assert steps == pytest.approx([steps[0]] * len(steps))


def test_an_axis_without_ends_is_told_with_those_of_the_box() -> None:
    made = figure(views=[Map(RATE, Over("start"), marks=[Spot(1, 2, TEXT)])], box=((-6.5, 6.5),))
    told = made.spec()["views"][0]
    assert told["y"] == {"name": "start", "low": -6.5, "high": 6.5, "axis": "linear"}
    assert told["marks"] == [{"label": TEXT, "x": 1.0, "y": 2.0}]
    json.dumps(told, allow_nan=False)
