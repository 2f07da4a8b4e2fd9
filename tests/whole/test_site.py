"""The site itself, as it is published: built twice it is the same, and nothing in it leads nowhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from scripts.checks import built
from scripts.tooling.steps import ROOT
from tests.whole.building import build_site


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def differing(one: Path, other: Path) -> list[str]:
    left, right = contents(one), contents(other)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def test_two_builds_of_the_pages_are_equal_byte_by_byte(site: Path, tmp_path: Path) -> None:
    assert differing(site, build_site(tmp_path / "site", "2")) == []


def test_the_results_made_anew_are_those_made_part_by_part(site: Path, tmp_path: Path) -> None:
    """`site` has brought the project's results up to date, chapter by chapter and with sets in another order."""
    program = "import sys, pathlib; from scripts.build.__main__ import build; build(pathlib.Path(sys.argv[1]))"
    command = [sys.executable, "-c", program, str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "2"}, check=True)
    anew, known = contents(tmp_path), contents(ROOT / ".build")
    assert anew and sorted(name for name in anew if anew[name] != known.get(name)) == []


def test_no_link_anchor_or_resource_is_broken(site: Path) -> None:
    assert [str(problem) for problem in built.check(site)] == []
