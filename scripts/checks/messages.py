"""Korean that stands in Python (labels, verdicts) and in the glossary keeps to the same terms as the pages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from scripts.checks.particles import filled_in
from scripts.checks.prose import terms_in
from scripts.site.glossary import Glossary
from scripts.site.problems import Problem

ROOMS = ("scripts/chapters", "scripts/figures", "scripts/facts", "scripts/build")


def python_strings(root: Path, glossary: Glossary) -> Iterator[Problem]:
    """Avoided terms, and particles that depend on what is filled in, in the string literals of the rooms that speak to readers."""
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                yield from filled_in(node, path.relative_to(root).as_posix())
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search("[가-힣]", node.value):
                    yield from terms_in(node.value, path.relative_to(root).as_posix(), node.lineno, glossary)


def meanings(glossary: Glossary) -> Iterator[Problem]:
    """Avoided terms in the glossary's own definitions."""
    for group, terms in glossary.groups.items():
        for term in terms:
            yield from terms_in(term.meanings["ko"], f"docs/glossary/{group}.yml", 1, glossary)
