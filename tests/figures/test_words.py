"""What figures say of runs: Python at build and JavaScript in the browser in the same words, under the objective's own names."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from scripts.build.fragment import fragment
from scripts.build.numbers_table import columns

import optlib
from optlib.emit.javascript import module
from scripts.figures import Curve, Figure, Loss, Run, Sweep
from scripts.figures.draw.numbers import symbol, where, written
from scripts.figures.messages import LANGUAGES, table
from scripts.figures.verdict import trend, verdict
from tests.figures.twins import javascript

# objective, optimizer, start, steps, η → what must be said in English
TOLD: dict[str, tuple[tuple[Any, ...], str]] = {
    "converged": (("parabola", "gd", [-6.0], 40, 0.4), "converged. At step 40, w = "),
    "diverged": (("parabola", "gd", [-6.0], 75, 1.2), "diverged at step 36."),
    "bounded": (("parabola", "gd", [-6.0], 75, 1.0), "bounded, but not converging. At step 75, w = 6, f = 36."),
    "still": (
        ("parabola", "gd", [-6.0], 9, 0.0),
        "stands still, though the ground there is not level. At step 9, w = −6",
    ),
    "growing": (("parabola", "gd", [-6.0], 75, 1.05), "still moving, and its values grow. At step 75, w = "),
    "falling": (("quintic", "gd", [2.2], 3, 0.003), "still moving, and its values fall. At step 3, w = "),
    "turned": (("parabola", "adam", [-6.0], 13, 0.9), "still moving, and its values rise and fall. At step 13, w = "),
    "lost": (("quartic", "gd", [1.0, 1.2], 200, 0.02), "NaN stands for what is no number any more."),
    "data": (("mse_line10", "gd", [0.0, 0.0], 30, 0.01), ", MSE = "),
    "two": (("ravine", "gd", [-7.0, 2.0], 5, 0.1), "At step 5, w₁ = "),
}


def plain(text: str) -> str:
    """With ordinary spaces where a line must not break."""
    return text.replace("\u00a0", " ")


def played(objective: str, optimizer: str, start: list[float], steps: int, rate: float) -> optlib.Trajectory:
    return optlib.run(objective, optimizer, start, steps, lr=rate)


@pytest.mark.parametrize("case, said", TOLD.values(), ids=TOLD)
def test_the_verdict_in_words(case: tuple[Any, ...], said: str) -> None:
    assert said in plain(verdict("en", "gd", optlib.objectives[case[0]], played(*case)))


def test_both_tongues_use_the_same_words() -> None:
    runs = []
    for case, _ in TOLD.values():
        run, target = played(*case), optlib.objectives[case[0]]
        runs.append(
            {
                "points": run.points.tolist(), "values": run.values.tolist(), "diverged_at": run.diverged_at,
                "verdict": run.verdict, "objective": {"letter": target.letter, "variables": [str(v) for v in target.variables]},
            }
        )  # fmt: skip
    program = """const { teller, verdict } = await import("./words.js");
        out = data.tables.map((table) => data.runs.map((run) => verdict(teller(table), "gd", run.objective, run)))"""
    expected = [
        [verdict(lang, "gd", optlib.objectives[case[0]], played(*case)) for case, _ in TOLD.values()]
        for lang in LANGUAGES
    ]
    assert javascript(program, {"tables": [table(lang) for lang in LANGUAGES], "runs": runs}) == expected


def test_a_run_that_swings_grows_if_its_peaks_do() -> None:
    t = np.arange(60)
    shrinking = 1.2 + np.cos(t) * 0.97**t
    assert trend(shrinking) == "swinging" and trend(shrinking[::-1]) == "growing"
    program = 'const { trend } = await import("./words.js"); out = data.map(trend)'
    assert javascript(program, [shrinking.tolist(), shrinking[::-1].tolist()]) == ["swinging", "growing"]


def test_names_are_the_objectives_own() -> None:
    mse, quintic = optlib.objectives["mse_line10"], optlib.objectives["quintic"]
    assert written(mse) == "MSE(W, b)" and written(quintic) == "p(w)"
    assert where(mse, [0.5, -1.0], 2.25) == "W\u00a0=\u00a00.5, b\u00a0=\u00a0−1, MSE\u00a0=\u00a02.25"
    assert columns(mse, ["v"]) == ["W", "b", "MSE", "∂MSE/∂W", "∂MSE/∂b", "v[W]", "v[b]"]
    assert columns(quintic, []) == ["w", "p", "p′"]
    names = ["w12", "\\mathrm{MSE}", "p", "m_hat"]
    program = 'const { symbol } = await import("./words.js"); out = data.map(symbol)'
    assert javascript(program, names) == [symbol(n) for n in names] == ["w₁₂", "MSE", "p", "m_hat"]


def test_axes_name_what_they_show() -> None:
    def labels(*runs: Run, objective: str = "quintic", **more: Any) -> list[str]:
        made = Figure(
            "sample", objective, runs, [0.5], 5, [Loss("log"), Loss("linear"), Curve()], registered=False, **more
        )
        return [view.frame(made, made.play()).y.label for view in made.views]

    assert labels(Run("gd")) == ["@axis:gap|p(w)", "@axis:loss|p(w)", "p(w)"]
    both = (Run("gd"), Run("gd", key="other", objective="shifted_parabola"))
    assert labels(*both)[:2] == ["@axis:several-gap", "@axis:several"]
    swept = Figure("sample", "quintic", [Run("gd")], [0.5], 5, [Sweep()], registered=False)
    assert "last p(w) − minimum" in fragment(swept, swept.play(), "en")


def test_the_letter_reaches_the_browser() -> None:
    assert f"letter: {json.dumps(optlib.objectives['mse_line10'].letter)}," in module()
