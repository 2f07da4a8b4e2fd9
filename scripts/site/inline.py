"""Inline directives, written as code spans: `{value} name`, `{formula} name`, `{claim} name`, `{term} id`."""

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AMP_SUBSTITUTE

from scripts.site.page import PageSource
from scripts.site.particles import attach
from scripts.site.problems import PageError, nearest
from scripts.site.tables import FormulaTable

DIRECTIVE = r"(?<![`\\])`\{([^}`\n]*)\}([^`\n]*)`(?!`)"
# Arithmatex runs before Markdown's own HTML pattern and would turn the dollars inside an attribute into formulas.
TAG_WITH_DOLLAR = r"""(<[A-Za-z][\w-]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*/?>)"""
PROOF = {"ko": "이 문장은 테스트가 다시 계산합니다", "en": "a test recomputes this sentence"}


def one_name(rest: str, directive: str) -> str:
    """The single name behind a directive.

    Raises:
        PageError: there is none, or more than one word.
    """
    words = rest.split()
    if len(words) != 1:
        raise PageError(f"`{{{directive}}}{rest}` needs exactly one name: `{{{directive}}} name`")
    return words[0]


def value(page: PageSource, rest: str) -> str:
    """A computed number, with the particle that its reading asks for if the page names a pair such as 을/를."""
    name, _, particle = rest.strip().partition(" ")
    if not name:
        raise PageError("`{value}` needs a name: `{value} name`")
    entry = page.index.find("values", name)
    text = str(entry["text"])
    ending = attach(entry.get("say", {}).get("ko") or text, particle.strip()) if particle.strip() else ""
    return f'<span class="value" data-value="{html.escape(name)}">{html.escape(text)}</span>{ending}'


def without_marks(line: str) -> str:
    """The line without the `&` it is aligned at; those in a matrix or in cases part its columns, and stay."""
    depth, parts = 0, []
    for part in re.split(r"(\\(?:begin|end)\{\w+\*?\})", line):
        depth += part.startswith(r"\begin{") - part.startswith(r"\end{")
        parts.append(part if depth else part.replace("&", ""))
    return "".join(parts)


def formula(page: PageSource, rest: str) -> str:
    """A declared formula of one line."""
    name = one_name(rest, "formula")
    lines = page.index.find("formulas", name)
    if len(lines) != 1:
        raise PageError(f'the formula "{name}" has {len(lines)} lines: show it with a ```formula fence')
    return f'<span class="arithmatex">\\({html.escape(without_marks(lines[0]), quote=False)}\\)</span>'


def claim(page: PageSource, rest: str) -> str:
    """A small mark behind a sentence that a test recomputes; `todo` shows nothing, the checks report it."""
    name = one_name(rest, "claim")
    if name == "todo":
        return ""
    page.index.find("claims", name)
    label = PROOF[page.language]
    return (
        f'<span class="claim" data-claim="{name}" title="{label}"><span aria-hidden="true">✓</span>'
        f'<span class="sr-only" data-search-exclude="true">({label})</span></span>'
    )


def term(page: PageSource, rest: str) -> str:
    """A glossary term in the page's language, linked to its entry."""
    name, _, particle = rest.strip().partition(" ")
    if name not in page.glossary.terms:
        raise PageError(f'unknown term "{name}": {nearest(name, page.glossary.terms)}')
    word = page.glossary.terms[name].names[page.language]
    ending = attach(word, particle.strip()) if particle.strip() else ""
    target = page.link("glossary.md", name)
    return f'<a class="term" href="{target}">{html.escape(word)}</a>{ending}'


DIRECTIVES: dict[str, Callable[[PageSource, str], str]] = {
    "value": value,
    "formula": formula,
    "claim": claim,
    "term": term,
}


def render(page: PageSource, name: str, rest: str) -> str:
    """The HTML of one directive, or its error."""

    def make() -> str:
        if name not in DIRECTIVES:
            raise PageError(
                f'unknown directive "{{{name}}}": {nearest(name, DIRECTIVES)}; for code with braces write two backticks'
            )
        return DIRECTIVES[name](page, rest)

    return page.guard(page.next_line_of(f"`{{{name}}}{rest}`"), make, inline=True)


class DirectiveProcessor(InlineProcessor):  # type: ignore[misc]  # Markdown has no types
    """Finds the code spans; the HTML goes to the stash so that nothing reads it as Markdown again."""

    def __init__(self, md: markdown.Markdown, current: Callable[[], PageSource]) -> None:
        super().__init__(DIRECTIVE, md)
        self.current = current

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | str, int, int]:
        shown = render(self.current(), m[1], m[2])
        if m[1] == "claim" and shown and data[m.start(0) - 1 : m.start(0)].isspace():  # the mark stays on its sentence's last line
            return self.md.htmlStash.store(f"&nbsp;{shown}"), m.start(0) - 1, m.end(0)
        return self.md.htmlStash.store(shown), m.start(0), m.end(0)


class TagProcessor(InlineProcessor):  # type: ignore[misc]
    """Keeps a raw tag whose attributes hold a dollar as it is."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:
        if "$" not in m[1]:
            return None, None, None
        return self.md.htmlStash.store(m[1]), m.start(0), m.end(0)


class DollarProcessor(InlineProcessor):  # type: ignore[misc]
    """A dollar that the page wants as such goes on as a reference, so that the finished page tells it from half a formula."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:
        return f"{AMP_SUBSTITUTE}#36;", m.start(0), m.end(0)


class DirectiveExtension(Extension):  # type: ignore[misc]
    """The Markdown extension; `current` gives the page that is being read."""

    def __init__(self, current: Callable[[], PageSource]) -> None:
        super().__init__()
        self.current = current

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        # Backticks have priority 190, arithmatex a little less: both patterns must come first.
        md.inlinePatterns.register(DirectiveProcessor(md, self.current), "directive", 195)
        md.inlinePatterns.register(TagProcessor(TAG_WITH_DOLLAR, md), "tag-with-dollar", 193)
        md.inlinePatterns.register(DollarProcessor(r"\\\$", md), "dollar", 185)
        if "table" in md.parser.blockprocessors:  # texts of fences have none
            plain = md.parser.blockprocessors["table"]
            md.parser.blockprocessors.register(FormulaTable(plain, self.current), "table", 75)
