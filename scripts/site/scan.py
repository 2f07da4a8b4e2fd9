"""A look at a page's source before Markdown sees it: Markdown takes a misspelt or unclosed fence for code or text, in silence."""

import difflib
import re
from dataclasses import dataclass

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from scripts.site.fences import FENCES
from scripts.site.inline import DIRECTIVES
from scripts.site.page import PageSource
from scripts.site.problems import nearest

OPENING = re.compile(r"^([ \t>]*)(`{3,}|~{3,})(.*)$")
LOOKS_LIKE_ONE = re.compile(r"^\s*(id|name|caption|alt|claim|reasons|question)\s*:", re.IGNORECASE)
NAMES = "|".join(FENCES)
TOO_SHORT = re.compile(rf"^\s*(`{{1,2}}|~{{1,2}}|'{{3,}}|´{{3,}}|‘{{3,}})\s*({NAMES})\s*$", re.IGNORECASE)
MID_LINE = re.compile(rf"\S.*(```+|~~~+)\s*({NAMES})\b")
SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
BARE_DIRECTIVE = re.compile(r"\{\s*(%s)\s*\}" % "|".join(DIRECTIVES), re.IGNORECASE)


@dataclass
class Block:
    """A fence in the source: its lines are counted in the page's text, from 0; `end` is -1 when nothing closes it."""

    start: int
    end: int
    info: str
    body: list[str]


def blocks(text: str) -> tuple[list[Block], list[tuple[int, str]]]:
    """Divide a page into its fences and the lines outside of them."""
    found: list[Block] = []
    outside: list[tuple[int, str]] = []
    opened: Block | None = None
    close = re.compile("")
    for number, line in enumerate(text.split("\n")):
        if opened is None:
            if match := OPENING.match(line):
                opened = Block(number, -1, match[3].strip(), [])
                close = re.compile(rf"^[ \t>]*{re.escape(match[2])}[ \t]*$")
                found.append(opened)
            else:
                outside.append((number, line))
        elif close.match(line):
            opened.end = number
            opened = None
        else:
            opened.body.append(line)
    return found, outside


def scan(page: PageSource) -> None:
    """Record every fence and directive of the source that would not be read as one."""
    found, outside = blocks(page.text)
    for block in found:
        for message in complaints(block):
            page.fault(page.first_line + block.start, message)
    for number, line in outside:
        if match := TOO_SHORT.match(line):
            page.fault(page.first_line + number, f"{match[1]}{match[2]} is no fence: write ```{match[2].lower()} with three backticks")
        elif match := MID_LINE.search(line):
            page.fault(page.first_line + number, f"```{match[2]} must begin its own line: put a line break before it")
    scan_spans(page, outside)


def complaints(block: Block) -> list[str]:
    """What is wrong with the first line of a fence, or with its end."""
    name = re.split(r"[\s{]", block.info, maxsplit=1)[0]
    said: list[str] = []
    if block.end < 0:
        said.append(f"the fence ```{block.info} is never closed: end it with a line of the same marks")
    if name in FENCES:
        if block.info != name:
            said.append(f'"{block.info[len(name) :].strip()}" stands behind ```{name}: the options go on lines of their own, `key: text`')
    elif not name and any(LOOKS_LIKE_ONE.match(line) for line in block.body[:1]):
        said.append(f"this fence has no name: write ```figure (or {', '.join(list(FENCES)[1:])})")
    elif name and (name.lower() in FENCES or difflib.get_close_matches(name.lower(), FENCES, cutoff=0.6) or not is_code(name)):
        said.append(f'unknown fence "```{name}": {nearest(name, FENCES)}')
    return said


def is_code(name: str) -> bool:
    """Whether the highlighter knows a language of that name."""
    try:
        find_lexer_class_by_name(name.lstrip(".")) if name not in ("text", "console") else None
    except ClassNotFound:
        return False
    return True


def scan_spans(page: PageSource, outside: list[tuple[int, str]]) -> None:
    """Directives that lost a backtick or a brace; indented code is left alone, it shows what it holds."""
    for number, line in outside:
        if line.startswith(("    ", "\t")) and not re.match(r"\s+([-*+]|\d+\.)\s|\s+\S", line):
            continue
        rest = SPAN.sub("", line)
        if match := BARE_DIRECTIVE.search(rest):
            page.fault(page.first_line + number, f"{match[0]} stands outside of backticks: write `{{{match[1].lower()}}} name`")
        for span in SPAN.finditer(line):
            inner = span[2]
            if len(span[1]) == 1 and re.match(r"\s+\{\w+\}", inner):
                page.fault(page.first_line + number, f"`{inner}` begins with a space and would be shown as code: take the space out")
            elif len(span[1]) == 1 and re.match(rf"[{{(\[<]?\s*({'|'.join(DIRECTIVES)})\s*[}})\]>]", inner, re.IGNORECASE) and not inner.startswith("{"):
                page.fault(page.first_line + number, f"`{inner}` is not a directive: write `{{value}} name` with both braces")


def check_rendered(page: PageSource, html: str) -> None:
    """Every fence of ours in the source must have been rendered, and what was rendered must stand in the page."""
    fences = [block for block in blocks(page.text)[0] if block.info in FENCES and block.end >= 0]
    missing = [name for name, made in page.rendered if made.strip() not in html]
    if len(fences) != len(page.rendered) or missing:
        names = [name for name, _ in page.rendered]
        for block in fences:
            if block.info in missing or names.count(block.info) < sum(other.info == block.info for other in fences):
                page.fault(
                    page.first_line + block.start,
                    f"Markdown did not take this ```{block.info} for a fence: give it the indentation of the text around it, "
                    "and all its lines at least that much",
                )
    if left := re.search(r"@@[\w:.-]+@@", html):
        page.fault(page.first_line, f"the placeholder {left[0]} was left on the page: its fragment is not the one this fence fills in")
