"""Links into a page lead where they say, and stay there while the page fills; so do the language switch, a reload and Back.

A part of the places is enough from day to day; all of them are tried where PLACES=all stands in the environment.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as TooSlow

from tests.whole.visit import pages

SCREENS = {"desk": (1280, 800), "phone": (390, 844)}
WHOLE = os.environ.get("PLACES") == "all"
HEAVY = ("momentum", "adam", "mistakes")  # of these every place is tried
NEAR = 4.0  # pixels

# Targets of links, from the top: their ids, and whether they are figures or the page lives at all.
TARGETS = "[...document.querySelectorAll('.md-content :is(h1, h2, h3, h4, figure, .exercise)[id]')].map(({ id }) => id)"
# Where the element of the address stands, and where it should: by the theme below the header, or as far up as the page's end allows.
STANDING = """() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const header = document.querySelector('.md-header').getBoundingClientRect().bottom;
    const margin = parseFloat(getComputedStyle(target).scrollMarginTop);
    const { top } = target.getBoundingClientRect(), left = document.documentElement.scrollHeight - innerHeight - scrollY;
    return { top, margin, header, ends: left < 1 };
}"""
STILL = """() => new Promise((done) => {
    const place = () => document.querySelector('.md-content h1').getBoundingClientRect().top + document.body.scrollHeight;
    const wait = (before, same) => requestAnimationFrame(() => {
        const now = place();
        if (now === before && same) done(true); else wait(now, now === before);
    });
    wait(place(), false);
})"""
TOPMOST = """() => {
    const all = [...document.querySelectorAll('.md-content :is(p, h1, h2, h3, h4, li, figure, .formula)')];
    const tops = all.map((one) => one.getBoundingClientRect().top);
    const first = tops.findIndex((top) => top >= 48);
    return [first, tops[first]];
}"""


def quiet(page: Page) -> None:
    """Until nothing is on its way and the page stands still, but no longer than a reader would wait."""
    with contextlib.suppress(TooSlow):
        page.wait_for_load_state("networkidle", timeout=5000)
    page.evaluate(STILL)


@pytest.fixture
def open_on(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """`open_on(screen)` is an empty page on such a screen."""
    contexts = []

    def start(screen: str) -> Page:
        width, height = SCREENS[screen]
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, locale="en-GB"))
        return contexts[-1].new_page()

    yield start
    for context in contexts:
        context.close()


def chosen(path: str, number: int, ids: list[str]) -> list[str]:
    """The places of a page that are tried: another part of them on each."""
    heavy = any(f"/{name}/" in path for name in HEAVY)
    every = 1 if WHOLE or heavy else 3
    return ids[number % every :: every]


def misplaced(page: Page) -> str:
    at = page.evaluate(STANDING)
    if abs(at["top"] - at["margin"]) <= NEAR or (at["ends"] and at["header"] <= at["top"]):
        return "" if 0 <= at["margin"] - at["header"] <= 30 else f"the theme puts it beside the header: {at}"
    return f"{page.url.partition('/')[2]} stands at {at['top']:.0f} instead of {at['margin']:.0f}"


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", [*pages("ko"), *pages("en")])
def test_a_link_leads_to_its_place(path: str, screen: str, open_on: Callable[[str], Page], address: str) -> None:
    number = (pages("ko") + pages("en")).index(path)
    if not WHOLE and (number % 2 == 0) == (screen == "desk"):
        pytest.skip("PLACES=all tries every page on every screen")
    page = open_on(screen)
    page.goto(address + path)
    faults = []
    for id_ in chosen(path, number, page.evaluate(TARGETS)):
        page.goto("about:blank")
        page.goto(f"{address}{path}#{id_}")
        quiet(page)
        faults.append(misplaced(page))
    assert list(filter(None, faults)) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_the_language_switch_leads_to_the_same_place(screen: str, open_on: Callable[[str], Page], address: str) -> None:
    page = open_on(screen)
    for path in (f"{language}/{name}/" for language, name in zip(("ko", "en", "ko"), HEAVY, strict=True)):
        page.goto(address + path)
        ids = page.evaluate(TARGETS)
        for id_ in ids[len(ids) // 3 :: len(ids) // 3]:
            page.goto("about:blank")
            page.goto(f"{address}{path}#{id_}")
            quiet(page)
            page.locator("[data-language-switch]").click()
            page.wait_for_url(f"**/{'en' if path.startswith('ko') else 'ko'}/**#{id_}")
            quiet(page)
            assert misplaced(page) == ""


@pytest.mark.parametrize("back", [False, True], ids=["reload", "back"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_reader_comes_back_to_where_they_were(
    screen: str, back: bool, open_on: Callable[[str], Page], address: str
) -> None:
    page = open_on(screen)
    for path, part in zip((f"en/{name}/" for name in HEAVY), (0.3, 0.55, 0.8), strict=True):
        page.goto(address + path)
        page.evaluate("(part) => scrollTo({ top: part * document.body.scrollHeight, behavior: 'instant' })", part)
        quiet(page)
        element, top = page.evaluate(TOPMOST)
        if back:  # without the cache of whole pages, which the driver switches off
            page.goto(address + "en/notation/")
            page.go_back()
        else:
            page.reload()
        quiet(page)
        assert page.evaluate(TOPMOST) == [element, pytest.approx(top, abs=NEAR)]
