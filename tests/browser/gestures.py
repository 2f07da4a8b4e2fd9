"""What a reader's hands do to a living figure, for the tests to do likewise."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def settle(page: Page) -> None:
    """Two frames: one in which the figure computes and draws, one for what follows."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def path_of(figure: Locator, run: str = "gd", view: int = 0) -> str:
    return str(figure.locator(f'[data-view="{view}"] [data-run="{run}"] .fig-line').get_attribute("d"))


def slide(figure: Locator, control: str, value: float) -> None:
    figure.locator(f'[data-control="{control}"] [data-range]').evaluate(
        "(range, value) => { range.value = value; range.dispatchEvent(new Event('input', {bubbles: true})); }", value
    )


def let_go(figure: Locator, control: str) -> None:
    figure.locator(f'[data-control="{control}"] [data-range]').dispatch_event("change")
