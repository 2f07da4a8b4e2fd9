"""A figure that a link opens in another state stands on that state's axes, also before any library has come."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.server import serve
from tests.bench.visit import visit

TICKS = "[...document.querySelectorAll('#learning-rate [data-kind=loss] .fig-tick:not([text-anchor])')].map((tick) => tick.textContent)"


def test_a_link_with_other_steps_has_other_axes_at_once(site: Path, browser: Browser) -> None:
    with serve(site) as packing, visit(browser, phone=False) as reader:
        reader.page.route("**/plotly-*.js", lambda route: None)  # held back for good
        for asked, last in (("steps:20", "20"), ("steps:50", "50")):
            reader.page.goto(f"{packing.address}/en/learning-rate/?learning-rate={asked}")
            reader.page.wait_for_selector('#learning-rate[data-state="alive"]')
            assert reader.page.evaluate(TICKS)[-1] == last
