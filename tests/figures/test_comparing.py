"""Standings, rates, presets and contests: what their declarations refuse, and what is read of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import optlib
from scripts.figures import (
    Contour,
    Figure,
    Optimizers,
    Predict,
    Preset,
    Presets,
    Rates,
    Run,
    Scoreboard,
    Slider,
    Start,
    Steps,
)
from scripts.figures.exercises import Contest
from scripts.figures.messages import MESSAGES
from tests.figures.drawn import drawn

LABEL = {"ko": "이름", "en": "name"}
TWO = [Run("gd", lr=0.1), Run("adam", lr=0.1)]


def figure(**changes: Any) -> Figure:
    right: dict[str, Any] = {"objective": "ravine", "runs": TWO, "start": (-7, 2), "views": [Contour(), Scoreboard()]}
    return Figure(**({"id": "sample"} | right | changes), registered=False)


def preset(**state: Any) -> Figure:
    return figure(controls=[Steps(50), Start(), Optimizers(), Rates(), Presets([Preset("one", LABEL, state)])])


def contest(**changes: Any) -> Contest:
    runs = [Run("gd", lr=0.95), Run("momentum", lr=0.1)]
    right: dict[str, Any] = {"objective": "ravine", "runs": runs, "start": (-7, 2), "winner": "gd", "example": 20}
    return Contest(id="sample", registered=False, **(right | changes))


WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "scoreboard of one": (lambda: figure(runs=TWO[:1]), "two runs or more"),
    "scoreboard of two landscapes": (
        lambda: figure(runs=[TWO[0], Run("gd", key="other", objective="saddle")]), "on one objective",
    ),
    "scoreboard's share": (lambda: figure(views=[Scoreboard(share=1.5)]), "between 0 and 1"),
    "two rates on one slider": (lambda: figure(runs=[TWO[0], Run("adam", lr=0.2)], controls=[Rates()]), "with one lr"),
    "rate off the slider": (lambda: figure(controls=[Rates(low=0.2)]), "outside 0.2"),
    "a sweep of luck": (lambda: figure(runs=[TWO[0], Run("adam", lr=0.1, noise=0.1)], controls=[Rates()]), "would be luck"),
    "a sweep of one rate": (lambda: figure(controls=[Rates(rates=[0.1])]), "two rates or more"),
    "two controls of one rate": (lambda: figure(controls=[Rates(), Slider("lr", 0.01, 1)]), "slider for lr already"),
    "preset of no control": (lambda: preset(stpes=3), "did you mean 'steps'"),
    "preset's steps": (lambda: preset(steps=51), "'steps' cannot stand at '51'"),
    "preset's start": (lambda: preset(start=(-70, 2)), "'start' cannot stand at '-70,2'"),
    "preset's runs": (lambda: preset(optimizers=["gd", "adma"]), "'optimizers' cannot stand"),
    "preset's rate": (lambda: preset(rates=100.0), "'rates' cannot stand at '100'"),
    "no presets": (lambda: figure(controls=[Presets([])]), "one preset or more"),
    "preset twice": (lambda: figure(controls=[Presets([Preset("a", LABEL, {})] * 2)]), "a key of its own"),
    "winner of one": (lambda: figure(runs=TWO[:1], views=["contour"], predict=Predict("winner")), "two or more runs"),
    "contest without its winner": (lambda: contest(winner="adam"), "one of gd, momentum"),
    "contest's example": (lambda: contest(winner="momentum"), "misses the goal"),
    "contest's bounds": (lambda: contest(example=2000), "outside 1 … 1000"),
    "contest's hyperparameter": (lambda: contest(ask="momentum"), "no hyperparameter 'momentum'"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_declaration_says_what_to_do(case: str) -> None:
    made, said = WRONG[case]
    with pytest.raises(ValueError, match=said):
        made()


def test_the_board_can_be_read_without_scripts(samples: Path) -> None:
    """Its places are those of the runs, the lowest first."""
    html = drawn(samples, "match").html
    assert 'class="fig-board"' in html and html.count('data-cell="gap"') == 3
    runs = {name: optlib.run("ravine", name, [-7.0, 2.0], 20, lr=0.1) for name in ("gd", "momentum", "adam")}
    ranked = sorted(runs, key=lambda name: runs[name].values[-1])
    told = drawn(samples, "match").words
    places = [told.index(f"{rank + 1}. {MESSAGES[name]['en']}") for rank, name in enumerate(ranked)]
    assert places == sorted(places)
    assert html.index('class="fig-more"') < html.index('data-control="beta2"')


def test_what_is_to_be_predicted_is_not_told(samples: Path) -> None:
    html = drawn(samples, "favourite").html
    hidden = re.sub(r"<noscript>.*?</noscript>", "", html)
    assert 'name="favourite-predict" value="momentum"' in hidden
    assert "still moving" not in hidden and "still moving" in html


def test_presets_write_states_as_the_address_does() -> None:
    made = preset(start=(1, -2.5), steps=30, optimizers=["gd"], rates="tuned")
    (spec,) = (c for c in made.spec()["controls"] if c["kind"] == "presets")
    assert [preset["state"] for preset in spec["presets"]] == [
        {"start": "1,-2.5", "steps": "30", "optimizers": "gd", "rates": "tuned"}
    ]
    assert json.dumps(spec)  # plain data
