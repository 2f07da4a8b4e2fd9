"""Programs as pages print them: a claim about one runs the very text that a reader copies."""

from __future__ import annotations

import ast
import io
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

DOCS = Path(__file__).resolve().parents[2] / "docs"


def listed(page: str, part: str) -> str:
    """The one Python fence of ``page`` that contains ``part``, its comments as in English.

    Raises ValueError if a language has no such fence or several, or if the two differ in more than their comments.
    """
    found = {lang: _fence(lang, page, part) for lang in ("ko", "en")}
    trees = {ast.dump(ast.parse(source)) for source in found.values()}
    if len(trees) > 1:
        raise ValueError(f"{page}: the listing with {part!r} is another program in Korean than in English.")
    return found["en"]


def run_listing(page: str, part: str, **names: Any) -> dict[str, Any]:
    """Run that fence with ``names`` given to it; returns all names that it leaves behind. What it prints is dropped."""
    with redirect_stdout(io.StringIO()):
        exec(compile(listed(page, part), f"<{page}.md>", "exec"), names)
    return names


def _fence(lang: str, page: str, part: str) -> str:
    blocks = (DOCS / lang / f"{page}.md").read_text("utf-8").split("```python\n")[1:]
    holding = [block.split("```")[0] for block in blocks if part in block.split("```")[0]]
    if len(holding) != 1:
        raise ValueError(f"docs/{lang}/{page}.md: {len(holding)} Python listings contain {part!r}, one should.")
    return holding[0]


def repeat_listing(page: str, part: str, steps: int, gradient: Callable[[Any], Any], **names: Any) -> list[Any]:
    """Run the lines of a rule ``steps`` times, with ``g`` the gradient at ``w`` and ``t`` the step: where w is after each."""
    lines, path = compile(listed(page, part), f"<{page}.md>", "exec"), []
    for t in range(1, steps + 1):
        names |= {"t": t, "g": gradient(names["w"])}
        exec(lines, names)
        path.append(names["w"].copy())
    return path
