"""The land in three dimensions where WebGL is missing, is lost, or is not looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from scripts.tooling import chromium

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
CAMERA = """document.querySelector('#land [data-view="1"] .fig-plot').layout.scene.camera.eye"""


def risen(page: Page, figure: Locator) -> Locator:
    stage = figure.locator('[data-view="1"] .fig-stage')
    stage.scroll_into_view_if_needed()
    stage.dispatch_event("pointerdown")
    page.wait_for_selector('#land [data-view="1"] .fig-stage[data-live="space"]')
    return stage


def path(stage: Locator) -> str:
    return str(stage.locator(".fig-still .fig-line").get_attribute("d"))


def stands_alive(page: Page, figure: Locator, stage: Locator) -> None:
    """The still is in sight, without the plot, and follows the reader."""
    expect(stage.locator(".fig-plot")).to_have_count(0)
    expect(stage).not_to_have_attribute("data-live", "space")
    expect(stage.locator(".fig-still .fig-mesh")).to_be_visible()
    before = path(stage)
    start = figure.locator('[data-control="start"] input').first
    start.fill("5" if start.input_value() != "5" else "6")
    start.press("Enter")
    page.wait_for_function(
        """(d) => document.querySelector('#land [data-view="1"] .fig-still .fig-line').getAttribute("d") !== d""",
        arg=before,
    )


def test_a_lost_context_gives_the_still_back_and_a_touch_tries_anew(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "land")
    stage = risen(page, figure)
    page.evaluate(
        """() => document.querySelector('#land [data-view="1"] .fig-plot')._fullLayout.scene._scene.glplot.gl
            .getExtension("WEBGL_lose_context").loseContext()"""
    )
    stands_alive(page, figure, stage)
    risen(page, figure)


def test_out_of_sight_nothing_is_drawn_and_the_reader_finds_their_turn_again(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "land")
    stage = risen(page, figure)
    declared = page.evaluate(CAMERA)
    box = stage.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 80, box["y"] + box["height"] / 2, steps=6)
    page.mouse.up()
    page.wait_for_timeout(300)
    turned = page.evaluate(CAMERA)
    assert turned["x"] != pytest.approx(declared["x"], abs=0.01)
    page.mouse.move(0, 0)
    page.evaluate("() => { document.body.style.paddingBottom = '3000px'; scrollTo(0, document.body.scrollHeight); }")
    expect(stage.locator(".fig-plot")).to_have_count(0)
    assert stage.get_attribute("data-live") is None
    stage.scroll_into_view_if_needed()
    page.wait_for_selector('#land [data-view="1"] .fig-stage[data-live="space"]')
    back = page.evaluate(CAMERA)
    assert [back[k] for k in "xyz"] == pytest.approx([turned[k] for k in "xyz"], abs=1e-6)


@pytest.fixture
def flat(browser: Browser, samples: str) -> Iterator[Page]:
    """A page in a browser without WebGL; at the end it has not complained."""
    program = chromium.find_browser()
    troubles: list[str] = []
    without = browser.browser_type.launch(executable_path=str(program), args=[*chromium.ARGUMENTS, "--disable-3d-apis"])
    page = without.new_page(viewport={"width": 900, "height": 900})
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(f"{samples}en.html")
    yield page
    without.close()
    assert not troubles


def test_without_webgl_the_still_stays_alive(flat: Page, awake: Awake) -> None:
    figure = awake(flat, "land")
    stage = figure.locator('[data-view="1"] .fig-stage')
    stage.scroll_into_view_if_needed()
    stage.hover()
    stage.dispatch_event("pointerdown")
    flat.wait_for_timeout(1500)
    stands_alive(flat, figure, stage)
    assert "WebGL" not in stage.inner_text()
