"""The heaviest of the real pages on a phone, in the first seconds, nothing touched."""

from __future__ import annotations

from statistics import median
from typing import Any

from playwright.sync_api import Browser

from tests.bench import loading, weight
from tests.bench.loading import KB
from tests.bench.report import Measured, quantity
from tests.bench.server import Site
from tests.bench.visit import visit

FIRST = 4.0  # seconds after the navigation in which blocking counts
UNITS = {"bytes": "kB", "elements": "", "lesson-lcp": "s", "lesson-blocking": "s", "lesson-shift": ""}
WAIT = "(until) => new Promise((done) => setTimeout(done, until - performance.now()))"


def measure(browser: Browser, ours: Site, naive: Site, repeat: int) -> dict[str, Measured]:
    """Of each measure the page that is worst at it, by the medians of `repeat` visits."""
    found = {page: [visit_page(browser, ours, page) for _ in range(repeat)] for page in weight.heaviest(ours.folder)}
    usual = [loading.visit_naive(browser, naive) for _ in range(repeat)]
    rows = {}
    for key, unit in UNITS.items():
        medians = {page: median(one[key] for one in visits) for page, visits in found.items()}
        compared = key.removeprefix("lesson-")
        rows[key] = Measured(
            max(medians.values()),
            median(one[compared] for one in usual) if compared in usual[0] else None,
            ", ".join(f"{page} {quantity(value, unit)}" for page, value in medians.items()),
        )
    return rows


def visit_page(browser: Browser, site: Site, page: str) -> dict[str, float]:
    site.sent.clear()
    with visit(browser) as reader:
        reader.page.goto(f"{site.address}/{page}", wait_until="commit")
        reader.page.evaluate(WAIT, 1000 * FIRST)
        first: dict[str, Any] = reader.noted()
        reader.settle()  # a slow machine may need longer for all to arrive
        rested = reader.noted()
        return {
            "bytes": site.bytes_sent() / KB,
            "elements": reader.elements(),
            "lesson-lcp": rested["lcp"] / 1000,
            "lesson-blocking": first["blocking"] / 1000,
            "lesson-shift": rested["shift"],
        }
