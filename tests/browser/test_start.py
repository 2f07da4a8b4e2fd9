"""The start in the picture: by mouse, finger and keys; over the still and over Plotly; also before the figure is awake."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.gestures import path_of, settle
from tests.reading import show

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
PHONE = {"width": 360, "has_touch": True, "is_mobile": True}


def live(page: Page, figure: str) -> None:
    """Until Plotly has drawn its first view."""
    page.wait_for_selector(f'#{figure} [data-view="0"] .fig-stage[data-live]')


def starts(figure: Locator) -> list[str]:
    return [field.input_value() for field in figure.locator('[data-control="start"] input').all()]


def knob_of(figure: Locator) -> tuple[float, float]:
    knob = figure.locator('[data-view="0"] .fig-handle')
    knob.scroll_into_view_if_needed()
    box = knob.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def finger(page: Page, figure: Locator, by: tuple[float, float]) -> Callable[..., None]:
    """A finger takes hold of the start and drags it ``by`` so many pixels; what comes back sends what it does next."""
    x, y = knob_of(figure)
    touch = page.context.new_cdp_session(page)

    def send(kind: str, *points: tuple[float, float]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": u, "y": v} for u, v in points]})

    send("touchStart", (x, y))
    for part in (0.25, 0.5, 0.75, 1):
        send("touchMove", (x + part * by[0], y + part * by[1]))
    return send


def test_the_start_is_dragged_clicked_and_moved_by_keys(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "five")
    page.wait_for_selector('#five [data-view="0"] .fig-stage[data-live]')
    stage = figure.locator('[data-view="0"] .fig-stage')
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    assert box is not None
    at = (box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.3)
    page.mouse.click(*at)
    clicked = [field.input_value() for field in figure.locator('[data-control="start"] input').all()]
    assert clicked != ["−7", "2"]
    page.mouse.move(*at)
    page.mouse.down()
    page.mouse.move(at[0] + 60, at[1] + 40, steps=4)
    settle(page)
    during = path_of(figure)
    page.mouse.up()
    dragged = [field.input_value() for field in figure.locator('[data-control="start"] input').all()]
    assert dragged != clicked and during == path_of(figure)
    knob = figure.locator('[data-view="0"] .fig-handle')
    knob.focus()
    said = knob.get_attribute("aria-valuetext")
    page.keyboard.press("ArrowRight")
    settle(page)
    small = float(str(knob.get_attribute("aria-valuenow")))
    page.keyboard.press("Shift+ArrowRight")
    settle(page)
    large = float(str(knob.get_attribute("aria-valuenow")))
    assert said != knob.get_attribute("aria-valuetext")
    assert large - small == pytest.approx(1.0, rel=0.05)  # a twentieth of 20
    expect(figure.locator('[data-control="start"] input').first).to_have_value(show(large, 6))


def test_a_tap_moves_the_start_on_a_phone(open_page: Open, awake: Awake) -> None:
    page = open_page(width=360, has_touch=True, is_mobile=True)
    figure = awake(page, "slope")
    box = figure.locator(".fig-stage").first.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] * 0.8, box["y"] + box["height"] * 0.4)
    assert float(figure.locator('[data-control="start"] input').input_value()) > 2


@pytest.mark.parametrize("name", ["slope", "five"])
def test_a_finger_drags_the_start_over_plotly_and_the_page_stays(open_page: Open, awake: Awake, name: str) -> None:
    page = open_page(**PHONE)
    figure = awake(page, name)
    live(page, name)
    knob_of(figure)  # in view
    before, scrolled = starts(figure), page.evaluate("scrollY")
    finger(page, figure, (40, -60))("touchEnd")
    settle(page)
    assert starts(figure) != before
    assert page.evaluate("scrollY") == scrolled


def test_the_knob_lies_above_the_map(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "five")
    live(page, "five")
    hit = page.evaluate("([x, y]) => document.elementFromPoint(x, y).className", list(knob_of(figure)))
    assert hit == "fig-handle"


def held_back(page: Page) -> list[Route]:
    """The runtime's code, on its way for as long as the test wants."""
    waiting: list[Route] = []
    page.route("**/figure-*.js", lambda route: waiting.append(route))
    return waiting


def let_through(page: Page, waiting: list[Route], figure: str) -> None:
    while not waiting:
        page.wait_for_timeout(20)
    for route in waiting:
        route.continue_()
    page.wait_for_selector(f'#{figure}[data-state="alive"]')


def test_the_tap_that_wakes_a_figure_moves_its_start(open_page: Open) -> None:
    page = open_page(**PHONE)
    waiting = held_back(page)
    figure = page.locator("#slope")
    figure.scroll_into_view_if_needed()
    box = figure.locator(".fig-stage").first.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] * 0.8, box["y"] + box["height"] * 0.4)
    let_through(page, waiting, "slope")
    expect(figure.locator('[data-control="start"] input')).not_to_have_value("−6")
    assert float(starts(figure)[0]) > 2


def test_the_drag_that_wakes_a_figure_moves_its_start_and_goes_on(open_page: Open) -> None:
    page = open_page(**PHONE)
    waiting = held_back(page)
    figure = page.locator("#slope")
    knob_of(figure)  # in view
    scrolled = page.evaluate("scrollY")
    send = finger(page, figure, (40, 0))
    let_through(page, waiting, "slope")
    expect(figure.locator('[data-control="start"] input')).not_to_have_value("−6")
    first = starts(figure)
    x, y = knob_of(figure)
    send("touchMove", (x + 80, y))
    send("touchEnd")
    expect(figure.locator('[data-control="start"] input')).not_to_have_value(first[0])
    assert page.evaluate("scrollY") == scrolled


def test_the_sleeping_knob_stands_where_the_living_one_does(open_page: Open, awake: Awake) -> None:
    page = open_page()
    asleep = {}
    for name in ("slope", "five", "away"):
        page.locator(f"#{name}").scroll_into_view_if_needed()
        asleep[name] = page.locator(f'#{name} [data-view="0"] .fig-handle').evaluate(PLACE)
    for name, place in asleep.items():
        knob = awake(page, name).locator('[data-view="0"] .fig-handle')
        assert knob.evaluate(PLACE) == pytest.approx(place, abs=0.1)
        assert show(float(str(knob.get_attribute("aria-valuenow")))) in str(knob.get_attribute("aria-valuetext"))


PLACE = """(knob) => { const [a, b] = [knob, knob.parentNode].map((e) => e.getBoundingClientRect());
    return [a.x - b.x, a.y - b.y]; }"""
