"""A page as the checks see it: headings, fences, directives, and the prose that is left without them."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from scripts.site.blocks import Block, divide
from scripts.site.fences import FENCES
from scripts.site.fields import parse
from scripts.site.problems import PageError
from scripts.site.text import read as text_of_page

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*$")
HEADING_ID = re.compile(r"\{[^}]*#([\w-]+)[^}]*\}\s*$")
DIRECTIVE = re.compile(r"(?<![`\\])`\{(\w+)\}\s*([^`\n]*)`(?!`)")
DISPLAY = re.compile(r"\$\$.+?\$\$|\\\[.+?\\\]", re.DOTALL)
NOT_PROSE = ("id", "name", "claim", "group", "table")  # keys of fences whose text is a name


@dataclass(frozen=True)
class Heading:
    line: int
    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Named:
    """Something the page names: `kind` is "figure", "value" …"""

    line: int
    kind: str
    name: str
    section: str


@dataclass
class Source:
    """One page. Lines count from 1 in the file; `prose` holds what a reader reads, headings and front matter apart."""

    file: str
    language: str
    name: str
    front: list[tuple[int, str]] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    fences: list[Named] = field(default_factory=list)
    directives: list[Named] = field(default_factory=list)
    claims: list[Named] = field(default_factory=list)
    prose: list[tuple[int, str]] = field(default_factory=list)


def read(path: Path, root: Path) -> Source:
    """Read a page; what it names is taken as it stands, the site's build says whether it exists."""
    language, name = (
        path.relative_to(root / "docs").parts[0],
        Path(*path.relative_to(root / "docs").parts[1:]).as_posix(),
    )
    source = Source(path.relative_to(root).as_posix(), language, name)
    text = text_of_page(path)
    first = 1
    if front := re.match(r"---\n(.*?)\n---\n", text, re.DOTALL):
        first += front[0].count("\n")
        source.front = [(number, line) for number, line in enumerate(front[1].split("\n"), 2)]
        text = text[front.end() :]
    fences, outside = divide(text)
    inside = {block.start: block for block in fences}
    lines = dict(outside)
    section = ""
    for number in range(text.count("\n") + 1):
        if number in inside:
            read_fence(source, inside[number], first, section)
        elif number in lines:
            line = lines[number]
            if match := HEADING.match(line):
                anchor = HEADING_ID.search(match[2])
                section = anchor[1] if anchor else match[2]
                source.headings.append(
                    Heading(first + number, len(match[1]), anchor[1] if anchor else "", HEADING_ID.sub("", match[2]))
                )
            else:
                read_line(source, first + number, line, section)
    return source


def read_line(source: Source, number: int, line: str, section: str) -> None:
    """Note the directives of a line; the rest of it is prose."""
    for match in DIRECTIVE.finditer(line):
        named = Named(number, match[1], (match[2].split() or [""])[0], section)
        (source.claims if named.kind == "claim" else source.directives).append(named)
    source.prose.append((number, line))


def read_fence(source: Source, block: Block, first: int, section: str) -> None:
    """Note what a fence of ours names; its texts are prose, too. Fences of code are nobody's prose."""
    name = (block.info.split() or [""])[0]
    if name not in FENCES:
        return
    start = first + block.start
    try:
        fields = parse("\n".join(block.body))
    except PageError:
        return  # the site's build reports it with its line
    named = next((fields[key].text for key in NOT_PROSE if key in fields), "")
    source.fences.append(Named(start, name, named, section))
    for key, value in fields.items():
        line = start + 1 + value.line
        if key == "claim":
            source.claims.extend(Named(line, "claim", claim, section) for claim in value.names())
        elif key not in NOT_PROSE:
            for text in [value.text, *value.items]:
                read_line(source, line, text, section)


def readable(line: str) -> str:
    """A line without code, formulas, tags, link targets, footnote marks and attribute lists: what is left are words."""
    line = re.sub(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", " ", line)
    line = re.sub(r"(?<!\\)\$[^$\n]+(?<!\\)\$", " ", line)
    line = re.sub(r"<!--.*?-->|</?[A-Za-z][^>]*>", " ", line)
    line = re.sub(r"\]\([^)]*\)|\]\[[^\]]*\]|\[\^[^\]]+\]|\{[:#.][^}]*\}|https?://\S+", " ", line)
    return re.sub(r"&\w+;", " ", line)
