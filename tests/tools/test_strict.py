"""The README's own commands fail when a page leads nowhere or cannot be reached, and say where."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from scripts import tasks
from scripts.tooling import steps
from tests.site.project import ROOT, make_project

PAGE = "# Title { #title }\n\n## Part { #part }\n\n"
SOUND = {"index.md": PAGE, "lesson.md": PAGE + "[back](index.md#part)\n"}
MISTAKES = {
    "a page that is not there": ({"en/lesson.md": PAGE + "[x](nowhere.md)\n"}, "nowhere.md"),
    "an anchor that is not there": ({"ko/lesson.md": PAGE + "[x](index.md#nowhere)\n"}, "#nowhere"),
    "a page missing from nav": ({"more.md": PAGE}, "more.md"),
}
OURS = ("scripts.build", "scripts.site", "mkdocs")


@pytest.fixture
def status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Mapping[str, str]], int]:
    """How a command ends in a project whose sound pages are overlaid with others."""

    def status_of(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> int:
        return steps.status_of(command, env) if command[2] in OURS else 0  # the other checks are not our matter

    def end(command: str, pages: Mapping[str, str]) -> int:
        make_project(tmp_path, {**SOUND, **pages})
        with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as settings:
            settings.write("\nnav: [index.md, lesson.md]\n")
        for package in ("", "build"):  # beside the project's own build step stands the real glue
            where = str(ROOT / "scripts" / package)
            (tmp_path / "scripts" / package / "__init__.py").write_text(f"__path__.append({where!r})\n", "utf-8")
        try:
            return tasks.main([command])
        except SystemExit as ended:  # as `test` does, with pytest's own status
            return int(str(ended.code or 0))

    monkeypatch.setattr(steps, "ROOT", tmp_path)
    monkeypatch.setattr(tasks, "status_of", status_of)
    monkeypatch.setattr(tasks, "PYTHON", Path(sys.executable))
    monkeypatch.setattr("scripts.tooling.lock.FOLDER", tmp_path / ".locks")
    monkeypatch.setattr("scripts.tooling.environment.prepare", lambda **_: None)
    monkeypatch.setattr("scripts.tooling.chromium.ensure_browser", lambda: Path("chromium"))
    return end


def test_a_sound_site_is_built_without_a_word(
    status: Callable[[str, Mapping[str, str]], int], capfd: pytest.CaptureFixture[str]
) -> None:
    assert status("build", {}) == 0
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_mistake_alone_fails_the_build(
    mistake: str, status: Callable[[str, Mapping[str, str]], int], capfd: pytest.CaptureFixture[str]
) -> None:
    pages, named = MISTAKES[mistake]
    assert status("build", pages) == 1
    said = capfd.readouterr().err
    assert named in said and "INFO" not in said


@pytest.mark.parametrize("command", ["check", "test"])
def test_the_other_commands_notice_all_of_them(
    command: str, status: Callable[[str, Mapping[str, str]], int], capfd: pytest.CaptureFixture[str]
) -> None:
    assert status(command, {name: text for pages, _ in MISTAKES.values() for name, text in pages.items()}) == 1
    said = capfd.readouterr().err
    assert [named for _, named in MISTAKES.values() if named not in said] == []
