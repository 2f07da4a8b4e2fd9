"""Figures, exercises and tables: what the build drew, filled with the page's texts."""

import html
import re
from collections.abc import Callable
from typing import Any

from scripts.site.fields import Field, check_keys, text_of
from scripts.site.page import PageSource
from scripts.site.problems import PageError

Inline = Callable[[str], str]
"""Reads the inline Markdown of a text."""


def bare(marked: str) -> str:
    """The plain text of HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", marked))


def fill(fragment: str, texts: dict[str, str]) -> str:
    """Put texts (HTML) into a fragment's `@@key@@`; inside an attribute goes their plain text.

    A placeholder without a text stays: the look at the finished page finds it.
    """

    def plain(match: re.Match[str]) -> str:
        return f'="{html.escape(bare(texts[match[1]]))}"' if match[1] in texts else match[0]

    fragment = re.sub(r'="@@([\w:.-]+)@@"', plain, fragment)
    return re.sub(r"@@([\w:.-]+)@@", lambda match: texts.get(match[1], match[0]), fragment)


SILENT = [rf"<{tag}\b.*?</{tag}>" for tag in ("noscript", "fieldset", "details", "table", "ul", "svg")]
SILENT.append(r'<(\w+)\b[^>]* role="status".*?</\1>')


def set_aside(page: PageSource, fragment: str) -> str:
    """Take pictures, controls, verdicts and numbers out until the search has read the page.

    It should find a figure by its caption and description, and reading paths number by number takes it long.
    """
    for pattern in SILENT:
        fragment = re.sub(pattern, lambda match: page.put_aside(match[0]), fragment, flags=re.DOTALL)
    return fragment


def figure(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared figure with the page's caption and description."""
    check_keys(fields, "figure", ["id", "caption", "alt", "claim"])
    name, line = text_of(fields, "id"), fields["id"].line
    page.index.find("figures", name, line)
    for claim in fields["claim"].names():
        if claim != "todo":
            page.index.find("claims", claim, fields["claim"].line)
    page.show_once("figure", name, line)
    made = page.index.drawn(page.language, "figure", name)
    texts = {key: inline(text_of(fields, key)) for key in ("caption", "alt")} | pictures(page, name, made)
    numbers = page.put_aside(numbers_of(page, name, made))
    # First what lies in a part that is put aside as a whole: nothing fills it afterwards.
    return fill(set_aside(page, fill(made["fragment"], {"numbers": numbers})), texts)


def pictures(page: PageSource, name: str, made: dict[str, Any]) -> dict[str, str]:
    """The still pictures of a figure. The first figure of a page has them at once; below, they come when the reader does."""
    first = [own for kind, own in page.shown if kind == "figure"][:1] == [name]
    stills: dict[str, str] = made["stills"]
    if first and not made["asks"]:
        return {f"still:{i}": page.put_aside(still) for i, still in stills.items()}
    files = {i: f"{page.base}/../assets/figures/stills/{name}.{page.language}.{i}.svg" for i in stills}
    return {
        f"still:{i}": page.put_aside(without_scripts(f'<img class="fig-still" loading="lazy" src="{file}" alt="">'))
        for i, file in files.items()
    }


def numbers_of(page: PageSource, name: str, made: dict[str, Any]) -> str:
    """The tables under a figure: those that stand open as a template (unfolded.ts), all of them in a way for readers without scripts."""
    if opened := str(made["numbers"]):
        return f"<template data-numbers>{opened}</template>{without_scripts(opened)}"
    return without_scripts(numbers_frame(page, name))


def numbers_frame(page: PageSource, name: str) -> str:
    title = {"ko": "표로 보는 수", "en": "The numbers as a table"}[page.language]
    file = f"{page.base}/../assets/figures/numbers/{name}.{page.language}.html"
    return f'<iframe class="fig-frame" loading="lazy" src="{file}" title="{title}"></iframe>'


def without_scripts(html_: str) -> str:
    return f"<noscript>{html_}</noscript>"


def exercise(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared exercise with the page's question and answers; which texts it takes is the declaration's business."""
    check_keys({key: fields[key] for key in fields if key == "id"}, "exercise", ["id"])
    name, line = text_of(fields, "id"), fields["id"].line
    entry = page.index.find("exercises", name, line)
    required, optional = entry["texts"]["required"], entry["texts"]["optional"]
    check_keys(fields, f'exercise "{name}"', ["id", *required], optional)
    page.show_once("exercise", name, line)
    filled = {key: inline(text_of(fields, key)) if key in fields else "" for key in [*required, *optional]}
    return fill(page.index.drawn(page.language, "exercise", name)["fragment"], filled)


def table(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared table of computed numbers under the page's headings and, where it gives them, beside its names for the rows."""
    check_keys(fields, "table", ["name", "caption", "columns"], ["rows"])
    name = text_of(fields, "name")
    rows: list[list[str]] = page.index.find("tables", name, fields["name"].line)
    named = "rows" in fields
    for key, has in (("columns", len(rows[0]) + named), ("rows", len(rows))):
        if key in fields and len(fields[key].items) != has:
            given = len(fields[key].items)
            raise PageError(
                f'the table "{name}" has {has} {key}, and the page names {given}: one for each', fields[key].line
            )
    head = "".join(f'<th scope="col">{inline(heading)}</th>' for heading in fields["columns"].items)
    labels = [f'<th scope="row">{inline(label)}</th>' for label in fields["rows"].items] if named else [""] * len(rows)
    cells = ["".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{label}{row}</tr>" for label, row in zip(labels, cells, strict=True))
    caption = inline(text_of(fields, "caption"))
    return (
        f'<div class="computed" data-table="{name}" '
        f'tabindex="0" role="group" aria-label="{html.escape(bare(caption))}">'
        f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
