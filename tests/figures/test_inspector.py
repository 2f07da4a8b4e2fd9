"""The inspector of points: what the browser draws and says is what the build would have, and what optlib finds."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

import optlib
from scripts.figures import Figure, Inspector, Parameter, Point, Predict
from scripts.figures.messages import LANGUAGES, table
from scripts.figures.views import inspector as module
from tests.figures.test_ground import Ask, living

__all__ = ["living"]  # a fixture
POINTS = [
    ("saddle", (0.0, 0.0)),
    ("saddle", (0.0, 1.0)),
    ("ravine", (0.0, 0.0)),
    ("monkey_saddle", (0.0, 0.0)),
    ("trough", (0.0, 0.0)),
    ("himmelblau", (3.0, 2.0)),
    ("himmelblau", tuple(next(p.point for p in optlib.critical_points("himmelblau") if p.kind == "maximum").tolist())),
    ("rosenbrock", (-1.2, 1.0)),
    ("mse_line10", (0.5, 0.5)),
]
KINDS = ["saddle", "level", "minimum", "inconclusive", "inconclusive", "minimum", "maximum", "level", "level"]


def looked_at(name: str, point: tuple[float, ...], **more: Any) -> Figure:
    return Figure("looked", name, (), point, views=[Inspector()], controls=[Point()], registered=False, **more)


def inspector(figure: Figure) -> Inspector:
    (view,) = figure.views
    assert isinstance(view, Inspector)
    return view


def test_the_verdicts_are_those_of_the_test() -> None:
    assert [inspector(f).judged(f) for f in (looked_at(*p) for p in POINTS)] == KINDS


def test_picture_and_words_are_alike_in_both_tongues(living: Ask) -> None:
    cases, expected = [], []
    for name, point in POINTS:
        figure = looked_at(name, point)
        view, frame = inspector(figure), inspector(figure).frame(figure, {})
        cases.append({"spec": view.spec(figure, {}), "start": point})
        names = module.tags(frame.rect, frame.project(point), *module.eigenpairs(figure))
        expected.append((
            [d for _, d in view.strokes(figure, frame)], [view.words(figure, lang) for lang in LANGUAGES], names,
        ))  # fmt: skip
    program = """
        const { views } = await import("./views/index.js");
        const { tags } = await import("./views/inspector.js");
        const { teller } = await import("./words.js");
        const { projector } = await import("./frame.js");
        const { objective } = await import("./optlib.js");
        out = data.cases.map(({ spec, start }) => {
          const view = Object.create(views.inspector.prototype);
          Object.defineProperty(view, "objective", { value: objective(spec.objective) });
          const said = data.tables.map((table) => {
            Object.assign(view, { spec, figure: { start, revealed: true, say: teller(table) } });
            return view.words();
          });
          return [view.strokes(projector(spec.frame)), said, tags(spec.frame.rect, projector(spec.frame)(start), view.pairs)];
        });
    """
    got = living(program, {"cases": cases, "tables": [table(lang) for lang in LANGUAGES]})
    for (strokes, words, tags), (drawn, said, names) in zip(got, expected, strict=True):
        assert words == said and [tag["text"] for tag in tags] == [text for text, _ in names]
        assert [tag["place"] for tag in tags] == [pytest.approx(place, abs=0.01) for _, place in names]
        for ours, theirs in zip(strokes, drawn, strict=True):
            assert numbers(ours) == pytest.approx(numbers(theirs), abs=0.11)


def test_the_eigenvalues_are_named_within_the_picture() -> None:
    for point in ((0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (0.9, 0.9), (-0.9, -0.9)):
        figure = looked_at("saddle", point)
        frame = inspector(figure).frame(figure, {})
        left, top, width, height = frame.rect
        for _, (x, y) in module.tags(frame.rect, frame.project(point), *module.eigenpairs(figure)):
            assert left <= x <= left + width - 40 and top <= y <= top + height


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]


def test_before_the_prediction_nothing_gives_it_away() -> None:
    open_, asked = looked_at("saddle", (0, 0)), looked_at("saddle", (0, 0), predict=Predict("kind"))
    frame = inspector(asked).frame(asked, {})
    shown, hidden = ([d for _, d in inspector(f).strokes(f, frame)] for f in (open_, asked))
    assert shown[1:4] != hidden[1:4] == ["", "", ""] and shown[5] == hidden[5]
    assert "λ" not in inspector(asked).foreground(asked, frame)
    said = " ".join(inspector(asked).evidence(asked, "en"))
    assert "Hessian" in said and "saddle" not in said and "igenvalue" not in said


def test_the_arrows_follow_the_eigenvectors_and_their_signs() -> None:
    figure = looked_at("saddle", (0, 0))
    view = inspector(figure)
    frame = view.frame(figure, {})
    u, v = frame.project((0, 0))
    _, _, up, down, zero, _ = [d for _, d in view.strokes(figure, frame)]
    along, across = np.array(numbers(up)).reshape(-1, 2), np.array(numbers(down)).reshape(-1, 2)
    assert np.ptp(along[:, 0]) > 100 and np.abs(along[:, 1] - v).max() < 6  # w₁ is the valley
    assert np.ptp(across[:, 1]) > 100 and np.abs(across[:, 0] - u).max() < 6 and not zero
    assert abs(along[1, 0] - u) < abs(along[0, 0] - u)  # in
    assert abs(across[1, 1] - v) > abs(across[0, 1] - v)  # out


def test_the_classification_in_the_browser_is_optlibs(living: Ask) -> None:
    rng = np.random.default_rng(5)
    pairs = [[a, b] for a in (-2, -1e-9, 0, 1e-9, 3) for b in (-2, 0, 1e-7, 4)] + rng.normal(size=(50, 2)).tolist()
    program = 'const { classify } = await import("./eigen.js"); out = data.map((values) => classify(values))'
    assert living(program, pairs) == [optlib.classify(np.diag(pair)) for pair in pairs]


def test_wrong_inspectors_are_told() -> None:
    with pytest.raises(ValueError, match="needs 2 variable"):
        Figure("looked", "parabola", (), 1.0, views=[Inspector()], registered=False)
    with pytest.raises(ValueError, match="the point to begin with"):
        Figure("looked", "saddle", views=[Inspector()], registered=False)
    with pytest.raises(ValueError, match="needs an inspector"):
        Figure("looked", "saddle", (), (0, 0), views=["contour"], controls=[Point()], registered=False)
    with pytest.raises(ValueError, match="where an inspector shows one"):
        Figure("looked", "saddle", (), (0, 0), views=["contour"], predict=Predict("kind"), registered=False)
    with pytest.raises(ValueError, match="leave Parameter out"):
        Figure(
            "looked",
            "rotated_ravine",
            (),
            (0, 0),
            views=[Inspector()],
            controls=[Parameter("angle", 0, 90)],
            registered=False,
        )
