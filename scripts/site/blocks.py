"""Where the fences of a page begin and end, by the rules of superfences, in the source before Markdown reads it."""

import re
from collections.abc import Collection
from dataclasses import dataclass

OPENING = re.compile(r"^([ \t>]*)(`{3,}|~{3,})(.*)$")

SPAN = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t>]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)


@dataclass
class Block:
    """A fence in the source: its lines are counted in the page's text, from 0; `end` is -1 when nothing closes it."""

    start: int
    end: int
    info: str
    body: list[str]


def blocks(text: str) -> list[Block]:
    """The fences of a page, in order."""
    return divide(text)[0]


def divide(text: str) -> tuple[list[Block], list[tuple[int, str]]]:
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


def without_code(text: str, ours: Collection[str]) -> str:
    """`text` with blanks in place of code, be it a fence or within a line; the texts in fences of `ours` stay."""
    lines = text.split("\n")
    for block in blocks(text):
        inside = range(block.start, (block.end if block.end >= 0 else len(lines) - 1) + 1)
        for number in inside if block.info not in ours else (block.start, block.end):
            lines[number] = " " * len(lines[number])
    return SPAN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), "\n".join(lines))
