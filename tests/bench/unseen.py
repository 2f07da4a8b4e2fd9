"""What a living surface takes of the main thread once its reader has scrolled on; WebGL draws on, seen or not, if it is left to."""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Browser

from tests.bench.report import Measured
from tests.bench.server import Site
from tests.bench.tracing import traced
from tests.bench.visit import visit

FIGURE = "beyond-the-border"  # of the bench page
VIEW = f"#{FIGURE} [data-kind=surface] .fig-stage"
SECONDS = 3
REST = f"""async () => {{
    performance.mark("bench mark");
    await new Promise((done) => setTimeout(done, {1000 * SECONDS}));
    performance.mark("bench mark");
}}"""


def measure(browser: Browser, ours: Site, naive: Site, repeat: int) -> dict[str, Measured]:
    """Milliseconds a second, of a page at rest; the naive page has no surface."""
    seen, unseen = zip(*(visit_ours(browser, ours) for _ in range(repeat)), strict=True)
    return {"unseen": Measured(median(unseen), None, f"in view it takes {median(seen):.0f} ms/s")}


def visit_ours(browser: Browser, site: Site) -> tuple[float, float]:
    """In view, and out of it."""
    with visit(browser, phone=False) as reader:
        page = reader.page
        page.goto(f"{site.address}/en/bench/")
        page.locator(f"#{FIGURE}").dispatch_event("pointerdown")
        page.wait_for_selector(f'#{FIGURE}[data-state="alive"]')
        stage = page.locator(VIEW)
        stage.scroll_into_view_if_needed()
        stage.dispatch_event("pointerdown")
        page.wait_for_selector(f"{VIEW}[data-live=space]")
        found = []
        for there in (False, True):
            if there:
                page.evaluate("scrollTo(0, 0)")
            reader.settle()
            found += traced(browser, page, lambda: page.evaluate(REST), 1)
        return found[0] / SECONDS, found[1] / SECONDS
