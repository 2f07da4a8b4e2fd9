"""Quantities of runs: Python and JavaScript compute the same, and the right thing."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import optlib
from optlib.emit.javascript import module
from scripts.figures.quantities import QUANTITIES, line_names, quantity_named
from scripts.figures.views.track import GAP, extent, spread
from tests.figures.twins import javascript

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
