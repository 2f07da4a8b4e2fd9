"""The table: printed, and written as Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.budgets import Row

VERDICTS = {True: "met", False: "MISSED", None: "–"}


@dataclass(frozen=True)
class Measured:
    """A row's two numbers, in its unit; `naive` is None where the naive build has nothing to compare."""

    ours: float
    naive: float | None
    note: str = ""


def entry(row: Row, measured: Measured) -> dict[str, Any]:
    ratio = measured.ours / measured.naive if measured.naive else None
    return {
        "key": row.key,
        "title": row.title,
        "unit": row.unit,
        "ours": measured.ours,
        "naive": measured.naive,
        "ratio": ratio,
        "budget": row.budget(),
        "met": row.met(measured.ours, measured.naive),
        "note": measured.note,
    }


def cells(one: Mapping[str, Any]) -> list[str]:
    unit = one["unit"]
    return [
        one["key"],
        one["title"],
        quantity(one["ours"], unit),
        quantity(one["naive"], unit),
        share(one["ratio"]),
        one["budget"],
        VERDICTS[one["met"]],
    ]


def quantity(number: float | None, unit: str) -> str:
    if number is None:
        return "–"
    return (
        f"{0 if abs(number) < 5e-5 else number:.3g} {unit}".strip()
        if number < 1000
        else f"{number:,.0f} {unit}".strip()
    )


def share(ratio: float | None) -> str:
    if ratio is None:
        return "–"
    return "0" if ratio == 0 else f"1/{1 / ratio:.3g}" if ratio < 1 else f"{ratio:.3g}"


def markdown(entries: Sequence[Mapping[str, Any]]) -> str:
    head = ["row", "what", "ours", "naive", "ratio", "budget", ""]
    table = [head, *(cells(one) for one in entries)]
    widths = [max(len(line[i]) for line in table) for i in range(len(head))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in table
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    notes = [f"- {one['key']}: {one['note']}." for one in entries if one["note"]]
    return "\n".join([*lines, "", *notes])


def write(entries: Sequence[Mapping[str, Any]], folder: Path) -> None:
    """bench.md and bench.json in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bench.md").write_text(markdown(entries) + "\n", "utf-8")
    (folder / "bench.json").write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", "utf-8")
