"""Declared programs with what became of them when the site was built: what they printed, and the exception that ended them."""

import html
from typing import Any

from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

from scripts.site.embedded import Inline
from scripts.site.fields import Field, check_keys, text_of
from scripts.site.page import PageSource

WORDS = {
    "ko": {"printed": "출력", "error": "{line}행에서 멈춥니다", "mended": "고친 프로그램", "silent": "아무것도 출력하지 않고 끝납니다"},
    "en": {"printed": "Printed", "error": "Stops in line {line}", "mended": "The program mended", "silent": "It ends without printing anything"},
}  # fmt: skip


def snippet(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A declared program, what it printed, and the exception that ended it; a mended version is folded below it."""
    if "name" not in fields:
        check_keys(fields, "snippet", ["name", "caption"], ["mended"])  # says that the name is missing
    name = text_of(fields, "name")
    entry: dict[str, Any] = page.index.find("snippets", name, fields["name"].line)
    mended = ["mended"] if "mended" in entry else []
    check_keys(fields, f'snippet "{name}"', ["name", "caption", *mended])
    page.show_once("snippet", name, fields["name"].line)
    caption = inline(text_of(fields, "caption"))
    folded = ""
    if "mended" in entry:
        summary = f"<summary>{WORDS[page.language]['mended']}</summary>"
        words = f"<p>{inline(text_of(fields, 'mended'))}</p>"
        folded = f"<details>{summary}{words}{shown(entry['mended'], page.language)}</details>"
    told = shown(entry, page.language)
    content = f"{told}<figcaption>{caption}</figcaption>{folded}"
    return page.put_aside(f'<figure class="snippet" id="{name}" data-snippet="{name}">{content}</figure>')


def shown(program: dict[str, Any], language: str) -> str:
    """The program's code and its end."""
    words = WORDS[language]
    lines = [program["line"]] if program["line"] else []
    code = highlight(program["source"], PythonLexer(), HtmlFormatter(cssclass="highlight", hl_lines=lines, wrapcode=True))
    end = ""
    if program["printed"]:
        end += f"<p>{words['printed']}</p><pre><code>{html.escape(program['printed'])}</code></pre>"
    if program["error"]:
        stop = words["error"].format(line=program["line"])
        end += f"<p>{stop}</p><pre><code><strong>{html.escape(program['error'])}</strong></code></pre>"
    return str(code) + f'<div class="snippet__end">{end or "<p>" + words["silent"] + "</p>"}</div>'
