"""What stands in the living pictures beside the runs: axes and their words, switches, curves, arrows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import path_of, settle

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
PHONE: dict[str, Any] = {"width": 360, "has_touch": True, "is_mobile": True}

# Pairs of words in one view whose boxes overlap; Plotly's ticks, the still's titles, and the switch with the plot.
COLLIDING = """(view) => {
    const words = [...view.querySelectorAll('.fig-plot .xtick text, .fig-plot .ytick text, .fig-still > .fig-axis')]
        .map((e) => [e.textContent, e.getBoundingClientRect()]);
    const plot = view.querySelector('.fig-plot .nsewdrag').getBoundingClientRect();
    const box = view.querySelector('.fig-switch');
    const pairs = words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b]));
    if (box) pairs.push([['switch', box.getBoundingClientRect()], ['plot', plot]]);
    const inset = 1.5;  // of line boxes, which are taller than their letters
    return pairs.filter(([[, a], [, b]]) => a.left < b.right && b.left < a.right
        && a.top + inset < b.bottom - inset && b.top + inset < a.bottom - inset).map(([[a], [b]]) => [a, b]);
}"""


def live(page: Page, figure: str, views: int = 1) -> None:
    for view in range(views):
        page.wait_for_selector(f'#{figure} [data-view="{view}"] .fig-stage[data-live]')


@pytest.mark.parametrize("options", [PHONE, {"width": 900}, {"width": 1440}], ids=["360", "900", "1440"])
def test_no_word_lies_on_another_or_on_the_plot(open_page: Open, awake: Awake, options: dict[str, Any]) -> None:
    page = open_page(**options)
    for name in ("slope", "five", "budget"):
        figure = awake(page, name)
        live(page, name, views=2)
        for view in figure.locator(".fig-view:has(.fig-stage)").all():
            assert view.evaluate(COLLIDING) == []


def test_the_switch_changes_the_axis_and_back(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    live(page, "slope", views=2)
    title = figure.locator('[data-view="1"] .fig-axis').nth(1)
    switch = figure.get_by_role("checkbox", name="logarithmic scale")
    before = path_of(figure, view=1)
    expect(title).to_have_text("value f(w)")  # the parabola's minimum is 0: nothing is subtracted
    switch.uncheck()
    page.wait_for_function(
        "(old) => document.querySelector('#slope [data-view=\"1\"] .fig-line').getAttribute('d') !== old", arg=before
    )
    switch.check()
    page.wait_for_function(
        "(old) => document.querySelector('#slope [data-view=\"1\"] .fig-line').getAttribute('d') === old", arg=before
    )


def test_a_finger_leaves_no_hover_box_on_the_path(open_page: Open, awake: Awake) -> None:
    page = open_page(**PHONE)
    figure = awake(page, "five")
    live(page, "five")
    stage = figure.locator('[data-view="0"] .fig-stage')
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.4)
    page.wait_for_timeout(400)  # Plotly waits a moment before it hovers
    assert figure.locator(".hoverlayer > *").count() == 0


def test_a_mouse_still_reads_off_values(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "five")
    live(page, "five")
    stage = figure.locator('[data-view="0"] .fig-stage')
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    assert box is not None
    for part in (0.55, 0.6):
        page.mouse.move(box["x"] + box["width"] * part, box["y"] + box["height"] * 0.4)
    expect(figure.locator('[data-view="0"] .hoverlayer .hovertext')).to_contain_text("f = ")


def test_several_curves_live_in_one_picture(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "meet")
    live(page, "meet")
    expect(figure.locator('[data-view="0"] .scatterlayer .js-line')).to_have_count(
        2 + 2
    )  # curves, and hovers of the runs
    field = figure.locator('[data-control="start"] input')
    field.fill("3")
    field.press("Enter")
    settle(page)
    (low, high), (bottom, top) = figure.locator('[data-view="0"] .fig-plot').evaluate(
        "({ _fullLayout: { xaxis, yaxis } }) => [xaxis.range, yaxis.range]"
    )
    for run, objective in (("one", "parabola"), ("two", "shifted_parabola")):
        ends = figure.locator(f'[data-view="0"] [data-run="{run}"] .fig-line').evaluate(
            """(path) => { const box = path.closest('.xy').querySelector('.bglayer, .layer-above') ?? path;
                const { _fullLayout: { xaxis, yaxis } } = path.closest('.js-plotly-plot');
                return [...path.getAttribute('d').matchAll(/[ML]([-\\d.]+),([-\\d.]+)/g)]
                    .map(([, x, y]) => [x / xaxis._length, y / yaxis._length]); }"""
        )
        points = optlib.run(objective, "gd", [3.0], 15, lr=0.1)
        first = [(3 - low) / (high - low), (top - points.values[0]) / (top - bottom)]
        assert np.allclose(ends[0], first, atol=0.005)


def test_the_arrow_and_the_way_are_drawn_alike_by_both(open_page: Open, awake: Awake) -> None:
    page = open_page()
    page.route("**/plotly-*.js", lambda route: None)
    figure = page.locator("#five")
    parts = [figure.locator(f".fig-{name}") for name in ("arrow", "toward")]
    asleep = [part.get_attribute("d") for part in parts]
    awake(page, "five")
    settle(page)
    assert all(asleep) and [part.get_attribute("d") for part in parts] == asleep
    figure.locator('[data-control="start"] input').first.fill("0")
    figure.locator('[data-control="start"] input').first.press("Enter")
    figure.locator('[data-control="start"] input').last.fill("0")
    figure.locator('[data-control="start"] input').last.press("Enter")
    settle(page)
    assert parts[0].get_attribute("d") == ""  # at the minimum nothing points anywhere


def test_plotly_draws_a_run_that_leaves_for_infinity_without_complaint(open_page: Open) -> None:
    page = open_page("?grounds=landscape:mse_line10;lr:0.9;steps:100;start:1.1,0.3")
    page.wait_for_selector('#grounds [data-view="0"] .fig-stage[data-live]')
    expect(page.locator("#grounds .fig-verdict")).to_contain_text("diverged")
    page.wait_for_timeout(500)  # what hovers is written a moment later; open_page would have heard the complaint
