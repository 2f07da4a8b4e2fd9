"""Making the locks anew: the newest versions that pyproject.toml and package.json allow, for every system."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from scripts.tooling.environment import BIN, SITE_LOCK, TEST_LOCK, npm
from scripts.tooling.steps import ROOT, StepError, run, step


def lock() -> None:
    """Write requirements.lock, requirements-test.lock and package-lock.json.

    No lock names an address: whoever installs chooses where from, and the hashes say whether it is the same.
    """
    uv = find_uv()
    with step(f"Locking {SITE_LOCK.name}"):
        compile_lock(uv, SITE_LOCK, "--extra", "site")
    with step(f"Locking {TEST_LOCK.name}"):
        # The site's lock constrains this one: tests must see the versions that readers get.
        compile_lock(uv, TEST_LOCK, "--extra", "site", "--extra", "test", "--constraint", SITE_LOCK.name)
    with step("Locking package-lock.json"):
        run(npm("install", "--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved"))


OPTIONS = [
    *("--universal", "--python-version", "3.11", "--upgrade", "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--quiet"),
    *("--custom-compile-command", "make lock"),
]


def compile_lock(uv: Path, target: Path, *selection: str) -> None:
    run(
        [str(uv), "pip", "compile", "pyproject.toml", *selection, "--output-file", target.name, *OPTIONS],
        "Read what uv says above: usually two lower bounds in pyproject.toml contradict each other.",
    )


def find_uv() -> Path:
    """uv is needed for this one rare task only, so it is not among the locked packages."""
    ours = BIN / ("uv.exe" if os.name == "nt" else "uv")
    found = str(ours) if ours.exists() else shutil.which("uv")
    if not found:
        raise StepError(f"uv is missing: run `{BIN.relative_to(ROOT) / 'pip'} install uv`, then `make lock` again.")
    return Path(found)
