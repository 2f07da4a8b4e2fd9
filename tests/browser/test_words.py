"""What a living figure says: of the step it shows, under the objective's own names, aloud only when the reader stops."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import let_go, settle, slide
from tests.reading import where

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def test_the_words_speak_of_the_step_shown(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    target, run = optlib.objectives["parabola"], optlib.run("parabola", "gd", [-6.0], 20, lr=0.03)
    for k in (19, 18):
        figure.get_by_role("button", name="One step back").click()
        told = f"At step {k}, {where(target, run.points[k], float(run.values[k]))}."
        expect(figure.locator(".fig-verdict")).to_have_text(
            f"gradient descent: still moving, and its values fall. {told}"
        )


def test_the_words_use_the_objectives_own_names(open_page: Open, awake: Awake) -> None:
    page = open_page(lang="ko")
    figure = awake(page, "line")
    run = optlib.run("mse_line10", "gd", [0.0, 0.0], 30, lr=0.01)
    told = where(optlib.objectives["mse_line10"], run.points[-1], float(run.values[-1]))
    assert told.startswith("W\u00a0=") and ", MSE\u00a0=" in told
    expect(figure.locator(".fig-verdict")).to_contain_text(f"스텝 30에서 {told}.")
    figure.locator("summary").click()
    expect(figure.locator("thead th").nth(3)).to_have_text("MSE")


def test_values_that_grow_are_said_to_grow(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    slide(figure, "lr", 1.05)
    let_go(figure, "lr")
    expect(figure.locator(".fig-verdict")).to_contain_text("still moving, and its values grow.")


def test_scrubbing_is_silent_until_it_stops(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    figure.locator(".fig-verdict").evaluate(
        """(place) => { window.heard = [];
        new MutationObserver(() => heard.push([place.getAttribute("aria-live"), place.innerText]))
            .observe(place, {childList: true}); }"""
    )
    scrub = figure.locator("[data-scrub]")
    for k in (12, 7, 3):
        scrub.evaluate("(s, k) => { s.value = k; s.dispatchEvent(new Event('input', {bubbles: true})); }", k)
        settle(page)
    silent = page.evaluate("heard")
    assert [live for live, _ in silent] == ["off"] * 3
    assert all(f"At step {k}," in said for k, (_, said) in zip((12, 7, 3), silent, strict=True))
    scrub.dispatch_event("change")
    settle(page)
    assert page.evaluate("heard.slice(3)") == [["polite", silent[-1][1]]]
    expect(figure.locator("[data-at]")).to_have_attribute("aria-live", "off")


def test_a_pause_says_where_it_is(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    figure.locator("[data-speed]").select_option("1")
    figure.get_by_role("button", name="Play").click()
    expect(figure.locator(".fig-verdict")).to_contain_text("At step 0, w = −6, f = 36.")
    expect(figure.locator(".fig-verdict")).to_have_attribute("aria-live", "off")
    figure.get_by_role("button", name="Pause").click()
    expect(figure.locator(".fig-verdict")).to_have_attribute("aria-live", "polite")
