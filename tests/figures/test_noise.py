"""Noisy runs in figures: what declarations refuse, and how the runs are called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.figures import Cloud, Contour, Ends, Epochs, Figure, Norms, Run, Seed, Slider
from tests.figures.drawn import draw_all, drawn


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


NAMED = {
    "gd on four": (Run("gd", lr=0.01, batch=4), "SGD"),
    "gd on all rows": (Run("gd", lr=0.01, batch=10), "gradient descent (all rows)"),
    "adam on three": (Run("adam", batch=3), "Adam on minibatches"),
}


def test_a_batch_of_all_rows_is_not_called_sgd(tmp_path: Path) -> None:
    keys = {name: name.replace(" ", "-") for name in NAMED}
    draw_all(tmp_path, {keys[name]: figure(runs=[run]) for name, (run, _) in NAMED.items()})
    for name, (_, called) in NAMED.items():
        assert f"{called}:" in drawn(tmp_path, keys[name]).words
