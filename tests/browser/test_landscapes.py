"""Other ground under the runs: another landscape, another shape of it."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import let_go, path_of, settle, slide
from tests.reading import show

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]

# Whether the still has gone ahead of the plot, which may follow before anybody asks.
WATCHED = """(stage) => { window.wentAhead = false;
    new MutationObserver(() => { if (!("live" in stage.dataset)) wentAhead = true; })
        .observe(stage, { attributes: true, attributeFilter: ["data-live"] }); }"""


@pytest.mark.parametrize("plotted", [False, True], ids=["still", "plotly"])
def test_another_landscape_is_under_the_runs_at_once(open_page: Open, awake: Awake, plotted: bool) -> None:
    page = open_page()
    if not plotted:
        page.route("**/plotly-*.js", lambda route: None)
    figure = awake(page, "grounds")
    stage = figure.locator('[data-view="0"] .fig-stage')
    if plotted:
        page.wait_for_selector('#grounds [data-view="0"] .fig-stage[data-live]')
    stage.evaluate(WATCHED)
    figure.locator('[data-control="landscape"] select').select_option("himmelblau")
    settle(page)
    if plotted:
        page.wait_for_function("wentAhead")
    else:
        assert stage.get_attribute("data-live") is None
    crosses = figure.locator('[data-view="0"] .fig-still .fig-minimum')
    assert str(crosses.get_attribute("d")).count("M") == 4
    expected = optlib.run("himmelblau", "gd", [0.0, 0.0], 20, lr=0.01)
    expect(figure.locator(".fig-verdict")).to_contain_text(show(float(expected.points[-1, 0])))
    expect(figure.locator('[data-control="lr.gd"] [data-exact]')).to_have_value("0.01")
    expect(figure.locator('[data-control="start"] input').first).to_have_value("0")
    if plotted:
        page.wait_for_selector('#grounds [data-view="0"] .fig-stage[data-live]')
        expect(figure.locator('[data-view="0"] .overplot [data-run="gd"]')).to_have_count(1)
    figure.locator('[data-control="landscape"] select').select_option("mse_line10")
    expect(figure.locator('[data-control="start"] label').first).to_contain_text("start W")
    expect(figure.locator(".fig-numbers th", has_text="MSE").first).to_be_visible()
    expect(figure.locator('[data-view="2"] .fig-axis').nth(1)).to_contain_text("MSE")
    page.wait_for_url("**?grounds=landscape:mse_line10*")
    figure.get_by_role("button", name="Reset").click()
    expect(figure.locator('[data-control="landscape"] select')).to_have_value("ravine")
    assert str(crosses.get_attribute("d")).count("M") == 1


def test_a_link_opens_on_its_landscape_and_start(open_page: Open) -> None:
    page = open_page("?grounds=start:-4.5,4.5;landscape:himmelblau")
    page.wait_for_selector('#grounds[data-state="alive"]')
    figure = page.locator("#grounds")
    expect(figure.locator('[data-control="landscape"] select')).to_have_value("himmelblau")
    expect(figure.locator(".fig-verdict")).to_contain_text("−2.805")
    expect(figure.locator(".fig-notice")).to_be_empty()


@pytest.mark.parametrize("plotted", [False, True], ids=["still", "plotly"])
def test_a_parameter_turns_the_landscape_under_the_runs(open_page: Open, awake: Awake, plotted: bool) -> None:
    page = open_page()
    if not plotted:
        page.route("**/plotly-*.js", lambda route: None)
    figure = awake(page, "turning")
    if plotted:
        page.wait_for_selector('#turning [data-view="0"] .fig-stage[data-live]')
    level = figure.locator('[data-view="0"] .fig-still .fig-level').nth(8)
    line, path = level.get_attribute("d"), path_of(figure)
    slide(figure, "angle", 75)
    settle(page)
    assert path_of(figure) != path and level.get_attribute("d") != line
    for angle in (76, 80, 90):  # so fast that not every one of them is drawn
        slide(figure, "angle", angle)
    let_go(figure, "angle")
    expected = optlib.run("rotated_ravine(angle=90)", "adagrad", [-7.0, 2.0], 20, lr=3)
    expect(figure.locator(".fig-verdict")).to_contain_text(show(float(expected.points[-1, 0])))
    settle(page)
    upright = np.array([float(v) for v in re.findall(r"-?\d+\.?\d*", str(level.get_attribute("d")))]).reshape(-1, 2)
    assert np.ptp(upright[:, 1]) > np.ptp(upright[:, 0])  # the ravine stands upright now
    page.wait_for_url("**?turning=angle:90*")
    if plotted:
        page.wait_for_selector('#turning [data-view="0"] .fig-stage[data-live]')
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    figure.get_by_role("button", name="Copy as Python").click()
    program = page.evaluate("window.copied").split("\n\n\nimport")[0]
    assert "angle = 90\n" in program
    figure.get_by_role("button", name="Reset").click()
    expect(figure.locator('[data-control="angle"] [data-exact]')).to_have_value("30")
