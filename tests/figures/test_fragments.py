"""What a page holds of figures and exercises: whole HTML with every input labelled, and nothing told before it is asked."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from scripts import chapters
from scripts.figures import figures
from scripts.figures.controls import Control
from scripts.figures.exercises import Exercise, exercises
from scripts.figures.messages import LANGUAGES, say
from scripts.figures.views import View
from tests.figures.cards import CARDS
from tests.figures.drawn import BUILD, drawn, exercise
from tests.figures.samples import EXERCISES, FIGURES

chapters.load()
PAIRED = [(kind, name) for kind, table in (("figure", figures), ("exercise", exercises)) for name in table]
OWN = [*(("figure", made.id) for made in (*FIGURES, *CARDS)), *(("exercise", made.id) for made in EXERCISES)]


def check(html: str) -> None:
    reader = Reader()
    reader.feed(html)
    assert not reader.open, f"unclosed {reader.open}"
    assert not reader.unlabelled - reader.labels
    assert len(reader.ids) == len(set(reader.ids))
    assert not re.search(r"\b(undefined|NaNpx)\b|\[object", html)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("kind", "name"), PAIRED, ids=lambda part: part)
def test_what_pages_hold_is_whole_html_with_every_input_labelled(kind: str, name: str, lang: str) -> None:
    check(drawn(BUILD, name, lang).html if kind == "figure" else exercise(BUILD, name, lang))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("kind", "name"), OWN, ids=lambda part: part)
def test_samples_are_whole_html_with_every_input_labelled(kind: str, name: str, lang: str, samples: Path) -> None:
    html = drawn(samples, name, lang).html if kind == "figure" else exercise(samples, name, lang)
    check(html)
    if kind == "figure":
        assert html.count("@@caption@@") == html.count("@@alt@@") == 1
        assert f'aria-describedby="{name}-alt"' in html and f'id="{name}-alt"' in html


def test_the_samples_use_every_kind() -> None:
    made = [*FIGURES, *CARDS, *figures.values()]
    assert {view.kind for figure in made for view in figure.views} == kinds(View)
    assert {control.kind for figure in made for control in figure.controls} == kinds(Control)
    assert {one.kind for one in EXERCISES} == kinds(Exercise)


def kinds(of: Any) -> set[str]:
    """Those of all classes that inherit from one; one without a name of its own is no kind."""
    own = {of.__dict__["kind"]} if of.__dict__.get("kind") else set()
    return own.union(*(kinds(more) for more in of.__subclasses__()))


def test_a_prediction_hides_what_it_asks_for_except_from_readers_without_scripts(samples: Path) -> None:
    made = drawn(samples, "guess")
    told = "".join(re.findall(r"<noscript>(.*?)</noscript>", made.html))
    asking = re.sub(r"<noscript>.*?</noscript>", "", made.html)
    assert made.asks and 'class="fig-run r0 off"' in asking and "<td>" not in asking
    assert say("en", "predict-hidden") in asking and say("en", "predict-hidden") not in told
    assert "At step" in told and "<td>" in made.numbers
    assert 'class="fig-run r0"' in made.answered["0"]


def test_what_is_not_drawn_is_not_in_the_legend(samples: Path) -> None:
    entries = re.findall(r"<li( hidden)? data-run=\"(\w+)\">", drawn(samples, "line").html)
    assert entries == [("", "gd"), (" hidden", "sequential_gd")]


def test_several_runs_are_called_what_the_declaration_calls_them(samples: Path) -> None:
    named, general = (drawn(samples, name).html for name in ("space", "five"))
    assert "<legend>two methods</legend>" in named and f"<legend>{say('en', 'optimizers')}</legend>" in general


class Reader(HTMLParser):
    """Collects what must fit together: open elements, ids, labels and the inputs that need one."""

    VOID = frozenset({"input", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.unlabelled: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"] or "")
        if tag == "label" and "for" in given:
            self.labels.add(given["for"] or "")
        if tag in ("input", "select", "textarea") and "label" not in self.open and "aria-label" not in given:
            self.unlabelled.add(given.get("id") or f"an input without id: {given}")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop().lower() == tag
