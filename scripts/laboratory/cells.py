"""The code cells, by name: `docs/laboratory/cells.py` is one program, divided by lines `# %% name`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docs" / "laboratory" / "cells.py"
MARK = re.compile(r"^# %%[ \t]*(?P<name>\S*)[ \t]*$", re.MULTILINE)
TEXT = re.compile(r"@@([\w-]+)@@")
DECLARED = re.compile(r"^(?P<name>\w+) = \.\.\.  # declared: (?P<what>\w+)$", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """A piece of the program. Where it says `@@key@@` the page gives a text in its own language, under `text:key`."""

    name: str
    code: str

    @property
    def texts(self) -> list[str]:
        """The keys a page must give."""
        return list(dict.fromkeys(f"text:{key}" for key in TEXT.findall(self.code)))

    def filled(self, texts: dict[str, str]) -> str:
        """The code with a page's texts in it."""
        return TEXT.sub(lambda match: json.dumps(texts[f"text:{match[1]}"], ensure_ascii=False)[1:-1], self.code)


def read(file: Path = FILE) -> dict[str, Cell]:
    """All cells, in the order of the program.

    Raises:
        ValueError: a cell without a name, or a name that is there twice.
    """
    source = file.read_text("utf-8") if file.is_file() else ""
    found: dict[str, Cell] = {}
    marks = list(MARK.finditer(source))
    for mark, end in zip(marks, [*(later.start() for later in marks[1:]), len(source)], strict=True):
        name, line = mark["name"], source.count("\n", 0, mark.start()) + 1
        if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
            raise ValueError(f'{file.name}:{line}: a cell begins with "# %% its-name", in small letters')
        if name in found:
            raise ValueError(f'{file.name}:{line}: the cell "{name}" is there already')
        found[name] = Cell(name, DECLARED.sub(_declaration, source[mark.end() : end].strip("\n")))
    return found


def _declaration(match: re.Match[str]) -> str:
    """A declaration of the chapters as a literal, so that the notebook and the pages cannot differ."""
    from scripts.chapters.across_lessons.experiments import EXPERIMENTS

    if match["what"] != "experiments":
        raise ValueError(f'{FILE.name}: nothing is declared as "{match["what"]}"; there is experiments')
    rows = [
        f'    "{name}": {{"objective": "{one.objective}", "optimizer": "{one.optimizer}", '
        f'"hyper": {json.dumps(dict(one.hyper))}, "starts": {list(one.starts)!r}}},'
        for name, one in EXPERIMENTS.items()
    ]
    return "\n".join([f"{match['name']} = {{", *rows, "}"])
