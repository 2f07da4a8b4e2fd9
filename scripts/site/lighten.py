"""What the theme's own styles, and the highlighter, need not do on every page."""

from __future__ import annotations

import re
from pathlib import Path

# While a scheme is set, which happens on each page as it loads, nothing shall fade. But a rule for every element there is has a
# browser style all of the page twice: a third of a phone's work before a touch.
SWITCHING = (
    "[data-md-color-switching] *,[data-md-color-switching] :after,[data-md-color-switching] :before"
    "{transition-duration:0s!important}"
)


def lighten(site: Path) -> None:
    """Take the rule out of the built sheets.

    Raises:
        ValueError: no sheet has it: the theme is another one, and this module is to be looked at again.
    """
    found = [sheet for sheet in sorted(site.glob("*/assets/stylesheets/palette*.css")) if SWITCHING in sheet.read_text("utf-8")]
    if not found:
        raise ValueError(f"the theme's palette has no rule {SWITCHING!r} any more: see {__name__}")
    for sheet in found:
        sheet.write_text(sheet.read_text("utf-8").replace(SWITCHING, ""), "utf-8", newline="")


# Names, operators, punctuation and blanks are most of a program's parts, and look as code does anyway.
PLAIN = re.compile(r'<span class="(?:n|o|ow|p|bp|kc|w)">([^<]*)</span>')
PROGRAM = re.compile(r"<pre>.*?</pre>", re.DOTALL)


def plainer(html: str) -> str:
    """The page with an element only for those parts of a program that have a colour of their own."""
    return PROGRAM.sub(lambda program: PLAIN.sub(r"\1", program[0]), html)
