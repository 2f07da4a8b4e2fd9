"""A look at a page after Markdown has read it: what it did not understand it leaves as it was typed, in silence.

That is so of half a formula, of a reference that leads nowhere, and of the syntax of other dialects. Code may hold all of it.
"""

import html
import re
from html.parser import HTMLParser

from scripts.site.page import PageSource

ESCAPED = "\0"  # a dollar that the page asked for, `\$`; scripts/site/inline.py hands it on as a character reference
CODE = {"code", "pre", "script", "style", "svg", "math", "textarea", "kbd", "samp"}
BLOCK = {"p", "li", "td", "th", "dd", "dt", "div", "figcaption", "caption", "summary", "blockquote"}
BEGIN = "\1"  # stands before the first text of a block

RULES = [
    (
        re.compile(r"\$+"),
        "this {0} is no part of a formula: write `$…$` within a line, without a space beside the dollars; `$$` and `$$` around lines "
        "of their own, with a blank line before and behind; `\\$` for a mere dollar; in a block of HTML its tag needs `markdown=\"1\"`",
    ),
    (
        re.compile(r"\[\^[^\]\s]+\]"),
        "{0} has no footnote: write one, `{0}: …`, at the beginning of a line (the texts of a fence take none)",
    ),
    (
        re.compile(r"\](\[[^\]\n]*\])"),
        "nothing says where […]{0} leads: write the link as `[text](page.md#id)`",
    ),
    (re.compile(r"\]\([^\s)]*"), "the link at {0} was not read as one: write `[text](page.md#id)`"),
    (re.compile(r"~~(?=\S)[^~\n]+~~"), "{0} would be shown as it is typed: write <del>…</del>"),
    (re.compile(r"==(?=\S)[^=\n]+(?<=\S)=="), "{0} would be shown as it is typed: write **…**"),
    (
        re.compile(r"(?<![\w:/]):[a-z][a-z0-9_+-]*:(?![\w:/])"),
        "{0} would be shown as it is typed: write the character itself, or a word",
    ),
    (
        re.compile(rf"{BEGIN}\s*(\[[ xX]\])\s"),
        "{0} would be shown as it is typed: write a list without boxes",
    ),
    (
        re.compile(rf"(?:\n|{BEGIN})(:[ \t]+\S[^\n]*)"),
        '"{0}" would be shown as it is typed: write a list, `- **term**: what it means`',
    ),
    (
        re.compile(rf"(?:\n|{BEGIN})((?:!!!|\?\?\?\+?|===\+?)(?=[ \t])[^\n]*)"),
        '"{0}" would be shown as it is typed: write `!!! note "Title"` (or `???`, `===`) on a line of its own after a blank line, '
        "and indent what belongs to it by four spaces",
    ),
    (
        re.compile(rf"(?:\n|{BEGIN})(\|?[ \t]*:?-{{2,}}:?[ \t]*\|[-:| \t]*)(?=\n|$)"),
        '"{0}" was not read as part of a table: the head and this line must have equally many cells, with a blank line before them',
    ),
]


class Texts(HTMLParser):
    """The texts of a page outside of code and of formulas."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.opened: list[tuple[str, bool]] = []
        self.texts: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        formula = "arithmatex" in (dict(attrs).get("class") or "").split()
        self.opened.append((tag, tag in CODE or formula or (bool(self.opened) and self.opened[-1][1])))
        self.texts.append(BEGIN if tag in BLOCK else "")

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self.opened) - 1, -1, -1):
            if self.opened[at][0] == tag:
                del self.opened[at:]
                break
        self.texts.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts.append("")

    def handle_data(self, data: str) -> None:
        if not (self.opened and self.opened[-1][1]):
            self.texts[-1] += data

    def handle_entityref(self, name: str) -> None:
        self.handle_data(html.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.handle_data(ESCAPED if name == "36" else html.unescape(f"&#{name};"))


def check(page: PageSource, made: str) -> None:
    """Record every piece of Markdown that stands on the page as it was typed."""
    reader = Texts()
    reader.feed(made)
    reader.close()
    for text in reader.texts:
        taken: list[tuple[int, int]] = []
        for pattern, message in RULES:
            for match in pattern.finditer(text):
                group = match.lastindex or 0
                start, end = match.span(group)
                if not any(begin < end and start < stop for begin, stop in taken):
                    taken.append((start, end))
                    page.fault(line_of(page, text, start, end), message.format(match[group]))


def line_of(page: PageSource, text: str, start: int, end: int) -> int:
    """The line of what stands at `start` of a text: known by the words around it, as many as the source has literally."""
    first = max(text.rfind("\n", 0, start), text.rfind(BEGIN, 0, start)) + 1
    last = text.find("\n", end) if "\n" in text[end:] else len(text)
    for left, right in ((first, last), (max(first, start - 24), min(last, end + 24)), (max(first, start - 8), min(last, end + 8))):
        needle = text[left:right].strip().replace(ESCAPED, r"\$")
        if line := page.place_of(needle, str(start - left)):
            return line
    return page.place_of(text[start:end].strip()) or page.first_line
