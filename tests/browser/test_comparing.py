"""The same rate for all or each tuned, standings that follow, presets in the address, and contests."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

import optlib
from tests.reading import show

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def cell(figure: Locator, run: str, name: str) -> Locator:
    return figure.locator(f'.fig-board [data-run="{run}"] [data-cell="{name}"]')


def test_each_tuned_finds_what_python_finds(open_page: Open, awake: Awake) -> None:
    figure = awake(open_page(), "match")
    expect(cell(figure, "gd", "lr")).to_have_text("0.1")
    figure.get_by_label("each tuned").check()
    for steps in (20, 45):
        field = figure.locator('[data-control="steps"] input[type=text]')
        field.fill(str(steps))
        field.press("Enter")
        ends = {}
        for run in ("gd", "momentum", "adam"):
            tuned = optlib.tune("ravine", run, [-7, 2], steps)
            ends[run] = optlib.run("ravine", run, [-7, 2], steps, lr=tuned.rate).values[-1]
            expect(cell(figure, run, "lr")).to_have_text(show(tuned.rate))
            expect(cell(figure, run, "gap")).to_have_text(show(ends[run], 3))
        for run, end in ends.items():
            expect(cell(figure, run, "rank")).to_have_text(str(1 + sum(other < end for other in ends.values())))
        expect(figure.locator(".fig-verdict")).to_contain_text(f"At step {steps} (in brackets")
    figure.get_by_label("the same η for all").check()
    expect(cell(figure, "gd", "lr")).to_have_text("0.1")


def test_a_preset_sets_the_figure_and_the_address_brings_it_back(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "match")
    select = figure.locator('[data-control="presets"] select')
    select.select_option("far")
    expect(figure.locator(".fig-board tbody tr:not([hidden])")).to_have_count(1)
    expect(cell(figure, "gd", "lr")).to_have_text("0.95")
    page.wait_for_url(re.compile("match=presets:far"))
    expect(select).to_have_value("far")
    query = page.url[page.url.index("?") :]
    again = open_page(query)
    expect(again.locator('#match[data-state="alive"]')).to_be_visible()
    expect(again.locator('#match [data-control="presets"] select')).to_have_value("far")
    expect(again.locator('#match [data-coordinate="0"]')).to_have_value("8")
    # A change makes it the reader's own state, and reset the figure's.
    field = figure.locator('[data-control="steps"] input[type=text]')
    field.fill("33")
    field.press("Enter")
    expect(select).to_have_value("")
    figure.get_by_role("button", name="Reset").click()
    expect(figure.locator(".fig-board tbody tr:not([hidden])")).to_have_count(3)
    expect(cell(figure, "gd", "lr")).to_have_text("0.1")


def test_a_preset_may_exchange_the_landscape(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "match")
    figure.locator('[data-control="presets"] select').select_option("elsewhere")
    expect(figure.locator('[data-control="landscape"] select')).to_have_value("quartic")
    expect(figure.locator('[data-coordinate="1"]')).to_have_value("−2.5")
    expect(figure.locator('.fig-board [data-head="gap"]')).to_have_text("g(w₁, w₂) − minimum")
    floor = float(optlib.objectives["quartic"].value(optlib.objectives["quartic"].minima).min())
    for run in ("gd", "momentum", "adam"):
        tuned = optlib.tune("quartic", run, [5, -2.5], 20)
        expect(cell(figure, run, "lr")).to_have_text(show(tuned.rate))
        expect(cell(figure, run, "gap")).to_have_text(show(min(tuned.values) - floor, 3))
    page.wait_for_url(re.compile("match=presets:elsewhere"))
    again = open_page(page.url[page.url.index("?") :])
    expect(again.locator('#match [data-control="presets"] select')).to_have_value("elsewhere")
    expect(again.locator('#match [data-run="adam"] [data-cell="lr"]')).to_have_text(
        show(optlib.tune("quartic", "adam", [5, -2.5], 20).rate)
    )


def test_standings_follow_the_step_shown(open_page: Open, awake: Awake) -> None:
    figure = awake(open_page(), "match")
    figure.locator("[data-scrub]").fill("3")
    expect(figure.locator(".fig-board caption")).to_have_text("Standings at step 3")
    value = optlib.run("ravine", "momentum", [-7, 2], 3, lr=0.1).values[-1]
    expect(cell(figure, "momentum", "gap")).to_have_text(show(value, 3))


def test_the_board_fits_a_phone(open_page: Open, awake: Awake) -> None:
    page = open_page(width=360)
    figure = awake(page, "match")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    board = figure.locator(".fig-board").bounding_box()
    assert board is not None and board["width"] <= 360
    assert cell(figure, "adam", "gap").evaluate("e => getComputedStyle(e, '::before').content") == '"value − min: "'


def test_what_was_hidden_comes_out_above_the_landscape(open_page: Open, awake: Awake) -> None:
    page = open_page(reduced_motion="reduce")
    figure = awake(page, "favourite")
    figure.get_by_role("button", name="Show without predicting").click()
    page.wait_for_timeout(600)  # Plotly draws what can be hovered over a moment later
    expect(figure.locator(".overplot > .xy > .fig-runs:last-child")).to_have_count(1)


def test_a_winner_is_predicted(open_page: Open, awake: Awake) -> None:
    page = open_page(reduced_motion="reduce")
    figure = awake(page, "favourite")
    figure.locator('.fig-predict input[value="gd"]').check()
    figure.get_by_role("button", name="Show me").click()
    expect(figure.locator(".fig-reply")).to_contain_text("Not as predicted. At step 20")
    field = figure.locator('[data-control="steps"] input[type=text]')
    field.fill("5")
    field.press("Enter")
    expect(figure.locator(".fig-predict legend")).to_contain_text("at step 5")
    figure.locator('.fig-predict input[value="gd"]').check()
    figure.get_by_role("button", name="Show me").click()
    expect(figure.locator(".fig-reply")).to_contain_text("Right.")


def test_a_contest_is_run(open_page: Open, awake: Awake) -> None:
    page = open_page()
    exercise = awake(page, "race")
    field, button = exercise.locator("[data-answer]"), exercise.get_by_role("button", name="Check")
    for answer, said in (("5", "Not yet."), ("60", "Right."), ("2.5", "whole number"), ("5000", "from 1 to 1000")):
        field.fill(answer)
        button.click()
        expect(exercise.locator(".exercise-reply")).to_contain_text(said)
