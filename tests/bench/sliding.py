"""The main thread's time for one slider event, from the event until everything it set off is done, frame included.

It is the time the thread was running: what other programs take from it on a busy machine is not the page's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser

from tests.bench.content import FIVE, RATES, START, STEPS
from tests.bench.report import Measured
from tests.bench.server import Site
from tests.bench.visit import SLOWER, Visit, visit

SLIDE = Path(__file__).with_name("slide.js")
EVENTS = 30
CATEGORIES = ["blink.user_timing", "toplevel", "disabled-by-default-lighthouse"]
TASKS = {"RunTask", "ThreadControllerImpl::RunTask"}


def measure(browser: Browser, ours: Site, naive: Site, repeat: int) -> dict[str, Measured]:
    """`EVENTS` events on each page at each speed, `repeat` times; the median of the 95th percentiles."""
    pairs = [(visit_ours(browser, ours), visit_naive(browser, naive)) for _ in range(repeat)]
    return {
        key: Measured(median(pair[0][key] for pair in pairs), median(pair[1][key] for pair in pairs))
        for key in pairs[0][0]
    }


def visit_ours(browser: Browser, site: Site) -> dict[str, float]:
    with visit(browser, phone=False, script=SLIDE.read_text("utf-8")) as reader:
        reader.page.goto(f"{site.address}/en/five/")
        reader.page.locator("#five").dispatch_event("pointerdown")
        reader.page.wait_for_selector('#five[data-state="alive"] .fig-stage[data-live]')
        return both(browser, reader, '#five [data-control="lr"] input[data-range]')


def visit_naive(browser: Browser, site: Site) -> dict[str, float]:
    with visit(browser, phone=False, script=SLIDE.read_text("utf-8")) as reader:
        reader.page.goto(f"{site.address}/five/")
        reader.page.wait_for_selector("#five .scatterlayer .trace path.js-line", state="attached")
        reader.page.evaluate("(given) => naiveSlider(...given)", [list(FIVE.items()), START, STEPS, RATES])
        return both(browser, reader, "#control input")


def both(browser: Browser, reader: Visit, selector: str) -> dict[str, float]:
    reader.settle()
    slide(browser, reader, selector, 5)  # the first events are compiled, not only run
    result = {"slider": slide(browser, reader, selector, EVENTS)}
    reader.slow_down(SLOWER)
    return result | {"slider-slow": slide(browser, reader, selector, EVENTS)}


def slide(browser: Browser, reader: Visit, selector: str, count: int) -> float:
    """The 95th percentile over `count` events, in milliseconds."""
    browser.start_tracing(page=reader.page, categories=CATEGORIES)
    reader.page.locator(selector).evaluate("(range, count) => slide(range, count)", count)
    times = per_event(json.loads(browser.stop_tracing())["traceEvents"])
    if len(times) != count:
        raise RuntimeError(f"the trace has {len(times)} of {count} slider events.")
    return quantiles(times, n=20, method="inclusive")[-1]


def per_event(trace: Iterable[dict[str, Any]]) -> list[float]:
    """Milliseconds that the main thread ran between each mark and the next."""
    events = list(trace)
    marks = sorted((one for one in events if one.get("name") == "slider event"), key=lambda mark: float(mark["ts"]))
    if not marks:
        return []
    thread = (marks[0]["pid"], marks[0]["tid"])
    tasks = [
        (one["ts"], one["dur"], one.get("tdur", one["dur"]))  # not every system counts a thread's own time
        for one in events
        if one["name"] in TASKS and one["ph"] == "X" and (one["pid"], one["tid"]) == thread
    ]
    # A mark lies within the task that handles its event.
    return [
        sum(ran for ts, took, ran in tasks if start["ts"] < ts + took <= end["ts"]) / 1000
        for start, end in pairwise(marks)
    ]
