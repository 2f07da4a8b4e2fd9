"""`clean` removes what was generated, says so, and leaves sources and what was installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.tooling import cleaning
from scripts.tooling.steps import ROOT

SOURCES = ["scripts/build/parts.py", "docs/ko/site/kept.md", ".git/__pycache__/kept"]
GENERATED = [".build/index.json", "site/index.html", ".ruff_cache/x", "scripts/build/__pycache__/parts.pyc"]
INSTALLED = [".venv/lib/__pycache__/x.pyc", "node_modules/x.js"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("scripts.tooling.lock.FOLDER", tmp_path / "locks")
    for name in [*SOURCES, *GENERATED, *INSTALLED]:
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    return tmp_path / "project"


def left(project: Path) -> list[str]:
    return sorted(path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file())


def test_what_was_generated_goes_and_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cleaning.clean(project)
    assert left(project) == sorted([*SOURCES, *INSTALLED])
    said = capsys.readouterr().out
    assert [name for name in (".build", "site", ".ruff_cache", "scripts/build/__pycache__") if name not in said] == []
    cleaning.clean(project)
    assert "nothing to remove" in capsys.readouterr().out


def test_all_is_also_what_was_installed_but_not_where_a_link_leads(project: Path) -> None:
    elsewhere = project.parent / "elsewhere"
    (project / "node_modules").rename(elsewhere)
    (project / "node_modules").symlink_to(elsewhere, target_is_directory=True)
    cleaning.clean(project, everything=True)
    assert left(project) == sorted(SOURCES) and (elsewhere / "x.js").exists()


def test_only_what_git_ignores_is_removed(tmp_path: Path) -> None:
    shutil.copy2(ROOT / ".gitignore", tmp_path)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    names = [*cleaning.RESULTS, *cleaning.CACHES, *cleaning.INSTALLED, "scripts/__pycache__"]
    command = ["git", "check-ignore", *[f"{name}/x" for name in names]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.split() == [f"{name}/x" for name in names]
