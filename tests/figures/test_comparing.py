"""Standings, rates, presets and contests: what their declarations refuse, and their numbers against something independent."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scripts.build.fragment import fragment

import optlib
from optlib.emit.javascript import module
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
from scripts.figures.standing import order, standing
from tests.figures.twins import RUNTIME, javascript

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


def played(objective: str, start: tuple[float, float], steps: int) -> dict[str, optlib.Trajectory]:
    rates = {"gd": 0.95, "momentum": 0.1, "nesterov": 3.0, "adagrad": 8.9, "adam": 0.9}  # one of them diverges
    return {name: optlib.run(objective, name, start, steps, lr=lr) for name, lr in rates.items()}


def test_places_are_what_they_say() -> None:
    runs = played("ravine", (-7.0, 2.0), 60)
    places = standing(optlib.objectives["ravine"], runs, 0.01, 30)
    values = {key: run.values[30] for key, run in runs.items()}
    ranked = sorted(places, key=lambda key: places[key].rank)
    finite = [key for key in ranked if np.isfinite(values[key])]
    assert sorted(values[k] for k in finite) == [values[k] for k in finite]
    for key, run in runs.items():
        below = [k for k in range(31) if run.values[k] <= 0.01 * run.values[0]]
        assert places[key].arrived == (below[0] if below else None)
        assert places[key].distance == pytest.approx(np.hypot(*run.points[30]), nan_ok=True)
    assert places["nesterov"].rank == len(places) and places["adagrad"].rank == 1


def test_runs_equal_up_to_rounding_share_a_rank_and_the_lost_come_last() -> None:
    far = optlib.run("ravine", "gd", (-7, 2), 300, lr=30.0)  # no number any more
    runs = {
        "one": optlib.run("ravine", "gd", (-7, 2), 3000, lr=0.5),
        "two": optlib.run("ravine", "gd", (-7, 2), 3000, lr=0.6),
    }
    places = standing(optlib.objectives["ravine"], {"far": far, **runs}, 0.01, 300)
    assert (places["one"].rank, places["two"].rank, places["far"].rank) == (1, 1, 3)
    assert places["far"].gap == np.inf and places["one"].gap == places["two"].gap == 0.0


def test_standings_agree_with_the_browsers(tmp_path: Path) -> None:
    """The same places from the same runs, and the same sentence in both languages."""
    (tmp_path / "optlib.js").write_text(module(), "utf-8")
    for file in ("standing.js", "numbers.js"):
        (tmp_path / file).write_text((RUNTIME / file).read_text("utf-8"), "utf-8")
    for objective, start in (("ravine", (-7.0, 2.0)), ("himmelblau", (0.0, -4.0)), ("saddle", (0.5, 0.1))):
        target, runs = optlib.objectives[objective], played(objective, start, 40)
        places = standing(target, runs, 0.05, 25)
        data = {
            "objective": objective, "at": tmp_path.as_uri(), "table": {k: v["ko"] for k, v in MESSAGES.items()},
            "runs": [[key, numbers(run.points), numbers(run.values)] for key, run in runs.items()],
        }  # fmt: skip
        program = """const { standing, order } = await import(data.at + "/standing.js");
            const { objectives } = await import(data.at + "/optlib.js");
            const num = (v) => (Array.isArray(v) ? v.map(num) : Number(v));
            const runs = data.runs.map(([key, points, values]) => [key, { points: num(points), values: num(values) }]);
            const places = standing(objectives[data.objective], runs, 0.05, 25);
            const say = (key, fill) => data.table[key].replace(/\\{(\\w+)\\}/g, (_, name) => fill[name]);
            const text = (v) => (v === null || Number.isFinite(v) ? v : String(v));
            out = { places: [...places].map(([key, p]) => [key, p.rank, text(p.gap), p.arrived, text(p.distance)]),
                said: order(say, (key) => key.toUpperCase(), places, 25) }"""
        got = javascript(program, data)
        assert got["said"] == order("ko", {key: key.upper() for key in runs}, places, 25)
        for key, rank, gap, arrived, distance in got["places"]:
            here = places[key]
            assert (rank, arrived) == (here.rank, here.arrived)
            assert float(gap) == pytest.approx(here.gap, rel=1e-9)
            assert (distance is None) == (here.distance is None)
            assert distance is None or float(distance) == pytest.approx(here.distance, rel=1e-9)


def numbers(array: np.ndarray) -> Any:
    """JSON knows no infinity: as texts."""
    return (
        [numbers(part) for part in array]
        if array.ndim
        else str(float(array)).replace("inf", "Infinity").replace("nan", "NaN")
    )


def test_the_board_can_be_read_without_scripts_and_hides_what_is_to_be_predicted() -> None:
    made = figure(controls=[Rates(), Slider("beta2", 0, 0.999, step=0.001, folded=True)])
    text = fragment(made, made.play(), "en")
    places = standing(optlib.objectives["ravine"], made.play(), 0.01, made.steps)
    assert 'class="fig-board"' in text and text.count('data-cell="gap"') == 2
    assert order("en", {"gd": "gradient descent", "adam": "Adam"}, places, made.steps) in text
    assert text.index('class="fig-more"') < text.index('data-control="beta2"')
    asked = figure(predict=Predict("winner"))
    hidden = re.sub(r"<noscript>.*?</noscript>", "", fragment(asked, asked.play(), "en"))
    assert 'name="sample-predict" value="adam"' in hidden
    assert "still moving" not in hidden and 'data-cell="gap" data-label="value − min" role="cell">–<' in hidden


def test_presets_write_states_as_the_address_does() -> None:
    made = preset(start=(1, -2.5), steps=30, optimizers=["gd"], rates="tuned")
    (spec,) = (c for c in made.spec()["controls"] if c["kind"] == "presets")
    assert spec["states"] == {"one": {"start": "1,-2.5", "steps": "30", "optimizers": "gd", "rates": "tuned"}}
    assert json.dumps(spec)  # plain data
