"""Figures as the build draws them, for pages of a test's own and to compare living ones with."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from optlib.emit.javascript import module
from scripts.build.drawing import draw
from scripts.build.exercises import build_exercises
from scripts.build.figures import build_figures, build_messages
from scripts.figures import Figure
from scripts.figures.exercises import Exercise

Language = Literal["ko", "en"]


def build(out: Path, figures: Mapping[str, Figure], exercises: Mapping[str, Exercise]) -> None:
    """Everything that is drawn, under `out`, but for what the browser runs."""
    scripts = out / "assets" / "javascripts"
    scripts.mkdir(parents=True)
    (scripts / "optlib.js").write_text(module(), "utf-8")
    build_messages(out)
    build_figures(out, figures)
    build_exercises(out, exercises)
    draw(out)


def part(out: Path, lang: str, kind: str, name: str) -> str:
    """A figure or an exercise for a page, with its pictures but for one that asks first; the page's texts are their names."""
    made = json.loads((out / "drawn" / lang / kind / f"{name}.json").read_text("utf-8"))
    texts = {f"still:{number}": picture(made, name, lang, number) for number in made.get("stills", {})}
    texts["numbers"] = made.get("numbers", "") or noscript(numbers(out, lang, name))
    return re.sub(r"@@([\w:.-]+)@@", lambda match: texts.get(match[1], match[1]), made["fragment"])


def picture(made: dict[str, Any], name: str, lang: str, number: str) -> str:
    plain = noscript(f'<img class="fig-still" src="assets/figures/stills/{name}.{lang}.{number}.svg" alt="">')
    return plain if made["asks"] else str(made["stills"][number])


def numbers(out: Path, lang: str, name: str) -> str:
    file = Path("assets", "figures", "numbers", f"{name}.{lang}.html")
    return (
        f'<iframe class="fig-frame" src="{file.as_posix()}" title="numbers"></iframe>' if (out / file).is_file() else ""
    )


def noscript(text: str) -> str:
    return f"<noscript>{text}</noscript>"


class Drawn:
    """A figure that stands nowhere else: what the build would write of it."""

    def __init__(self, out: Path, figure: Figure) -> None:
        build(out, {figure.id: figure}, {})
        self._out, self._id = out, figure.id

    def _made(self, lang: Language) -> dict[str, Any]:
        made: dict[str, Any] = json.loads(
            (self._out / "drawn" / lang / "figure" / f"{self._id}.json").read_text("utf-8")
        )
        return made

    def words(self, lang: Language = "en") -> list[str]:
        """The sentences of its verdict."""
        place = re.search(r'<div [^>]*class="fig-verdict".*?</div>', self._made(lang)["fragment"], re.DOTALL)
        assert place is not None
        return [plain(text) for text in re.findall(r"<p[^>]*>(.*?)</p>", place[0], re.DOTALL)]

    def knobs(self, lang: Language = "en") -> list[str]:
        """What its knobs say, in order."""
        knobs = re.findall(r'<div [^>]*class="fig-handle"[^>]*>', self._made(lang)["fragment"])
        return [html.unescape(text) for knob in knobs for text in re.findall(r'aria-valuetext="([^"]*)"', knob)]

    def strokes(self, view: int) -> list[str]:
        """The path data of what is drawn over the ground of a view."""
        _, _, over = self._made("en")["stills"][str(view)].partition('class="fig-runs"')
        return re.findall(r'<path\b[^>]* d="([^"]*)"', over)

    def rows(self, lang: Language = "en") -> list[list[str]]:
        """All rows of its numbers, without the heads of their columns."""
        page = (self._out / "assets" / "figures" / "numbers" / f"{self._id}.{lang}.html").read_text("utf-8")
        bodies = "".join(re.findall(r"<tbody>(.*?)</tbody>", page, re.DOTALL))
        return [
            [plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
            for row in re.findall(r"<tr.*?</tr>", bodies)
        ]


def plain(marked: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", marked))
