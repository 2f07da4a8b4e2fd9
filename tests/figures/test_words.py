"""What figures say: both languages alike, under the objective's own names, and what is said of a run is true of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import optlib
from optlib.emit.javascript import module
from scripts import chapters
from scripts.figures import Curve, Figure, Loss, Run, Sweep, figures
from scripts.figures.messages import LANGUAGES, MESSAGES, say
from tests.figures.drawn import BUILD, RUNTIME, draw_all, drawn, number, plain

chapters.load()
BOTH = (Run("gd"), Run("gd", key="other", objective="shifted_parabola"))
TOLD = {  # by the verdict that `optlib` measures, the messages that may say it
    "converged": ["converged"],
    "diverged": ["diverged"],
    "bounded": ["bounded", "still", "hovering"],
    "moving": ["moving-falling", "moving-growing", "moving-swinging", "brief", "settling", "stirring"],
}
SPOKEN = [
    figure
    for figure in figures.values()
    if figure.runs and not figure.predict and not any(view.kind in ("scoreboard", "stopping") for view in figure.views)
]


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # a run that blows up is data
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("figure", SPOKEN, ids=lambda figure: figure.id)
def test_what_is_said_of_each_run_is_what_was_measured(figure: Figure, lang: str) -> None:
    words = drawn(BUILD, figure.id, lang).words
    for key, run in figure.play().items():
        if not figure.run_named(key, "").shown:
            continue
        told = [MESSAGES[f"verdict:{name}"][lang].replace("\u00a0", " ") for name in TOLD[run.verdict]]
        patterns = [re.sub(r"\\{\w+\\}", ".+?", re.escape(text)) for text in told]
        assert any(re.search(pattern, words) for pattern in patterns), (key, run.verdict, words)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("figure", [figure for figure in figures.values() if figure.runs], ids=lambda figure: figure.id)
def test_every_number_of_a_table_is_the_runs(figure: Figure) -> None:
    made = drawn(BUILD, figure.id)
    for key, run in figure.play().items():
        if not figure.run_named(key, "").shown:
            continue
        _, found, rest = made.numbers.partition(f'class="fig-numbers" data-run="{key}"')
        assert found, f"no table of {key}"
        body = rest[rest.index("<tbody>") : rest.index("</tbody>")]
        rows = re.findall(r'<tr[^>]*><th scope="row">(\d+)</th>(.*?)</tr>', body)
        assert int(rows[-1][0]) == len(run.points) - 1
        for step, cells in rows[:8]:  # later ones of a chaotic run live of its rounding
            k, expected = int(step), [*run.points[int(step)], run.values[int(step)], *run.gradients[int(step)]]
            told = [number(cell) for cell in re.findall(r"<td>(.*?)</td>", cells)[: len(expected)]]
            if k <= 8:
                assert told == pytest.approx(expected, rel=6e-4, abs=1e-13, nan_ok=True), (key, k)


def test_axes_name_what_they_show(tmp_path: Path) -> None:
    def figure(*runs: Run) -> Figure:
        return Figure(
            "sample", "quintic", runs, [0.5], 5, [Loss("log"), Loss("linear"), Curve(), Sweep()], registered=False
        )

    draw_all(tmp_path, {"one": figure(Run("gd")), "two": figure(*BOTH)})

    def above(name: str) -> list[str]:
        stills = drawn(tmp_path, name).stills.values()
        return [plain(text) for still in stills for text in re.findall(r'class="fig-axis above">(.*?)</text>', still)]

    assert above("one") == [
        say("en", "axis:gap", f="p(w)"),
        say("en", "axis:loss", f="p(w)"),
        "p(w)",
        say("en", "axis:final-gap", f="p(w)"),
    ]
    assert above("two")[:2] == [say("en", "axis:several-gap"), say("en", "axis:several")]


def test_the_letter_reaches_the_browser() -> None:
    assert f"letter: {json.dumps(optlib.objectives['mse_line10'].letter)}," in module()


def test_the_runtime_asks_only_for_messages_there_are() -> None:
    asked: set[str] = set()
    for file in RUNTIME.rglob("*.ts"):
        asked |= set(re.findall(r"\bsay\(\s*\"([^\"]+)\"", file.read_text("utf-8")))
    assert len(asked) > 50 and not asked - set(MESSAGES)


def test_messages_stand_in_both_languages_with_the_same_blanks() -> None:
    for key, texts in MESSAGES.items():
        blanks = [sorted(re.findall(r"\{\w+\}", texts[lang])) for lang in LANGUAGES]
        assert set(texts) == set(LANGUAGES) and blanks[0] == blanks[1], key
    with pytest.raises(KeyError, match=r"did you mean .*'play'"):
        say("en", "plai")
