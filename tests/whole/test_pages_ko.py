"""Every Korean page, loaded on a narrow screen that is then turned wide; the English ones the other way round.

A file for each language, so that two workers share them.
"""

import pytest
from playwright.sync_api import Browser

from tests.whole.visit import NARROW, WIDE, pages, visit


@pytest.mark.parametrize("path", ["", *pages("ko")])
def test_a_page_keeps_to_itself_and_is_open_to_everyone(path: str, browser: Browser, address: str) -> None:
    visit(browser, address, path, (NARROW, WIDE))
