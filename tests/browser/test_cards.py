"""Pictures without runs: what the browser draws and says is what the build draws and says of the same dials."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect
from scripts.build.fragment import fragment

from scripts.figures import Figure
from tests.browser.gestures import let_go, settle, slide
from tests.figures.cards import TURNED, form, secant, slices

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
STROKES = re.compile(r'<path d="([^"]*)"')


def coordinates(drawn: str) -> np.ndarray:
    return np.array([float(number) for number in re.findall(r"-?\d+\.?\d*", drawn)])


def knobs(figure: Locator) -> list[str]:
    return [str(knob.get_attribute("aria-valuetext")) for knob in figure.locator(".fig-handle").all()]


@pytest.mark.parametrize("query", TURNED)
def test_what_is_drawn_and_said_is_what_the_build_draws_and_says(open_page: Open, awake: Awake, query: str) -> None:
    declared: Figure = TURNED[query]
    page = open_page(f"?{query}")
    figure = awake(page, declared.id)
    settle(page)
    for number, view in enumerate(declared.views):
        if view.kind == "differences":  # its left end is rounding, which is another one in each language
            continue
        frame = view.frame(declared, {})
        expected = STROKES.findall(view.foreground(declared, frame))
        drawn = figure.locator(f'[data-view="{number}"] .fig-runs path')
        got = [str(path.get_attribute("d")) for path in drawn.all()]
        assert len(got) == len(expected) > 1
        for one, other in zip(got, expected, strict=True):
            assert np.allclose(coordinates(one), coordinates(other), atol=0.11)
    lines = [line for line in figure.locator(".fig-verdict").inner_text().split("\n") if line]
    assert lines == declared.words("en")
    assert knobs(figure) == [grip.text for view in declared.views for grip in view.grips(declared, {})]


@pytest.mark.parametrize("query", [q for q in TURNED if "secant" not in q])
def test_the_numbers_follow(open_page: Open, awake: Awake, query: str) -> None:
    declared: Figure = TURNED[query]
    page = open_page(f"?{query}")
    figure = awake(page, declared.id)
    figure.locator("summary").click()
    table = next(part for view in declared.views for part in view.numbers(declared, "en"))
    expect(figure.locator("caption")).to_have_text(table.caption)
    cells = figure.locator("tbody tr").all()
    assert [row.inner_text().split("\t") for row in cells] == [list(row) for row in table.rows]


def test_a_dial_on_both_sides_of_zero_is_slid_typed_and_remembered(open_page: Open, awake: Awake) -> None:
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
    expect(figure.locator(".fig-verdict")).to_contain_text(secant(-0.25).words("en")[0])
    page.wait_for_url("**card-secant=h:-0.25")
    figure.locator('[data-action="reset"]').click()
    expect(figure.locator(".fig-verdict")).to_contain_text(secant().words("en")[0])


def test_a_figure_without_runs_has_neither_playback_nor_program() -> None:
    made = fragment(form(), {}, "en")
    assert "fig-play" not in made and 'data-action="copy"' not in made and 'data-action="reset"' in made


def test_a_knob_is_dragged_and_turned_by_keys(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "card-form")
    knob = figure.locator('[data-kind="turn"] .fig-handle')
    box = figure.locator('[data-kind="turn"] .fig-stage').bounding_box()
    at = knob.bounding_box()
    assert box is not None and at is not None
    page.mouse.move(at["x"] + 22, at["y"] + 22)
    page.mouse.down()
    frame = form().views[0].frame(form(), {})
    left, top, width, height = frame.rect
    scale = box["width"] / 440
    middle = (box["x"] + scale * (left + width / 2), box["y"] + scale * (top + height / 2))
    page.mouse.move(middle[0], middle[1] - 60, steps=3)
    page.mouse.up()
    expect(figure.locator(".fig-verdict")).to_contain_text(form(90).words("en")[0])
    knob.press("ArrowRight")
    knob.press("Shift+ArrowLeft")
    expect(figure.locator(".fig-verdict")).to_contain_text(form(81).words("en")[0])
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


def test_a_pick_changes_the_slice_and_its_axis(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "card-slices")
    figure.get_by_label("second").check()
    expect(figure.locator(".fig-verdict")).to_contain_text(slices(along="w2").words("en")[0])
    expect(figure.locator('[data-kind="slice"] .fig-axis').first).to_have_text("w₂")
