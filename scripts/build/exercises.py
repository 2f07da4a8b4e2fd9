"""All exercises into `.build/`: a fragment per language, and entries for the index."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.build import files
from scripts.figures.exercises import Exercise, exercises
from scripts.figures.messages import LANGUAGES


def build_exercises(out: Path, declared: Mapping[str, Exercise] = exercises) -> dict[str, Any]:
    """Write every exercise under ``out`` and return the index's "exercises". Same declarations, same bytes."""
    entries = {}
    for name, exercise in sorted(declared.items()):
        for lang in LANGUAGES:
            files.write(out / "fragments" / lang / "exercise" / f"{name}.html", exercise.html(lang) + "\n")
        entries[name] = {
            "kind": exercise.kind,
            "fragment": f"exercise/{name}.html",
            "texts": exercise.texts(),
            "line": exercise.line,
        }
    return entries
