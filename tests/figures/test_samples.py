"""Chords, samples, fits and stopping: the browser draws, says and lists what the build does, and wrong declarations say what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import optlib
from scripts.figures import Chord, Dial, Errors, Figure, Fit, Ray, Run, Sample, Stopping
from scripts.figures.draw import names
from scripts.figures.messages import table
from tests.figures.samples import bends, chords, draws, halts, learns
from tests.figures.test_maps import ask  # noqa: F401  (a fixture)

CASES = {
    "chords as declared": chords(),
    "a chord of no length": chords(0.5, 0.5),
    "chords within a valley": chords(1.3, 0.9),
    "a first sample": draws(),
    "a later sample": draws(seed=40, rows=5),
    "sample zero": draws(seed=0),
    "a constant": bends(degree=0),
    "a high degree": bends(seed=17, degree=8),
    "hardly more rows than coefficients": bends(rows=10, degree=8),
    "the first update": learns(updates=1),
    "many updates": learns(seed=9, updates=2000),
    "stopping": halts(),
    "never stopping": halts(epsilon=1e-9, steps=60),
}
PROGRAM = """
const { views } = await import("./views/index.js");
const { projector } = await import("./frame.js");
const { teller } = await import("./words.js");
const optlib = await import("./optlib.js");
const say = teller(data.messages);
out = data.figures.map((spec) => {
  const runs = spec.runs.map((run) => ({ ...run, objective: optlib.objective(spec.objective) }));
  const results = new Map(runs.map((run) => [run.key, optlib.run(run.objective, run.optimizer, spec.start, spec.steps, run.hyper)]));
  const figure = {
    say, runs, results, dials: spec.dials, lang: "en", steps: spec.steps, spec,
    dialled: (quantity) => (typeof quantity === "string" ? spec.dials[quantity] : quantity),
    messageOr: (key) => say(key), objectiveNamed: (name) => optlib.objective(name),
  };
  return spec.views.filter(({ kind }) => kind !== "contour").map((given) => {
    const view = Object.assign(Object.create(views[given.kind].prototype), { figure, spec: given, frame: given.frame });
    return { strokes: view.strokes(projector(given.frame)), words: view.words?.() ?? [], numbers: view.numbers?.() ?? [] };
  });
});
"""


def spec(figure: Figure) -> dict[str, Any]:
    return figure.spec() | {"views": [view.spec(figure, figure.play()) for view in figure.views]}


def places(d: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?[\d.]+", d)]


def test_the_browser_draws_says_and_lists_the_same(ask: Callable[[str, Any], Any]) -> None:  # noqa: F811
    figures = list(CASES.values())
    answers = ask(PROGRAM, {"figures": [spec(figure) for figure in figures], "messages": table("en")})
    for figure, answer in zip(figures, answers, strict=True):
        own = [view for view in figure.views if view.kind != "contour"]
        for view, got in zip(own, answer, strict=True):
            drawn = [d for _, d in view.strokes(figure, view.frame(figure, {}))]
            assert [re.sub(r"[-\d.]+", "#", d) for d in got["strokes"]] == [re.sub(r"[-\d.]+", "#", d) for d in drawn]
            for mine, theirs in zip(drawn, got["strokes"], strict=True):
                np.testing.assert_allclose(places(theirs), places(mine), atol=0.101)  # a tenth is the writers' grain
            assert got["words"] == view.words(figure, "en")
            tables = view.numbers(figure, "en")
            assert [(t["caption"], t["heads"], t["rows"]) for t in got["numbers"]] == [
                (t.caption, list(t.heads), [list(row) for row in t.rows]) for t in tables
            ]


def test_a_chord_tells_a_bowl_from_a_wave() -> None:
    figure = chords()
    bowl, wave = (view.words(figure, "en")[0] for view in figure.views)
    assert "never rises" in bowl and bowl.startswith("bowl:")
    assert "above the segment, so it is not convex" in wave
    inside = chords(0.9, 1.3)
    assert "never rises" in inside.views[1].words(inside, "en")[0]


def test_criteria_stop_where_the_run_says() -> None:
    figure = halts()
    run = optlib.run("mse_line10", "gd", [0.0, 0.0], 900, lr=0.02)
    view = figure.views[0]
    assert isinstance(view, Stopping)
    slope = np.linalg.norm(run.gradients, axis=1)
    stops = view.stops(figure, run)
    assert slope[stops["small-gradient"]] <= 1e-4 < slope[stops["small-gradient"] - 1]  # type: ignore[operator,index]
    assert stops["spent"] == 900
    patient = halts(epsilon=1e-9, steps=60)
    assert view.stops(patient, patient.play()["gd"])["small-gradient"] is None


def test_names_of_curves_cover_nothing() -> None:
    x = np.linspace(60, 400, 200)
    curves = [np.column_stack([x, 100 + 60 * np.sin(x / 40 + phase)]) for phase in (0.0, 0.4, 1.5)]
    rect = (54.0, 34.0, 372.0, 260.0)
    found = names.beside(curves, rect)
    for curve, place in zip(curves, found, strict=True):
        assert place is not None
        near = np.abs((curve - place) / names.HALF).max(axis=1).min()
        assert 0.8 < near < 2.5  # beside its own curve
    apart = [np.abs((np.array(a) - b) / names.HALF).max() for a in found for b in found if a is not b]  # type: ignore[operator]
    assert min(apart) >= 1
    assert names.beside([np.column_stack([x, x + 4000])], rect) == [None]


REFUSED = {
    "no runs without an objective": (lambda: Figure("x", runs=[Run("gd")], views=[Ray()], registered=False), "belong to an objective"),
    "a view that needs one": (lambda: Figure("x", views=["curve"], registered=False), "the figure has none"),
    "an unknown population": (lambda: sampled(Fit("wav")), "did you mean 'wave'"),
    "too few rows": (lambda: sampled(Fit(rows=3)), "3 rows determine no polynomial of degree 3"),
    "half a row": (lambda: sampled(Fit(rows=7.5)), "the rows of a sample must be a whole number"),
    "a degree beyond the axis": (lambda: sampled(Errors(most=2)), "go up to 2"),
    "an axis beyond the rows": (lambda: sampled(Errors(most=15)), "no polynomial of degree 15"),
    "a seed that is none": (lambda: sampled(Fit(), Sample(value=1_000_000)), "a seed is a whole number"),
    "a dial that counts halves": (lambda: sampled(Fit(), Dial("half", 0, 2, 0.5, whole=True)), "counts whole numbers"),
    "a chord outside": (lambda: chords(first=-1).__class__("x", "parabola", views=[Chord(first=9, second=1)], registered=False), "outside"),
    "nothing to stop": (lambda: Figure("x", "parabola", views=[Stopping()], registered=False), "need a run"),
    "no minimum": (lambda: Figure("x", "cubic", [Run("gd")], 1, views=[Stopping(1e-3)], registered=False), "declares no minimum"),
    "steps beyond the axis": (
        lambda: Figure("x", "parabola", [Run("gd")], 1, 200, views=[Stopping(1e-3, most=100)], registered=False), "do not fit",
    ),
}  # fmt: skip


def sampled(view: Fit | Errors, *controls: Sample | Dial) -> Figure:
    own = controls if any(isinstance(control, Sample) for control in controls) else (Sample(), *controls)
    return Figure("x", views=[view], controls=[*own, Dial("degree", 0, 9, 3)], registered=False)


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_declaration_says_what_to_do(case: str) -> None:
    make, says = REFUSED[case]
    with pytest.raises(ValueError, match=re.escape(says)):
        make()
