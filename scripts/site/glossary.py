"""The glossary and the table of symbols: one source for both languages, docs/glossary/*.yml."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scripts.site.problems import nearest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "glossary"
SYMBOLS = "notation"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast where PyYAML has its C part


@dataclass(frozen=True)
class Term:
    """One entry: names and meanings by language, and the Korean spellings that the site avoids."""

    id: str
    names: dict[str, str]
    meanings: dict[str, str]
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True)
class Glossary:
    """All terms by id, their groups in the order of the files, and the rows of the notation page."""

    terms: dict[str, Term] = field(default_factory=dict)
    groups: dict[str, list[Term]] = field(default_factory=dict)
    symbols: list[dict[str, Any]] = field(default_factory=list)


def load(folder: Path = FOLDER) -> Glossary:
    """Read every table of the folder.

    Raises:
        ValueError: an entry lacks a part, has one too many, or repeats an id; with the file and the entry.
    """
    glossary = Glossary()
    for path in sorted(folder.glob("*.yml")):
        try:
            rows = yaml.load(path.read_text("utf-8"), Loader=LOADER)
        except yaml.YAMLError as error:
            raise ValueError(f"docs/glossary/{path.name}: {error}") from error
        required, optional = (
            ({"symbol", "code", "ko", "en", "others", "is"}, set())
            if path.stem == SYMBOLS
            else ({"id", "ko", "en", "is"}, {"avoid"})
        )
        for row in rows:
            where = f"docs/glossary/{path.name}: {row.get('id') or row.get('symbol') or row}"
            if missing := required - row.keys():
                raise ValueError(f"{where}: add {', '.join(sorted(missing))}")
            if unknown := row.keys() - required - optional:
                raise ValueError(
                    f"{where}: {', '.join(sorted(unknown))} is not a part of an entry; "
                    f"{nearest(min(unknown), required | optional)}"
                )
            if set(row["is"]) != {"ko", "en"}:
                raise ValueError(f'{where}: "is" needs a meaning in ko and in en')
        if path.stem == SYMBOLS:
            glossary.symbols.extend(rows)
            continue
        terms = [
            Term(row["id"], {"ko": row["ko"], "en": row["en"]}, row["is"], tuple(row.get("avoid", ()))) for row in rows
        ]
        for term in terms:
            if term.id in glossary.terms:
                raise ValueError(f"docs/glossary/{path.name}: the id {term.id} stands twice: keep one")
            glossary.terms[term.id] = term
        glossary.groups[path.stem] = terms
    return glossary


def avoided(glossary: Glossary) -> dict[str, tuple[re.Pattern[str], str]]:
    """For every avoided Korean spelling the pattern that finds it in prose, and the name to use instead."""
    return {word: (pattern_of(word), term.names["ko"]) for term in glossary.terms.values() for word in term.avoid}


def pattern_of(word: str) -> re.Pattern[str]:
    """Finds a word with any particle, but not inside of another (파라미터, not 하이퍼파라미터).

    A verb is found in all its endings (갈라지다: 갈라집니다, 갈라져).
    """
    if not word.endswith("다") or len(word) < 3:
        return re.compile(rf"(?<![가-힣]){re.escape(word)}")
    stem, last = word[:-2], ord(word[-2])
    syllables = f"{chr(last)}-{chr(last + 27)}"
    if (last - ord("가")) // 28 % 21 == 20:  # ㅣ + 어 → ㅕ: 지어 → 져
        contracted = last - (20 - 6) * 28
        syllables += f"{chr(contracted)}-{chr(contracted + 27)}"
    return re.compile(rf"(?<![가-힣]){re.escape(stem)}[{syllables}]")
