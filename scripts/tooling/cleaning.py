"""Removing what was generated, and saying what that was."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from scripts.tooling.lock import held
from scripts.tooling.steps import ROOT, StepError, say

RESULTS = (".build", "site")
CACHES = (".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis")
INSTALLED = (".venv", "node_modules")


def clean(root: Path = ROOT, *, everything: bool = False) -> None:
    """Remove results and caches, and with `everything` also what was installed.

    Raises:
        StepError: something could not be removed.
    """
    with ExitStack() as others:  # whoever is building or installing ends first
        for name in ("environment", "build", "pages"):
            others.enter_context(held(name))
        found = [root / name for name in (*RESULTS, *CACHES, *(INSTALLED if everything else ()))]
        removed = [remove(path, root) for path in [*found, *byte_code(root)] if path.exists() or path.is_symlink()]
    if not removed:
        say("There was nothing to remove.")
    kept = [name for name in INSTALLED if (root / name).exists()]
    if kept:
        say(f"What was installed stays ({', '.join(kept)}): `make clean ARGS=--all` removes it as well.")


def byte_code(root: Path) -> Iterator[Path]:
    """The folders of byte code beside our sources."""
    for folder, below, _ in os.walk(root):
        below[:] = sorted(name for name in below if name not in INSTALLED and name != ".git")
        if "__pycache__" in below:
            below.remove("__pycache__")
            yield Path(folder) / "__pycache__"


def remove(path: Path, root: Path) -> Path:
    name, size = path.relative_to(root).as_posix(), weight(path)
    try:
        if path.is_symlink():  # what it leads to is not ours
            path.unlink()
        else:
            shutil.rmtree(path)
    except OSError as error:
        raise StepError(f"{name} could not be removed ({error}): end what uses it, then `make clean` again.") from error
    say(f"removed {name}" + (f" ({size / 1e6:.1f} MB)" if size else ""))
    return path


def weight(path: Path) -> int:
    """In bytes; nothing for a link."""
    if path.is_symlink():
        return 0
    return sum(file.lstat().st_size for file in path.rglob("*") if not file.is_dir())
