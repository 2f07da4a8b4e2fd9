"""The notebook that a reader takes along: the cells of the page, not run, and its text as Jupyter understands it.

What Jupyter has no way to show is refused; nothing of the page is left out but the marks behind proven sentences and the ids of headings.
"""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from scripts.laboratory.compose import Piece
from scripts.laboratory.execute import notebook, write
from scripts.site.blocks import Block, divide
from scripts.site.fences import FENCES
from scripts.site.fields import parse, text_of
from scripts.site.inline import DIRECTIVE, render, without_marks
from scripts.site.notebook import DOWNLOADS
from scripts.site.page import PageSource
from scripts.site.problems import PageError

HEADING_ID = re.compile(r"[ \t]*\{[ \t]*#[\w-]+[ \t]*\}")
PAGE_LINK = re.compile(r"\]\((?!\))(?:([\w-]+)\.(?:md|ipynb))?(#[\w-]+)?\)")
KEPT = "\0{}\0"  # stands for a fence while the text around it is read
# What Jupyter would print as it is typed, and what to write instead.
UNKNOWN = [
    (re.compile(r"^\s*(!!!|\?\?\?\+?|===)\s"), "a box or a tab: write a paragraph"),
    (re.compile(r"\[\^[^\]]+\]"), "a footnote: say it in the text, or link to a page that says it"),
    (re.compile(r"^\s*\*\[[^\]]+\]:"), "an abbreviation: write the words out"),
    (re.compile(r"\{[ \t]*[:.][^}\n]*\}|\{[ \t]*#[\w-]+[ \t]+[^}\n]+\}|\{[^}\n]*=[ \t]*\"[^}\n]*\}"), "a list of attributes: leave it out"),
    (re.compile(r"\]\((?!https?:|mailto:|#|@@)(?![\w-]+\.(?:md|ipynb)(?:#|\)))"), "a file beside the page: link to it by its whole address"),
]


def with_downloads(text: str, folder: str, notebook: str, wheel: str) -> str:
    """`text` with what it says of the files to take along: `@@notebook@@` and `@@wheel@@` are their addresses, `@@file@@` the package's name."""
    for key, value in (("notebook", f"{folder}/{notebook}"), ("wheel", f"{folder}/{wheel}"), ("file", wheel)):
        text = text.replace(f"@@{key}@@", value)
    return text


def write_download(path: Path, page: PageSource, target: Path, address: str, wheel: str) -> None:
    """Write the notebook of a page.

    Args:
        path: the executed notebook.
        address: of the site in this language, for links.
        wheel: the package's file.
    """
    run = json.loads(path.read_text("utf-8"))
    folder = f"{address.rstrip('/').rpartition('/')[0]}/{DOWNLOADS}"
    parts = []
    for one in run["cells"]:
        if one["cell_type"] == "code":
            parts.append(Piece(one["id"], one["source"]))
        else:
            line = page.line_at(max(page.text.find(one["source"]), 0))
            text = plain(one["source"], page, address, line)
            parts.append(Piece("", with_downloads(text, folder, target.name, wheel)))
    target.parent.mkdir(parents=True, exist_ok=True)
    write(target, notebook(parts))


def plain(text: str, page: PageSource, address: str, first: int = 1) -> str:
    """Markdown for Jupyter: directives become what they stand for, formulas stand between dollars, links lead to the site.

    Args:
        first: the line of the page's file on which `text` begins, for what is refused.
    """
    fenced, outside = divide(text)
    lines = dict(outside)
    for number, line in outside:
        bare = re.sub(r"(`+)[^`]+?\1|\$[^$]+\$", "", line)
        for pattern, instead in UNKNOWN:
            if pattern.search(bare):
                page.fault(first + number, f"the notebook that readers take along cannot show {instead}")
    for number, block in enumerate(fenced):
        lines[block.start] = KEPT.format(number)
    made = "\n".join(lines[number] for number in sorted(lines))
    made = re.sub(DIRECTIVE, lambda match: _plain_directive(render(page, match[1], match[2])), made)
    made = HEADING_ID.sub("", made)
    own = Path(page.file).stem

    def link(match: re.Match[str]) -> str:
        name = match[1] or own
        return f"]({address}{'' if name == 'index' else name + '/'}{match[2] or ''})"

    made = PAGE_LINK.sub(link, made)
    for number, block in enumerate(fenced):
        made = made.replace(KEPT.format(number), _plain_fence(text, block, page, first))
    return made


def _plain_fence(text: str, block: Block, page: PageSource, first: int) -> str:
    """Code as it is, a formula between dollars; there is no other fence of ours that Jupyter could show."""

    def make() -> str:
        if block.info != "formula":
            raise PageError(
                f"the notebook that readers take along cannot show a ```{block.info}: say it in the text, "
                "show it with a cell, or link to the page that has it"
            )
        name = text_of(parse("\n".join(block.body)), "name")
        return "$$\n" + r" \\ ".join(map(without_marks, page.index.find("formulas", name, 0))) + "\n$$"

    if block.info in FENCES:
        return page.guard(first + block.start, make)
    return "\n".join(text.split("\n")[block.start : block.end + 1])


def _plain_directive(made: str) -> str:
    if "data-claim" in made:
        return ""
    formula = re.fullmatch(r'<span class="arithmatex">\\\((.*)\\\)</span>', made, re.DOTALL)
    return f"${html.unescape(formula[1])}$" if formula else html.unescape(re.sub(r"<[^>]+>", "", made))
