"""A reader's hands on the living figure: slide, type, click, keys, play."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import let_go, path_of, settle, slide
from tests.reading import show

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
WIDTH, HEIGHT = 440, 348  # of a still, and what its axes leave free around them
MARGIN = {"left": 62, "right": 20, "top": 34, "bottom": 54}


def test_a_slider_moves_every_view_and_the_verdict_waits_until_it_is_let_go(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    before = [path_of(figure, view=v) for v in (0, 1)]
    said = figure.locator(".fig-verdict").inner_text()
    slide(figure, "lr", 1.05)
    settle(page)
    assert all(path_of(figure, view=v) != old for v, old in enumerate(before))
    assert figure.locator(".fig-verdict").inner_text() == said
    let_go(figure, "lr")
    expected = optlib.run("parabola", "gd", [-6.0], 20, lr=1.05)
    expect(figure.locator(".fig-verdict")).to_contain_text(show(float(expected.points[-1, 0])))
    expect(figure.locator('[data-control="lr"] [data-exact]')).to_have_value("1.05")


@pytest.mark.parametrize("plotted", [False, True], ids=["still", "plotly"])
def test_the_live_path_is_the_run(open_page: Open, awake: Awake, plotted: bool) -> None:
    page = open_page()
    if not plotted:
        page.route("**/plotly-*.js", lambda route: None)
    figure = awake(page, "slope")
    if plotted:
        figure.locator('[data-view="0"] .main-svg').first.wait_for()
        page.wait_for_selector('#slope [data-view="0"] .fig-stage[data-live]')
    slide(figure, "lr", 0.98)
    settle(page)
    got = figure.locator('[data-view="0"] [data-run="gd"] .fig-line').evaluate(
        """(path) => { const box = path.closest('.fig-stage').getBoundingClientRect(); const m = path.getScreenCTM();
            return [...path.getAttribute('d').matchAll(/[ML]([-\\d.]+),([-\\d.]+)/g)]
                .map(([, x, y]) => [(m.a * x + m.e - box.left) / box.width, (m.d * y + m.f - box.top) / box.height]); }"""
    )
    run = optlib.run("parabola", "gd", [-6.0], 20, lr=0.98)
    left, top = MARGIN["left"], MARGIN["top"]
    width, height = WIDTH - left - MARGIN["right"], HEIGHT - top - MARGIN["bottom"]
    low, high = -0.06 * 49, 49 * 1.04
    x = (left + width * (run.points[:, 0] + 7) / 14) / WIDTH
    y = (top + height * (high - run.values) / (high - low)) / HEIGHT
    assert np.allclose(got, np.column_stack([x, y]), atol=0.5 / HEIGHT)


def test_while_a_finger_moves_long_paths_are_coarse_and_then_exact(open_page: Open, awake: Awake) -> None:
    page = open_page("?five=steps:300")
    page.route("**/plotly-*.js", lambda route: None)
    figure = awake(page, "five")
    dots = figure.locator('[data-view="0"] [data-run="momentum"] .fig-dots')
    slide(figure, "momentum", 0.95)
    settle(page)
    coarse, unmarked = path_of(figure, "momentum"), dots.get_attribute("d")
    let_go(figure, "momentum")
    settle(page)
    exact = path_of(figure, "momentum")
    assert unmarked == "" != dots.get_attribute("d")
    assert 20 < coarse.count("L") < exact.count("L")
    points = [[float(v) for v in pair.split(",")] for pair in coarse[1:].split("L")]
    assert min(max(abs(a - c), abs(b - d)) for (a, b), (c, d) in pairwise(points)) >= 0.9  # to a tenth, about a pixel


def test_typing_takes_what_readers_type_and_refuses_the_rest_in_words(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    exact = figure.locator('[data-control="lr"] [data-exact]')
    for typed, shown in [("0,5", "0.5"), ("1e-2", "0.01"), (" .25 ", "0.25")]:
        exact.fill(typed)
        exact.press("Enter")
        expect(exact).to_have_value(shown)
    for wrong in ("7", "-1", "abc", ""):
        exact.fill(wrong)
        exact.press("Enter")
        expect(figure.locator(".fig-notice")).to_contain_text("from 0.001 to 1.1")
        expect(exact).to_have_value("0.25")
    start = figure.locator('[data-control="start"] input')
    start.fill("−3")
    start.press("Enter")
    figure.locator('[data-control="steps"] [data-exact]').fill("2")
    figure.locator('[data-control="steps"] [data-exact]').press("Enter")
    expect(figure.locator(".fig-verdict")).to_contain_text(show(-3 * 0.5**2))


def test_steps_go_forward_and_back(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    at = figure.locator("[data-at]")
    whole = path_of(figure).count("L")  # not the path itself: Plotly may take over in between, with pixels of its own
    figure.get_by_role("button", name="One step back").click()
    expect(at).to_have_text("19 / 20")
    assert path_of(figure).count("L") == whole - 1
    figure.get_by_role("button", name="One step forward").click()
    expect(at).to_have_text("20 / 20")
    assert path_of(figure).count("L") == whole
    scrub = figure.locator("[data-scrub]")
    scrub.focus()
    scrub.press("Home")
    expect(at).to_have_text("0 / 20")
    figure.locator("[data-speed]").select_option("8")
    figure.get_by_role("button", name="Play").click()
    expect(figure.get_by_role("button", name="Pause")).to_be_visible()
    expect(at).to_have_text("20 / 20")
    expect(figure.get_by_role("button", name="Play")).to_be_visible()


def test_several_optimizers_at_once_and_reset(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "five")
    shown = figure.locator('[data-view="0"] .fig-run:not(.off)')
    expect(shown).to_have_count(5)
    figure.get_by_role("checkbox", name="momentum").uncheck()
    figure.get_by_role("checkbox", name="Adam").uncheck()
    expect(shown).to_have_count(3)
    expect(figure.locator(".fig-verdict p")).to_have_count(3)
    slide(figure, "momentum", 0.5)
    figure.get_by_role("button", name="Reset").click()
    expect(shown).to_have_count(5)
    expect(figure.locator('[data-control="momentum"] [data-exact]')).to_have_value("0.9")
    for box in figure.get_by_role("checkbox").all():
        if box.get_attribute("value"):
            box.uncheck()
    expect(figure.locator(".fig-verdict")).to_have_text("Choose at least one method.")


def test_one_rule_at_a_time(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "line")
    figure.get_by_role("radio", name="one after the other").check()
    expect(figure.locator('[data-view="1"] .fig-run:not(.off)')).to_have_count(1)
    end = optlib.run("mse_line10", optlib.mistakes["sequential_gd"], [0.0, 0.0], 30, lr=0.01).points[-1]
    expect(figure.locator(".fig-verdict")).to_contain_text(show(float(end[0])))


def test_the_legend_names_what_is_drawn(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "five")
    figure.get_by_role("checkbox", name="Adam").uncheck()
    settle(page)
    page.emulate_media(media="print")  # on the screen the check boxes are the legend
    expect(figure.locator(".fig-legend")).to_be_visible()
    expect(figure.locator(".fig-legend li:visible")).to_have_count(4)
    expect(figure.locator('.fig-legend [data-run="adam"]')).to_be_hidden()


def test_the_sweep_follows_the_budget(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "budget")
    before = path_of(figure)
    figure.locator('[data-control="steps"] [data-exact]').fill("100")
    figure.locator('[data-control="steps"] [data-exact]').press("Enter")
    settle(page)
    assert path_of(figure) != before
    kept = path_of(figure)
    slide(figure, "lr", 300)
    settle(page)
    assert path_of(figure) == kept  # the sweep runs over η: moving η moves the marker on it only


def test_a_run_that_leaves_the_picture_is_told_and_not_clamped(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "away")
    at = optlib.run("quartic", "gd", [1.0, 1.2], 40, lr=0.03).diverged_at
    expect(figure.locator(".fig-verdict")).to_contain_text(f"diverged at step {at}")
    assert "20000" in path_of(figure)
