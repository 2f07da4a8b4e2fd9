"""A field of cells as SVG: one path for each class, and where in the picture the name of a class finds room.

docs/assets/runtime/field.js is the twin.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scripts.figures.draw.svg import tag

SIDE = 8  # of a pattern's tile, in SVG units
PATTERNS = {
    "plain": "",
    "dots": "M2,2h1.6v1.6h-1.6zM6,6h1.6v1.6h-1.6z",
    "rows": "M0,4h8",
    "columns": "M4,0v8",
    "rising": "M-2,2l4,-4M0,8l8,-8M6,10l4,-4",
    "falling": "M-2,6l4,4M0,0l8,8M6,-2l4,4",
    "crossed": "M0,0l8,8M0,8l8,-8",
    "points": "M3.4,3.4h1.2v1.2h-1.2z",
}
LOOKS: dict[str, tuple[str, str, int]] = {
    "converged": ("plain", "run2", 26),
    "moving": ("dots", "run4", 30),
    "bounded": ("rows", "run3", 26),
    "diverged": ("crossed", "run5", 22),
    "none": ("points", "soft", 8),
    "basin0": ("plain", "run0", 34),
    "basin1": ("rising", "run1", 30),
    "basin2": ("dots", "run2", 34),
    "basin3": ("falling", "run3", 34),
    "basin4": ("rows", "run4", 34),
    "basin5": ("columns", "run5", 30),
    **{f"band{k}": ("plain", "accent", 92 - 11 * k) for k in range(9)},
}
"""Pattern, colour, and how much of the colour is in the ground: classes differ by pattern, bands by how dark they are."""


def pattern(id_: str, look: str) -> str:
    """The `<pattern>` of a look; its colours are CSS variables."""
    name, colour, share = LOOKS[look]
    ground = tag("rect", width=SIDE, height=SIDE, class_="fig-ground")
    drawn = tag("path", d=PATTERNS[name], class_="fig-hatch") if PATTERNS[name] else ""
    style = f"--k:var(--fig-{colour});--p:{share}%"
    units = "userSpaceOnUse"
    return tag("pattern", ground + drawn, id=id_, width=SIDE, height=SIDE, patternUnits=units, style=style)


def outline(mask: NDArray[np.bool_], rect: tuple[float, float, float, float]) -> str:
    """Path data of the cells of ``mask`` (rows upwards) in ``rect``: what lies side by side and one above the other is one box."""
    rows, columns = mask.shape
    left, top, width, height = rect
    boxes: list[list[int]] = []
    open_: dict[tuple[int, int], list[int]] = {}
    for row in range(rows):
        runs = _runs(mask[row])
        grown = {}
        for span in runs:
            box = open_.get(span)
            if box is None:
                box = [span[0], span[1], row, row]
                boxes.append(box)
            box[3] = row + 1
            grown[span] = box
        open_ = grown
    out = []
    for first, last, low, high in boxes:
        x0, x1 = _tenth(left + width * first / columns), _tenth(left + width * last / columns)
        y0, y1 = _tenth(top + height * (1 - high / rows)), _tenth(top + height * (1 - low / rows))
        out.append(f"M{x0:g},{y0:g}H{x1:g}V{y1:g}H{x0:g}z")
    return "".join(out)


def _runs(row: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], row, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _tenth(x: float) -> float:
    return float(np.floor(x * 10 + 0.5)) / 10


def roomiest(mask: NDArray[np.bool_]) -> tuple[float, float, int]:
    """The middle (column, row; in cells) of the largest square that lies within ``mask``, and its side; the first of equals."""
    rows, columns = mask.shape
    side = np.zeros((rows + 1, columns + 1), int)
    best = (0, 0, 0)
    for row in range(rows):
        for column in range(columns):
            if mask[row, column]:
                side[row + 1, column + 1] = 1 + min(side[row, column], side[row, column + 1], side[row + 1, column])
                if side[row + 1, column + 1] > best[2]:
                    best = (column, row, int(side[row + 1, column + 1]))
    column, row, most = best
    return column + 1 - most / 2, row + 1 - most / 2, most
