"""A figure without runs: layers of a network, whose lines, words and numbers follow the dials."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import let_go, path_of, settle, slide
from tests.reading import show

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def gradient(unit: str, depth: int, weight: float) -> float:
    return float(optlib.chain(unit, np.full(depth, weight), 1.0).by_signal[0])


def test_dials_move_the_lines_the_words_and_the_numbers(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "layers")
    before = [path_of(figure, "sigmoid"), path_of(figure, "relu", view=1)]
    said = figure.locator(".fig-verdict")
    expect(said).to_contain_text(show(gradient("sigmoid", 8, 1.0), 3))
    slide(figure, "depth", 14)
    slide(figure, "weight", 2)
    settle(page)
    let_go(figure, "weight")
    assert path_of(figure, "sigmoid") != before[0] and path_of(figure, "relu", view=1) != before[1]
    expect(said).to_contain_text(show(gradient("sigmoid", 14, 2.0), 3))
    expect(said).to_contain_text(show(2.0**14, 3))
    figure.locator("summary").click()
    expect(figure.locator(".fig-numbers").first).to_contain_text(show(gradient("sigmoid", 14, 2.0)))


def test_lines_are_chosen_and_stand_in_the_address(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "layers")
    tanh = figure.locator('[data-view="0"] [data-run="tanh"]')
    expect(tanh).to_have_class("fig-run r1 off")
    figure.get_by_label("tanh", exact=True).check()
    figure.get_by_label("skip", exact=True).check()
    expect(tanh).to_have_class("fig-run r1")
    page.wait_for_url("**layers=lines:sigmoid,tanh,relu;how:skip")
    again = open_page("?layers=lines:tanh;how:skip;depth:3")
    shown = awake(again, "layers")
    expect(shown.locator('[data-view="0"] [data-run="sigmoid"]')).to_have_class("fig-run r0 off")
    expect(shown.locator(".fig-verdict")).to_contain_text(show(gradient("tanh", 3, 1.0), 3))
    wrong = open_page("?layers=lines:tanj")
    expect(awake(wrong, "layers").locator(".fig-notice")).to_contain_text("lines:tanj")
