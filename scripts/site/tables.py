"""Tables in which a formula may hold `|`, and of which no cell is lost.

Markdown's own split a row at every `|` outside of code, and leave out the cells for which the head has no column, in silence.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Sequence

from markdown.extensions.tables import TableProcessor

from scripts.site.page import PageSource

# Code and what a backslash escapes first, for a dollar in them begins no formula.
SPAN = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)|\\.|(?P<formula>\$(?!\s)(?:\\.|[^\\$])+?(?<!\s)\$)")
BAR = "\ue000"  # stands for `|` in a formula while the row is split


class FormulaTable(TableProcessor):  # type: ignore[misc]  # Markdown has no types
    """As Markdown's, but `$|w|$` is one cell's, and a row that is too long is a mistake of the page."""

    def __init__(self, plain: TableProcessor, current: Callable[[], PageSource]) -> None:
        super().__init__(plain.parser, plain.config)
        self.current = current

    def _split(self, row: str) -> list[str]:
        masked = SPAN.sub(lambda match: match[0].replace("|", BAR) if match["formula"] else match[0], row)
        return [cell.replace(BAR, "|") for cell in super()._split(masked)]

    def _build_row(self, row: str, parent: etree.Element, align: Sequence[str | None]) -> None:
        cells, columns = len(self._split_row(row)), len(align)
        if cells > columns:
            page = self.current()
            page.fault(
                page.next_line_of(row.strip()),
                f"this row has {cells} cells, and the table {columns} columns: the rest would be lost; write `\\|` for a bar within a cell",
            )
        super()._build_row(row, parent, align)
