"""From the first byte to the first living figure, on a phone with an empty cache."""

from __future__ import annotations

from statistics import median
from typing import Any

from playwright.sync_api import Browser

from tests.bench.content import FIRST
from tests.bench.report import Measured
from tests.bench.server import Site
from tests.bench.visit import visit

MB, KB = 1e6, 1e3


def measure(browser: Browser, ours: Site, naive: Site, repeat: int) -> dict[str, Measured]:
    """Visits to both pages in turn, `repeat` times; medians."""
    pairs = [(visit_ours(browser, ours), visit_naive(browser, naive)) for _ in range(repeat)]
    return {
        key: Measured(
            median(pair[0][key] for pair in pairs), median(pair[1][key] for pair in pairs), NOTES.get(key, "")
        )
        for key in pairs[0][0]
    }


NOTES = {
    "lcp": "naive: with plotly.min.js in the head, which holds up everything",
    "touch": "ours: from the finger's touch until a slider event moves the path; "
    "naive: from the navigation until the first figure is drawn",
    "plotted": "naive: the same as above",
    "blocking": "long tasks beyond 50 ms each; naive: until the page rests",
    "first": "until the page rests again after the touch",
}


def visit_ours(browser: Browser, site: Site) -> dict[str, float]:
    site.sent.clear()
    with visit(browser) as reader:
        reader.page.goto(f"{site.address}/en/bench/", wait_until="commit")
        reader.settle()
        before, loaded, formulas = site.bytes_sent(), reader.noted(), site.bytes_for_formulas()
        figure = reader.page.locator(f"#{FIRST}")
        figure.evaluate("(figure) => bench.touch(figure)")
        figure.locator("input[data-range]").first.tap()
        reader.page.wait_for_function("bench.plotted", polling=250)
        reader.settle()
        touched = reader.noted()
        return row(loaded, before, site.bytes_sent(), formulas, touched) | {
            "touch": touched["living"] / 1000,
            "plotted": touched["plotted"] / 1000,
        }


def visit_naive(browser: Browser, site: Site) -> dict[str, float]:
    site.sent.clear()
    with visit(browser, script=f"bench.naive('{FIRST}');") as reader:
        reader.page.goto(f"{site.address}/", wait_until="commit")
        reader.page.wait_for_function("window.bench && bench.allDrawn", polling=250)
        reader.settle()
        noted = reader.noted()
        total = site.bytes_sent()
        drawn = noted["drawn"] / 1000
        return row(noted, total, total, site.bytes_for_formulas(), noted) | {"touch": drawn, "plotted": drawn}


def row(loaded: dict[str, Any], before: int, after: int, formulas: int, end: dict[str, Any]) -> dict[str, float]:
    return {
        "transfer": before / MB,
        "first": after / MB,
        "formulas": formulas / KB,
        "lcp": loaded["lcp"] / 1000,
        "blocking": loaded["blocking"] / 1000,
        "shift": end["shift"],
    }
