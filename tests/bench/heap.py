"""What the page keeps in memory once all six figures are alive, after the garbage is collected."""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Browser

from tests.bench.content import FIGURES, FIRST
from tests.bench.report import Measured
from tests.bench.server import Site
from tests.bench.visit import Visit, visit

MB = 1e6
# The surface waits for a touch of its own, and the naive page draws none.
ALIVE = """() => {
    const figures = [...document.querySelectorAll('[data-figure]')];
    return figures.every((f) => f.dataset.state === 'alive' &&
        [...f.querySelectorAll('[data-view]:not([data-kind=surface]) .fig-stage')].every((s) => 'live' in s.dataset));
}"""


def measure(browser: Browser, ours: Site, naive: Site, repeat: int) -> dict[str, Measured]:
    """Unslowed visits: memory does not depend on speed."""
    return {
        "heap": Measured(
            median(visit_ours(browser, ours) for _ in range(repeat)),
            median(visit_naive(browser, naive) for _ in range(repeat)),
        )
    }


def visit_ours(browser: Browser, site: Site) -> float:
    with visit(browser, phone=False) as reader:
        reader.page.goto(f"{site.address}/en/bench/")
        for name in FIGURES:
            reader.page.locator(f"#{name}").dispatch_event("pointerdown")
        reader.page.wait_for_function(ALIVE, polling=250)
        return used(reader)


def visit_naive(browser: Browser, site: Site) -> float:
    with visit(browser, phone=False, script=f"bench.naive('{FIRST}');") as reader:
        reader.page.goto(f"{site.address}/")
        reader.page.wait_for_function("window.bench && bench.allDrawn", polling=250)
        return used(reader)


def used(reader: Visit) -> float:
    """Megabytes in use."""
    reader.settle()
    for _ in range(2):  # what the first collection frees may hold more
        reader.cdp.send("HeapProfiler.collectGarbage")
    return float(reader.cdp.send("Runtime.getHeapUsage")["usedSize"]) / MB
