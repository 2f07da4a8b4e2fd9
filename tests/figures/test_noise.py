"""Noisy runs in figures: declarations, words, and the program to copy."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import optlib
from optlib.emit.javascript import module
from scripts.figures import Cloud, Contour, Ends, Epochs, Figure, Norms, Run, Seed, Slider
from scripts.figures.messages import LANGUAGES, table
from scripts.figures.verdict import verdict
from tests.figures.twins import RUNTIME, javascript


def figure(**changes: Any) -> Figure:
    right: dict[str, Any] = {
        "objective": "mse_line10", "runs": [Run("gd", lr=0.01, batch=4)], "start": (0, 0), "views": [Contour(), Cloud()]
    }  # fmt: skip
    return Figure(**({"id": "sample"} | right | changes), registered=False)


WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "batch not whole": (lambda: Run("gd", batch=2.5), "batch is a whole number"),
    "batch too large": (lambda: figure(runs=[Run("gd", batch=11)]).play(), "from 1 to 10"),
    "seed alone": (lambda: Run("gd", seed=2), "needs something random"),
    "mistyped": (lambda: Run("gd", bach=2), "did you mean 'batch'"),
    "batch of annealing": (lambda: Run("annealing", batch=2), "no hyperparameter 'batch'"),
    "cloud without rows": (lambda: figure(objective="ravine", runs=[Run("gd")]), "mean over rows"),
    "cloud without batch": (lambda: figure(runs=[Run("gd")]), "give one batch="),
    "seed of nothing": (lambda: figure(runs=[Run("gd")], views=["contour"], controls=[Seed()]), "a seed needs"),
    "two seeds": (
        lambda: figure(runs=[Run("gd", batch=2), Run("gd", key="b", batch=2, seed=3)], controls=[Seed()]),
        "different seeds",
    ),
    "half a batch": (lambda: figure(controls=[Slider("batch", 1, 10, step=0.5)]), "batch is a whole number"),
    "norms of nothing": (lambda: figure(runs=[], start=None, views=[Norms()]), "norms need runs"),
    "half a bin": (lambda: figure(views=[Norms(bins=2.5)]), "4 to 200 bins"),
    "norms from zero": (lambda: figure(views=[Norms(span=(0, 1))]), "logarithmic axis lies above 0"),
    "norms above all": (lambda: figure(views=[Norms(height=2)]), "a share above 0"),
    "ends of two": (lambda: figure(views=[Ends()]), "along one parameter"),
    "ends of none": (lambda: figure(objective="parabola", start=1, runs=[Run("gd")], views=[Ends()]), "ends need a run"),
    "epochs of none": (
        lambda: figure(objective="parabola", start=1, runs=[Run("gd")], views=[Epochs()]),
        "epochs need an objective",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_declarations_that_are_refused(case: str) -> None:
    make, message = WRONG[case]
    with pytest.raises(ValueError, match=message):
        make()


def test_a_batch_of_all_rows_is_not_called_sgd() -> None:
    names = [figure(runs=[Run("gd", batch=size)]).labels("en")["gd"] for size in (4, 10)]
    assert names == ["SGD", "gradient descent (all rows)"]
    assert figure(runs=[Run("adam", batch=3)]).labels("en")["adam"] == "Adam on minibatches"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name in ("numbers.js", "words.js"):
        shutil.copy(RUNTIME / name, tmp_path)
    (tmp_path / "optlib.js").write_text(module(), "utf-8")
    (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
    return tmp_path


NOISY = {
    "hovers about": ("mse_line10", "gd", [0.8, 0.2], 400, {"lr": 0.005, "batch": 2}),
    "shrinks on average": ("mse_line10", "gd_decay", [0.0, 0.0], 400, {"lr": 0.02, "decay": 0.02, "batch": 4}),
    "diverged at step": ("mse_line10", "gd", [0.0, 0.0], 400, {"lr": 0.1, "batch": 4}),
    "does not shrink": ("mse_line10", "gd", [0.815, 0.187], 20, {"lr": 0.027, "batch": 9}),
    "too few steps": ("mse_line10", "gd", [0.0, 0.0], 3, {"lr": 0.01, "batch": 4}),
    "simulated": ("risk", "annealing", [0.0], 50, {"temperature": 0.3}),
}  # fmt: skip


def test_noisy_runs_are_told_in_the_same_words(here: Path) -> None:
    task = {
        "optlib": (here / "optlib.js").as_uri(), "runs": list(NOISY.values()), "tables": [table(lang) for lang in LANGUAGES]
    }  # fmt: skip
    program = """const { teller, verdict } = await import("./words.js"), { objectives, run } = await import(data.optlib);
        out = data.tables.map((words) => data.runs.map(([o, r, start, steps, hyper]) =>
            verdict(teller(words), "simulated", objectives[o], run(o, r, start, steps, hyper))))"""
    runs = [(o, optlib.run(o, r, start, steps, **hyper)) for o, r, start, steps, hyper in NOISY.values()]
    expected = [[verdict(lang, "simulated", optlib.objectives[o], run) for o, run in runs] for lang in LANGUAGES]
    got = javascript(program, task)
    for one, other in zip(got[0] + got[1], expected[0] + expected[1], strict=True):
        # A free run may differ in the last digit shown; what is said of it may not.
        assert one.split(".")[0] == other.split(".")[0]
    for said, sentence in zip(NOISY, expected[1], strict=True):
        assert said in sentence
