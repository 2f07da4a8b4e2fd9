"""Two at once: the second says whom it waits for, and goes on when the first has ended, or died."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from scripts import tasks
from scripts.tooling import environment, lock

HOLDER = """import sys, pathlib
from scripts.tooling import lock
lock.FOLDER = pathlib.Path(sys.argv[1])
with lock.held("build"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lock, "FOLDER", tmp_path / ".locks")
    return tmp_path / ".locks"


@pytest.fixture
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the build's lock until its input ends."""
    command = [sys.executable, "-c", HOLDER, str(folder), "two words"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=environment.ROOT)
    assert process.stdout and process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def is_free(name: str) -> bool:
    file = lock.open_file(name)
    assert file
    with file:
        free = lock.taken(file)
        if free:
            lock.release(file)
        return free


@pytest.mark.parametrize("end", ["close", "kill"])
def test_the_second_waits_until_the_first_has_ended_or_died(
    end: str, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def say(text: str) -> None:  # only whoever waits says anything: then the first may end
        said.append(text)
        assert not is_free("build")
        if end == "kill":
            holder.kill()
        elif holder.stdin:
            holder.stdin.close()

    monkeypatch.setattr(lock, "say", say)
    with lock.held("build"):
        assert not is_free("build")
        assert len(said) == 1
        assert f"process {holder.pid} (`python -c " in said[0] and "two words`), which computes figures" in said[0]
    assert is_free("build")


def test_locks_of_different_names_do_not_wait_for_each_other(holder: subprocess.Popen[str]) -> None:
    with lock.held("pages"):
        assert not is_free("build")


def test_a_holder_that_has_not_said_who_it_is_is_another_process(folder: Path) -> None:
    folder.mkdir()
    (folder / "build").write_text('{"pid": 1', "utf-8")
    assert lock.holder("build").startswith("another process")


def test_without_a_place_for_locks_work_goes_on(folder: Path) -> None:
    folder.write_text("a file stands here")
    with lock.held("build"):
        pass


def test_an_environment_is_prepared_by_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []

    def part(name: str) -> None:
        assert not is_free("environment")
        steps.append(name)

    monkeypatch.setattr(lock, "say", lambda text: None)
    for name in ("make_venv", "install_locked", "install_project", "install_npm_packages"):
        monkeypatch.setattr(environment, name, lambda *_, name=name: part(name))
    both = [Thread(target=environment.prepare) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert len(steps) == 8 and steps[:4] == steps[4:], "one after the other, not by turns"


def test_nothing_is_held_while_the_site_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[bool] = []
    monkeypatch.setattr(tasks, "require_free_port", lambda port: None)
    monkeypatch.setattr(tasks, "build_results", lambda: None)
    monkeypatch.setattr(environment, "prepare", lambda: None)
    monkeypatch.setattr(tasks, "become", lambda *_: served.extend(is_free(name) for name in lock.DOES))
    with suppress(SystemExit):
        assert tasks.main(["serve"]) == 0
    assert served == [True] * len(lock.DOES)


def test_a_holder_is_named_by_its_command(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "orig_argv", ["/usr/bin/python3", "scripts/tasks.py", "build"])
    with lock.held("pages"):
        assert json.loads((folder / "pages").read_text("utf-8"))["command"] == "python scripts/tasks.py build"
