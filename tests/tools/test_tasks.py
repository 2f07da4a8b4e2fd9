"""The commands: what they promise before anything is installed, and what they say when something is missing."""

from __future__ import annotations

import re
import runpy
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import tasks
from scripts.checks.__main__ import check_sources
from scripts.tooling import environment, pages
from scripts.tooling.steps import ROOT, StepError

TASKS = ROOT / "scripts" / "tasks.py"


def test_tasks_needs_nothing_but_the_standard_library() -> None:
    # -S: no site-packages; -E -s: nothing from the user's surroundings either.
    done = subprocess.run([sys.executable, "-S", "-E", "-s", TASKS, "help"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in tasks.TASKS)


def test_the_makefile_offers_every_task() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert targets and set(targets[1].split()) == {*tasks.TASKS, "help"}
    assert ".DEFAULT_GOAL := help" in makefile


def test_an_unknown_task_names_the_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["srve"]) == 2
    assert 'did you mean "serve"?' in capsys.readouterr().err


def test_a_failed_step_is_told_without_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise StepError("do this instead")

    monkeypatch.setitem(tasks.TASKS, "build", fail)
    assert tasks.main(["build"]) == 1
    assert capsys.readouterr().err.strip() == "do this instead"


def test_an_old_python_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 2))
    monkeypatch.setattr(sys, "version", "3.10.2 (old)")
    monkeypatch.setattr(sys, "path", list(sys.path))
    with pytest.raises(SystemExit, match=r"This is Python 3\.10\.2, but 3\.11 .*PYTHON=python3\.12"):
        runpy.run_path(str(TASKS))


def test_a_taken_port_names_the_next() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(StepError, match=f"PORT={port + 1}"):
            tasks.require_free_port(port)
    tasks.require_free_port(port)


def test_a_taken_port_is_told_before_anything_is_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "prepare", lambda: pytest.fail("prepared, and only then asked for the port"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert tasks.main(["serve", "--port", str(port)]) == 1
    said = capsys.readouterr()
    assert said.out == "" and f"Port {port} cannot be had" in said.err


def test_a_missing_venv_module_is_named_with_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(environment, "status_of", lambda command: 1)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(StepError, match=rf"apt-get install python{sys.version_info[0]}\.{sys.version_info[1]}-venv"):
        environment.make_venv()


def test_a_lock_is_installed_once_and_again_only_when_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "run", lambda command, remedy="": commands.append([str(part) for part in command]))
    site, tests = tmp_path / "requirements.lock", tmp_path / "requirements-test.lock"
    monkeypatch.setattr(environment, "SITE_LOCK", site)
    monkeypatch.setattr(environment, "TEST_LOCK", tests)
    site.write_text("numpy==2.0 --hash=sha256:0\n")
    tests.write_text("numpy==2.0 --hash=sha256:0\npytest==9.0 --hash=sha256:1\n")

    environment.install_locked(site)
    environment.install_locked(site)
    assert len(commands) == 1 and "--require-hashes" in commands[0] and str(site) in commands[0]

    environment.install_locked(tests)
    environment.install_locked(site)  # the tests' lock holds the site's: nothing to do
    assert len(commands) == 2

    site.write_text("numpy==2.1 --hash=sha256:2\n")
    environment.install_locked(site)
    assert len(commands) == 3


@pytest.mark.parametrize("name", ["Line-Search", "../escape", "line search", "", "-x", "a--b", "학습률"])
def test_a_page_cannot_have_a_name_that_makes_no_address(name: str, tmp_path: Path) -> None:
    with pytest.raises(StepError, match="small letters"):
        pages.new_page(name, tmp_path)
    assert not any(tmp_path.iterdir())


def test_a_new_page_is_a_pair_with_the_same_headings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = pages.new_page("line-search", tmp_path)
    assert [file.relative_to(tmp_path).as_posix() for file in made] == [
        "docs/ko/line-search.md",
        "docs/en/line-search.md",
    ]
    korean, english = (
        re.findall(r"^(#+) .+ \{ #([a-z-]+) \}$", file.read_text("utf-8"), re.MULTILINE) for file in made
    )
    assert korean == english == [("#", "line-search"), ("##", "first-section")]
    assert all("scripts/chapters/line_search/" in file.read_text("utf-8") for file in made)
    assert "`nav` in mkdocs.yml" in capsys.readouterr().out
    assert check_sources(tmp_path) == ([], [])

    before = [file.read_bytes() for file in made]
    with pytest.raises(StepError, match="exists already"):
        pages.new_page("line-search.md", tmp_path)
    assert [file.read_bytes() for file in made] == before
