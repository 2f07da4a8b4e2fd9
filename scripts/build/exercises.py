"""All exercises as the runtime reads them, and entries for the index."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.build.figures import write_json
from scripts.figures.exercises import Exercise, exercises


def build_exercises(out: Path, declared: Mapping[str, Exercise] = exercises) -> dict[str, Any]:
    """Write every declaration under ``out/declared`` and return the index's "exercises". Same declarations, same bytes."""
    entries = {}
    for name, exercise in sorted(declared.items()):
        try:
            write_json(out / "declared" / "exercises" / f"{exercise.id}.json", exercise.spec())
        except Exception as error:
            error.add_note(f"while building exercise {name!r}, declared at {exercise.line}")
            raise
        entries[name] = {"kind": exercise.kind, "texts": exercise.texts(), "line": exercise.line}
    return entries
