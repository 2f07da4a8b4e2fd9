"""What both pages show: a lesson with its formulas and numbers, and six figures of which the first is above the fold.

And one more figure, which no lesson has, for the slider: five paths of 200 steps on one landscape.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from scripts.figures import Contour, Figure, Run, Slider, Start, Steps
from scripts.site.blocks import Block, blocks

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = "en"
FIRST = "race"
FIGURES = (FIRST, "learning-rate", "rates-side-by-side", "budget", "decay", "beyond-the-border")

STEPS = 200
START = (-7.0, 2.0)
# All five stay in the picture at every rate of the slider, so that each event moves all of all paths.
RATES = (0.05, 0.5)
FIVE: dict[str, dict[str, Any]] = {
    "gd": {"lr": 0.2},
    "momentum": {"lr": 0.2},
    "adagrad": {"lr": 0.2},
    "rmsprop": {"lr": 0.2},
    "adam": {"lr": 0.2, "beta2": 0.9},
}


def five() -> Figure:
    """The slider's figure; registered nowhere."""
    return Figure(
        "five",
        objective="ravine",
        start=START,
        steps=STEPS,
        runs=[Run(name, **hyper) for name, hyper in FIVE.items()],
        views=[Contour()],
        controls=[Slider("lr", *RATES, step=0.005), Start(), Steps(STEPS)],
        box=((-9, 9), (-4, 4)),
        registered=False,
    )


def name_of(block: Block) -> str:
    """The id that a figure's fence names."""
    return next((line.removeprefix("id:").strip() for line in block.body if line.startswith("id:")), "")


def page() -> str:
    """The Markdown of the bench page: the lesson without its exercises, the front page's figure before it.

    Raises:
        ValueError: the lessons no longer have the figures that are measured; `FIGURES` has to follow them.
    """
    docs = ROOT / "docs" / LANGUAGE
    home, lesson = ((docs / name).read_text("utf-8") for name in ("index.md", "learning-rate.md"))
    first = next((b for b in blocks(home) if b.info == "figure" and name_of(b) == FIRST), None)
    if first is None:
        raise ValueError(f"docs/{LANGUAGE}/index.md has no figure {FIRST!r} any more: choose another in {__name__}.")
    lines = lesson.split("\n")
    for block in reversed(blocks(lesson)):
        if block.info == "exercise" or (block.info == "figure" and name_of(block) not in FIGURES):
            del lines[block.start : block.end + 1]
    body = re.sub(r"\A---\n.*?\n---\n", "", "\n".join(lines), flags=re.DOTALL)
    heading, rest = body.lstrip().split("\n", 1)
    text = "\n".join([heading, "", "```figure", *first.body, "```", rest])
    shown = tuple(name_of(b) for b in blocks(text) if b.info == "figure")
    if shown != FIGURES:
        raise ValueError(f"the bench page shows {shown}, but {FIGURES} are measured: mend FIGURES in {__name__}.")
    return text


def five_page() -> str:
    """A page with the slider's figure alone."""
    return "# Five paths { #five-paths }\n\n```figure\nid: five\ncaption: Five paths.\nalt: Five paths.\nclaim: todo\n```\n"
