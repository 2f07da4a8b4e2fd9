"""The two languages tell the same story: same pages, sections, figures, numbers and claims."""

from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.checks.source import Named, Source
from scripts.site.problems import Problem, nearest

Pages = Mapping[tuple[str, str], Source]
"""By language and name."""


def pairs(pages: Pages) -> Iterator[Problem]:
    """Every difference between the pages of one name."""
    names = {language: {name for code, name in pages if code == language} for language in ("ko", "en")}
    for here, there in (("ko", "en"), ("en", "ko")):
        for name in sorted(names[here] - names[there]):
            near = nearest(name, names[there] - names[here])
            yield Problem(
                f"docs/{here}/{name}", 1, f"this page is missing in docs/{there}: write docs/{there}/{name} ({near})"
            )
    for name in sorted(names["ko"] & names["en"]):
        yield from differences(pages["ko", name], pages["en", name])


def differences(korean: Source, english: Source) -> Iterator[Problem]:
    """Compare two pages.

    Headings and fences must agree in order. Sentences order their words differently in the two languages, so numbers,
    formulas and claims within them must agree section by section, in any order.
    """
    for what, left, right in (
        ("heading", [(heading.line, f"{'#' * heading.level} {heading.id}") for heading in korean.headings],
         [(heading.line, f"{'#' * heading.level} {heading.id}") for heading in english.headings]),
        ("fence", [(fence.line, f"{fence.kind} {fence.name}") for fence in korean.fences],
         [(fence.line, f"{fence.kind} {fence.name}") for fence in english.fences]),
    ):  # fmt: skip
        for index in range(max(len(left), len(right))):
            one, other = left[index : index + 1], right[index : index + 1]
            if [text for _, text in one] != [text for _, text in other]:
                line = one[0][0] if one else 1
                said, meant = one[0][1] if one else "nothing", other[0][1] if other else "nothing"
                where = f"{english.file}:{other[0][0]}" if other else english.file
                yield Problem(
                    korean.file,
                    line,
                    f'{what} {index + 1} is "{said}" here and "{meant}" in {where}: make them equal, in this order',
                )
                break
    yield from per_section("claim", korean.claims, english.claims, korean, english)
    for kind in ("value", "formula"):
        left_named = [named for named in korean.directives if named.kind == kind]
        yield from per_section(
            kind, left_named, [named for named in english.directives if named.kind == kind], korean, english
        )


def per_section(kind: str, left: list[Named], right: list[Named], korean: Source, english: Source) -> Iterator[Problem]:
    """What one page names in a section and the other does not. An unwritten claim (`todo`) is counted nowhere."""
    counts = [Counter((named.section, named.name) for named in side if named.name != "todo") for side in (left, right)]
    for mine, here, there, named in (
        (counts[0] - counts[1], korean, english, left),
        (counts[1] - counts[0], english, korean, right),
    ):
        for section, name in mine:
            line = next(one.line for one in reversed(named) if (one.section, one.name) == (section, name))
            yield Problem(
                here.file,
                line,
                f'the {kind} "{name}" is not in the section "{section}" of {there.file} as often as here: '
                "name it there, too",
            )
