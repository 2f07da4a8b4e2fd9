"""Events that fall into one frame: nothing is read before it is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.gestures import settle

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]

TICK = """(figure) => {
    const box = figure.querySelector('[data-control="optimizers"] input:not(:checked)');
    box.click();
    const scrub = figure.querySelector(".fig-play [data-scrub]");
    scrub.value = 3;
    scrub.dispatchEvent(new Event("input", { bubbles: true }));
}"""
LONGER = """(figure) => {
    const range = figure.querySelector('[data-control="steps"] [data-range]');
    range.value = range.max;
    range.dispatchEvent(new Event("input", { bubbles: true }));
    figure.querySelector('.fig-play [data-action="back"]').click();
}"""


@pytest.mark.parametrize("id_", ["five", "match"])
def test_a_method_ticked_in_the_frame_of_a_step(open_page: Open, awake: Awake, id_: str) -> None:
    page = open_page()
    figure = awake(page, id_)
    figure.evaluate("(figure) => figure.querySelector('[data-control=\"optimizers\"] input:checked').click()")
    settle(page)
    figure.evaluate(TICK)
    settle(page)
    expect(figure.locator(".fig-verdict")).to_contain_text("step 3")


def test_more_steps_in_the_frame_of_a_step(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "five")
    figure.evaluate(LONGER)
    settle(page)
    expect(figure.locator(".fig-verdict")).to_contain_text("399")


def test_another_landscape_while_the_cells_are_found_and_a_finger_moves(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "worlds")
    for there in ("beale", "himmelblau", "rastrigin", "himmelblau") * 3:
        figure.evaluate(
            """async (figure, there) => {
                const range = figure.querySelector('[data-control="steps"] [data-range]');
                const select = figure.querySelector('[data-control="landscape"] select');
                const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
                for (let k = 0; k < 4; k++) {
                    range.value = Number(range.value) === 1000 ? 990 : 1000;
                    range.dispatchEvent(new Event("input", { bubbles: true }));
                    await frame();
                }
                select.value = there;
                select.dispatchEvent(new Event("change", { bubbles: true }));
                await frame();
                await frame();
                await new Promise((resolve) => setTimeout(resolve, 40));
            }""",
            there,
        )
    settle(page)
    expect(figure.locator(".fig-stage")).not_to_have_attribute("aria-busy", "true")
    expect(figure.locator('[data-view="0"] .fig-shares li:not([hidden])').first).to_be_visible()
    assert figure.locator(".fig-cells path").count() == 5
