"""The text of a page as its file holds it: UTF-8, with composed letters. Read in one place, so that nothing else meets a file it cannot read.

A page that is neither is still read, for its other mistakes are to be named, too; `complaints` says what is wrong with the file itself.
Decomposed letters (NFD, as some systems write Hangul) are refused and not composed on the way: the file would go on looking right to whoever
opens it, while no search, no comparison and no hash of it finds what it says.
"""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.site.problems import Problems

COMPOSE = (
    'python -c "import pathlib, unicodedata; p = pathlib.Path(\'{file}\'); '
    "p.write_text(unicodedata.normalize('NFC', p.read_text('utf-8')), 'utf-8')\""
)


def read(path: Path) -> str:
    """The page without a mark of the byte order and with line feeds; bytes that are no UTF-8 as U+FFFD."""
    return path.read_text("utf-8-sig", errors="replace")


def complaints(path: Path, name: str) -> Iterator[tuple[int, str]]:
    """Line and message of what is wrong with a file; `name` is how a message calls it. Each kind is said once a file."""
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield number, "this is not UTF-8, which every page must be: open the file in the encoding it was saved in and save it as UTF-8"
            break
    lines = [number for number, line in enumerate(read(path).split("\n"), 1) if not unicodedata.is_normalized("NFC", line)]
    if lines:
        more = f" (and {len(lines) - 1} more such lines)" if lines[1:] else ""
        yield (
            lines[0],
            f"letters in this line{more} are written in parts (NFD), and nothing that looks for a word would find it: "
            f"compose them (NFC), `{COMPOSE.format(file=name)}`",
        )


def check(files: Any, language: str, problems: Problems) -> None:
    """What is wrong with the files of a language's pages before they are read; `files` are those of MkDocs."""
    names: dict[str, str] = {}
    for file in files.documentation_pages():
        path, name = Path(file.abs_src_path), f"docs/{language}/{file.src_uri}"
        first = names.setdefault(name.casefold(), name)
        if first != name:
            says = f"its name differs from {first} only in capitals, and where these do not count one page replaces the other"
            problems.add(name, 1, f"{says}: rename one")
        found = list(complaints(path, name))
        for line, message in found:
            problems.add(name, line, message)
        if found:  # MkDocs would end here, without the other mistakes
            file.content_string, file.abs_src_path = read(path), str(path)
