"""How long a page's main thread was running, read from a trace.

It is the time the thread was running: what other programs take from it on a busy machine is not the page's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from playwright.sync_api import Browser, Page

MARK = "bench mark"  # what a script gives to performance.mark() between two stretches
CATEGORIES = ["blink.user_timing", "toplevel", "disabled-by-default-lighthouse"]
TASKS = {"RunTask", "ThreadControllerImpl::RunTask"}


def traced(browser: Browser, page: Page, work: Callable[[], object], count: int) -> list[float]:
    """Milliseconds that the main thread ran in each of the `count` stretches between the marks that `work` sets.

    Raises:
        RuntimeError: the trace has another number of stretches.
    """
    browser.start_tracing(page=page, categories=CATEGORIES)
    work()
    times = between_marks(json.loads(browser.stop_tracing())["traceEvents"])
    if len(times) != count:
        raise RuntimeError(f"the trace of {page.url} has {len(times)} of {count} stretches between two marks.")
    return times


def between_marks(trace: Iterable[dict[str, Any]]) -> list[float]:
    """Milliseconds that the main thread ran between each mark and the next."""
    events = list(trace)
    marks = sorted((one for one in events if one.get("name") == MARK), key=lambda mark: float(mark["ts"]))
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
