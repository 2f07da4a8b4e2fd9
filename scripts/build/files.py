"""Files under `.build/` are whole or not there, and a build knows by their hashes whether what it wrote is there still.

A file is written under another name in the same folder and then renamed, so neither a kill nor a full disk leaves half of it. What is
damaged or removed all the same counts as never built.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

UNFINISHED = ".unfinished"
ABANDONED = 60  # seconds: no file takes as long to write, so whoever began it has died

Marks = dict[str, str]
"""The hash of each file, by its place under the build's folder."""

_records: list[tuple[Path, Marks]] = []  # those that are being kept


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """The name under which to write what becomes `path` at the end of the block, unless the block fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        yield fresh
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    remember(path)


def write(path: Path, text: str) -> None:
    """Write a text file, with the same bytes on every system."""
    with replacing(path) as fresh:
        fresh.write_text(text, encoding="utf-8", newline="\n")


def read_json(path: Path) -> dict[str, Any]:
    """The object that a file holds; empty when the file is missing or damaged: both mean that it must be made anew."""
    try:
        held = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


@contextmanager
def recorded(out: Path) -> Iterator[Marks]:
    """The marks of all files that are written under `out` in the block; they are complete at its end."""
    record = (out, Marks())
    _records.append(record)
    try:
        yield record[1]
    finally:
        _records.remove(record)


def remember(path: Path) -> None:
    """Count a file as written now: one that was moved there, or that is still good."""
    for out, marks in _records:
        if path.is_relative_to(out):
            marks[path.relative_to(out).as_posix()] = mark(path)


def include(others: Mapping[str, str]) -> None:
    """Count files as written now that another process wrote, or an earlier build."""
    for _, marks in _records:
        marks.update(others)


def whole(out: Path, marks: Mapping[str, str]) -> bool:
    """Whether every file is there as it was written."""
    return all(mark(out / place) == known for place, known in marks.items())


def mark(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "missing"


def sweep(out: Path) -> None:
    """Remove what a build that died has left, and caches that cannot be read: whoever needs one makes it again."""
    for path in out.rglob(f".*{UNFINISHED}"):
        if path.stat().st_mtime < time.time() - ABANDONED:
            path.unlink(missing_ok=True)
    for path in (out / "cache").glob("*.json"):
        if not read_json(path):
            path.unlink(missing_ok=True)
