"""Other ground under the runs: what a choice of landscapes declares, and that a figure on one is drawn as if it stood there alone."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.build.figures import figure_spec
from scripts.figures import Contour, Figure, Landscape, Loss, On, Run, Start, Table
from tests.figures.drawn import draw_all, drawn, plain


def figure() -> Figure:
    return Figure(
        "sample", "ravine", [Run("gd", lr=0.1), Run("adam")], (-4, 2), 5, [Contour(), Loss(), Table()],
        [Landscape(["ravine", On("himmelblau", (0, 0), hyper={"gd": {"lr": 0.01}}), "rotated_ravine(angle=30)"]), Start()],
        registered=False,
    )  # fmt: skip


def test_a_choice_brings_all_that_its_views_need() -> None:
    made = figure()
    spec = made.spec()["controls"][0]
    assert [choice["name"] for choice in spec["choices"]] == ["ravine", "himmelblau", "rotated_ravine(angle=30)"]
    others = made.variants()
    assert list(others) == [choice["name"] for choice in spec["choices"][1:]]
    other = figure_spec(made)["landscapes"]["himmelblau"]
    assert other["start"] == [0, 0] and other["runs"][0]["hyper"]["lr"] == 0.01
    assert "(w1**2 + w2 - 11)" in other["python"]["gd"]
    assert others["himmelblau"].box == ((-5, 5), (-5, 5)) and others["rotated_ravine(angle=30)"].start == (-4, 2)


def test_a_choice_of_landscapes_shows_the_declared_one(tmp_path: Path) -> None:
    html = drawn(draw_all(tmp_path, {"sample": figure()}), "sample", "ko").html
    options = re.findall(
        r"<option value=\"([^\"]*)\"( selected)?>(.*?)</option>", html.partition('data-control="landscape"')[2]
    )
    assert [(value, bool(chosen)) for value, chosen, _ in options[:3]] == [
        ("ravine", True), ("himmelblau", False), ("rotated_ravine(angle=30)", False),
    ]  # fmt: skip
    assert "힘멜블라우" in plain(options[1][2])
