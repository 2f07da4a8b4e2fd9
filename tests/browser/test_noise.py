"""Batch size, seed, the cloud of minibatches and the ends of many seeds, under a reader's hands."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import let_go, path_of, settle, slide
from tests.reading import show

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def test_another_seed_is_another_run_and_the_address_brings_it_back(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "batches")
    before = path_of(figure, view=1)
    figure.locator("[data-next]").click()
    settle(page)
    expect(figure.locator("[data-seed]")).to_have_value("4")
    expected = optlib.run("mse_line10", "gd", [0.0, 0.0], 30, lr=0.01, batch=4, seed=4)
    expect(figure.locator(".fig-verdict")).to_contain_text(show(float(expected.points[-1, 0])))
    after = path_of(figure, view=1)
    assert after != before
    page.wait_for_url("**seed**")
    again = open_page("?" + page.url.split("?")[1])
    second = awake(again, "batches")
    settle(again)
    assert path_of(second, view=1) == after
    second.locator("[data-seed]").fill("-3")
    second.locator("[data-seed]").press("Enter")
    expect(second.locator(".fig-notice")).to_contain_text("from 0")
    expect(second.locator("[data-seed]")).to_have_value("4")


def test_a_batch_of_all_rows_takes_the_exact_way_and_its_own_name(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "batches")
    legend = figure.locator('.fig-legend [data-run="gd"]')
    expect(legend).to_contain_text("SGD")
    slide(figure, "batch", 10)
    settle(page)
    let_go(figure, "batch")
    expect(legend).to_contain_text("gradient descent (all rows)")
    exact = optlib.run("mse_line10", "gd", [0.0, 0.0], 30, lr=0.01)
    expect(figure.locator(".fig-verdict")).to_contain_text(show(float(exact.points[-1, 0])))
    rings = figure.locator(".fig-batch").get_attribute("d")
    assert rings is not None and rings.count("M") == 10


def test_the_cloud_shrinks_with_the_batch(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "batches")
    for view in range(4):
        page.wait_for_selector(f'#batches [data-view="{view}"] .fig-stage[data-live]')

    def width() -> float:
        d = figure.locator(".fig-ellipse").get_attribute("d") or ""
        x = [float(pair.split(",")[0]) for pair in d.replace("M", "L").split("L") if pair]
        return max(x) - min(x)

    widths = []
    for size in (1, 4, 9):
        slide(figure, "batch", size)
        settle(page)
        widths.append(width())
    expected = [np.sqrt((10 - size) / (9 * size)) for size in (1, 4, 9)]
    np.testing.assert_allclose(np.array(widths) / widths[0], np.array(expected) / expected[0], atol=0.02)
    assert (figure.locator(".fig-cloud").get_attribute("d") or "").count("M") == 10


def test_the_ends_of_many_seeds_are_counted(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "seeds")
    slide(figure, "noise", 0)
    settle(page)
    let_go(figure, "noise")
    expect(figure.locator(".fig-verdict")).to_contain_text("of 40 seeds, 0 end near")
    ends = optlib.run("empirical_risk", "gd", np.full((40, 1), 0.65), 60, lr=0.01, noise=4.0, seed=1 + np.arange(40))
    minima = optlib.objectives["empirical_risk"].minima[:, 0]
    count = int((np.abs(ends.points[-1] - minima).argmin(axis=1) == 1).sum())
    slide(figure, "noise", 4)
    settle(page)
    let_go(figure, "noise")
    expect(figure.locator(".fig-verdict")).to_contain_text(f"of 40 seeds, {count} end near")
