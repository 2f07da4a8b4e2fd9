"""Where Python at build and JavaScript in the browser say the same thing twice, they say it alike."""

from __future__ import annotations

import math
import random
import re

import numpy as np
import pytest
from scripts.build.numbers_table import rows, stride

from scripts.figures.controls import controls
from scripts.figures.controls.ranges import Range
from scripts.figures.draw import path
from scripts.figures.draw.levels import TRANSFORMS, Levels
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.exercises import Choice, Classify, Contest, Hyper, Number, Origin
from scripts.figures.messages import MESSAGES
from scripts.figures.views import views
from tests.figures.twins import RUNTIME, javascript


def test_numbers_are_shown_alike_and_read_back() -> None:
    dice = random.Random(1)
    numbers = [0.0, -0.0, 1.0, -3.0, 123456.0, 999999.5, 0.00012345, 1e-9, -2.5e300, 0.1, 99995.0, 12.5]
    numbers += [dice.uniform(-10, 10) * 10.0 ** dice.randint(-12, 12) for _ in range(2000)]
    shown, back = javascript(
        'const { show, read } = await import("./numbers.js"); out = [data.map((x) => show(x)), data.map((x) => read(show(x, 12)))]',
        numbers,
    )
    assert shown == [show(x) for x in numbers]
    assert np.allclose(back, numbers, rtol=1e-10)
    odd = javascript(
        'const { show } = await import("./numbers.js"); out = [show(NaN), show(Infinity), show(-Infinity)]', None
    )
    assert odd == [show(math.nan), show(math.inf), show(-math.inf)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("−3", -3), ("３", 3), ("－０．５", -0.5), ("0,5", 0.5), ("1,000", 1000), ("1,234.5", 1234.5), ("0,125", 0.125),
        ("3 × 10⁻²", 0.03), ("3x10^-2", 0.03), ("2*10^3", 2000), (" .5 ", 0.5), ("1E-3", 0.001), ("+2", 2), ("5.", 5),
    ],
)  # fmt: skip
def test_what_a_keyboard_writes_is_read(typed: str, meant: float) -> None:
    assert javascript('const { read } = await import("./numbers.js"); out = read(data)', typed) == meant


def test_what_is_no_number_is_read_as_none() -> None:
    odd = [
        "",
        "²",
        "5²",
        "0x10",
        "0b1",
        "0x1000",
        "Infinity",
        "-Infinity",
        "1e",
        "--3",
        "½",
        "1 2",
        "abc",
        "1,2,3",
        "e5",
        ".",
    ]
    program = 'const { read } = await import("./numbers.js"); out = data.filter((text) => !Number.isNaN(read(text)))'
    assert javascript(program, odd) == []


def test_paths_are_written_alike() -> None:
    dice = random.Random(2)
    lines = []
    for _ in range(200):
        scale = 10 ** dice.uniform(0, 9)
        line = [[dice.uniform(-scale, scale), dice.uniform(-scale, scale)] for _ in range(dice.randint(1, 30))]
        lines.append([[x if dice.random() > 0.05 else None, y] for x, y in line])
    program = """const { line, dots } = await import("./path.js");
        const full = data.map((l) => l.map(([x, y]) => [x ?? NaN, y]));
        out = [full.map((l) => line(l)), full.map((l, i) => dots(l, i))]"""
    drawn, marked = javascript(program, lines)
    full = [[(math.nan if x is None else x, y) for x, y in line] for line in lines]
    assert drawn == [path.line(line) for line in full]
    assert marked == [path.dots(line, i) for i, line in enumerate(full)]


def test_frames_and_ticks_agree() -> None:
    frames = [
        Frame(Axis(-7, 7, "w"), Axis(-2, 49, "f")),
        Frame(Axis(0, 20, "step"), Axis(1e-8, 100, "f", "log")),
        Frame(Axis(0.001, 1.2, "η", "log"), Axis(3, 40, "f", "log")),
        Frame(Axis(-9, 9, "w₁"), Axis(-4, 4, "w₂"), equal=True),
    ]
    points = [[1.0, 2.0], [0.01, 30.0], [15.0, 0.5]]
    program = """const { projector, ticks, unproject } = await import("./frame.js");
        out = data.frames.map((f) => [data.points.map(projector(f)), f.axes.map((a) => ticks(a, 7)),
            data.points.map((p) => unproject(f, projector(f)(p)))])"""
    for frame, (projected, ticks, back) in zip(
        frames, javascript(program, {"frames": [f.spec() for f in frames], "points": points}), strict=True
    ):
        assert np.allclose(projected, [frame.project(p) for p in points], atol=0.01)
        assert all(np.allclose(a, b.ticks(7)) for a, b in zip(ticks, (frame.x, frame.y), strict=True))
        assert np.allclose(back, points)


def test_sliders_stand_where_they_are_told_and_say_what_they_stand_for() -> None:
    cases = [
        (Range(-7, 7, 0.1), [-7.0, 0.3, 7.0]),
        (Range(0.001, 1.2, scale="log"), [0.001, 0.0312, 1.2]),
        (Range(1e-15, 1, scale="signed-log"), [-1.0, -3.02e-7, -1e-15, 1e-15, 0.5, 1.0]),
    ]
    program = """const { ranges } = await import("./controls/ranges.js"); out = data.map(([spec, values]) => { const r = ranges(spec);
        return [values.map(r.position), values.map((v) => r.value(r.position(v))), values.map(r.usable), r.usable(-8), r.usable(0),
            r.bounded(-8), r.bounded(8)]; })"""
    answers = javascript(program, [[kind.spec(), values] for kind, values in cases])
    for (kind, values), (at, back, usable, minus_eight, zero, low, high) in zip(cases, answers, strict=True):
        assert [str(v) for v in at] == [str(float(kind.positions(v)["value"])).removesuffix(".0") for v in values]
        stride = kind.stride() if kind.scale == "linear" else 0.1 * max(map(abs, values))
        assert np.allclose(back, values, rtol=0.1, atol=stride)
        assert all(usable) and all(map(kind.holds, values))
        assert (minus_eight, zero) == (kind.holds(-8), kind.holds(0))
        assert (low, high) == (-kind.high if kind.scale == "signed-log" else kind.low, kind.high)


@pytest.mark.parametrize("kind", TRANSFORMS)
def test_levels_agree(kind: str) -> None:
    levels, z = Levels(kind, 9, -3.0, 50.0), [-3.0, 0.0, 7.5, 50.0, 400.0]
    program = 'const { transform } = await import("./levels.js"); out = data.z.map(transform(data.levels))'
    assert np.allclose(javascript(program, {"levels": levels.spec(), "z": z}), levels.apply(np.array(z)))


def test_tables_are_thinned_alike() -> None:
    steps = [1, 59, 60, 61, 120, 121, 301, 3000, 20000]
    assert javascript(
        'const { stride } = await import("./views/table.js"); out = data.map((steps) => stride(steps, 24))', steps
    ) == [stride(s) for s in steps]
    asked = [[75, 75], [75, 42], [3000, 2999], [20, 3], [1, 0]]
    program = (
        'const { rows } = await import("./views/table.js"); out = data.map(([steps, shown]) => rows(steps, shown, 24))'
    )
    chosen = javascript(program, asked)
    assert chosen == [rows(*pair) for pair in asked]
    assert chosen[1][-3:] == [70, 74, 75] and 42 in chosen[1] and 42 not in chosen[0]


def test_every_kind_has_its_twin() -> None:
    def registered(file: str, name: str) -> set[str]:
        body = re.search(rf"const {name} = {{(.*?)}};", (RUNTIME / file).read_text("utf-8"), re.DOTALL)
        assert body is not None
        return {entry.split(":")[0].strip() for entry in body[1].split(",") if entry.strip()}

    assert registered("views/index.js", "views") == set(views)
    assert registered("controls/index.js", "kinds") == set(controls)
    assert registered("exercise.js", "kinds") == {
        kind.kind for kind in (Choice, Classify, Contest, Hyper, Number, Origin)
    }


def test_the_runtime_asks_only_for_messages_there_are() -> None:
    asked: set[str] = set()
    for file in RUNTIME.rglob("*.js"):
        asked |= set(re.findall(r"\bsay\(\s*\"([^\"]+)\"", file.read_text("utf-8")))
    assert asked and not asked - set(MESSAGES)
