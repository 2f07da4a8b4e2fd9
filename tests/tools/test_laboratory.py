"""The laboratory: what a reader takes along runs where nothing but the wheel is, and its questions can be answered."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.build.wheel import build_wheel
from scripts.chapters.across_lessons.experiments import EXPERIMENTS
from scripts.laboratory import cells
from scripts.laboratory.compose import Piece, pieces
from scripts.laboratory.execute import notebook, run, write
from scripts.tooling.steps import ROOT

BLANK = re.compile(r"^(\w+) = \.\.\.$", re.MULTILINE)
ANSWERS: dict[str, tuple[Any, Any]] = {  # right and wrong
    "better_rate": (0.92, 0.97),
    "better_momentum": (0.85, 0.95),
    "first_step": (70, 71),
    "distance": (0.45, 0.9),
    "calmer_beta1": (0.3, 0.9),
    "settling_rate": (0.005, 0.008),
    "which_start": (1, 0),
    "same_minimum": (False, True),
    "quieter_rate": (0.05, 0.9),
    "closest": (0, 2),
}


@pytest.fixture(scope="module")
def execute(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """`execute(program)`: what a program prints where `optlib` is the one of the wheel."""
    folder = tmp_path_factory.mktemp("reader")
    wheel = build_wheel(folder)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        folder / "installed",
    ]
    subprocess.run([*pip, wheel], check=True)

    def start(program: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(folder / "installed"), "MPLBACKEND": "Agg"}
        program = f"import optlib\nassert optlib.__file__.startswith({str(folder)!r})\n{program}"
        done = subprocess.run(
            [sys.executable, "-"],
            input=program,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return start


@pytest.mark.skipif(os.name == "nt", reason="there are no such permissions there")
def test_the_wheel_is_the_same_whatever_its_builder_may_share(tmp_path: Path) -> None:
    made = []
    for mask in (0o002, 0o077):
        before = os.umask(mask)
        try:
            made.append(build_wheel(tmp_path / str(mask)).read_bytes())
        finally:
            os.umask(before)
    assert made[0] == made[1]


def program(language: str) -> str:
    parts = pieces(ROOT / "docs" / language / "laboratory.md", cells.read())
    return "\n\n".join(part.source for part in parts if part.name)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_it_runs_with_nothing_but_the_wheel_and_leaves_ten_blanks(language: str, execute: Callable[[str], str]) -> None:
    source = program(language)
    assert set(BLANK.findall(source)) == set(ANSWERS)
    printed = execute(source)
    assert printed.count("… ") == len(ANSWERS) and "✓" not in printed and "✗" not in printed


@pytest.mark.parametrize(("which", "mark"), [(0, "✓"), (1, "✗")])
def test_right_answers_are_told_from_wrong_ones(which: int, mark: str, execute: Callable[[str], str]) -> None:
    printed = execute(BLANK.sub(lambda blank: f"{blank[1]} = {ANSWERS[blank[1]][which]!r}", program("en")))
    assert re.findall(r"^[…✓✗]", printed, re.MULTILINE) == [mark] * len(ANSWERS)


def test_all_ten_experiments_are_done() -> None:
    assert len(EXPERIMENTS) == 10
    assert EXPERIMENTS.keys() <= cells.read().keys()
    scope: dict[str, Any] = {}
    exec(cells.read()["experiments"].code, scope)
    declared = {name: dict(one.hyper) for name, one in EXPERIMENTS.items()}
    assert {name: one["hyper"] for name, one in scope["EXPERIMENTS"].items()} == declared


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("# %%\nx = 1\n", 'a cell begins with "# %% its-name"'),
        ("# %% a\n\n# %% a\n", 'cells.py:3: the cell "a" is there already'),
        ("# %% a\nx = ...  # declared: nothing\n", 'nothing is declared as "nothing"'),
    ],
)
def test_what_is_wrong_with_the_program_is_said(source: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "cells.py"
    file.write_text(source, "utf-8")
    with pytest.raises(ValueError, match=re.escape(message)):
        cells.read(file)


CELLS = {"first": cells.Cell("first", "a = 1"), "second": cells.Cell("second", 'print("@@hint@@")')}


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("```cell\nid: frst\n```\n", 'page.md:6: unknown cell "frst": the nearest valid name is "first"'),
        ("```cell\nid: second\n```\n", 'the cell "second" has no "text:hint"'),
        (
            "```cell\nid: first\n```\n\n```cell\nid: first\n```\n",
            'page.md:9: the cell "first" stands on this page already',
        ),
        ("```cell\nid: first\n```\n", "the cells second are missing"),
    ],
)
def test_what_is_wrong_with_a_page_is_said_with_its_line(page: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text(f"---\nnotebook: true\n---\n\n{page}", "utf-8")
    with pytest.raises(ValueError, match=re.escape(message)):
        pieces(file, CELLS)


def test_a_text_with_quotation_marks_stays_one_string() -> None:
    scope: dict[str, Any] = {}
    exec(cells.Cell("x", 'said = "@@text@@"').filled({"text:text": 'say "no" \\ yes'}), scope)
    assert scope["said"] == 'say "no" \\ yes'


def test_a_cell_that_raises_is_named(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("```cell\nid: first\n```\n", "utf-8")
    parts = pieces(file, {"first": cells.Cell("first", "1 / 0")})
    with pytest.raises(RuntimeError, match=r'(?s)page: the cell "first" raised.*ZeroDivisionError'):
        run(parts, "page")


def executed(code: str, tmp_path: Path) -> list[Any]:
    """The outputs of a page's only cell."""
    file = tmp_path / "page.md"
    file.write_text("```cell\nid: first\n```\n", "utf-8")
    outputs: list[Any] = run(pieces(file, {"first": cells.Cell("first", code)}), "en/page.md")["first"]["outputs"]
    return outputs


def test_the_page_does_not_depend_on_the_home_of_who_builds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    for name in ("MPLCONFIGDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(blocked / "home"))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    startup = tmp_path / "own" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "a.py").write_text("print('good morning')\nmine = 1\n")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "own"))
    (output,) = executed("import matplotlib.pyplot\nprint('mine' in globals())", tmp_path)
    assert output["text"] == "False\n"


@pytest.mark.parametrize(
    "code", ["import warnings; warnings.warn('old')", "import sys; print('oh: old', file=sys.stderr)"]
)
def test_a_cell_that_warns_is_refused(code: str, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r'(?s)en/page.md: the cell "first" wrote to its error output.*: old'):
        executed(code, tmp_path)


def test_what_a_cell_prints_bit_by_bit_is_one_output(tmp_path: Path) -> None:
    code = "for step in range(3):\n    print('step', flush=True)\n    print(step, flush=True)"
    (output,) = executed(f"import time\n{code}\n    time.sleep(0.5)", tmp_path)
    assert output["text"] == "step\n0\nstep\n1\nstep\n2\n"


def test_the_notebook_becomes_a_python_program(tmp_path: Path) -> None:
    from nbconvert.exporters import ScriptExporter

    write(tmp_path / "a.ipynb", notebook([Piece("first", "x = 1")]))
    text, resources = ScriptExporter().from_filename(str(tmp_path / "a.ipynb"))
    assert resources["output_extension"] == ".py" and "x = 1" in text


def test_the_wheel_is_the_same_each_time(tmp_path: Path) -> None:
    one, other = (build_wheel(tmp_path / name).read_bytes() for name in ("a", "b"))
    assert one == other


def test_the_built_notebooks_are_valid() -> None:
    import nbformat

    for language in ("ko", "en"):
        path = ROOT / ".build" / "laboratory" / language / "laboratory.ipynb"
        nbformat.validate(json.loads(path.read_text("utf-8")))
