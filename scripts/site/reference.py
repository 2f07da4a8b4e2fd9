"""The two fences of the reference pages: a group of the glossary, and the table of symbols."""

import html
from typing import Any

from scripts.site.embedded import Inline
from scripts.site.fields import Field, check_keys, text_of
from scripts.site.glossary import SYMBOLS, Term
from scripts.site.page import PageSource
from scripts.site.problems import PageError, nearest


def terms(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """A group of the glossary."""
    check_keys(fields, "terms", ["group"])
    name, groups = text_of(fields, "group"), page.glossary.groups
    if name not in groups:
        raise PageError(f'unknown group of terms "{name}": {nearest(name, groups)}', fields["group"].line)
    return show_terms(groups[name], page.language, inline)


def symbols(page: PageSource, fields: dict[str, Field], inline: Inline) -> str:
    """The table of symbols."""
    check_keys(fields, "symbols", ["table"])
    name = text_of(fields, "table")
    if name != SYMBOLS:
        raise PageError(f'unknown table "{name}": {nearest(name, [SYMBOLS])}', fields["table"].line)
    return show_symbols(page.glossary.symbols, page.language, inline)


AVOID = {"ko": "다른 표기(이 사이트에서는 쓰지 않습니다)"}


def show_terms(terms: list[Term], language: str, inline: Inline) -> str:
    """A group of terms, each under a heading of its own so that the search finds it by every one of its names."""
    other = "en" if language == "ko" else "ko"
    parts = []
    for term in terms:
        parts.append(
            f'<h3 id="{term.id}">{html.escape(term.names[language])} '
            f'<span class="glossary__other" lang="{other}">{html.escape(term.names[other])}</span>'
            f'<a class="headerlink" href="#{term.id}" title="#{term.id}" aria-label="#{term.id}">&para;</a></h3>'
            f"<p>{inline(term.meanings[language])}</p>"
        )
        if term.avoid and language in AVOID:
            parts.append(f'<p class="glossary__avoid">{AVOID[language]}: {html.escape(", ".join(term.avoid))}</p>')
    return f'<div class="glossary">{"".join(parts)}</div>'


COLUMNS = {"ko": ("기호", "코드", "뜻", "다른 곳에서는"), "en": ("symbol", "code", "meaning", "elsewhere")}


def show_symbols(rows: list[dict[str, Any]], language: str, inline: Inline) -> str:
    """The table of symbols."""
    head = "".join(f'<th scope="col">{title}</th>' for title in COLUMNS[language])
    body = ""
    for row in rows:
        symbol, meaning = inline("$" + row["symbol"] + "$"), inline(row["is"][language])
        others = ", ".join(inline(other if other.startswith("`") else f"${other}$") for other in row["others"])
        body += f'<tr><td>{symbol}</td><th scope="row"><code>{html.escape(row["code"])}</code></th>'
        body += f"<td><strong>{html.escape(row[language])}</strong><br>{meaning}</td>"
        body += f'<td data-label="{COLUMNS[language][3]}">{others}</td></tr>'
    return (
        f'<div class="symbols" tabindex="0" role="group" aria-label="{COLUMNS[language][0]}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
