"""The fences `figure`, `formula`, `derivation` and `exercise`: from the names on a page to the fragments of the build."""

import html
import re
from collections.abc import Callable, Collection
from typing import Any

from scripts.site import glossary
from scripts.site.fields import Field, parse
from scripts.site.page import PageSource
from scripts.site.problems import PageError, nearest

Inline = Callable[[str], str]
PLACEHOLDER = re.compile(r"@@([\w:.-]+)@@")


def check_keys(fields: dict[str, Field], fence: str, required: Collection[str], optional: Collection[str] = ()) -> None:
    """Raise PageError for a key the fence does not know, lacks, or has without a text."""
    known = [*required, *optional]
    for key, value in fields.items():
        if key not in known:
            raise PageError(f'a {fence} has no option "{key}": {nearest(key, known)}', value.line)
        if not (value.text or any(value.items)):
            raise PageError(f'"{key}" of the {fence} is empty: write its text behind the colon', value.line)
        if any(marks in text for marks in ("```", "~~~") for text in [value.text, *value.items]):
            raise PageError(f'"{key}" holds the marks of a fence: put them on a line of their own, or take them out', value.line)
    for key in required:
        if key not in fields:
            raise PageError(f'the {fence} has no "{key}": add a line `{key}: …`')


def text_of(fields: dict[str, Field], key: str) -> str:
    """The text of a key that takes one text.

    Raises:
        PageError: the page gives a list.
    """
    value = fields[key]
    if value.is_list:
        raise PageError(f'"{key}" takes one text, not a list', value.line)
    return value.text


def fill(fragment: str, texts: dict[str, str]) -> str:
    """Put texts (HTML) into a fragment's `@@key@@`; inside an attribute goes their plain text. A key without a text leaves nothing."""

    def plain(match: re.Match[str]) -> str:
        return f'="{html.escape(bare(texts.get(match[1], "")))}"'

    fragment = re.sub(r'="@@([\w:.-]+)@@"', plain, fragment)
    return PLACEHOLDER.sub(lambda match: texts.get(match[1], ""), fragment)


def figure(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared figure with the page's caption and description."""
    check_keys(fields, "figure", ["id", "caption", "alt", "claim"])
    name, line = text_of(fields, "id"), fields["id"].line
    page.index.find("figures", name, line)
    for claim in fields["claim"].names():
        if claim != "todo":
            page.index.find("claims", claim, fields["claim"].line)
    page.show_once("figure", name, line)
    texts = {key: inline(text_of(fields, key)) for key in ("caption", "alt")}
    return fill(page.index.fragment(page.language, "figure", name), texts)


def formula(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared formula on lines of its own."""
    check_keys(fields, "formula", ["name"])
    name = text_of(fields, "name")
    return display(page.index.find("formulas", name, fields["name"].line))


def display(lines: list[str]) -> str:
    """TeX lines as one display formula; several are aligned at their `&` or, without one, at the left."""
    if len(lines) == 1:
        tex = lines[0].replace("&", "")
    else:
        tex = r"\begin{aligned}" + r"\\".join(line if "&" in line else "&" + line for line in lines) + r"\end{aligned}"
    return f'<div class="arithmatex">\\[{html.escape(tex, quote=False)}\\]</div>'


NEXT = {"ko": ("다음 줄", "모두 보기"), "en": ("Next line", "Show all")}


def derivation(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared derivation: every line with the page's reason for it. Scripts reveal one at a time; without them all stand there."""
    check_keys(fields, "derivation", ["name", "reasons"])
    name = text_of(fields, "name")
    lines: list[dict[str, Any]] = page.index.find("derivations", name, fields["name"].line)
    reasons = fields["reasons"]
    if not reasons.is_list:
        raise PageError('"reasons" takes a list: one line `  - …` for each line of the derivation', reasons.line)
    if len(reasons.items) != len(lines):
        raise PageError(
            f'the derivation "{name}" has {len(lines)} lines, and the page gives {len(reasons.items)} reasons: give one for each', reasons.line
        )
    page.show_once("derivation", name, fields["name"].line)
    items = "".join(
        f'<li id="{name}-{number}" tabindex="-1">{display([line["latex"]])}<p class="derivation__reason">{inline(reason)}</p></li>'
        for number, (line, reason) in enumerate(zip(lines, reasons.items, strict=True), 1)
    )
    step, everything = NEXT[page.language]
    return (
        f'<div class="derivation" id="{name}" data-derivation="{name}"><ol class="derivation__lines">{items}</ol>'
        f'<p class="derivation__controls"><button type="button" class="md-button" data-next>{step}</button> '
        f'<button type="button" class="md-button" data-all>{everything}</button></p></div>'
    )


def exercise(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared exercise with the page's question and answers; which texts it takes is the declaration's business."""
    check_keys({key: fields[key] for key in fields if key == "id"}, "exercise", ["id"])
    name, line = text_of(fields, "id"), fields["id"].line
    entry = page.index.find("exercises", name, line)
    texts = entry.get("texts", {"required": ["question"]})
    check_keys(fields, f'exercise "{name}"', ["id", *texts.get("required", [])], texts.get("optional", []))
    page.show_once("exercise", name, line)
    filled = {key: inline(text_of(fields, key)) for key in fields if key != "id"}
    return fill(page.index.fragment(page.language, "exercise", name), filled)


def table(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared table of computed numbers under the page's headings."""
    check_keys(fields, "table", ["name", "caption", "columns"])
    name = text_of(fields, "name")
    rows: list[list[str]] = page.index.find("tables", name, fields["name"].line)
    columns = fields["columns"]
    if len(columns.items) != len(rows[0]):
        raise PageError(f'the table "{name}" has {len(rows[0])} columns, and the page heads {len(columns.items)}: give one for each', columns.line)
    head = "".join(f'<th scope="col">{inline(heading)}</th>' for heading in columns.items)
    body = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    caption = inline(text_of(fields, "caption"))
    return (
        f'<div class="computed" data-table="{name}" tabindex="0" role="group" aria-label="{html.escape(bare(caption))}">'
        f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def bare(marked: str) -> str:
    """The plain text of HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", marked))


def terms(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A group of the glossary."""
    check_keys(fields, "terms", ["group"])
    return glossary.show_terms(glossary.find_group(page.glossary, text_of(fields, "group"), fields["group"].line), page.language, inline)


def symbols(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """The table of symbols."""
    check_keys(fields, "symbols", ["table"])
    if text_of(fields, "table") != glossary.SYMBOLS:
        raise PageError(f'unknown table "{text_of(fields, "table")}": {nearest(text_of(fields, "table"), [glossary.SYMBOLS])}', fields["table"].line)
    return glossary.show_symbols(page.glossary.symbols, page.language, inline)


Fence = Callable[[PageSource, dict[str, Field], Inline], str]
FENCES: dict[str, Fence] = {
    "figure": figure,
    "formula": formula,
    "derivation": derivation,
    "exercise": exercise,
    "table": table,
    "terms": terms,
    "symbols": symbols,
}


def render(name: str, page: PageSource, source: str, options: dict[str, str], inline: Inline) -> str:
    """The HTML of one fence, or its error box; remembers what it gave, so that the page can be checked to hold it."""

    def make() -> str:
        if options:
            raise PageError(f'"{" ".join(options)}" stands behind ```{name}: the options go on lines of their own, `key: text`')
        return FENCES[name](page, parse(source), inline)

    made = page.guard(page.opening(name, source), make)
    page.rendered.append((name, made))
    return made
