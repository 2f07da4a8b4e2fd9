"""A plain page with the sample figures and exercises, built as the site builds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from scripts.build.browser import bundle
from scripts.figures import Figure
from tests.browser.drawing import Drawn, build, part
from tests.figures.cards import CARDS
from tests.figures.samples import EXERCISES, FIGURES

PAGE = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samples</title><link rel="icon" href="data:,"><link rel="stylesheet" href="assets/stylesheets/figure.css">
<style>body {{ max-width: 61rem; margin: 0 auto; padding: 0 1rem; font: 20px/1.5 sans-serif; }}
[data-md-color-scheme=slate] {{ background: #1e2129; color: #e6e9ee; }}</style></head>
<body data-md-color-scheme="default"><main><h1>Samples</h1>{body}</main>
<script type="module" src="assets/javascripts/main.js"></script></body></html>"""


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of the folder with ko.html and en.html."""
    out = tmp_path_factory.mktemp("samples")
    figures, exercises = [*FIGURES, *CARDS], EXERCISES
    build(out, {figure.id: figure for figure in figures}, {exercise.id: exercise for exercise in exercises})
    bundle(out / "assets")
    for lang in ("ko", "en"):
        parts = [part(out, lang, "figure", figure.id) for figure in figures]
        parts += [part(out, lang, "exercise", exercise.id) for exercise in exercises]
        (out / f"{lang}.html").write_text(PAGE.format(lang=lang, body="".join(parts)), "utf-8")
    return serve(out)


@pytest.fixture
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Figure], Drawn]:
    """`drawn(figure)` is the figure as the build draws it."""
    return lambda figure: Drawn(tmp_path_factory.mktemp("drawn"), figure)


@pytest.fixture
def open_page(browser: Browser, samples: str) -> Iterator[Callable[..., Page]]:
    """``open_page(query="", lang="en", width=900, **context)``; at the end no page may have complained.

    So narrow a page wakes nothing by itself.
    """
    contexts, troubles = [], []

    def note(what: str) -> None:
        troubles.append(what)

    def start(query: str = "", lang: str = "en", width: int = 900, quiet: bool = True, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        context.set_default_timeout(30_000)
        contexts.append(context)
        page = context.new_page()
        if quiet:
            page.on("pageerror", lambda error: note(f"exception: {error}"))
            page.on("console", lambda message: message.type == "error" and note(f"console: {message.text}"))
        page.goto(f"{samples}{lang}.html{query}")
        return page

    yield start
    for context in contexts:
        context.close()
    assert not troubles


@pytest.fixture
def awake() -> Callable[[Page, str], Any]:
    """``awake(page, id)`` touches a figure and waits until it lives."""

    def wake(page: Page, id_: str) -> Any:
        part = page.locator(f"#{id_}")
        part.scroll_into_view_if_needed()
        part.dispatch_event("pointerdown")
        page.wait_for_selector(f'#{id_}[data-state="alive"]')
        return part

    return wake
