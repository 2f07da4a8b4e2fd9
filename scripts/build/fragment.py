"""One `<figure>` per language: still pictures, description, controls, numbers. Complete without scripts.

`@@caption@@` and `@@alt@@` stand for the page's texts. The controls are disabled until the runtime wakes them, and
their places are taken from the start, so that nothing on the page moves when it does.
"""

from __future__ import annotations

from typing import Any

from scripts.build.numbers_table import tables, view_tables
from scripts.figures.controls import Control
from scripts.figures.draw.numbers import show, source
from scripts.figures.draw.scale import WIDTH
from scripts.figures.draw.svg import swatch, tag, void
from scripts.figures.figure import Figure
from scripts.figures.messages import say
from scripts.figures.verdict import verdict
from scripts.figures.views import View
from scripts.figures.views.base import Grip


def fragment(figure: Figure, played: dict[str, Any], lang: str) -> str:
    """The figure in one language, as HTML on a single line (blank lines would end raw HTML in Markdown)."""
    views: tuple[View, ...] = figure.views
    controls: tuple[Control, ...] = figure.controls
    pictures = [(i, v, v.still(figure, played, lang, f"{figure.id}-clip{i}")) for i, v in enumerate(views)]
    stages = "".join(
        _view(figure, played, lang, view, still, data_view=i, data_kind=view.kind)
        for i, view, still in pictures
        if still
    )
    has_legend = any(c.kind in ("optimizers", "choose") for c in controls)
    body = [
        tag("div", stages, class_="fig-views"),
        _legend(figure, lang, doubled=has_legend) if figure.runs else "",
        _told(figure, played, lang),
        _prediction(figure, lang),
        _verdicts(figure, played, lang),
        _controls(figure, controls, lang),
        tag("figcaption", "@@caption@@"),
        tag("div", "@@alt@@", id=f"{figure.id}-alt", class_="fig-alt"),
        _numbers(figure, played, views, lang),
    ]
    return tag(
        "figure", "".join(body), id=figure.id, class_="fig asks" if figure.predict else "fig", data_figure=figure.id, lang=lang,
        aria_describedby=f"{figure.id}-alt", data_failed=say(lang, "failed"),
    )  # fmt: skip


def _told(figure: Figure, played: dict[str, Any], lang: str) -> str:
    """The answer in picture, words and numbers, in place of the question, for readers without scripts: nothing could ask them."""
    if figure.predict is None:
        return ""
    answered = figure.changed(predict=None)
    stills = [(v, v.still(answered, played, lang, f"{figure.id}-told{i}")) for i, v in enumerate(figure.views)]
    pictures = "".join(_view(answered, played, lang, view, still) for view, still in stills if still)
    rest = _verdicts(answered, played, lang) + _numbers(answered, played, figure.views, lang)
    return tag("noscript", tag("div", pictures, class_="fig-views") + rest)


def _view(figure: Figure, played: dict[str, Any], lang: str, view: View, still: str, **living: object) -> str:
    """One view: its picture, over which the runtime lays its own if it is ``living``, and what may be changed about it."""
    if not view.pictured:
        return tag("div", still, class_="fig-view fig-wide", **living)
    ratio = f"--fig-ratio:{WIDTH:g}/{view.tall(figure, played):g}"
    knobs = _knobs(figure, view, played, lang) if living else ""
    stage = tag("div", still + knobs, class_="fig-stage", style=ratio)
    return tag("div", stage + view.below(figure, lang), class_="fig-view", **living)


def _knobs(figure: Figure, view: View, played: dict[str, Any], lang: str) -> str:
    """What can be taken hold of even before the figure wakes: docs/assets/runtime/handle.js moves these very elements."""
    return "".join(_knob(figure, view, played, lang, grip) for grip in view.grips(figure, played))


def _knob(figure: Figure, view: View, played: dict[str, Any], lang: str, grip: Grip) -> str:
    frame = view.frame(figure, played)
    x, y = frame.project(grip.point)
    left, top, width, height = frame.rect
    return tag(
        "div", class_="fig-handle", tabindex=0, role="slider", aria_label=say(lang, grip.label),
        aria_valuemin=source(grip.low), aria_valuemax=source(grip.high), aria_valuenow=source(grip.now),
        aria_valuetext=grip.text,
        hidden=not (left <= x <= left + width and top <= y <= top + height),
        style=f"transform:translate(calc({x:.2f} * 100cqw / {WIDTH:g}), calc({y:.2f} * 100cqw / {WIDTH:g}))",
    )  # fmt: skip


def _legend(figure: Figure, lang: str, doubled: bool) -> str:
    """Names beside line and marker; where a control shows the same, only readers without scripts need it."""
    names = figure.labels(lang)
    items = "".join(
        tag("li", swatch(i) + names[run.key], data_run=run.key, hidden=not run.shown)
        for i, run in enumerate(figure.runs)
    )
    return tag("ul", items, class_="fig-legend" + (" doubled" if doubled else ""), aria_label=say(lang, "legend"))


def _verdicts(figure: Figure, played: dict[str, Any], lang: str) -> str:
    """The result in words; the runtime rewrites it when a control is let go, and a screen reader then says it."""
    words = figure.words(lang)
    if not (figure.runs or words):
        return ""
    names = figure.labels(lang)
    if figure.predict:
        known = [line for view in figure.views for line in view.evidence(figure, lang)]
        said = "".join(tag("p", line) for line in known or [say(lang, "predict-hidden")])
    else:
        shown = [run for run in figure.runs if run.shown]
        verdicts = [verdict(lang, names[r.key], figure.objective_of(r), played[r.key]) for r in shown]
        words = next(filter(None, (view.summary(figure, played, lang) for view in figure.views)), verdicts) + words
        said = "".join(tag("p", line) for line in words)
    return tag("div", said, class_="fig-verdict", role="status", aria_live="polite", aria_atomic="true")


def _prediction(figure: Figure, lang: str) -> str:
    if figure.predict is None:
        return ""
    ask, key = figure.predict, figure.predict.asked(figure)
    names = figure.labels(lang)
    general = f"predict-{ask.ask}" if ask.ask in ("winner", "kind") else "predict-verdict"
    asked = say(lang, general, run=names.get(key, ""), steps=figure.steps)
    question = ask.question[lang] if ask.question else asked
    choices: dict[str, str] = {}
    if ask.ask == "verdict":
        choices = {v: say(lang, f"word:{v}") for v in ("converged", "moving", "bounded", "diverged")}
    elif ask.ask == "kind":
        choices = {k: say(lang, f"kind:{k}") for k in ("level", "minimum", "maximum", "saddle", "inconclusive")}
    elif ask.ask == "winner":
        choices = {run.key: swatch(i) + names[run.key] for i, run in enumerate(figure.runs) if run.shown}
    if choices:
        answers = "".join(
            tag("label", void("input", type="radio", name=f"{figure.id}-predict", value=value) + text)
            for value, text in choices.items()
        )
    else:
        label = tag("span", say(lang, "predict-answer"))
        answers = tag(
            "label", label + void("input", type="text", inputmode="decimal", class_="fig-number", autocomplete="off")
        )
    buttons = "".join(_button(action, lang, text=True) for action in ("predict-show", "predict-skip"))
    legend = tag("legend", f"{say(lang, 'predict')}: {question}")
    reply = tag("p", "", class_="fig-reply", role="status")
    return (
        tag("fieldset", legend + answers + tag("div", buttons, class_="fig-ask"), class_="fig-predict", disabled=True)
        + reply
    )


def _controls(figure: Figure, controls: tuple[Control, ...], lang: str) -> str:
    if not (figure.runs or controls):
        return ""
    inputs = "".join(control.html(figure, lang) for control in controls if not control.rare)
    if rare := "".join(control.html(figure, lang) for control in controls if control.rare):
        inputs += tag("details", tag("summary", say(lang, "more")) + rare, class_="fig-more")
    bar = _playback(figure, lang) if figure.runs else ""
    actions = ("reset", "copy", "share") if figure.runs else ("reset", "share")  # without a run there is no program
    tools = tag("div", "".join(_button(action, lang, text=True) for action in actions), class_="fig-tools")
    legend = tag("legend", say(lang, "controls"), class_="fig-hidden")
    notice = tag("p", "", class_="fig-notice", role="status")
    return tag("fieldset", legend + bar + inputs + tools, class_="fig-controls", disabled=True) + notice


def _playback(figure: Figure, lang: str) -> str:
    id_ = f"{figure.id}-at"
    scrub = void(
        "input",
        type="range",
        id=id_,
        class_="fig-range",
        min=0,
        max=figure.steps,
        step=1,
        value=figure.steps,
        data_scrub=True,
    )
    speeds = [1, 2, 4, 8, 16, 32]
    speed = min(speeds, key=lambda s: abs(s - figure.speed))
    options = "".join(tag("option", f"{s} {say(lang, 'unit:speed')}", value=s, selected=s == speed) for s in speeds)
    parts = [
        _button("back", lang),
        _button("play", lang),
        _button("forward", lang),
        tag("label", say(lang, "scrub"), for_=id_, class_="fig-hidden"),
        tag("span", scrub, class_="fig-track"),
        tag("output", f"{show(figure.steps)} / {show(figure.steps)}", for_=id_, aria_live="off", data_at=True),
        tag("label", tag("span", say(lang, "speed"), class_="fig-hidden") + tag("select", options, data_speed=True)),
    ]
    return tag("div", "".join(parts), class_="fig-play")


ICONS = {
    "play": "M7,4l13,8l-13,8z",
    "back": "M6,5h2.5v14h-2.5zM19,5v14l-10,-7z",
    "forward": "M15.5,5h2.5v14h-2.5zM5,5v14l10,-7z",
}


def _button(action: str, lang: str, text: bool = False) -> str:
    label = say(lang, action)
    if text:
        return tag("button", label, type="button", data_action=action)
    icon = tag("svg", tag("path", d=ICONS[action]), viewBox="0 0 24 24", aria_hidden="true", focusable="false")
    return tag("button", icon, type="button", data_action=action, aria_label=label, title=label)


def _numbers(figure: Figure, played: dict[str, Any], views: tuple[View, ...], lang: str) -> str:
    own = view_tables(figure, lang)
    if not (figure.runs or own):
        return ""
    shown = figure.predict is None  # rows would give the answer away; the runtime writes them when it is revealed
    content = tables(figure, played, lang) + own if shown else ""
    opened = any(v.kind == "table" for v in views) and shown
    return tag(
        "details",
        tag("summary", say(lang, "table")) + tag("div", content, class_="fig-tables"),
        class_="fig-data-table" + (" fig-opened" if opened else ""),
        open=opened,
    )
