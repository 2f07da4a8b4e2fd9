"""A plain page with the sample figures and exercises, built as the site builds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from optlib.emit.javascript import module
from scripts.build.browser import bundle
from scripts.build.exercises import build_exercises
from scripts.build.figures import build_figures, build_messages
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
    build_messages(out)
    build_figures(out, {figure.id: figure for figure in [*FIGURES, *CARDS]})
    build_exercises(out, {exercise.id: exercise for exercise in EXERCISES})
    bundle(out / "assets")
    (out / "assets" / "javascripts" / "optlib.js").write_text(module(), "utf-8")
    for lang in ("ko", "en"):
        names = [f"figure/{f.id}" for f in [*FIGURES, *CARDS]] + [f"exercise/{e.id}" for e in EXERCISES]
        parts = [(out / "fragments" / lang / f"{name}.html").read_text("utf-8") for name in names]
        body = "".join(part.replace("@@", "") for part in parts)
        (out / f"{lang}.html").write_text(PAGE.format(lang=lang, body=body), "utf-8")
    return serve(out)


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
