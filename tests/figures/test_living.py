"""Parts of living figures that can be asked without a page: what is told, hovered over and computed on demand."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import optlib
from optlib.emit.javascript import module as optlib_module
from scripts.figures.views.depth import profile, shown
from tests.figures.twins import RUNTIME, javascript

GIVEN = {
    "depth": 8,
    "weight": 0.9,
    "input": 1.0,
    "steps": 60,
    "lr": 10.0,
    "goal": 0.4,
    "width": 7,
    "gain": 1.0,
    "seed": 1,
}


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runtime beside optlib, as the browser has it."""
    folder = tmp_path_factory.mktemp("runtime") / "javascripts"
    shutil.copytree(RUNTIME, folder)
    (folder / "optlib.js").write_text(optlib_module(), "utf-8")
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")
    return folder


def ask(runtime: Path, file: str, program: str, data: Any = None) -> Any:
    return javascript(f"const it = await import({json.dumps((runtime / file).as_uri())}); {program}", data)


def test_weights_that_are_no_numbers_any_more_have_not_moved_by_nothing(runtime: Path) -> None:
    given = GIVEN | {"skip": False}
    with np.errstate(all="ignore"):
        expected = profile("chain", "moved", "identity", given)
    history, _ = optlib.train_chain("identity", np.full(8, 0.9), 1.0, 0.4, 10.0, 60)
    assert np.isnan(history[-1]).all() and np.isnan(expected[:, 1]).all()
    sentence = """const { points, losses } = it.profile("chain", "moved", "identity", data);
        const figure = { say: (key, fill) => fill }, spec = { quantity: "moved" };
        const view = (points) => ({ spec, figure, profile: () => ({ points, losses }) });
        out = [points, ...[points, [[1, 1e-300], [2, 0.5]]].map((p) => it.Depth.prototype.sentence.call(view(p), { name: "" }))]"""
    points, lost, still = ask(runtime, "views/depth.js", sentence, given)
    assert all(size is None for _, size in points)  # NaN in JSON
    assert (lost["first"], lost["last"], lost["after"]) == ("NaN", "NaN", "NaN")
    assert (still["first"], still["last"]) == ("0", "0.5")
    assert (shown(np.nan), shown(1e-300), shown(0.5)) == ("NaN", "0", "0.5")


def test_what_lies_far_outside_the_axis_the_reader_has_chosen_is_not_hovered_over(runtime: Path) -> None:
    program = """const axes = (kind) => ({ rect: [0, 0, 100, 100], axes: [[0, 10, "linear"], [1e-3, 1e3, kind]] });
        const figure = { revealed: true, shown: 2, results: new Map([["a", {}]]) };
        const view = (kind) => ({ spec: { frame: axes("log") }, frame: axes(kind), figure,
          path: () => [[0, 1], [1, 1e250], [2, 3]], hoverText: () => "" });
        out = ["log", "linear"].map((kind) => it.View.prototype.hoverData.call(view(kind), { on: true, key: "a" }).y)"""
    assert ask(runtime, "views/base.js", program) == [[1, 1e250, 3], [1, None, 3]]


def test_between_a_touch_and_its_frame_results_fit_the_present_state(runtime: Path) -> None:
    program = """globalThis.requestAnimationFrame = () => {};
        const { objective, optimizers } = await import(new URL("optlib.js", data));
        const run = (key, on) => ({ key, on, rule: optimizers.gd, objective: objective("parabola"), hyper: { lr: 0.1 } });
        const figure = Object.assign(Object.create(it.Figure.prototype),
          { computed: new Map(), controls: new Map(), runs: [run("a", true), run("b", false)], steps: 5, start: [3] });
        const seen = () => [...figure.results].map(([key, { points }]) => [key, points.length]);
        figure.compute();
        out = [seen()];
        figure.runs[1].on = true; figure.steps = 9; figure.touch();
        out.push(seen());
        figure.runs[0].on = false; figure.touch();
        out.push(seen());"""
    answers = ask(runtime, "figure.js", program, f"{runtime.as_uri()}/")
    assert answers == [[["a", 6]], [["a", 10], ["b", 10]], [["b", 10]]]
