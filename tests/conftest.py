"""What tests of several rooms share: a browser, and a server for a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from scripts.tooling import chromium


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever uses the browser is marked so, without anyone having to remember: `pytest -m "not browser"` is quick."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One running browser for all tests; each takes a context of its own: `browser.new_context()`."""
    program = chromium.find_browser()
    if program is None:
        pytest.fail(chromium.remedy(), pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(program), args=chromium.ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """`serve(folder)` serves it on 127.0.0.1 until the tests end, and gives its address, ending in "/"."""
    with ExitStack() as running:

        def start(folder: Path) -> str:
            server = running.enter_context(
                ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=folder))
            )
            running.callback(server.shutdown)
            Thread(target=server.serve_forever, daemon=True).start()
            return f"http://127.0.0.1:{server.server_port}/"

        yield start


class QuietHandler(SimpleHTTPRequestHandler):
    # Modules are refused under another type, and on Windows the registry may say anything.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript", ".mjs": "text/javascript"}

    def log_message(self, *_: Any) -> None:
        pass

    def copyfile(self, *given: Any) -> None:
        with suppress(ConnectionError):  # a page that is closed lets its requests fall
            super().copyfile(*given)
