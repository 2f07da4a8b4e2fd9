"""`python -m scripts.checks` looks at the pages' sources, `python -m scripts.checks site` at the built site."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.checks import built, messages, pairs, particles, prose, source
from scripts.site import glossary, halves, text
from scripts.site.problems import Problem

ROOT = Path(__file__).resolve().parents[2]


def check_sources(root: Path) -> tuple[list[Problem], list[Problem]]:
    """All that is wrong with the sources, and what is only to be said (claims still to be written, halves to be compared)."""
    table = glossary.load()
    pages = [
        source.read(path, root)
        for language in ("ko", "en")
        for path in sorted((root / "docs" / language).rglob("*.md"))
    ]
    found: list[Problem] = list(pairs.pairs({(page.language, page.name): page for page in pages}))
    for page in pages:
        found += [Problem(page.file, line, message) for line, message in text.complaints(root / page.file, page.file)]
        found += [
            *prose.numerals(page),
            *prose.terms(page, table),
            *particles.particles(page, table),
            *prose.headings(page),
            *prose.front_matter(page),
            *prose.places(page),
        ]
    found += [*messages.python_strings(root, table), *messages.meanings(table)]
    notes = [
        Problem(page.file, claim.line, "a claim is still to be written (claim: todo)")
        for page in pages
        for claim in page.claims
        if claim.name == "todo"
    ]
    notes += [
        Problem(
            page.file, 1, f"the other half has changed since the two were compared: `make confirm NAME={page.name}`"
        )
        for page in pages
        if halves.stale(root / page.file)
    ]
    return found, notes


def report(found: Iterable[Problem], notes: Iterable[Problem] = ()) -> int:
    """Print everything; the exit status is 1 when something must be mended."""
    for note in sorted(notes):
        print(f"note: {note}")
    problems = sorted(set(found))
    for problem in problems:
        print(problem)
    print(f"{len(problems)} to mend" if problems else "nothing to mend")
    return int(bool(problems))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.checks", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, help="folder of a built site; without it the sources are checked")
    site = parser.parse_args(arguments).site
    return report(built.check(site)) if site else report(*check_sources(ROOT))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Windows consoles otherwise refuse Hangul
    sys.exit(main(sys.argv[1:]))
