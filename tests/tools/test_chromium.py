"""Finding a browser, and saying how to get one."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.tooling import chromium
from scripts.tooling.steps import StepError


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with an empty PATH and no browser anywhere; gives the folder that is on its PATH."""
    monkeypatch.delenv(chromium.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "usual_places", list)
    return tmp_path


def program(path: Path) -> Path:
    path.touch()
    path.chmod(0o755)
    return path


def test_the_browser_on_the_path_is_found(bare_machine: Path) -> None:
    assert chromium.find_browser() is None
    chrome = program(bare_machine / "google-chrome")
    assert chromium.find_browser() == chrome


def test_the_variable_comes_first_and_must_be_true(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare_machine / "chromium")
    own = program(bare_machine / "my-browser")
    monkeypatch.setenv(chromium.VARIABLE, str(own))
    assert chromium.find_browser() == own
    monkeypatch.setenv(chromium.VARIABLE, str(bare_machine / "nowhere"))
    with pytest.raises(StepError, match="there is no such file"):
        chromium.find_browser()


def test_debian_as_root_installs_one(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], env: object = None) -> None:
        commands.append(command)
        if "install" in command:
            program(bare_machine / "chromium")

    monkeypatch.setattr(chromium, "run", run)
    monkeypatch.setattr(chromium, "is_debian", lambda: True)
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    assert chromium.ensure_browser() == bare_machine / "chromium"
    assert commands[0][:2] == ["apt-get", "update"] and {"chromium", "fonts-noto-cjk"} <= set(commands[1])


def test_without_a_way_to_get_one_the_commands_are_named(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "is_debian", lambda: False)
    monkeypatch.setattr(chromium, "status_of", lambda command: 1)
    with pytest.raises(StepError, match=r"playwright install(.|\n)*CHROME_PATH=") as caught:
        chromium.ensure_browser()
    assert "apt-get" not in str(caught.value)
