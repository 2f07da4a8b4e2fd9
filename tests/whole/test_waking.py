"""Every figure of the site is, a moment after it wakes, what the build drew: nothing changes under the reader and nothing moves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from scripts import chapters
from scripts.figures.figure import figures
from scripts.tooling.steps import ROOT
from tests.whole.visit import pages

READING = Path(__file__).with_name("reading.js")
NUMBER = re.compile(r"-?\d+\.?\d*(?:e[+-]?\d+)?")
SLEEPY = {"width": 900, "height": 900}  # so narrow a window wakes nothing by itself
TENTH = 0.101  # of an SVG unit: what rounding to tenths can part


def figures_of(page: str) -> list[str]:
    """The figures of a page, by its source."""
    lang, _, name = page.rstrip("/").partition("/")
    source = (ROOT / "docs" / lang / f"{name or 'index'}.md").read_text("utf-8")
    blocks = re.findall(r"^```figure\n(.*?)^```", source, re.DOTALL | re.MULTILINE)
    return [found[1] for block in blocks if (found := re.search(r"^id: *(\S+)", block, re.MULTILINE))]


LIVING = [page for lang in ("ko", "en") for page in pages(lang) if figures_of(page)]


def test_the_pages_show_every_figure() -> None:
    chapters.load()
    assert {name for page in LIVING for name in figures_of(page)} == set(figures)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without the plotting library: what the runtime draws by itself stays."""
    context = browser.new_context(viewport=SLEEPY, reduced_motion="reduce", bypass_csp=True)
    opened = context.new_page()
    opened.route("**/plotly-*.js", lambda route: None)
    yield opened
    context.close()


@pytest.mark.parametrize("path", LIVING)
def test_waking_changes_nothing(path: str, page: Page, address: str, site: Path) -> None:
    """In Korean each figure wakes before its picture has come, and draws it; in English on the picture of the build."""
    lang = path[:2]
    if drawn_anew := lang == "ko":
        page.route("**/figures/stills/*.json", lambda route: None)
    page.goto(address + path)
    page.evaluate(READING.read_text("utf-8"))
    page.evaluate("document.fonts.ready")
    faults = []
    for name in figures_of(path):
        figure = page.locator(f'[data-figure="{name}"]')
        figure.scroll_into_view_if_needed()
        stills = json.loads((site / "assets" / "figures" / "stills" / f"{name}.{lang}.json").read_text("utf-8"))
        if drawn_anew:
            figure.evaluate(
                "(figure) => figure.querySelectorAll('.fig-still:not(noscript *)').forEach((e) => e.remove())"
            )
        else:
            page.wait_for_function(ARRIVED, arg=[name, len(stills)])
        expected = read(figure)
        expected["stills"] = {
            number: page.evaluate("(html) => reading.pictured(html)", html) for number, html in stills.items()
        }
        figure.dispatch_event("pointerdown")
        page.wait_for_selector(f'[data-figure="{name}"][data-state="alive"]')
        page.wait_for_function(QUIET, arg=name)
        faults += [f"{name}: {fault}" for fault in differences(expected, read(figure))]
    assert faults == [], "\n".join(faults)


ARRIVED = """([name, count]) =>
    document.querySelectorAll(`[data-figure="${name}"] .fig-still:not(noscript *)`).length === count"""
QUIET = """(name) => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(!document.querySelector(`[data-figure="${name}"] [aria-busy="true"]`)))))"""


def read(figure: Locator) -> dict[str, Any]:
    seen: dict[str, Any] = figure.evaluate("(figure) => reading.read(figure)")
    return seen


def differences(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    for key in ("inputs", "words", "knobs"):
        yield from parted(key, before[key], after[key], 0.0 if key != "knobs" else 0.05)
    yield from parted("places", before["places"], after["places"], 0.5)
    if before["stills"].keys() != after["stills"].keys():
        yield f"pictures {list(before['stills'])} became {list(after['stills'])}"
        return
    for number, still in before["stills"].items():
        yield from parted(f"picture {number}", still, after["stills"][number], TENTH)


def parted(what: str, before: list[Any], after: list[Any], tolerance: float) -> Iterator[str]:
    """The first of a list that is another one now."""
    if len(before) != len(after):
        yield f"{what}: {len(before)} became {len(after)}"
    for one, other in zip(before, after, strict=False):
        if not same(one, other, tolerance):
            yield f"{what}: {str(one)[:300]} became {str(other)[:300]}"
            return


def same(one: Any, other: Any, tolerance: float) -> bool:
    """Equal, but for numbers, also in attributes, which may be `tolerance` apart. Texts of an element are the last of its list."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(same(a, b, tolerance) for a, b in zip(one, other, strict=True))
    if isinstance(one, float | int) and isinstance(other, float | int):
        return abs(one - other) <= tolerance
    if isinstance(one, str) and isinstance(other, str) and tolerance and "=" in one:
        numbers = [[float(number) for number in NUMBER.findall(text)] for text in (one, other)]
        return NUMBER.sub("", one) == NUMBER.sub("", other) and same(*numbers, tolerance)
    return bool(one == other)
