"""A reader's hands on the land in three dimensions: a click sets the start, a turn does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def start(figure: Locator) -> list[float]:
    inputs = figure.locator('[data-control="start"] input').all()
    return [float(part.input_value().replace("−", "-")) for part in inputs]


def test_a_click_on_the_land_sets_the_start_and_a_turn_does_not(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "land")
    stage = figure.locator('[data-view="1"] .fig-stage')
    stage.scroll_into_view_if_needed()
    stage.hover()
    page.wait_for_selector('#land [data-view="1"] .fig-stage[data-live]')
    box = stage.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    # Pull the land down until it is seen from straight above: then its middle is the middle of the ravine's box.
    for _ in range(3):
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y + 150, steps=6)
        page.mouse.move(x, y + 300, steps=6)
        page.mouse.up()
    page.wait_for_timeout(300)
    assert start(figure) == [-7, 2]

    def click(dx: float, dy: float) -> list[float]:
        page.mouse.move(x + dx, y + dy - 3)
        page.mouse.move(x + dx, y + dy)
        page.wait_for_timeout(300)
        page.mouse.click(x + dx, y + dy)
        page.wait_for_timeout(400)
        return start(figure)

    middle = click(0, 0)
    assert middle == pytest.approx([0, 0], abs=1.2)
    expect(figure.locator(".fig-verdict")).not_to_be_empty()
    page.wait_for_function("() => location.search.includes('land=start:')")
    one, other = click(50, 0), click(-50, 0)
    assert [(a + b) / 2 for a, b in zip(one, other, strict=True)] == pytest.approx(middle, abs=1.2)
    assert one != other


def test_a_tap_on_the_land_sets_the_start(open_page: Open, awake: Awake) -> None:
    page = open_page(width=390, has_touch=True)
    figure = awake(page, "land")
    stage = figure.locator('[data-view="1"] .fig-stage')
    stage.scroll_into_view_if_needed()
    stage.dispatch_event("pointerdown")
    page.wait_for_selector('#land [data-view="1"] .fig-stage[data-live]')
    page.wait_for_timeout(300)
    box = stage.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function("() => location.search.includes('land=start:')")
    (left, right), (near, far) = (-10, 10), (-5, 5)
    x, y = start(figure)
    assert left < x < right and near < y < far and [x, y] != [-7, 2]
