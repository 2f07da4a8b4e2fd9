"""Quantities against the step, in a living figure."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import let_go, slide
from tests.reading import show

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]

LAYOUT = """document.querySelector('#tracks [data-view="0"] .fig-plot')._fullLayout"""


def test_a_track_follows_a_slider_and_names_its_lines(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "tracks")
    slide(figure, "beta1", 0.5)
    let_go(figure, "beta1")
    figure.locator('[data-control="steps"] [data-exact]').fill("5")
    figure.locator('[data-control="steps"] [data-exact]').press("Enter")
    run = optlib.run("ravine", "adam", [-7.0, 2.0], 5, lr=0.9, beta1=0.5, beta2=0.9)
    part = figure.locator('[data-view="0"]')
    page.wait_for_selector('#tracks [data-view="0"] .fig-stage[data-live]')
    group = part.locator('.fig-runs [data-run="adam"]')
    page.wait_for_function(f"{LAYOUT}.xaxis.range[1] === 5 * 1.09")
    ends = re.findall(r"M([-\d.]+),([-\d.]+)", group.locator(".fig-now").get_attribute("d") or "")
    assert len(ends) == 2  # one for each coordinate
    # The first coordinate is the run's stroke, the second a thin one: each ends where its marker stands.
    strokes = [str(part.get_attribute("d")) for part in group.locator(".fig-line").all()]
    assert [re.findall(r"([-\d.]+),([-\d.]+)", d)[-1] for d in strokes] == ends
    thick, thin = group.locator(".fig-line").evaluate_all(
        "(all) => all.map((p) => parseFloat(getComputedStyle(p).strokeWidth))"
    )
    assert thick > 1.5 * thin
    height = (float(ends[0][1]) - float(ends[1][1])) / (run.points[-1, 1] - run.points[-1, 0])
    axis = page.evaluate(f"(() => {{ const y = {LAYOUT}.yaxis; return [...y.range, y._length]; }})()")
    low, high, length = map(float, axis)
    np.testing.assert_allclose(height, length / (high - low), rtol=0.02)
    assert group.locator("text").all_text_contents() == ["w₁", "w₂"]
    y = [float(tag.get_attribute("y") or "nan") for tag in group.locator("text").all()]
    assert abs(y[0] - y[1]) >= 14.9


def test_the_table_of_numbers_has_what_the_tracks_draw(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "tracks")
    slide(figure, "beta1", 0.25)
    let_go(figure, "beta1")
    figure.locator("summary").click()
    heads = figure.locator('table[data-run="adam"] thead th')
    expect(heads.nth(-1)).to_have_text("angle off the way to the minimum (°)")
    expect(heads.nth(-2)).to_have_text("effective rate |Δw| / |∂f| w₂")
    run = optlib.run("ravine", "adam", [-7.0, 2.0], 20, lr=0.9, beta1=0.25, beta2=0.9)
    target = optlib.objectives["ravine"]
    rate = abs(run.points[4, 1] - run.points[3, 1]) / abs(run.gradients[3, 1])
    way, down = target.minima[0] - run.points[4], -run.gradients[4]
    angle = np.degrees(np.arccos(way @ down / np.linalg.norm(way) / np.linalg.norm(down)))
    cells = figure.locator('table[data-run="adam"] tbody tr').nth(4).locator("td")
    expect(cells.nth(-1)).to_have_text(show(float(angle)))
    expect(cells.nth(-2)).to_have_text(show(float(rate)))
    first = figure.locator('table[data-run="adam"] tbody tr').first.locator("td")
    assert first.all_inner_texts()[-2] == "–"


def test_a_track_changes_its_axis_and_hides_what_is_not_drawn(open_page: Open, awake: Awake) -> None:
    page = open_page(lang="ko")
    figure = awake(page, "tracks")
    page.wait_for_selector('#tracks [data-view="0"] .fig-stage[data-live]')
    part = figure.locator('[data-view="0"]')
    expect(part.locator(".fig-axis").nth(1)).to_have_text("w₁, w₂")
    part.locator(".fig-switch input").check()
    expect(part.locator(".fig-axis").nth(1)).to_have_text("|w₁|, |w₂|")
    assert page.evaluate(f"{LAYOUT}.yaxis.type") == "log"
    figure.locator('[data-control="optimizers"] input').first.uncheck()
    expect(part.locator('.fig-runs [data-run="momentum"]')).to_be_hidden()
    expect(part.locator('.fig-runs [data-run="adam"]')).to_be_visible()
