"""Every English page, loaded on a wide screen that is then made narrow; the Korean ones the other way round.

A file for each language, so that two workers share them.
"""

import pytest
from playwright.sync_api import Browser

from tests.whole.visit import NARROW, WIDE, pages, visit


@pytest.mark.parametrize("path", [*pages("en"), "404.html"])
def test_a_page_keeps_to_itself_and_is_open_to_everyone(path: str, browser: Browser, address: str) -> None:
    visit(browser, address, path, (WIDE, NARROW))
