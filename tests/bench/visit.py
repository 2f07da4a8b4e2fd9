"""A visit to a page with an empty cache: as a mid-range phone makes it, or without any brake."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, Request

WATCH = Path(__file__).with_name("watch.js")
SCREEN = {"width": 360, "height": 740}
SLOWER = 4  # times
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
QUIET = 2.0  # seconds without a request or a long task after which a page counts as loaded
PATIENCE = 120.0  # seconds


class Visit:
    """A page in a context of its own, and what is under way on it."""

    def __init__(self, page: Page, cdp: CDPSession) -> None:
        self.page, self.cdp = page, cdp
        self.under_way: set[Request] = set()
        self.last = time.monotonic()
        page.on("request", lambda request: self._note(request, True))
        page.on("requestfinished", lambda request: self._note(request, False))
        page.on("requestfailed", lambda request: self._note(request, False))

    def _note(self, request: Request, begins: bool) -> None:
        (self.under_way.add if begins else self.under_way.discard)(request)
        self.last = time.monotonic()

    def settle(self) -> None:
        """Wait until nothing has been fetched and nothing has blocked the main thread for `QUIET`.

        Raises:
            TimeoutError: the page does not come to rest.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.page.wait_for_timeout(250)
            idle = self.page.evaluate(
                "document.readyState === 'complete' ? (performance.now() - bench.lastLong) / 1000 : 0"
            )
            if not self.under_way and min(idle, time.monotonic() - self.last) >= QUIET:
                return
        raise TimeoutError(f"{self.page.url} is still busy: {[request.url for request in self.under_way]}")

    def noted(self) -> dict[str, Any]:
        """What watch.js has noted so far; times in milliseconds."""
        return dict(self.page.evaluate("({...bench})"))

    def elements(self) -> int:
        """How many the document has now."""
        return int(self.page.evaluate("document.querySelectorAll('*').length"))

    def slow_down(self, rate: float) -> None:
        self.cdp.send("Emulation.setCPUThrottlingRate", {"rate": rate})


@contextmanager
def visit(browser: Browser, phone: bool = True, script: str = "") -> Iterator[Visit]:
    """A visit that has not gone anywhere yet.

    Args:
        phone: whether line and processor are slowed down; screen and touch are a phone's in any case.
        script: run before the page's own, after watch.js.
    """
    context = browser.new_context(viewport=SCREEN, device_scale_factor=2, is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    try:
        context.set_default_timeout(PATIENCE * 1000)
        context.add_init_script(WATCH.read_text("utf-8") + script)
        page = context.new_page()
        cdp = context.new_cdp_session(page)
        made = Visit(page, cdp)
        cdp.send("Network.enable")
        cdp.send("Network.setCacheDisabled", {"cacheDisabled": True})
        if phone:
            cdp.send("Network.emulateNetworkConditions", LINE)
            made.slow_down(SLOWER)
        yield made
    finally:
        context.close()
