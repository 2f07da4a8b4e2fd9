"""A map as SVG and HTML: its cells, the names of its classes where they find room, its marks, and its legend of shares.

docs/assets/runtime/views/map.js draws the same of live runs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from scripts.figures.draw import cells as field
from scripts.figures.draw import svg
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Frame
from scripts.figures.maps.classes import Class, Ints
from scripts.figures.maps.over import Border, Over, Spot
from scripts.figures.messages import say, word

LINE = 20.0  # SVG units from one line of text to the next


def areas(found: Ints, kinds: Sequence[Class], frame: Frame, prefix: str) -> str:
    """One path for each class."""
    paths = (
        svg.tag("path", d=field.outline(found == k, frame.rect), fill=f"url(#{prefix}-{kind.look})")
        for k, kind in enumerate(kinds)
    )
    return svg.tag("g", "".join(paths), class_="fig-cells")


def names(found: Ints, kinds: Sequence[Class], frame: Frame, lang: str) -> str:
    """The short names of the classes, each in its largest square, where they fit into it."""
    left, top, width, height = frame.rect
    rows, columns = found.shape
    words = []
    for k, kind in enumerate(kinds):
        text = word(lang, kind.short)
        column, row, side = field.roomiest(found == k)
        if side and text and fits(text, side * width / columns, side * height / rows):
            x, y = left + width * column / columns, top + height * (1 - row / rows) + 4
            words.append(svg.tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}"))
    return svg.tag("g", "".join(words), class_="fig-words fig-note")


def marked(marks: Sequence[Border | Spot], axes: tuple[Over, Over], frame: Frame, lang: str) -> str:
    """Borders as lines, spots as crosses, and the label of each beside it, on the side with more room."""
    left, top, width, height = frame.rect
    drawn, words = [], []
    taken: list[tuple[float, float, float]] = []  # left and right end of each label, and its height in the picture
    for mark in marks:
        if isinstance(mark, Spot):
            u, v = frame.project((mark.x, mark.y))
            drawn.append(crosses([(mark.x, mark.y)], frame))
        else:
            points = mark.points(*axes)
            drawn.append(svg.curve(frame, points, "fig-border"))
            placed = [frame.project(p) for p in points]
            inside = [p for p in placed if left <= p[0] <= left + width and top + 12 <= p[1] <= top + height - 6]
            if not inside:
                continue
            free = [p for p in inside if clear(spread(mark.label[lang], p, left + width / 2), taken)]
            u, v = min(free or inside, key=lambda p: p[1])
        late = u > left + width / 2
        taken.append(spread(mark.label[lang], (u, v), left + width / 2))
        place = {"x": f"{u + (-7 if late else 7):.1f}", "y": f"{v + 4:.1f}", "text_anchor": "end" if late else "start"}
        words.append(svg.tag("text", mark.label[lang], class_="fig-note fig-words", **place))
    return "".join(drawn + words)


def spread(text: str, at: tuple[float, float], middle: float) -> tuple[float, float, float]:
    """From where to where the label of a mark reaches that stands ``at`` a point, and how far down it is."""
    (u, v), long = at, broad(text)
    return (u - 7 - long, u - 7, v) if u > middle else (u + 7, u + 7 + long, v)


def clear(label: tuple[float, float, float], taken: Sequence[tuple[float, float, float]]) -> bool:
    """Whether a label lies over none of those that are there."""
    left, right, v = label
    return all(right < start or left > end or abs(v - other) >= LINE for start, end, other in taken)


def crosses(points: Sequence[Sequence[float]], frame: Frame) -> str:
    """A cross at each of ``points``, as contours mark minima."""
    stars = "".join(f"M{u:.1f},{v:.1f}m-4,0h8m-4,-4v8" for u, v in map(frame.project, points))
    return svg.tag("path", d=stars, class_="fig-minimum")


def legend(found: Ints, kinds: Sequence[Class], looks: Sequence[str], prefix: str, lang: str) -> str:
    """The classes with their shares, which is also the map in numbers; it holds the patterns of ``looks``."""
    items = []
    for k, kind in enumerate(kinds):
        share = float((found == k).mean())
        swatch = svg.tag("rect", width="28", height="16", fill=f"url(#{prefix}-{kind.look})")
        tile = svg.tag("svg", swatch, class_="fig-tile", viewBox="0 0 28 16", aria_hidden="true", focusable="false")
        name = svg.tag("span", word(lang, kind.word))
        items.append(svg.tag("li", tile + name + svg.tag("b", percent(share)), hidden=share == 0 or None))
    patterns = "".join(field.pattern(f"{prefix}-{look}", look) for look in looks)
    defs = svg.tag("svg", svg.tag("defs", patterns), class_="fig-patterns", width="0", height="0", aria_hidden="true")
    caption = say(lang, "map:shares", count=found.size)
    return defs + svg.tag("ul", "".join(items), class_="fig-shares", aria_label=caption)


def percent(share: float) -> str:
    """A share as a reader sees it: a class that is there has one. map.js is the twin."""
    if 0 < share < 0.001:
        return "< 0.1%"
    return f"{show(math.floor(1000 * share + 0.5) / 10)}%"


def fits(text: str, width: float, height: float) -> bool:
    """Whether ``text`` finds room in a box of that many SVG units; Korean letters are twice as wide."""
    return height >= LINE and 8 + broad(text) <= width


def broad(text: str) -> float:
    """The width of ``text`` in SVG units, as large as it is on a phone."""
    return sum(16.0 if ord(c) > 0x1100 and c.isalpha() else 8.8 for c in text)


def looks_of(show_: str, kinds: Sequence[Class]) -> list[str]:
    """The looks a map may need: on another landscape a map of basins has others than here."""
    needed = [kind.look for kind in kinds]
    if show_ in ("basin", "nearest"):
        needed += [look for look in field.LOOKS if look.startswith(("basin", "band"))]
    return list(dict.fromkeys(needed))
