"""Chords, samples, fits and stopping: what is told of them, and what wrong declarations say to do."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import optlib
from scripts.figures import Chord, Dial, Errors, Figure, Fit, Ray, Run, Sample, Stopping
from tests.figures.drawn import Drawn, draw_all, drawn, number
from tests.figures.samples import chords, halts

CASES = {
    "within-a-valley": chords(0.9, 1.3),
    "stopping": halts(),
    "never-stopping": halts(epsilon=1e-9, steps=60),
}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_all(tmp_path_factory.mktemp("cases"), CASES)


def test_a_chord_tells_a_bowl_from_a_wave(samples: Path, cases: Path) -> None:
    bowl, wave = re.findall(
        r"<p>(.*?)</p>", re.findall(r'<div [^>]*class="fig-verdict".*?</div>', drawn(samples, "chords").html)[0]
    )
    assert bowl.startswith("bowl:") and "never rises" in bowl and "so it is not convex" in wave
    assert drawn(cases, "within-a-valley").words.count("never rises") == 2


def test_criteria_stop_where_the_run_says(cases: Path) -> None:
    run = optlib.run("mse_line10", "gd", [0.0, 0.0], 900, lr=0.02)
    slope = np.linalg.norm(run.gradients, axis=1)
    gained = np.abs(np.diff(run.values))
    first = [int(np.argmax(slope[1:] <= 1e-4)) + 1, int(np.argmax(gained <= 1e-4)) + 1, 900]
    told = [re.findall(r"<td>([^<]*)</td>", row) for row in stopped(drawn(cases, "stopping"))]
    assert [int(step) for step, _ in told] == first
    minimum = optlib.objectives["mse_line10"].minima[0]
    for step, off in told:
        assert number(off) == pytest.approx(np.linalg.norm(run.points[int(step)] - minimum), rel=1e-3)
    never = [re.findall(r"<td>([^<]*)</td>", row) for row in stopped(drawn(cases, "never-stopping"))]
    assert [step.isdigit() for step, _ in never] == [False, False, True]


def stopped(made: Drawn) -> list[str]:
    """The rows of the table of criteria."""
    table = made.numbers.partition("criterion")[2]
    return re.findall(r"<tr>(.*?)</tr>", table[table.index("<tbody>") :], re.DOTALL)


REFUSED = {
    "no runs without an objective": (lambda: Figure("x", runs=[Run("gd")], views=[Ray()], registered=False), "belong to an objective"),
    "a view that needs one": (lambda: Figure("x", views=["curve"], registered=False), "the figure has none"),
    "an unknown population": (lambda: sampled(Fit("wav")), "did you mean 'wave'"),
    "too few rows": (lambda: sampled(Fit(rows=3)), "3 rows determine no polynomial of degree 3"),
    "half a row": (lambda: sampled(Fit(rows=7.5)), "the rows of a sample must be a whole number"),
    "a degree beyond the axis": (lambda: sampled(Errors(most=2)), "go up to 2"),
    "an axis beyond the rows": (lambda: sampled(Errors(most=15)), "no polynomial of degree 15"),
    "a seed that is none": (lambda: sampled(Fit(), Sample(value=1_000_000)), "a seed is a whole number"),
    "a dial that counts halves": (lambda: sampled(Fit(), Dial("half", 0, 2, 0.5, whole=True)), "counts whole numbers"),
    "a chord outside": (lambda: chords(first=-1).__class__("x", "parabola", views=[Chord(first=9, second=1)], registered=False), "outside"),
    "nothing to stop": (lambda: Figure("x", "parabola", views=[Stopping()], registered=False), "need a run"),
    "no minimum": (lambda: Figure("x", "cubic", [Run("gd")], 1, views=[Stopping(1e-3)], registered=False), "declares no minimum"),
    "steps beyond the axis": (
        lambda: Figure("x", "parabola", [Run("gd")], 1, 200, views=[Stopping(1e-3, most=100)], registered=False), "do not fit",
    ),
}  # fmt: skip


def sampled(view: Fit | Errors, *controls: Sample | Dial) -> Figure:
    own = controls if any(isinstance(control, Sample) for control in controls) else (Sample(), *controls)
    return Figure("x", views=[view], controls=[*own, Dial("degree", 0, 9, 3)], registered=False)


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_declaration_says_what_to_do(case: str) -> None:
    make, says = REFUSED[case]
    with pytest.raises(ValueError, match=re.escape(says)):
        make()
