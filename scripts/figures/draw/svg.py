"""A small theme-aware SVG: every colour is a class or a CSS variable, so that dark and light are the page's affair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from scripts.figures.draw import path
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import HEIGHT, WIDTH, Axis, Frame
from scripts.figures.messages import word


def tag(name: str, /, content: str = "", **attributes: object) -> str:
    """``<name …>content</name>``; a trailing underscore is dropped from attribute names, None leaves one out."""
    shown = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value), quote=True)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return f"<{name}{shown}>{content}</{name}>"


def void(name: str, /, **attributes: object) -> str:
    """An element without content, such as ``<input>``."""
    return tag(name, "", **attributes).removesuffix(f"</{name}>")


def picture(content: str, tall: float = HEIGHT) -> str:
    """The still of one view. Hidden from screen readers: the figure's description says what it shows."""
    box = f"0 0 {WIDTH:g} {tall:g}"
    return tag("svg", content, class_="fig-still", viewBox=box, aria_hidden="true", focusable="false")


def axes(frame: Frame, lang: str, clip: str) -> str:
    """Grid lines, ticks, labels and the clip path of a two-dimensional frame."""
    left, top, width, height = frame.rect
    parts = [
        tag("clipPath", tag("rect", x=f"{left:g}", y=f"{top:g}", width=f"{width:g}", height=f"{height:g}"), id=clip)
    ]
    grid = []
    for x in frame.x.ticks():
        at = round(left + width * frame.x.unit(x), 1)
        grid.append(f"M{at:g},{top:g}v{height:g}")
        parts.append(tag("text", tick(frame.x, x), x=f"{at:g}", y=f"{top + height + 20:g}", class_="fig-tick"))
    for y in frame.y.ticks(5):
        at = round(top + height * (1 - frame.y.unit(y)), 1)
        grid.append(f"M{left:g},{at:g}h{width:g}")
        parts.append(
            tag("text", tick(frame.y, y), x=f"{left - 6:g}", y=f"{at + 4:g}", class_="fig-tick", text_anchor="end")
        )
    parts.append(tag("path", d="".join(grid), class_="fig-grid"))
    label_x, label_y = escape(word(lang, frame.x.label)), escape(word(lang, frame.y.label))
    parts.append(tag("text", label_x, x=f"{left + width / 2:g}", y=f"{top + height + 46:g}", class_="fig-axis"))
    # Above the axis and level: turned text is hard to read, and on a phone it would cover the ticks.
    parts.append(tag("text", label_y, x="2", y="15", class_="fig-axis above"))
    return "".join(parts)


def tick(axis: Axis, value: float) -> str:
    if axis.kind == "log" and not 0.001 <= value <= 1000:
        exponent = round(axis.along(value))
        return f'10<tspan dy="-5" class="fig-power">{str(exponent).replace("-", "−")}</tspan>'
    return show(value)


def clipped(content: str, clip: str) -> str:
    return tag("g", content, clip_path=f"url(#{clip})")


def curve(frame: Frame, points: Iterable[Sequence[float]], class_: str) -> str:
    return tag("path", d=path.line(frame.project(p) for p in points), class_=class_)


def run(
    key: str,
    style: int,
    points: Sequence[tuple[float, float]],
    shown: bool,
    marked: Sequence[tuple[float, float]] | None = None,
    now: Sequence[tuple[float, float]] | None = None,
    more: str = "",
    noisy: bool = False,
    haloed: bool = False,
) -> str:
    """One run: its line, its markers (at ``marked``, else at each point) and where it stands ``now`` (else at the last of them).

    The runtime writes into these same three paths; ``more`` is what a view has beside them. Points that are not finite
    part the line. A long ``noisy`` run has a thin line and no markers, or there would be nothing but markers.
    A ``haloed`` line keeps apart from the colours under it.
    """
    spots = points if marked is None else marked
    if noisy:
        now, spots = spots[-1:] if now is None else now, []
    line = path.line(points)
    content = (
        (tag("path", d=line, class_="fig-under") if haloed else "")
        + tag("path", d=line, class_="fig-line")
        + tag("path", d=path.dots(spots, style), class_="fig-dots")
        + tag("path", d=path.dots(spots[-1:] if now is None else now, style), class_="fig-now")
        + more
    )
    # Not `hidden`: it means nothing to SVG elements.
    return tag(
        "g", content, class_=f"fig-run r{style}" + ("" if shown else " off") + (" noisy" if noisy else ""), data_run=key
    )


def swatch(style: int) -> str:
    """The line and marker of a run beside its name."""
    content = tag("path", d="M1,7h34", class_="fig-line") + tag(
        "path", d=f"M18,7{path.MARKERS[style]}", class_="fig-dots"
    )
    group = tag("g", content, class_=f"fig-run r{style}")
    return tag("svg", group, class_="fig-swatch", viewBox="0 0 36 14", aria_hidden="true", focusable="false")
