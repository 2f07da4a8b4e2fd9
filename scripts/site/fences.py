"""The fences of the pages, by name, and the one way in which all of them are rendered."""

from collections.abc import Callable

from scripts.site.embedded import Inline, exercise, figure, table
from scripts.site.fields import Field, parse
from scripts.site.formulas import derivation, formula
from scripts.site.notebook import cell
from scripts.site.page import PageSource
from scripts.site.problems import PageError
from scripts.site.programs import snippet
from scripts.site.reference import symbols, terms

Fence = Callable[[PageSource, dict[str, Field], Inline], str]
FENCES: dict[str, Fence] = {
    "figure": figure,
    "formula": formula,
    "derivation": derivation,
    "exercise": exercise,
    "table": table,
    "cell": cell,
    "snippet": snippet,
    "terms": terms,
    "symbols": symbols,
}


def render(name: str, page: PageSource, source: str, options: dict[str, str], inline: Inline) -> str:
    """The HTML of one fence, or its error box; remembers what it gave, so that the page can be checked to hold it."""

    def make() -> str:
        if options:
            raise PageError(
                f'"{" ".join(options)}" stands behind ```{name}: the options go on lines of their own, `key: text`'
            )
        return FENCES[name](page, parse(source), inline)

    line = page.opening(name, source)
    made = page.guard(line, make)
    page.rendered.append((name, made, line))
    return made
