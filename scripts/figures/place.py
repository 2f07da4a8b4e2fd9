"""Where a declaration stands, so that an error or the index can point there."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def declared_at(depth: int) -> str:
    """File and line of a caller, relative to the repository, so that an error or an index can point there."""
    frame = sys._getframe(depth + 1)
    while frame.f_back and (frame.f_code.co_filename.startswith("<") or "scripts/figures" in _posix(frame)):
        frame = frame.f_back  # the generated __init__ of a dataclass and our own kinds are not where one declares
    path = Path(frame.f_code.co_filename)
    shown = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    return f"{shown}:{frame.f_lineno}"


def _posix(frame: object) -> str:
    return Path(frame.f_code.co_filename).as_posix()  # type: ignore[attr-defined]
