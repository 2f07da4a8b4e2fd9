"""docs/curriculum.yml says where each thing is taught: every row has its place, and nothing that is shown is without a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from scripts import chapters
from scripts.checks import source
from scripts.facts import claims, derivations, snippets, tables, values
from scripts.figures.exercises import exercises
from scripts.figures.figure import figures
from scripts.tooling.steps import ROOT

chapters.load()
LANGUAGES = ("ko", "en")
PAGES = {
    (language, path.stem): source.read(path, ROOT)
    for language in LANGUAGES
    for path in sorted((ROOT / "docs" / language).glob("*.md"))
}
SECTIONS = yaml.safe_load((ROOT / "docs" / "curriculum.yml").read_text("utf-8"))
ROWS = [row for section in SECTIONS for row in section["rows"]]
REFERENCE = {"index", "laboratory", "symptoms", "glossary", "notation", "reference"}  # they lead to what is taught elsewhere
every_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["teaches"][:60])


@dataclass(frozen=True)
class Place:
    """A section of a page, or the whole of it."""

    page: source.Source
    section: str

    def has(self, name: str, kind: str) -> bool:
        named = {
            "claim": self.page.claims,
            "shown": [*self.page.fences, *(one for one in self.page.directives if one.kind == "formula")],
        }
        return any(one.name == name for one in named[kind])


def places(row: dict[str, Any], language: str) -> list[Place]:
    found = []
    for at in row["at"]:
        page, _, section = at.partition("#")
        assert (language, page) in PAGES, f"there is no page {page}"
        headings = [heading.id for heading in PAGES[language, page].headings]
        assert section in headings, f"{language}/{page} has no section {section}; it has {', '.join(headings)}"
        found.append(Place(PAGES[language, page], section))
    return found


@every_row
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_has_its_place_what_shows_it_and_its_claims(row: dict[str, Any], language: str) -> None:
    assert set(row) <= {"teaches", "at", "shown", "claims"} and row["at"] and row["shown"]
    where = places(row, language)
    for kind in ("shown", "claims"):
        for name in row.get(kind, []):
            assert any(place.has(name, kind.removesuffix("s")) for place in where), f"{name} is not at {row['at']}"


def test_a_row_without_a_claim_is_proved_or_answered_otherwise() -> None:
    """A derivation is proved line by line, an exercise judged by the engine; everything else needs a claim."""
    for row in ROWS:
        assert row.get("claims") or set(row["shown"]) & (derivations.keys() | exercises.keys()), row["teaches"]


def test_every_lesson_has_rows() -> None:
    taught = {at.partition("#")[0] for row in ROWS for at in row["at"]}
    assert {page for _, page in PAGES} - REFERENCE <= taught


def test_every_figure_of_a_lesson_has_a_row() -> None:
    shown = {name for row in ROWS for name in row["shown"]}
    drawn = {
        fence.name for (_, name), page in PAGES.items() if name not in REFERENCE for fence in page.fences if fence.kind == "figure"
    }
    assert drawn - shown == set()


def test_nothing_is_declared_in_vain() -> None:
    """What no page names is not taught, and nobody looks at it any more."""
    fenced = {fence.name for page in PAGES.values() for fence in page.fences}
    inline = {one.name for page in PAGES.values() for one in page.directives}
    declared = "".join(path.read_text("utf-8") for path in chapters.FOLDER.rglob("*.py"))
    claimed = {one.name for page in PAGES.values() for one in page.claims}
    unused = {
        "figures": figures.keys() - fenced,
        "exercises": exercises.keys() - fenced,
        "tables": tables.keys() - fenced,
        "derivations": derivations.keys() - fenced,
        "snippets": snippets.keys() - fenced,
        # Of values declared in a loop a page need not name all: only those called by their name are looked for.
        "values": {name for name in values.keys() - inline if f'value("{name}"' in declared},
        "claims": claims.keys() - claimed,
    }
    assert {kind: sorted(names) for kind, names in unused.items() if names} == {}
