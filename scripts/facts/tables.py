"""Tables of computed numbers; the headings are the page's, in its own language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optlib.registry import Registry


@dataclass(frozen=True)
class Table:
    """Rows of texts, all of one length; `compute` gives them."""

    name: str
    compute: Callable[[], list[list[str]]]

    @property
    def rows(self) -> list[list[str]]:
        rows = self.compute()
        if len({len(row) for row in rows}) != 1:
            raise ValueError(
                f"table {self.name!r}: its rows must be of one length, got {sorted({len(row) for row in rows})}"
            )
        return rows


tables: Registry[Table] = Registry("table")


def table(name: str, compute: Callable[[], list[list[str]]]) -> Table:
    """Declare a table."""
    return tables.add(Table(name, compute))
