"""The still pictures against the runs they claim to show."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from scripts.build.fragment import fragment

import optlib
from scripts.build.exercises import build_exercises
from scripts.build.figures import build_figures
from scripts.figures import Figure
from scripts.figures.draw import path
from scripts.figures.draw.levels import simplify
from scripts.figures.draw.scale import Axis
from scripts.figures.messages import LANGUAGES, MESSAGES, say
from tests.figures.samples import EXERCISES, FIGURES

BY_ID = {figure.id: figure for figure in FIGURES}
FLAT = ["slope", "five", "away"]


def drawn(html: str, view: int, run: str) -> np.ndarray:
    """The vertices of a run's line in the still picture of one view."""
    part = html.split(f'data-view="{view}"')[1].split('class="fig-view"')[0]
    d = re.search(rf'data-run="{run}"[^>]*><path d="([^"]*)" class="fig-line"', part)
    assert d is not None
    return np.array([[float(x), float(y)] for x, y in re.findall(r"[ML]([-\d.]+),([-\d.]+)", d[1])])


def distance_to_path(point: np.ndarray, vertices: np.ndarray) -> float:
    best = np.inf
    for a, b in pairwise(vertices):
        length = float((b - a) @ (b - a))
        t = np.clip((point - a) @ (b - a) / length, 0, 1) if length else 0.0
        best = min(best, float(np.hypot(*(a + t * (b - a) - point))))
    return best


@pytest.mark.parametrize("name", FLAT)
def test_every_iterate_lies_on_the_drawn_path_to_half_a_pixel(name: str) -> None:
    figure = BY_ID[name]
    html = fragment(figure, figure.play(), "en")
    for run in figure.runs:
        start = list(figure.start or ())  # type: ignore[arg-type]
        points = optlib.run(figure.objective, run.optimizer, start, figure.steps, **run.hyper)
        w = points.points
        data = np.column_stack([w[:, 0], points.values]) if w.shape[1] == 1 else w
        frame = figure.views[0].frame(figure, figure.play())  # type: ignore[index,union-attr]
        left, top, width, height = frame.rect
        x = left + width * (data[:, 0] - frame.x.low) / (frame.x.high - frame.x.low)
        y = top + height * (frame.y.high - data[:, 1]) / (frame.y.high - frame.y.low)
        inside = (np.abs(x) < path.LIMIT) & (np.abs(y) < path.LIMIT)
        vertices = drawn(html, 0, run.key)
        for point in np.column_stack([x, y])[inside]:
            assert distance_to_path(point, vertices) < 0.5
        assert inside.sum() < 2 or np.abs(vertices[0] - [x[0], y[0]]).max() < 0.5
        if inside[-1]:  # the last update is drawn too
            assert np.abs(vertices[-1] - [x[-1], y[-1]]).max() < 0.5


def test_several_curves_share_a_picture_and_each_run_moves_on_its_own() -> None:
    figure = BY_ID["meet"]
    html = fragment(figure, figure.play(), "en")
    assert html.count('class="fig-curve"') == html.count('class="fig-curve also1"') == 1
    frame = figure.views[0].frame(figure, figure.play())  # type: ignore[union-attr]
    assert frame.y.label == "f(w), g(w)" and frame.y.high > 137  # g is 137 at the right end, f only 49
    assert all(re.search(rf'class="fig-note" text-anchor="middle">{name}<', html) for name in (r"f\(w\)", r"g\(w\)"))
    for run, objective in (("one", "parabola"), ("two", "shifted_parabola")):
        points = optlib.run(objective, "gd", [-5.0], 15, lr=0.1)
        for w, f in zip(points.points[:, 0], points.values, strict=True):
            assert distance_to_path(np.array(frame.project((w, f))), drawn(html, 0, run)) < 0.5


def test_the_dashed_way_leads_to_the_minimum_and_the_arrow_down_the_slope() -> None:
    figure = BY_ID["five"]
    html = fragment(figure, figure.play(), "en")
    frame = figure.views[0].frame(figure, figure.play())  # type: ignore[union-attr]

    def ends(name: str) -> np.ndarray:
        d = re.search(rf'<path d="([^"]*)" class="{name}"', html)
        assert d is not None
        return np.array([[float(x), float(y)] for x, y in re.findall(r"[ML]([-\d.]+),([-\d.]+)", d[1])])[:2]

    start = np.array(frame.project((-7, 2)))
    assert np.allclose(ends("fig-toward"), [start, frame.project((0, 0))], atol=0.06)
    tip = ends("fig-arrow")[1] - start
    down = np.array(frame.project((-7 + 0.7 * 0.01, 2 - 4 * 0.01))) - start  # −∇f = (0.7, −4)
    assert np.hypot(*tip) == pytest.approx(70, abs=0.1)
    assert tip / np.hypot(*tip) == pytest.approx(down / np.hypot(*down), abs=0.01)


def test_a_diverging_path_leaves_the_picture_on_its_own_segment() -> None:
    d = path.line([(0, 0), (10, 10), (1e9, 2e9), (5, 5)])
    assert d.startswith("M0,0L10,10L") and d.count("M") == 2
    out = [tuple(map(float, pair)) for pair in re.findall(r"[ML]([-\d.]+),([-\d.]+)", d)][2]
    assert out[1] == pytest.approx(path.LIMIT) and out[0] == pytest.approx(
        10 + (path.LIMIT - 10) * (1e9 - 10) / (2e9 - 10), abs=0.1
    )
    assert path.line([(0, 0), (float("nan"), 1), (2, 2)]) == "M0,0M2,2"
    assert path.dots([(0, 0), (1e9, 0), (float("inf"), 0)], 0).count("M") == 1


def test_simplified_lines_stay_within_the_tolerance() -> None:
    t = np.linspace(0, 20, 2000)
    curve = np.column_stack([20 * t, 100 * np.sin(t)])
    kept = simplify(curve, 0.35)
    assert len(kept) < 300
    assert max(distance_to_path(point, kept) for point in curve[::7]) <= 0.35 + 1e-9


@pytest.mark.parametrize(
    "low, high, kind",
    [(-7, 7, "linear"), (0, 1000, "linear"), (1e-8, 1e4, "log"), (2, 30, "log"), (-0.013, 0.002, "linear")],
)
def test_ticks_are_round_few_and_inside(low: float, high: float, kind: str) -> None:
    ticks = Axis(low, high, "x", kind).ticks()
    assert 2 <= len(ticks) <= 15
    assert all(low - 1e-9 <= t <= high * (1 + 1e-9) for t in ticks)


@pytest.mark.parametrize("figure", FIGURES, ids=BY_ID)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_fragments_are_whole_html_with_every_input_labelled(figure: Figure, lang: str) -> None:
    html = fragment(figure, figure.play(), lang)
    assert "\n" not in html and html.count("@@") == 4
    reader = Reader()
    reader.feed(html)
    assert not reader.open, f"unclosed {reader.open}"
    assert not reader.unlabelled - reader.labels
    assert len(reader.ids) == len(set(reader.ids))
    assert f'aria-describedby="{figure.id}-alt"' in html and f'id="{figure.id}-alt"' in html


def test_a_prediction_hides_what_it_asks_for_except_from_readers_without_scripts() -> None:
    figure = BY_ID["guess"]
    html = fragment(figure, figure.play(), "en")
    asking, told = (
        re.sub(r"<noscript>.*?</noscript>", "", html),
        "".join(re.findall(r"<noscript>(.*?)</noscript>", html)),
    )
    assert 'class="fig-run r0 off"' in asking and "<td>" not in asking and say("en", "predict-hidden") in asking
    open_ = figure.changed(predict=None)
    assert 'class="fig-run r0"' in told and "fig-handle" not in told and say("en", "predict-hidden") not in told
    for part in (r"<tbody>.*?</tbody>", r'<div class="fig-verdict".*?</div>'):
        assert re.findall(part, told) == re.findall(part, fragment(open_, open_.play(), "en")) != []


def test_what_is_not_drawn_is_not_in_the_legend() -> None:
    html = fragment(BY_ID["line"], BY_ID["line"].play(), "en")
    entries = re.findall(r'<li data-run="(\w+)"( hidden)?>', html)
    assert entries == [("gd", ""), ("sequential_gd", " hidden")]


def test_several_runs_are_called_what_the_declaration_calls_them() -> None:
    named, plain = (fragment(BY_ID[name], BY_ID[name].play(), "en") for name in ("space", "five"))
    assert "<legend>two methods</legend>" in named and f"<legend>{say('en', 'optimizers')}</legend>" in plain


def test_two_builds_are_equal_and_say_where_figures_stand(tmp_path: Path) -> None:
    declared = {figure.id: figure for figure in FIGURES}
    asked = {exercise.id: exercise for exercise in EXERCISES}
    for out in (tmp_path / "a", tmp_path / "b"):
        index = build_figures(out, declared) | build_exercises(out, asked)
    files = sorted(p.relative_to(tmp_path / "a") for p in (tmp_path / "a").rglob("*") if p.is_file())
    assert len(files) == 2 * len(FIGURES) + len(FIGURES) + 2 * len(EXERCISES)
    for file in files:
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()
    assert index["five"]["line"].startswith("tests/figures/samples.py:")
    assert index["pick"]["texts"]["required"] == ["question", "option:up", "why:up", "option:down", "why:down"]


def test_messages_stand_in_both_languages_with_the_same_blanks() -> None:
    for key, texts in MESSAGES.items():
        blanks = [sorted(re.findall(r"\{\w+\}", texts[lang])) for lang in LANGUAGES]
        assert set(texts) == set(LANGUAGES) and blanks[0] == blanks[1], key
    with pytest.raises(KeyError, match=r"did you mean .*'play'"):
        say("en", "plai")


class Reader(HTMLParser):
    """Collects what must fit together: open elements, ids, labels and the inputs that need one."""

    VOID = frozenset({"input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.unlabelled: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"] or "")
        if tag == "label" and "for" in given:
            self.labels.add(given["for"] or "")
        if tag in ("input", "select", "textarea") and "label" not in self.open and "aria-label" not in given:
            self.unlabelled.add(given.get("id") or f"an input without id: {given}")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().lower() == tag
