"""A look at a page before Markdown sees it: Markdown takes a misspelt or unclosed fence for text, in silence."""

import difflib
import re

from pygments.lexers import find_lexer_class_by_name  # type: ignore[import-untyped]
from pygments.util import ClassNotFound  # type: ignore[import-untyped]

from scripts.site import leftovers, tags
from scripts.site.blocks import OPENING, Block, blocks, divide
from scripts.site.fences import FENCES
from scripts.site.inline import DIRECTIVES
from scripts.site.page import PageSource
from scripts.site.problems import nearest

KEY_LINE = re.compile(r"^[ \t>]*(id|name|caption|alt|claim|reasons|question)\s*:", re.IGNORECASE)
NAMES = "|".join(FENCES)
TOO_SHORT = re.compile(rf"^\s*(`{{1,2}}|~{{1,2}}|'{{3,}}|´{{3,}}|‘{{3,}})\s*({NAMES})\s*$", re.IGNORECASE)
MID_LINE = re.compile(rf"\S.*(```+|~~~+)\s*({NAMES})\b")
SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
ANY_DIRECTIVE = "|".join(DIRECTIVES)
BARE_DIRECTIVE = re.compile(rf"\{{\s*({ANY_DIRECTIVE})\s*\}}", re.IGNORECASE)
# One brace, other brackets, a space too many: shown as code, these would look almost right.
NEAR_DIRECTIVE = re.compile(rf"\s*[{{(\[<]?\s*({ANY_DIRECTIVE})\s*[}})\]>]", re.IGNORECASE)


def scan(page: PageSource) -> None:
    """Record every fence and directive of the source that would not be read as one."""
    found, outside = divide(page.text)
    for block in found:
        for message in complaints(block):
            page.fault(page.first_line + block.start, message)
        for number, line in enumerate(block.body if block.info in FENCES else [], block.start + 1):
            scan_spans(page, number, line)
    keys: list[int] = []
    for number, line in outside:
        if match := TOO_SHORT.match(line):
            page.fault(
                page.first_line + number,
                f"{match[1]}{match[2]} is no fence: write ```{match[2].lower()} with three backticks",
            )
        elif match := MID_LINE.search(line):
            page.fault(page.first_line + number, f"```{match[2]} must begin its own line: put a line break before it")
        keys = [*keys, number] if KEY_LINE.match(line) else keys if line.strip() else []
        if len(keys) == 2:
            page.fault(
                page.first_line + keys[0],
                f'"{line.strip()}" and the lines above look like the inside of a fence: '
                "put ```figure or its like before them",
            )
        scan_spans(page, number, line)
    tags.check(page)


def complaints(block: Block) -> list[str]:
    """What is wrong with the first line of a fence, or with its end."""
    name = re.split(r"[\s{]", block.info, maxsplit=1)[0]
    said: list[str] = []
    if block.end < 0:
        said.append(f"the fence ```{block.info} is never closed: end it with a line of the same marks")
    if name in FENCES:
        if block.info != name:
            said.append(
                f'"{block.info[len(name) :].strip()}" stands behind ```{name}: '
                "the options go on lines of their own, `key: text`"
            )
    elif name and (
        name.lower() in FENCES or difflib.get_close_matches(name.lower(), FENCES, cutoff=0.6) or not is_code(name)
    ):
        said.append(f'unknown fence "```{name}": {nearest(name, FENCES)}')
    elif holds_keys(block, bool(name)):
        said.append(
            f'"```{block.info}" holds the keys of a fence: write ```figure (or {", ".join(list(FENCES)[1:])}) instead'
        )
    return said


def holds_keys(block: Block, named: bool) -> bool:
    """Whether a fence of code looks like one of ours inside; an example of a whole fence does not."""
    keys = [line for line in block.body if KEY_LINE.match(line)]
    if block.info.split()[:1] in (["markdown"], ["md"]) and any(OPENING.match(line) for line in block.body):
        return False
    return len(keys) > 1 or (not named and bool(keys) and keys[0] == block.body[0])


def is_code(name: str) -> bool:
    """Whether the highlighter knows a language of that name."""
    try:
        find_lexer_class_by_name(name.lstrip(".")) if name not in ("text", "console") else None
    except ClassNotFound:
        return False
    return True


def scan_spans(page: PageSource, number: int, line: str) -> None:
    """Directives that lost a backtick or a brace."""
    if match := BARE_DIRECTIVE.search(SPAN.sub("", line)):
        page.fault(
            page.first_line + number, f"{match[0]} stands outside of backticks: write `{{{match[1].lower()}}} name`"
        )
    for span in SPAN.finditer(line):
        if len(span[1]) == 1 and not span[2].startswith("{") and (match := NEAR_DIRECTIVE.match(span[2])):
            page.fault(
                page.first_line + number, f"`{span[2]}` would be shown as code: write `{{{match[1].lower()}}} name`"
            )


def check_rendered(page: PageSource, html: str) -> None:
    """Every fence of ours in the source must have been rendered, and what was rendered must stand in the page."""
    fences = [block for block in blocks(page.text) if block.info in FENCES and block.end >= 0]
    missing = [name for name, made, _ in page.rendered if made.strip() not in html]
    if len(fences) != len(page.rendered) or missing:
        names = [name for name, _, _ in page.rendered]
        for block in fences:
            if block.info in missing or names.count(block.info) < sum(other.info == block.info for other in fences):
                page.fault(
                    page.first_line + block.start,
                    f"Markdown did not take this ```{block.info} for a fence: "
                    "give it the indentation of the text around it, and all its lines at least that much",
                )
    for left in dict.fromkeys(re.findall(r"@@[\w:.-]+@@", html)):
        line = page.place_of(left)
        if line:
            page.fault(line, f"the placeholder {left} was left on the page: nothing fills it in here, write the text itself")
            continue
        line = next((line for _, made, line in page.rendered if left in made), page.first_line)
        page.fault(line, f"the placeholder {left} was left on the page: its fragment is not the one this fence fills in")
    leftovers.check(page, html)
