"""Declared formulas and derivations, as TeX that is typeset when all pages are read."""

import html
from typing import Any

from scripts.site.embedded import Inline
from scripts.site.fields import Field, check_keys, text_of
from scripts.site.inline import without_marks
from scripts.site.page import PageSource
from scripts.site.problems import PageError


def formula(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared formula on lines of its own."""
    check_keys(fields, "formula", ["name"])
    name = text_of(fields, "name")
    return display(page.index.find("formulas", name, fields["name"].line))


def display(lines: list[str]) -> str:
    """TeX lines as one display formula; several are aligned at their `&` or, without one, at the left."""
    if len(lines) == 1:
        tex = without_marks(lines[0])
    else:
        marked = [line if without_marks(line) != line else "&" + line for line in lines]
        tex = r"\begin{aligned}" + r"\\".join(marked) + r"\end{aligned}"
    return f'<div class="arithmatex">\\[{html.escape(tex, quote=False)}\\]</div>'


NEXT = {"ko": ("다음 줄", "모두 보기"), "en": ("Next line", "Show all")}


def derivation(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared derivation, every line with the page's reason: revealed by scripts, whole without them."""
    check_keys(fields, "derivation", ["name", "reasons"])
    name = text_of(fields, "name")
    lines: list[dict[str, Any]] = page.index.find("derivations", name, fields["name"].line)
    reasons = fields["reasons"]
    if not reasons.is_list:
        raise PageError('"reasons" takes a list: one line `  - …` for each line of the derivation', reasons.line)
    if len(reasons.items) != len(lines):
        raise PageError(
            f'the derivation "{name}" has {len(lines)} lines, and the page gives {len(reasons.items)} reasons',
            reasons.line,
        )
    page.show_once("derivation", name, fields["name"].line)
    items = "".join(
        f'<li id="{name}-{number}" tabindex="-1">{display([line["latex"]])}'
        f'<p class="derivation__reason">{inline(reason)}</p></li>'
        for number, (line, reason) in enumerate(zip(lines, reasons.items, strict=True), 1)
    )
    step, everything = NEXT[page.language]
    return (
        f'<div class="derivation" id="{name}" data-derivation="{name}"><ol class="derivation__lines">{items}</ol>'
        f'<p class="derivation__controls"><button type="button" class="md-button" data-next>{step}</button> '
        f'<button type="button" class="md-button" data-all>{everything}</button></p></div>'
    )
