"""Predict, then see; and predict anew once something has changed."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

import optlib

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
HIDDEN = "The path is hidden until you predict."


def test_a_prediction_comes_first(open_page: Open, awake: Awake) -> None:
    page = open_page(reduced_motion="reduce")
    figure = awake(page, "guess")
    run = figure.locator('[data-view="0"] .fig-run')
    assert "off" in str(run.get_attribute("class"))
    figure.get_by_role("button", name="Show me").click()
    expect(figure.locator(".fig-reply")).to_have_text("Please choose one.")
    verdict = optlib.run("quintic", "gd", [2.2], 20, lr=0.03).verdict
    figure.locator(f'.fig-predict input[value="{verdict}"]').check()
    figure.get_by_role("button", name="Show me").click()
    expect(figure.locator(".fig-reply")).to_contain_text("Right.")
    assert "off" not in str(run.get_attribute("class"))


def test_a_changed_control_is_another_question(open_page: Open, awake: Awake) -> None:
    page = open_page(reduced_motion="reduce")
    figure = awake(page, "guess")
    run = figure.locator('[data-view="0"] .fig-run')
    for control, value in (("start", "1.5"), ("steps", "40")):
        figure.locator('.fig-predict input[value="diverged"]').check()
        figure.get_by_role("button", name="Show me").click()
        expect(figure.locator(".fig-reply")).to_contain_text("Not as predicted.")
        assert "off" not in str(run.get_attribute("class"))
        below = figure.locator(".fig-play").bounding_box()
        field = figure.locator(f'[data-control="{control}"] input[type=text]')
        field.fill(value)
        field.press("Enter")
        expect(figure.locator(".fig-reply")).to_have_text("")
        expect(figure.locator(".fig-verdict")).to_have_text(HIDDEN)
        expect(figure.locator(".fig-predict")).to_be_enabled()
        expect(figure.locator(".fig-predict input:checked")).to_have_count(0)
        assert "off" in str(run.get_attribute("class"))
        assert figure.locator(".fig-play").bounding_box() == below  # nothing jumps
    expect(figure.locator(".fig-predict legend")).to_contain_text("step 40")


def test_a_change_while_it_plays_stops_it(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "guess")
    figure.locator("[data-speed]").select_option("1")
    figure.get_by_role("button", name="Show without predicting").click()
    expect(figure.get_by_role("button", name="Pause")).to_be_visible()
    field = figure.locator('[data-control="start"] input')
    field.fill("2")
    field.press("Enter")
    expect(figure.get_by_role("button", name="Play")).to_be_visible()
    expect(figure.locator(".fig-verdict")).to_have_text(HIDDEN)
