"""Every reader: without scripts, at 360 px, in the dark, with reduced motion, by keyboard, on paper, with a part that fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

import optlib
from scripts.figures.views.map import Map
from scripts.figures.views.sketch import Sketch
from scripts.figures.views.surface import Surface
from tests.browser.gestures import path_of, settle, slide
from tests.figures.samples import FIGURES

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
BY_ITSELF = (Sketch, Map, Surface)  # what the plotting library never draws, or only after a touch of its own
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def plotted(page: Page, figure: str) -> None:
    page.wait_for_selector(f'#{figure} [data-view="0"] .fig-stage[data-live]')


def test_without_scripts_there_are_pictures_words_and_numbers(open_page: Open, samples: str) -> None:
    page = open_page(java_script_enabled=False)
    for figure in FIGURES:
        part = page.locator(f"#{figure.id}")
        expect(part.locator(".fig-still:visible").first).to_be_visible()
        expect(part.locator(".fig-verdict:visible")).not_to_be_empty()
        expect(part.locator(".fig-controls")).to_be_hidden()
        if figure.runs:  # what shows no run has none to name
            expect(part.locator(".fig-legend").first).to_be_visible()
    assert page.locator("#five table tbody tr").count() == 5 * 21
    guess = page.locator("#guess")  # what asks its readers answers these
    picture = guess.locator("img.fig-still:visible")
    expect(picture).to_have_count(1)
    drawing = page.request.get(samples + str(picture.get_attribute("src")))
    assert drawing.text().count('class="fig-line"') == 1
    expect(guess.locator(".fig-verdict:visible")).to_contain_text("converged")
    guess.locator("summary:visible").click()
    expect(guess.frame_locator("iframe").locator("tbody tr")).to_have_count(21)
    page.locator("#count summary").click()
    expect(page.locator("#count details")).to_contain_text("0.5")


def test_nothing_moves_when_a_figure_wakes(open_page: Open, awake: Awake) -> None:
    page = open_page(width=800)
    page.evaluate(
        """window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { shift += entry.value; }))
            .observe({type: 'layout-shift', buffered: true})"""
    )
    for name in ("slope", "five", "budget", "line"):
        box = page.locator(f"#{name}").bounding_box()
        part = awake(page, name)
        plotted(page, name)
        settle(page)
        assert box is not None
        after = part.bounding_box()
        assert after is not None and (after["width"], after["height"]) == pytest.approx(
            (box["width"], box["height"]), abs=1
        )
    assert page.evaluate("shift") <= 0.01


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_at_360_pixels_nothing_overflows_and_everything_can_be_touched(
    open_page: Open, awake: Awake, lang: str
) -> None:
    page = open_page(width=360, lang=lang, has_touch=True, is_mobile=True)
    for figure in FIGURES:
        part = awake(page, figure.id)
        small = part.evaluate(
            """(figure) => [...figure.querySelectorAll('button, select, input[type=text], input[type=range]'
                    + ', .fig-handle, label:has(> input), summary')]
                .filter((e) => e.offsetParent && !e.closest('.fig-predict:disabled'))
                .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height]).filter(([, h]) => h < 43.9)"""
        )
        assert small == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_dark_and_light_follow_the_page_at_once(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "five")
    plotted(page, "five")
    line = figure.locator('[data-view="0"] [data-run="gd"] .fig-line')
    hue = "(e) => getComputedStyle(e).stroke"
    fill = "() => document.querySelector('#five .contourbg path, #five .contourfill path').style.fill"
    light, ground = line.evaluate(hue), page.evaluate(fill)
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert line.evaluate(hue) != light
    page.wait_for_function(f"(old) => ({fill})() !== old", arg=ground)


def test_reduced_motion_starts_nothing_by_itself(open_page: Open, awake: Awake) -> None:
    page = open_page(reduced_motion="reduce")
    figure = awake(page, "guess")
    figure.get_by_role("button", name="Show without predicting").click()
    expect(figure.locator("[data-at]")).to_have_text("20 / 20")
    expect(figure.get_by_role("button", name="Play")).to_be_visible()


def test_the_copied_program_ends_where_the_figure_stands(open_page: Open, awake: Awake) -> None:
    page = open_page()
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; } }")
    figure = awake(page, "slope")
    slide(figure, "lr", 0.25)
    figure.locator('[data-control="steps"] [data-exact]').fill("33")
    figure.locator('[data-control="steps"] [data-exact]').press("Enter")
    figure.get_by_role("button", name="Copy as Python").click()
    expect(figure.locator(".fig-notice")).to_have_text("The Python code is copied.")
    names: dict[str, object] = {}
    exec(page.evaluate("copied"), names)
    expected = optlib.run("parabola", "gd", [-6.0], 33, lr=0.25).points
    assert np.allclose(np.asarray(names["points"]), expected, rtol=1e-12)
    figure.get_by_role("button", name="Copy link").click()
    page.wait_for_function("copied.startsWith('http')")
    assert "slope=lr:0.25;steps:33" in page.evaluate("copied")


def test_without_a_clipboard_the_program_can_be_selected(open_page: Open, awake: Awake) -> None:
    page = open_page()
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error('no'); } }")
    figure = awake(page, "slope")
    figure.get_by_role("button", name="Copy as Python").click()
    expect(figure.locator("textarea")).to_be_focused()
    assert "gd(gradient, start=[-6], steps=20, lr=0.03)" in figure.locator("textarea").input_value()


def test_one_figure_that_fails_says_so_and_leaves_the_others_alone(open_page: Open, awake: Awake) -> None:
    page = open_page(quiet=False)
    page.route("**/figures/slope.json", lambda route: route.fulfill(status=500, body="no"))
    page.locator("#slope").dispatch_event("pointerdown")
    expect(page.locator("#slope")).to_have_attribute("data-state", "failed")
    expect(page.locator("#slope .fig-notice")).to_contain_text("still picture remains")
    expect(page.locator("#slope .fig-still").first).to_be_visible()
    figure = awake(page, "budget")
    expect(figure).to_have_attribute("data-state", "alive")


def test_without_the_plotting_library_the_still_is_alive(open_page: Open, awake: Awake) -> None:
    page = open_page(quiet=False)
    page.route("**/plotly-*.js", lambda route: route.abort())
    figure = awake(page, "slope")
    expect(figure.locator(".fig-notice")).to_contain_text("simple picture")
    before = path_of(figure)
    slide(figure, "lr", 0.5)
    settle(page)
    assert path_of(figure) != before


def test_a_press_before_the_code_is_there_counts(open_page: Open) -> None:
    page = open_page()
    slow = []
    page.route("**/figure-*.js", lambda route: slow.append(route))
    page.locator("#slope").scroll_into_view_if_needed()
    page.get_by_role("button", name="One step back").first.click()
    page.wait_for_function("document.getElementById('slope').dataset.state === 'waking'")
    slide(page.locator("#slope"), "lr", 0.5)
    while not slow:
        page.wait_for_timeout(20)
    slow[0].continue_()
    expect(page.locator("#slope [data-at]")).to_have_text("19 / 20")
    expect(page.locator('#slope [data-control="lr"] [data-exact]')).to_have_value("0.5")


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_axe_finds_nothing(open_page: Open, awake: Awake, scheme: str) -> None:
    page = open_page(bypass_csp=True)
    page.evaluate("(scheme) => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    for figure in FIGURES:
        awake(page, figure.id)
        if not isinstance(figure.views[0], BY_ITSELF):
            plotted(page, figure.id)
    page.add_script_tag(path=AXE)
    found = page.evaluate(
        "async () => (await axe.run('main')).violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 160))])"
    )
    assert found == []


def test_no_request_leaves_the_origin(open_page: Open, awake: Awake, samples: str) -> None:
    page = open_page()
    foreign: list[str] = []
    page.on("request", lambda r: foreign.append(r.url) if not r.url.startswith((samples, "data:", "blob:")) else None)
    for name in ("slope", "five", "space"):
        awake(page, name)
    plotted(page, "five")
    page.locator("#space .fig-stage").dispatch_event("pointerdown")
    page.wait_for_selector("#space .fig-stage[data-live]")
    assert foreign == []


def test_an_unwoken_figure_prints_its_still(open_page: Open) -> None:
    page = open_page(width=500)
    page.emulate_media(media="print")
    expect(page.locator("#away .fig-still").first).to_be_visible()
    expect(page.locator("#away .fig-controls")).to_be_hidden()


def test_a_living_figure_prints_its_present_paths_on_the_still(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    plotted(page, "slope")
    slide(figure, "lr", 0.5)
    settle(page)
    page.emulate_media(media="print")
    line = figure.locator('[data-view="0"] .fig-still [data-run="gd"] .fig-line')
    expect(line).to_be_visible()
    assert str(line.get_attribute("d")).count("L") == 1  # η = 0.5 lands in one step
    expect(figure.locator(".fig-plot").first).to_be_hidden()
    page.emulate_media(media="screen")
    expect(figure.locator('[data-view="0"] .fig-plot [data-run="gd"]')).to_have_count(1)


def test_a_capable_machine_wakes_what_is_in_view_and_a_phone_waits(open_page: Open) -> None:
    desk = open_page(width=1280)
    desk.wait_for_selector('#slope [data-view="0"] .fig-stage[data-live]')
    phone = open_page(width=360, has_touch=True, is_mobile=True)
    phone.locator("#slope").scroll_into_view_if_needed()
    phone.evaluate("new Promise((done) => requestIdleCallback(done))")
    assert phone.locator("[data-state]").count() == 0
