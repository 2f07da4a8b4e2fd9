"""Whatever runs come to, an axis, a table, a level line and a knob end at once, with a few finite numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis
from scripts.figures.views.track import extent
from tests.figures.twins import javascript

MANY = 40
PLACES = (0.0, 1.0, 0.606, -5.0, 1e-300, 1e300)


def ulps(x: float, count: int) -> float:
    for _ in range(count):
        x = math.nextafter(x, math.inf)
    return x


ROUNDED = [[x, ulps(x, count)] for x in PLACES for count in (0, 1, 2)]
WIDE = [[-1.7e308, 1.7e308], [0.0, 5e-324], [1e-300, 1e300], [1.0, 0.0]]
BEYOND = [[a, b] for a in (-math.inf, 1.0, math.nan) for b in (math.inf, math.nan)]


def test_no_axis_has_more_than_a_few_ticks() -> None:
    axes = [[*ends, kind] for ends in [*ROUNDED, *WIDE, *BEYOND] for kind in ("linear", "log")]
    program = """const { ticks } = await import("./frame.js"); out = data.map((axis) => ticks(axis, 8))"""
    for axis, found in zip(axes, javascript(program, axes), strict=True):
        assert len(found) <= MANY and None not in found, axis
        low, high, kind = axis
        if math.isfinite(low) and math.isfinite(high) and (0 if kind == "log" else -math.inf) < low < high:
            assert found == pytest.approx(Axis(low, high, "", kind).ticks(8), rel=1e-12), axis


@pytest.mark.parametrize("kind", ["linear", "log"])
def test_numbers_on_an_axis_around_rounding_can_be_told_apart(kind: str) -> None:
    usual = [[0.0, 1.0], [0.99, 1.01], [3.0, 3000.0]]
    program = f"""const [{{ extent }}, {{ Loss }}, {{ ticks }}] = await Promise.all(
            ["./views/track.js", "./views/loss.js", "./frame.js"].map((name) => import(name)));
        const runs = [{{ key: "a" }}], figure = (values) => ({{ results: new Map([["a", {{ values }}]]) }});
        const loss = (values) => Loss.prototype.extent.call({{ runs, floor: 0, figure: figure(values) }}, "{kind}");
        out = data.flatMap((values) => [extent(values.filter(Number.isFinite), "{kind}"), loss(values)])
          .map((axis) => [axis, ticks([...axis, "{kind}"], 5)])"""
    data = [*ROUNDED, *WIDE, *BEYOND, *usual]
    answers = javascript(program, data)
    for values, pair in zip(data, zip(answers[::2], answers[1::2], strict=True), strict=True):
        for (low, high), found in pair:
            assert low is not None and high is not None and low < high, values
            assert math.isfinite(high - low) and (kind == "linear" or low > 0), values
            assert 2 <= len({show(v) for v in found}) == len(found) <= MANY, values
        assert pair[0][0] == pytest.approx(extent([v for v in values if math.isfinite(v)], kind), rel=1e-12), values


def test_tables_knobs_and_sliders_take_any_number() -> None:
    numbers: list[Any] = [*PLACES, math.inf, -math.inf, math.nan, 5e-324, 1.7e308]
    program = """const [{ stride, rows }, { digits }, { ranges }] = await Promise.all(
            ["./views/table.js", "./handle.js", "./controls/ranges.js"].map((name) => import(name)));
        const slides = [{ low: 0, high: 2, scale: "linear" }, { low: 0.1, high: 2, scale: "log", positions: 100 }];
        const sliders = slides.map((spec) => ranges(spec));
        out = data.map((v) => [stride(v), rows(v, 0).length, data.flatMap((w) => data.map((x) => digits([v, w], x))),
            sliders.map((slider) => slider.bounded(v))])"""
    for number, (stride, rows, digits, bounded) in zip(numbers, javascript(program, numbers), strict=True):
        assert stride >= 1 and rows <= 70, number
        assert all(k in range(1, 9) for k in digits), number
        assert 0 <= bounded[0] <= 2 and 0.1 <= bounded[1] <= 2, number


@pytest.mark.parametrize("kind", ["linear", "sqrt", "log"])
def test_level_lines_of_any_ground_are_finite(kind: str) -> None:
    grounds = [np.full((4, 4), v).tolist() for v in (0.0, 1e300, math.inf, -math.inf, math.nan)]
    odd = [0.0, 1.0, math.nan, math.inf, -math.inf, 1e300]
    grounds.append([[odd[(3 * i + j) % 6] for j in range(4)] for i in range(4)])
    program = """const { extremes, outline, regions } = await import("./levels.js"); const [transform, grounds] = data;
        out = grounds.map((z) => [extremes({ z }), { low: 0, high: 1 }].flatMap((range) =>
          regions({ transform, count: 9, ...range }, { x: [0, 1, 2, 3], y: [0, 1, 2, 3], z })
            .map((rings) => outline(rings, ([x, y]) => [100 * x, 100 * y]))))"""
    drawn = javascript(program, [kind, grounds])
    assert any(drawn[-1]) and not any("NaN" in d or "Infinity" in d for lines in drawn for d in lines)
