"""What every page loads and holds before anyone touches it, on a phone's screen; neither depends on the machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.bench import weight
from tests.bench.budgets import BYTES, ELEMENTS
from tests.bench.loading import KB
from tests.bench.server import Site, serve
from tests.bench.visit import visit


@pytest.fixture(scope="module")
def packed(site: Path) -> Iterator[Site]:
    with serve(site) as packing:
        yield packing


@pytest.mark.parametrize("path", weight.pages())
def test_a_page_is_light_until_it_is_touched(path: str, packed: Site, browser: Browser) -> None:
    packed.sent.clear()
    with visit(browser, phone=False) as reader:
        reader.page.goto(f"{packed.address}/{path}", wait_until="networkidle")
        elements = reader.elements()
    largest = sorted(((one.size, one.path) for one in packed.sent), reverse=True)[:4]
    assert packed.bytes_sent() <= BYTES * KB, f"of {packed.bytes_sent() / KB:.0f} kB: {largest}"
    assert elements <= ELEMENTS
