"""Figures and exercises as pages hold them: read from the build, or drawn for a test that declares them itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np

from optlib.emit.javascript import module
from scripts.build.drawing import draw
from scripts.build.figures import build_messages, figure_spec, write_json
from scripts.figures import Figure
from scripts.figures.exercises import Exercise

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build"
RUNTIME = ROOT / "docs" / "assets" / "runtime"
SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


@dataclass(frozen=True)
class Drawn:
    """``html`` is what stands in a page once scripts may run: with the pictures, and the tables where nothing is asked first."""

    html: str
    stills: dict[str, str]  # by the number of the view
    answered: dict[str, str]  # the same for readers without scripts, who cannot be asked
    numbers: str  # all tables, for them
    frames: dict[str, dict[str, Any]]
    asks: bool

    @property
    def words(self) -> str:
        """What is said below the pictures, with ordinary spaces where a line must not break."""
        said = re.search(r'<div [^>]*class="fig-verdict".*?</div>', self.html, re.DOTALL)
        return plain(said[0]) if said else ""


def drawn(out: Path, name: str, lang: str = "en") -> Drawn:
    """The figure of that name under ``out``, which has been drawn."""
    made = json.loads((out / "drawn" / lang / "figure" / f"{name}.json").read_text("utf-8"))
    table = out / "assets/figures/numbers" / f"{name}.{lang}.html"
    numbers = table.read_text("utf-8").partition("</style>")[2] if table.is_file() else ""
    html = made["fragment"].replace("@@numbers@@", "" if made["asks"] else numbers)
    for i, still in made["stills"].items():
        html = html.replace(f"@@still:{i}@@", still)
    files = {i: out / "assets/figures/stills" / f"{name}.{lang}.{i}.svg" for i in made["stills"]}
    answered = {i: file.read_text("utf-8") for i, file in files.items()}
    return Drawn(html, made["stills"], answered, numbers, made["frames"], made["asks"])


def exercise(out: Path, name: str, lang: str = "en") -> str:
    text: str = json.loads((out / "drawn" / lang / "exercise" / f"{name}.json").read_text("utf-8"))["fragment"]
    return text


def prepare(out: Path, figures: Mapping[str, Figure], exercises: Iterable[Exercise] = ()) -> None:
    """What the build leaves for the drawing under ``out``: declarations by the names they get here, messages, the library."""
    for name, figure in figures.items():
        write_json(out / "declared/figures" / f"{name}.json", figure_spec(figure) | {"id": name})
    for one in exercises:
        write_json(out / "declared/exercises" / f"{one.id}.json", one.spec())
    (out / "assets/javascripts").mkdir(parents=True, exist_ok=True)
    (out / "assets/javascripts/optlib.js").write_text(module(), "utf-8")
    build_messages(out)


def draw_all(out: Path, figures: Mapping[str, Figure], exercises: Iterable[Exercise] = ()) -> Path:
    """All of them at once, as starting Node takes longer than drawing."""
    prepare(out, figures, exercises)
    draw(out)
    return out


def plain(html: str) -> str:
    """The text of some HTML."""
    return unescape(re.sub(r"<[^>]*>", "", html)).replace("\u00a0", " ")


def number(text: str) -> float:
    """A number from how a reader sees it: "−3 × 10⁻²"."""
    text = text.replace("\u00a0", " ").replace("−", "-").replace("∞", "inf")
    mantissa, _, power = text.partition(" × 10")
    return float(mantissa) * 10.0 ** int(power.translate(SUPERSCRIPTS)) if power else float(mantissa)


def projected(frame: dict[str, Any], points: np.ndarray) -> np.ndarray:
    """Data to SVG units, by the definition: each coordinate along its axis, the axes along the sides of the rectangle."""
    with np.errstate(all="ignore"):
        parts = []
        for (low, high, kind, _), x in zip(frame["axes"], points.T, strict=True):
            a, b, at = (np.log10(float(low)), np.log10(float(high)), np.log10(x)) if kind == "log" else (low, high, x)
            parts.append((at - a) / (b - a))
        if "matrix" in frame:
            return np.column_stack([*parts, np.ones(len(points))]) @ np.array(frame["matrix"]).T
        left, top, width, height = frame["rect"]
        return np.column_stack([left + width * parts[0], top + height * (1 - parts[1])])


def lines(d: str) -> list[np.ndarray]:
    """The polylines of path data."""
    return [
        np.array([[float(v) for v in pair.split(",")] for pair in part.split("L")]) for part in d.split("M") if part
    ]


def path_of(still: str, run: str) -> str:
    """The line of a run in a still picture."""
    group = re.search(rf'<g class="fig-run[^"]*" data-run="{re.escape(run)}">(.*?)</g>', still, re.DOTALL)
    assert group is not None, f"no run {run!r} in the picture"
    d = re.search(r'<path d="([^"]*)" class="fig-line"', group[1])
    return d[1] if d else ""


def off(points: np.ndarray, polylines: list[np.ndarray]) -> np.ndarray:
    """How far each point is from the nearest of the lines."""
    best = np.full(len(points), np.inf)
    for line in polylines:
        a, b = (line[:-1], line[1:]) if len(line) > 1 else (line, line)
        way = b - a
        length = np.maximum((way**2).sum(axis=1), 1e-300)
        for block in range(0, len(points), 500):
            some = points[block : block + 500, None]
            t = np.clip(((some - a) * way).sum(axis=2) / length, 0, 1)
            far = np.linalg.norm(a + t[..., None] * way - some, axis=2).min(axis=1)
            best[block : block + 500] = np.minimum(best[block : block + 500], far)
    return best
