"""All figures into `.build/`: a fragment per language, the runtime's JSON, and entries for the index; and the table of messages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from scripts.build import files
from scripts.build.fragment import fragment
from scripts.build.python_listing import template
from scripts.figures.figure import Figure, figures
from scripts.figures.messages import LANGUAGES, table
from scripts.figures.views import View


def build_figures(out: Path, declared: Mapping[str, Figure] = figures) -> dict[str, Any]:
    """Write every figure under ``out`` and return the index's "figures". Same declarations, same bytes."""
    entries = {}
    for name, figure in sorted(declared.items()):
        try:
            entries[name] = _build(figure, out)
        except Exception as error:
            error.add_note(f"while building figure {name!r}, declared at {figure.line}")
            raise
    return entries


def build_messages(out: Path) -> None:
    """Write what all figures say, in each language."""
    for lang in LANGUAGES:
        write_json(out / "assets" / "figures" / f"messages.{lang}.json", table(lang))


def _build(figure: Figure, out: Path) -> dict[str, Any]:
    played = figure.play()
    views: Iterable[View] = figure.views
    spec = figure.spec() | _drawn(figure, played)
    spec["landscapes"] = {name: made.spec() | _drawn(made, made.play()) for name, made in figure.variants().items()}
    write_json(out / "assets" / "figures" / f"{figure.id}.json", spec)
    for lang in LANGUAGES:
        files.write(out / "fragments" / lang / "figure" / f"{figure.id}.html", fragment(figure, played, lang) + "\n")
    return {"objective": figure.objective, "views": [view.kind for view in views], "line": figure.line}


def _drawn(figure: Figure, played: dict[str, Any]) -> dict[str, Any]:
    """What the runtime must know of a figure to draw it on its landscape, and to write its program."""
    views: Iterable[View] = figure.views
    return {
        "views": [view.spec(figure, played) for view in views],
        "python": {run.key: template(figure, run) for run in figure.runs},
    }


def write_json(path: Path, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    files.write(path, text + "\n")
