"""A page that names cells becomes a notebook: text and code by turns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.laboratory.cells import Cell
from scripts.site.blocks import divide
from scripts.site.fields import check_keys, parse, text_of
from scripts.site.problems import PageError, nearest
from scripts.site.text import read

FRONT = re.compile(r"\A---\n(?P<fields>.*?)^---\n", re.DOTALL | re.MULTILINE)
FENCE = "cell"


@dataclass(frozen=True)
class Piece:
    """Text of a page (`name` is empty), or the cell of that name with the page's texts in it."""

    name: str
    source: str


def is_notebook(text: str) -> bool:
    """Whether a page says of itself `notebook: true`."""
    front = FRONT.match(text)
    return bool(front and re.search(r"^notebook:[ \t]*true[ \t]*$", front["fields"], re.MULTILINE))


def body(text: str) -> str:
    """A page without its front matter."""
    return FRONT.sub("", text, count=1)


def pieces(path: Path, cells: Mapping[str, Cell]) -> list[Piece]:
    """The page at `path` in its order.

    Raises:
        ValueError: a cell that is not there, named twice, out of the program's order or without its texts; with file and line.
    """
    text = read(path)
    ahead = text[: len(text) - len(body(text))].count("\n")
    lines = body(text).split("\n")
    found: list[Piece] = []
    begin, named = 0, list[str]()
    for block in divide(body(text))[0]:
        if block.info != FENCE:
            continue
        try:
            cell, source = _cell("\n".join(block.body), cells)
        except PageError as error:
            raise ValueError(
                f"{path.parent.name}/{path.name}:{ahead + block.start + 2 + error.line}: {error.message}"
            ) from None
        where = f"{path.parent.name}/{path.name}:{ahead + block.start + 1}"
        if cell in named:
            raise ValueError(f'{where}: the cell "{cell}" stands on this page already')
        if found_text := "\n".join(lines[begin : block.start]).strip():
            found.append(Piece("", found_text))
        found.append(Piece(cell, source))
        named.append(cell)
        begin = block.end + 1
    if rest := "\n".join(lines[begin:]).strip():
        found.append(Piece("", rest))
    if named != list(cells):
        missing = [name for name in cells if name not in named]
        says = f"the cells {', '.join(missing)} are missing" if missing else f"their order is {', '.join(cells)}"
        raise ValueError(f"{path.parent.name}/{path.name}: a page shows the whole program, cell by cell: {says}")
    return found


def _cell(text: str, cells: Mapping[str, Cell]) -> tuple[str, str]:
    """Name and filled code of one fence."""
    fields = parse(text)
    check_keys({key: fields[key] for key in fields if key == "id"}, FENCE, ["id"])
    name = text_of(fields, "id")
    if name not in cells:
        raise PageError(f'unknown cell "{name}": {nearest(name, cells)}', fields["id"].line)
    check_keys(fields, f'cell "{name}"', ["id", *cells[name].texts])
    return name, cells[name].filled({key: text_of(fields, key) for key in cells[name].texts})
