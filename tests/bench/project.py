"""Ours: a copy of the project with two more pages, so that nothing is added to the public site, built by the real hook."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.build.drawing import draw
from scripts.build.figures import build_figures
from scripts.build.key import key, stamp
from scripts.build.wheel import NEEDED
from tests.bench import content
from tests.bench.content import ROOT

COPIED = (*NEEDED, "mkdocs.yml", "package.json", "package-lock.json", "scripts", "docs")


def copy(folder: Path) -> Path:
    """A copy of the project in `folder` with what its build step has left; emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in COPIED:
        place(ROOT / name, folder / name)
    for part in (ROOT / ".build").iterdir():
        if part.name != "bench":  # where the copy itself stands
            place(part, folder / ".build" / part.name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    return folder


def place(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    elif source.exists():
        shutil.copy2(source, target)


def build(folder: Path) -> Path:
    """The site with the bench pages, at /en/bench/ and /en/five/; returns its folder."""
    copy(folder)
    python("-m", "scripts.build", cwd=folder)  # does nothing if the copied results are up to date
    out = folder / ".build"
    index = out / "declared" / "index.json"
    known = json.loads(index.read_text("utf-8"))
    known["figures"] |= build_figures(out, {"five": content.five()})
    index.write_text(json.dumps(known, ensure_ascii=False), "utf-8")
    draw(out)
    for part in ("declarations", "drawing"):
        stamp(out, part, key(part), {})  # or it would count as damaged
    for language in ("ko", "en"):
        (folder / "docs" / language / "bench.md").write_text(content.page(), "utf-8")
        (folder / "docs" / language / "five.md").write_text(content.five_page(), "utf-8")
    python("-m", "mkdocs", "build", "--quiet", cwd=folder)
    return folder / "site"


def python(*arguments: str, cwd: Path) -> str:
    """Run a module of the copy; what it printed.

    Raises:
        RuntimeError: it failed; with its own words.
    """
    done = subprocess.run([sys.executable, *arguments], cwd=cwd, env=environment(), capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"`python {' '.join(arguments)}` failed in {cwd}:\n{done.stderr or done.stdout}")
    return done.stdout


def environment() -> dict[str, str]:
    # The project is installed with its own folder on the path: the copy has to come before it.
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": ""}
