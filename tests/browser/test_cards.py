"""Pictures without runs: what a reader turns them into is what the build draws of a figure declared so."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.figures import Figure
from tests.browser.drawing import Drawn
from tests.browser.gestures import let_go, settle, slide
from tests.figures.cards import TURNED, form, secant, slices

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
Make = Callable[[Figure], Drawn]

# The middle of the frame that a picture's grid fills.
MIDDLE = """(stage) => { const { left, right, top, bottom } = stage.querySelector(".fig-grid").getBoundingClientRect();
    return [(left + right) / 2, (top + bottom) / 2]; }"""


def coordinates(drawn: str) -> np.ndarray:
    return np.array([float(number) for number in re.findall(r"-?\d+\.?\d*", drawn)])


def knobs(figure: Locator) -> list[str]:
    return [str(knob.get_attribute("aria-valuetext")) for knob in figure.locator(".fig-handle").all()]


@pytest.mark.parametrize("query", TURNED)
def test_what_is_drawn_and_said_is_what_the_build_draws_and_says(
    open_page: Open, awake: Awake, drawn: Make, query: str
) -> None:
    declared: Figure = TURNED[query]
    made = drawn(declared)
    page = open_page(f"?{query}")
    figure = awake(page, declared.id)
    settle(page)
    for number, view in enumerate(declared.views):
        if view.kind == "differences":  # its left end is rounding, which is another one in each language
            continue
        expected = made.strokes(number)
        paths = figure.locator(f'[data-view="{number}"] .fig-runs path')
        got = [str(path.get_attribute("d")) for path in paths.all()]
        assert len(got) == len(expected) > 1
        for one, other in zip(got, expected, strict=True):
            assert np.allclose(coordinates(one), coordinates(other), atol=0.11)
    lines = [line for line in figure.locator(".fig-verdict").inner_text().split("\n") if line]
    assert lines == made.words()
    assert knobs(figure) == made.knobs()


@pytest.mark.parametrize("query", [q for q in TURNED if "secant" not in q])
def test_the_numbers_follow(open_page: Open, awake: Awake, drawn: Make, query: str) -> None:
    declared: Figure = TURNED[query]
    made = drawn(declared)
    page = open_page(f"?{query}")
    figure = awake(page, declared.id)
    figure.locator("summary").click()
    expect(figure.locator("tbody tr")).to_have_count(len(made.rows()))
    assert [row.inner_text().split("\t") for row in figure.locator("tbody tr").all()] == made.rows()


def test_a_dial_on_both_sides_of_zero_is_slid_typed_and_remembered(open_page: Open, awake: Awake, drawn: Make) -> None:
    page = open_page()
    figure = awake(page, "card-secant")
    slide(figure, "h", -200)
    let_go(figure, "h")
    expect(figure.locator('[data-control="h"] [data-exact]')).to_have_value("−1")
    exact = figure.locator('[data-control="h"] [data-exact]')
    exact.fill("0")
    exact.press("Enter")
    expect(figure.locator(".fig-notice")).not_to_be_empty()
    exact.fill("-0.25")
    exact.press("Enter")
    expect(figure.locator(".fig-verdict")).to_contain_text(drawn(secant(-0.25)).words()[0])
    page.wait_for_url("**card-secant=h:-0.25")
    figure.locator('[data-action="reset"]').click()
    expect(figure.locator(".fig-verdict")).to_contain_text(drawn(secant()).words()[0])


def test_a_figure_without_runs_has_neither_playback_nor_program(open_page: Open, awake: Awake) -> None:
    figure = awake(open_page(), "card-form")
    assert figure.locator('[data-action="reset"]').count() == 1
    assert figure.locator('.fig-play, [data-action="copy"]').count() == 0


def test_a_knob_is_dragged_and_turned_by_keys(open_page: Open, awake: Awake, drawn: Make) -> None:
    page = open_page()
    figure = awake(page, "card-form")
    knob = figure.locator('[data-kind="turn"] .fig-handle')
    middle = figure.locator('[data-kind="turn"] .fig-stage').evaluate(MIDDLE)
    at = knob.bounding_box()
    assert at is not None
    page.mouse.move(at["x"] + 22, at["y"] + 22)
    page.mouse.down()
    page.mouse.move(middle[0], middle[1] - 60, steps=3)
    page.mouse.up()
    expect(figure.locator(".fig-verdict")).to_contain_text(drawn(form(90)).words()[0])
    knob.press("ArrowRight")
    knob.press("Shift+ArrowLeft")
    expect(figure.locator(".fig-verdict")).to_contain_text(drawn(form(81)).words()[0])
    assert knob.get_attribute("aria-valuenow") == "81"


def test_two_knobs_in_one_picture_move_what_is_theirs(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "card-secant")
    second, first = figure.locator(".fig-handle").all()
    first.press("Shift+ArrowLeft")
    expect(figure.locator('[data-control="point"] [data-exact]')).to_have_value("0.8")
    expect(figure.locator('[data-control="h"] [data-exact]')).to_have_value("0.8")
    second.press("Shift+ArrowLeft")
    expect(figure.locator('[data-control="h"] [data-exact]')).to_have_value("0.4")
    expect(figure.locator('[data-control="point"] [data-exact]')).to_have_value("0.8")


def test_a_pick_changes_the_slice_and_its_axis(open_page: Open, awake: Awake, drawn: Make) -> None:
    page = open_page()
    figure = awake(page, "card-slices")
    figure.get_by_label("second").check()
    expect(figure.locator(".fig-verdict")).to_contain_text(drawn(slices(along="w2")).words()[0])
    expect(figure.locator('[data-kind="slice"] .fig-axis').first).to_have_text("w₂")
