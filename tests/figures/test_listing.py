"""The program behind "Copy as Python", as the runtime fills it in: run, it gives the figure's own numbers."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest

import optlib
from scripts import chapters
from scripts.build.python_listing import template
from scripts.figures import Contour, Figure, Parameter, Run, declared, figures
from tests.figures.node import javascript

chapters.load()
MOST = 40  # steps: each program steps through a plain loop


def noisy(name: str, objective: str, run: Run) -> Figure:
    return Figure(name, objective, [run], (0.5, 0.5), 20, [Contour()], registered=False)


NOISY = [
    noisy("on-minibatches", "mse_line10", Run("momentum", lr=0.002, batch=4, seed=7)),
    noisy("with-both", "mse_line10", Run("gd", lr=0.002, batch=3, noise=0.5, seed=7)),
    noisy("with-noise", "ravine", Run("adam", lr=0.1, noise=0.7)),
    noisy("annealed", "ravine", Run("annealing", temperature=3.0, seed=2)),
]
ASKED = [figure for figure in figures.values() if figure.runs] + NOISY


def filled(cases: list[tuple[str, dict[str, Any]]]) -> list[str]:
    """What a reader copies: the templates with the values, by the runtime."""
    given = """const { program } = await import("./figure/listing.ts");
        out = data.map(([template, values]) => program(template, values));"""
    return [program for some in range(0, len(cases), 20) for program in javascript(given, cases[some : some + 20])]


@cache
def copied() -> dict[str, list[str]]:
    """The programs of all figures."""
    asked = [(figure.id, case(figure, run)) for figure in ASKED for run in figure.runs]
    made: dict[str, list[str]] = {}
    for (name, _), program in zip(asked, filled([given for _, given in asked]), strict=True):
        made.setdefault(name, []).append(program)
    return made


def case(figure: Figure, run: Run) -> tuple[str, dict[str, Any]]:
    values = {
        "start": list(figure.start_of(run)), "steps": min(figure.steps, MOST), "hyper": dict(run.hyper),
        "parameters": dict(figure.objective_of(run).parameters),
    }  # fmt: skip
    return template(figure, run), values


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # a run that blows up is data
@pytest.mark.parametrize("figure", ASKED, ids=lambda figure: figure.id)
def test_a_copied_program_takes_the_figures_own_path(figure: Figure) -> None:
    for run, program in zip(figure.runs, copied()[figure.id], strict=True):
        assert "{{" not in program
        names: dict[str, Any] = {"print": lambda *_: None}
        exec(program, names)
        points = np.asarray(names["points"])
        rule, start, steps = declared.optimizer(run.optimizer), figure.start_of(run), min(figure.steps, MOST)
        expected = optlib.run(figure.objective_of(run), rule, list(start), steps, **dict[str, Any](run.hyper)).points
        assert points.shape == expected.shape
        np.testing.assert_allclose(points[:8], expected[:8], rtol=1e-9, atol=1e-12)
        # A diverging run multiplies the last digit's rounding at every step.
        np.testing.assert_allclose(points[-1], expected[-1], rtol=1e-6, atol=1e-9)


def test_a_copied_program_has_the_readers_values() -> None:
    """Not those that were declared: another start, budget, rate and member of the family."""
    figure = Figure(
        "turned", "rotated_ravine", [Run("gd", lr=0.1)], (1.0, 1.0), 20, [Contour()], controls=[Parameter("angle", 0, 90)], registered=False
    )  # fmt: skip
    changed = {"start": [-3.0, 1e-7], "steps": 7, "hyper": {"lr": 0.45}, "parameters": {"angle": 30}}
    (program,) = filled([(template(figure, figure.runs[0]), changed)])
    names: dict[str, Any] = {"print": lambda *_: None}
    exec(program, names)
    expected = optlib.run(optlib.objectives["rotated_ravine"].at(angle=30), "gd", [-3.0, 1e-7], 7, lr=0.45).points
    np.testing.assert_allclose(names["points"], expected, rtol=1e-9, atol=1e-15)
