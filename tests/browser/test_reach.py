"""The marker on the lines of steps against κ, and its words, follow the dial."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from scripts.figures.views.reach import steps_needed
from tests.browser.gestures import let_go, settle, slide


def test_the_marker_follows_kappa(open_page: Callable[..., Page], awake: Callable[[Page, str], Locator]) -> None:
    page = open_page()
    figure = awake(page, "kappa")
    marker = figure.locator('[data-run="momentum"] .fig-now')
    before = marker.get_attribute("d")
    slide(figure, "kappa", 400)
    settle(page)
    let_go(figure, "kappa")
    assert marker.get_attribute("d") != before
    for rule in ("gd", "momentum"):
        expect(figure.locator(".fig-verdict")).to_contain_text(f"by step {steps_needed(rule, 100.0, 1e-6)}")
