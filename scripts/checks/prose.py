"""Checks of what is written: numbers come from computations, terms from the glossary, headings have ids."""

import re
from collections.abc import Iterator

import yaml

from scripts.checks.source import Source, readable
from scripts.site.glossary import Glossary, avoided
from scripts.site.problems import Problem

# A year or a full date states no result; "3-D", "line-10" and "2차원" are names.
DATE = re.compile(
    r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|"
    r"(?<!\d)(1[6-9]|20)\d\d(?![\d.,]\d)(년)?(\s*\d{1,2}월)?(\s*\d{1,2}일)?"
)
NAME = re.compile(r"(?<![A-Za-z])[A-Za-z]+-?\d+(?![\d.,]*\d)|(?<![\d.])\d-?[A-Za-z](?![A-Za-z])|(?<![\d.])\d차원")
LIST_MARKER = re.compile(r"^\s*(?:>\s*)*\d+[.)]\s")
CITATION = re.compile(r"\[\d+\]|\((?:[^()]*\D)?(?:1[6-9]|20)\d\d[a-z]?(?:,[^()]*)?\)")
NUMERAL = re.compile(r"(?<![\w.])[-−+]?\d[\d,]*(?:\.\d+)?\s?%?")
FORMULA = re.compile(r"(?<!\\)\$\$?([^$]+)(?<!\\)\$\$?")
SCRIPT = re.compile(r"[_^]\s*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\\?\w)")
QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|\"[^\"]*\"")


def numerals(source: Source) -> Iterator[Problem]:
    """Every number a page states must be computed.

    Headings, dates, citations and list numbers may hold digits. Inside a formula sub- and superscripts are free and so
    are single digits, which belong to its shape (2x, 1/n); a decimal or a number of more digits there is a fact, too.
    """
    formula = False
    for number, line in source.prose:
        if re.match(r"\s*\[\^[^\]]+\]:", line):  # a footnote is a citation
            continue
        text = LIST_MARKER.sub(" ", readable(line))
        block = formula or text.count("$$") == 1
        formula ^= text.count("$$") == 1
        bodies = [line] if block else [match[1] for match in FORMULA.finditer(re.sub(r"`[^`]*`", " ", line))]
        for body in bodies:
            bare = SCRIPT.sub(" ", re.sub(r"\\(?:text|mathrm|operatorname)\{[^}]*\}", " ", body))
            for found in re.finditer(r"\d+\.\d+|\d{2,}", bare):
                yield Problem(
                    source.file,
                    number,
                    f"the formula states the number {found[0]}: declare the formula and name it, `{{formula}} name`",
                )
        if block:
            continue
        for pattern in (DATE, CITATION, NAME):
            text = pattern.sub(" ", text)
        for found in NUMERAL.finditer(text):
            yield Problem(
                source.file,
                number,
                f"the prose states the number {found[0].strip()}: compute it and name it, `{{value}} name`",
            )
    for number, line in source.front:
        if re.match(r"(title|description):", line) and (stated := NUMERAL.search(DATE.sub(" ", NAME.sub(" ", line)))):
            yield Problem(
                source.file,
                number,
                f"the {line.split(':')[0]} states the number {stated[0].strip()}, "
                "which nothing can recompute: leave it out",
            )


def front_matter(source: Source) -> Iterator[Problem]:
    """Title and description must be there to be read: MkDocs passes over front matter that is no YAML, in silence."""
    try:
        fields = yaml.safe_load("\n".join(line for _, line in source.front)) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = source.front[min(mark.line, len(source.front) - 1)][0] if mark else 1
        yield Problem(
            source.file, line, "the front matter cannot be read: put a text that holds a colon in quotation marks"
        )
        return
    for key in ("title", "description"):
        if not isinstance(fields, dict) or not isinstance(fields.get(key), str):
            yield Problem(source.file, 1, f'the front matter has no "{key}": add a line `{key}: …`')


def terms(source: Source, glossary: Glossary) -> Iterator[Problem]:
    """A Korean page calls a thing by its name in the glossary; quotations and code may call it otherwise."""
    if source.language != "ko":
        return
    lines = [(heading.line, heading.text) for heading in source.headings] + [
        (number, readable(line)) for number, line in source.prose
    ]
    for number, text in lines + source.front:
        if not text.lstrip().startswith(">"):
            yield from terms_in(text, source.file, number, glossary)


def terms_in(text: str, file: str, line: int, glossary: Glossary) -> Iterator[Problem]:
    """The avoided spellings in a piece of Korean text."""
    bare = QUOTED.sub(" ", text)
    for word, (pattern, instead) in avoided(glossary).items():
        if pattern.search(bare) and word not in instead:
            yield Problem(
                file,
                line,
                f'"{word}" is called "{instead}" here (docs/glossary): write that, or put the word in quotation marks',
            )


def headings(source: Source) -> Iterator[Problem]:
    """Every heading has an id of its own: what Markdown makes of Hangul is _1, _2 …, and the languages must agree."""
    seen: dict[str, int] = {}
    for heading in source.headings:
        if not heading.id:
            yield Problem(
                source.file,
                heading.line,
                f'the heading "{heading.text}" has no id: write `{"#" * heading.level} {heading.text} {{ #its-id }}`',
            )
        elif not re.fullmatch(r"[a-z][a-z0-9-]*", heading.id):
            yield Problem(
                source.file,
                heading.line,
                f'the id "{heading.id}" is not made of small letters, digits and hyphens: the address shows it',
            )
        elif heading.id in seen:
            yield Problem(
                source.file,
                heading.line,
                f'the id "{heading.id}" stands in line {seen[heading.id]} already: choose another',
            )
        if "$" in heading.text:
            yield Problem(
                source.file,
                heading.line,
                "a heading cannot hold a formula, for the table of contents shows it as plain text: say it in words",
            )
        seen[heading.id] = heading.line
    if [heading.level for heading in source.headings][:1] != [1] or sum(
        heading.level == 1 for heading in source.headings
    ) != 1:
        yield Problem(
            source.file,
            source.headings[0].line if source.headings else 1,
            "a page begins with its one heading of the first level: `# Title { #id }`",
        )


def places(source: Source) -> Iterator[Problem]:
    """A figure, an exercise and a heading are found by their ids, which share one page: none may have that of another."""
    headings = {heading.id: heading.line for heading in source.headings}
    for fence in source.fences:
        if fence.kind in ("figure", "exercise") and fence.name in headings:
            yield Problem(
                source.file,
                fence.line,
                f'the {fence.kind} "{fence.name}" has the id of the heading in line {headings[fence.name]}: declare it under another',
            )
