"""HTML tags in the source of a page: a tag that is never closed takes in what follows, up to the end of the page, and no browser complains."""

import re

from markdown.util import BLOCK_LEVEL_ELEMENTS

from scripts.site.page import PageSource

TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?:\s+[\w:-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?)*\s*/?>")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
BLANK = re.compile(r"\n[ \t>]*\n")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SPANNING = set(BLOCK_LEVEL_ELEMENTS)  # these may hold blank lines; others end with their paragraph


def check(page: PageSource) -> None:
    """Record every tag without its counterpart."""
    text = page.formula_free
    text = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    opened: list[re.Match[str]] = []

    def unclosed(tag: re.Match[str]) -> None:
        if tag["name"].lower() in SPANNING:
            page.fault(page.line_at(tag.start()), f"{tag[0]} is never closed: write </{tag['name']}> where it ends")
        else:
            page.fault(page.line_at(tag.start()), f"{tag[0]} is not closed in its paragraph: write </{tag['name']}> there")

    for tag in TAG.finditer(text):
        name = tag["name"].lower()
        while opened and opened[-1]["name"].lower() not in SPANNING and BLANK.search(text, opened[-1].end(), tag.start()):
            unclosed(opened.pop())
        if name in VOID:
            continue
        if not tag["end"]:
            opened.append(tag)
        elif name in [other["name"].lower() for other in opened]:
            while opened[-1]["name"].lower() != name:
                unclosed(opened.pop())
            opened.pop()
        else:
            page.fault(page.line_at(tag.start()), f"{tag[0]} closes nothing: write <{tag['name']}> before it, or take it out")
    for tag in opened:
        unclosed(tag)
