"""What a declaration refuses, and what its error says to do instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from optlib.registry import Registry
from scripts.figures import (
    Average,
    Choose,
    Contour,
    Curve,
    Data,
    Depth,
    Dial,
    Figure,
    Landscape,
    Loss,
    Mark,
    On,
    Optimizers,
    Parameter,
    Pick,
    Predict,
    Run,
    Several,
    Slider,
    Start,
    Steps,
    Sweep,
    Track,
)
from scripts.figures.exercises import Choice, Classify, Hyper, Number, Origin


def figure(**changes: Any) -> Figure:
    """A figure that is right, but for the changes."""
    right: dict[str, Any] = {"objective": "parabola", "runs": [Run("gd", lr=0.1)], "start": -6, "views": ["curve"]}
    return Figure(**({"id": "sample"} | right | changes), registered=False)


def test_a_right_figure_is_frozen_and_knows_where_it_stands() -> None:
    made = figure(controls=[Slider("lr", 0, 1), Steps(50), Start()])
    assert made.line.startswith("tests/figures/test_declarations.py:")
    with pytest.raises(AttributeError):
        made.steps = 3  # type: ignore[misc]


TWO = {"a": {"ko": "가", "en": "a"}, "b": {"ko": "나", "en": "b"}}


def layers(*given: Any, **options: Any) -> Figure:
    return figure(runs=(), start=None, views=[Depth(*given, **options)])


WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "network": (lambda: layers("chian"), "did you mean 'chain'"),
    "a wide network's weights": (lambda: layers("wide", "weights"), "there are gradient, signal"),
    "activation": (lambda: layers(lines=["sigmod"]), "did you mean 'sigmoid'"),
    "lines without a control": (lambda: layers(lines="lines"), "need a control Several"),
    "too deep": (lambda: layers(depth=31), "from 1 to deepest=30"),
    "a dial for the depth": (lambda: layers(depth="deph"), "no dial 'deph'"),
    "several": (lambda: figure(controls=[Several("s", TWO, ["c"], TWO["a"])]), "no option 'c'"),
    "several of one": (lambda: figure(controls=[Several("s", {"a": TWO["a"]}, [], TWO["a"])]), "fewer than two"),
    "objective": (lambda: figure(objective="parabla"), "did you mean 'parabola'"),
    "optimizer": (lambda: Run("momentun"), "did you mean 'momentum'"),
    "hyperparameter": (lambda: Run("momentum", momentumm=0.9), "did you mean 'momentum'"),
    "too many runs": (lambda: figure(runs=[Run("gd", key=f"run{k}") for k in range(7)]), "at most 6 runs"),
    "view": (lambda: figure(views=["countour"]), "did you mean 'contour'"),
    "no view": (lambda: figure(views=[]), "shows nothing"),
    "curve of two": (lambda: figure(objective="ravine", start=(1, 1)), "use contour or surface"),
    "curves of one letter": (lambda: figure(views=[Curve(also=["risk"])]), "letters of their own"),
    "another curve of two": (lambda: figure(views=[Curve(also=["ravine"])]), "use contour or surface"),
    "another curve's name": (
        lambda: figure(views=[Curve(also=["shifted_parabla"])]),
        "did you mean 'shifted_parabola'",
    ),
    "contour of one": (lambda: figure(views=["contour"]), "use curve"),
    "data without": (lambda: figure(objective="ravine", start=(1, 1), views=[Data()]), "over a data set"),
    "levels": (lambda: figure(objective="ravine", start=(1, 1), views=[Contour(levels="cube")]), "linear, sqrt, log"),
    "start's shape": (lambda: figure(start=(1, 2)), "1 finite number"),
    "start not finite": (lambda: figure(start=float("nan")), "finite"),
    "no start": (lambda: figure(start=None), "runs need a start"),
    "steps": (lambda: figure(steps=0), "whole number from 1"),
    "same key": (lambda: figure(runs=[Run("gd", lr=0.1), Run("gd", lr=0.2)]), "key="),
    "id": (lambda: Figure("a b", objective="parabola", registered=False), "ASCII"),
    "box": (lambda: figure(box=((3, -3),)), "low < high"),
    "box's shape": (lambda: figure(box=((0, 1), (0, 1))), "1 (low, high)"),
    "label": (lambda: Run("gd", label={"ko": "가"}), "both languages"),
    "slider for nobody": (lambda: figure(controls=[Slider("rho", 0, 1)]), "no run of this figure"),
    "slider's run": (lambda: figure(controls=[Slider("lr", 0, 1, runs=["gdd"])]), "did you mean 'gd'"),
    "slider's range": (lambda: figure(controls=[Slider("lr", 0.2, 1)]), "outside"),
    "slider's mark": (lambda: figure(controls=[Slider("lr", 0, 1, marks=[Mark(2, {"ko": "", "en": ""})])]), "a mark"),
    "log from 0": (lambda: figure(controls=[Slider("lr", 0, 1, scale="log")]), "starts above 0"),
    "one slider, two values": (
        lambda: figure(runs=[Run("gd", lr=0.1), Run("gd", key="b", lr=0.2)], controls=[Slider("lr", 0, 1)]),
        "name its runs",
    ),
    "dial outside": (lambda: figure(controls=[Dial("h", 0.1, 1, value=2)]), "outside"),
    "dial at zero": (lambda: figure(controls=[Dial("h", 0.1, 1, value=0, scale="signed-log")]), "outside"),
    "dial's scale": (lambda: figure(controls=[Dial("h", 0, 1, value=0.5, scale="signed-log")]), "starts above 0"),
    "dial's name": (lambda: figure(controls=[Dial("gap", 0, 1, value=0.5)]).dialled("gpa"), "did you mean 'gap'"),
    "dial in the address": (lambda: figure(controls=[Dial("at", 0, 1, value=0.5)]), "step shown"),
    "pick of one": (
        lambda: figure(controls=[Pick("along", {"w": {"ko": "가", "en": "a"}}, label={"ko": "가", "en": "a"})]),
        "fewer than two",
    ),
    "control twice": (lambda: figure(controls=[Steps(50), Steps(60)]), "twice"),
    "steps outside": (lambda: figure(controls=[Steps(10)]), "outside"),
    "choice of one": (lambda: figure(controls=[Optimizers()]), "fewer than two"),
    "label of the optimizers": (
        lambda: figure(runs=[Run("gd"), Run("adam")], controls=[Optimizers(label={"ko": "가"})]),
        "both languages",
    ),
    "choose two": (lambda: figure(runs=[Run("gd"), Run("adam")], controls=[Choose()]), "exactly one"),
    "parameter": (
        lambda: figure(
            objective="rotated_ravine", start=(1, 1), views=["contour"], controls=[Parameter("angel", 0, 9)]
        ),
        "did you mean 'angle'",
    ),
    "parameter of another": (
        lambda: figure(controls=[Parameter("angle", 0, 90)]),
        "objectives with it: rotated_ravine",
    ),
    "parameter's range": (
        lambda: figure(
            objective="stretched_bowl", start=(1, 1), views=["contour"], controls=[Parameter("kappa", 1, 9)]
        ),
        "outside",
    ),
    "marks for several landscapes": (
        lambda: figure(
            controls=[Slider("lr", 0, 1, marks=[Mark(1, {"ko": "", "en": ""})]), Landscape(["parabola", On("risk", 1)])]
        ),
        "belong to one landscape",
    ),
    "one landscape": (lambda: figure(controls=[Landscape(["parabola"])]), "at least two"),
    "another landscape's name": (lambda: figure(controls=[Landscape(["parabola", "rsk"])]), "did you mean 'risk'"),
    "not its own landscape": (
        lambda: figure(controls=[Landscape(["risk", "quintic"])]),
        "own objective 'parabola' is not",
    ),
    "landscape of two": (lambda: figure(controls=[Landscape(["parabola", "ravine"])]), "has 2 variables"),
    "landscape without the start": (lambda: figure(controls=[Landscape(["parabola", "risk"])]), "start=…"),
    "landscape's hyperparameter": (
        lambda: figure(controls=[Landscape(["parabola", On("risk", 1, hyper={"gd": {"lrr": 1}})])]),
        "did you mean 'lr'",
    ),
    "landscape without a minimum": (
        lambda: figure(views=[Loss("log")], controls=[Landscape(["parabola", On("cubic", start=1)])]),
        "on the landscape 'cubic'",
    ),
    "run with a landscape of its own": (
        lambda: figure(runs=[Run("gd", start=1)], controls=[Landscape(["parabola", On("risk", start=1)])]),
        "could not follow",
    ),
    "start without picture": (lambda: figure(views=[Loss()], controls=[Start()]), "curve or contour"),
    "log without minimum": (lambda: figure(objective="cubic", start=1, views=[Loss("log")]), "Loss('linear')"),
    "sweep without minimum": (lambda: figure(objective="cubic", start=1, views=[Sweep()]), "declares none"),
    "average of what": (lambda: figure(runs=[], views=[Average(0.5, "bars")]), "'series' or 'weights'"),
    "average for ever": (lambda: figure(runs=[], views=[Average(1.0)]), "without 1"),
    "average's dial": (lambda: figure(runs=[], views=[Average("beta")]), "no dial 'beta'"),
    "track what": (lambda: figure(views=[Track("coordinates")]), "did you mean 'coordinate'"),
    "track's scale": (lambda: figure(views=[Track(scale="sqrt")]), "'log' or 'linear'"),
    "nobody's state": (lambda: figure(runs=[Run("momentum")], views=[Track("state:m")]), "no run here has it"),
    "another's state": (
        lambda: figure(runs=[Run("gd"), Run("momentum")], views=[Track("state:v", of=["gd"])]),
        "'gd' does not have it",
    ),
    "track's run": (lambda: figure(views=[Track(of=["gdd"])]), "did you mean 'gd'"),
    "angle without minimum": (lambda: figure(objective="cubic", views=[Track("angle")]), "declares no minimum"),
    "no such coordinate": (lambda: figure(views=[Track(coordinates=[1])]), "indices from 0 below 1"),
    "too many lines": (
        lambda: figure(
            objective="ravine",
            start=(1, 1),
            runs=[Run("gd", key=f"run{k}", lr=0.1) for k in range(4)],
            views=[Track()],
        ),
        "8 lines cannot be told apart",
    ),
    "predict what": (lambda: figure(predict=Predict("weather")), "verdict, value, position"),
    "predict a number": (lambda: figure(predict=Predict("value")), "question"),
    "tolerance": (lambda: Number(id="n", answer_is=1, tolerance=0, registered=False), "above 0"),
    "no number": (lambda: Number(id="n", answer_is=float("inf"), tolerance=1, registered=False), "nobody can type"),
    "right option": (
        lambda: Choice(id="c", options=("yes", "no"), right="yess", registered=False),
        "did you mean 'yes'",
    ),
    "class": (lambda: Classify(id="k", items={"a": "x", "b": "yy"}, classes=("x", "y"), registered=False), "no class"),
    "missed example": (
        lambda: Hyper(
            id="h",
            objective="parabola",
            optimizer="gd",
            start=-6,
            steps=9,
            verdict="diverged",
            example=0.1,
            registered=False,
        ),
        "misses the goal",
    ),
    "missed start": (
        lambda: Origin(
            id="o", objective="quintic", optimizer="gd", steps=99, near=1.836, example=0.5, registered=False
        ),
        "misses the goal",
    ),
    "start without a goal": (
        lambda: Origin(id="o", objective="quintic", optimizer="gd", steps=9, example=0.5, registered=False),
        "give a goal",
    ),
    "start outside": (
        lambda: Origin(id="o", objective="quintic", optimizer="gd", steps=9, near=1.836, example=5, registered=False),
        "outside",
    ),
    "no goal": (
        lambda: Hyper(id="h", objective="parabola", optimizer="gd", start=-6, steps=9, example=0.1, registered=False),
        "give a goal",
    ),
}


@pytest.mark.parametrize("make, says", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_declaration_says_what_to_do(make: Callable[[], Any], says: str) -> None:
    with pytest.raises(ValueError) as error:
        make()
    assert says in str(error.value)


def test_names_are_unique_and_near_ones_are_listed() -> None:
    one = figure(id="ravine")
    registry: Registry[Figure] = Registry("figure")
    registry.add(one)
    with pytest.raises(ValueError, match="twice"):
        registry.add(one)
    with pytest.raises(KeyError, match="did you mean 'ravine'"):
        registry["ravin"]


def test_a_view_of_another_objective_shows_only_its_runs() -> None:
    both = figure(
        runs=[Run("gd"), Run("gd", key="other", objective="quintic", start=1.0)],
        views=["curve", Curve(objective="quintic")],
    )
    shown = [[run.key for run in view.runs(both)] for view in both.views]  # type: ignore[union-attr]
    assert shown == [["gd"], ["other"]]
