"""A visit to a page of the site: awake, on a narrow and on a wide screen, it keeps to itself and is open to everyone."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Browser, Page

from scripts.tooling.environment import NODE_MODULES
from scripts.tooling.steps import ROOT

AXE = NODE_MODULES / "axe-core" / "axe.min.js"
NARROW, WIDE = 360, 1280

# Rule, and how the element begins, of what is not ours to mend. Nothing of ours may be added here.
KNOWN = [
    ("aria-dialog-name", '<div class="md-search"'),  # Material's search is a dialog without a name
    ("landmark-unique", '<nav class="md-code__nav"'),  # Material's copy button is a landmark
    ("scrollable-region-focusable", '<div class="md-typeset__scrollwrap"'),  # Material wraps tables in it
    ("empty-table-header", '<th scope="col"><math>'),  # axe does not read MathML; screen readers do
    ("empty-table-header", '<th scope="row"><math>'),
]


def pages(language: str) -> list[str]:
    files = sorted((ROOT / "docs" / language).glob("*.md"))
    return [f"{language}/{'' if file.stem == 'index' else file.stem + '/'}" for file in files]


def visit(browser: Browser, address: str, path: str, widths: Sequence[int]) -> None:
    """Load the page on a screen of the first of ``widths``, wake all that can live, look at it at each width, and print it."""
    context = browser.new_context(viewport={"width": widths[0], "height": 900}, bypass_csp=True, locale="en-GB")
    page = context.new_page()
    faults: list[str] = []
    own = (address, "data:", "blob:")
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(own) else faults.append(f"asks {asked.url}"))
    page.on("response", lambda answer: faults.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.goto(address + path, wait_until="load")
    wake_everything(page)
    page.add_script_tag(path=AXE)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        faults += [f"at {width} px: {fault}" for fault in seen(page)]
    page.set_viewport_size({"width": NARROW, "height": 900})
    faults += cut_on_paper(page)
    context.close()
    assert faults == [], "\n".join(map(str, faults))


def wake_everything(page: Page) -> None:
    """Touch each figure and exercise, as a reader would, and wait until it lives."""
    for part in page.locator("[data-figure], [data-exercise]").all():
        part.scroll_into_view_if_needed()
        part.dispatch_event("pointerdown")
    page.wait_for_function(
        "[...document.querySelectorAll('[data-figure], [data-exercise]')]"
        ".every((part) => ['alive', 'failed'].includes(part.dataset.state))"
    )
    assert page.locator("[data-state=failed]").count() == 0


def settle(page: Page) -> None:
    """Until what follows the width has been drawn."""
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 600))))"
    )


def seen(page: Page) -> list[str]:
    """What is wrong with the page as it stands: too wide, or closed to somebody."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    violations = page.evaluate(
        """async () => (await axe.run()).violations
            .flatMap(({id, nodes}) => nodes.map((node) => [id, node.html.slice(0, 200)]))"""
    )
    too_wide = [f"the page is {wide} px wider than the screen"] if wide > 0 else []
    return too_wide + [f"{rule}: {html}" for rule, html in violations if not known(rule, html)]


PRINTED = """() => [...document.querySelectorAll('.md-content *')].filter((part) => part.clientWidth
    && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible'
    && part.checkVisibility() && !part.closest('.fig-alt, .fig-hidden, .sr-only')).map((part) => part.outerHTML.slice(0, 200))"""


def cut_on_paper(page: Page) -> list[str]:
    """What a sheet as narrow as a phone would cut off: nobody can scroll it."""
    page.emulate_media(media="print")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    cut = [f"cut on paper: {html}" for html in page.evaluate(PRINTED)]
    page.emulate_media(media="screen")
    return cut + ([f"the print is {wide} px wider than the sheet"] if wide > 0 else [])


def known(rule: str, html: str) -> bool:
    return any(rule == one and html.startswith(begin) for one, begin in KNOWN)
