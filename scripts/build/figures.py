"""All figures as the runtime reads them, the table of messages, and entries for the index."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.build import files
from scripts.build.python_listing import template
from scripts.figures.figure import Figure, figures
from scripts.figures.messages import LANGUAGES, table


def build_figures(out: Path, declared: Mapping[str, Figure] = figures) -> dict[str, Any]:
    """Write every declaration under ``out/declared`` and return the index's "figures". Same declarations, same bytes."""
    entries = {}
    for name, figure in sorted(declared.items()):
        try:
            write_json(out / "declared" / "figures" / f"{figure.id}.json", figure_spec(figure))
        except Exception as error:
            error.add_note(f"while building figure {name!r}, declared at {figure.line}")
            raise
        kinds = [view.kind for view in figure.views]
        entries[name] = {"objective": figure.objective, "views": kinds, "line": figure.line}
    return entries


def build_messages(out: Path) -> None:
    """Write what all figures say, in each language."""
    for lang in LANGUAGES:
        write_json(out / "assets" / "figures" / f"messages.{lang}.json", table(lang))


def figure_spec(figure: Figure) -> dict[str, Any]:
    """The whole declaration: the figure, and how it is on the other landscapes that it offers."""
    others = {name: made.ground() | _programs(made) for name, made in figure.variants().items()}
    return figure.spec() | _programs(figure) | {"landscapes": others}


def _programs(figure: Figure) -> dict[str, Any]:
    return {"python": {run.key: template(figure, run) for run in figure.runs}}


def write_json(path: Path, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    files.write(path, text + "\n")
