"""Fresh samples, chords, fits and stopping criteria in living figures."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from scripts.figures import Figure
from tests.browser.drawing import Drawn
from tests.figures.samples import bends, chords, draws, halts

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
Make = Callable[[Figure], Drawn]


def enter(figure: Locator, control: str, text: str) -> None:
    field = figure.locator(f'[data-control="{control}"] [data-exact]')
    field.fill(text)
    field.press("Enter")


def test_a_fresh_sample_is_the_next_and_the_address_brings_it_back(open_page: Open, awake: Awake, drawn: Make) -> None:
    page = open_page()
    figure = awake(page, "draws")
    words = figure.locator(".fig-verdict p")
    for _ in range(3):
        figure.locator('[data-action="fresh"]').click()
    declared = drawn(draws(seed=4))
    expect(words).to_have_text(declared.words())
    page.wait_for_function("location.search.includes('draws=seed:4')")
    figure.locator("summary").click()
    rows = declared.rows()
    expect(figure.locator(".fig-numbers tbody tr")).to_have_count(len(rows))
    expect(figure.locator(".fig-numbers tbody tr").last.locator("td")).to_have_text(list(rows[-1][1:]))
    again = open_page("?draws=seed:4;rows:20")
    expect(awake(again, "draws").locator(".fig-verdict p")).to_have_text(drawn(draws(seed=4, rows=20)).words())


def test_what_is_no_sample_is_refused(open_page: Open, awake: Awake, drawn: Make) -> None:
    page = open_page("?draws=seed:x")
    figure = awake(page, "draws")
    expect(figure.locator(".fig-notice")).to_contain_text("seed:x")
    enter(figure, "seed", "1.5")
    expect(figure.locator(".fig-notice")).to_contain_text("a number from 0 to 999999")
    expect(figure.locator('[data-control="seed"] [data-exact]')).to_have_value("1")
    figure.locator('[data-action="fresh"]').click()
    figure.locator('[data-action="reset"]').click()
    expect(figure.locator(".fig-verdict p")).to_have_text(drawn(draws()).words())


def test_a_knob_moves_the_point_of_both_chords(open_page: Open, awake: Awake, drawn: Make) -> None:
    page = open_page()
    figure = awake(page, "chords")
    knob = figure.locator('[data-view="1"] .fig-handle').nth(0)
    knob.focus()
    for _ in range(10):
        knob.press("Shift+ArrowRight")
    expect(figure.locator('[data-control="first"] [data-exact]')).to_have_value("0.9")
    expect(figure.locator(".fig-verdict p")).to_have_text(drawn(chords(0.9)).words())
    box = knob.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 120, y, steps=4)
    page.mouse.up()
    expect(figure.locator(".fig-verdict p").nth(1)).to_contain_text("not convex")


def test_a_degree_is_a_whole_number_and_moves_both_pictures(open_page: Open, awake: Awake, drawn: Make) -> None:
    page = open_page(lang="ko")
    figure = awake(page, "bends")
    before = figure.locator(".fig-model").first.get_attribute("d")
    enter(figure, "degree", "7")
    expect(figure.locator(".fig-verdict p")).to_have_text(drawn(bends(degree=7)).words("ko"))
    assert figure.locator('[data-view="0"] .fig-model').first.get_attribute("d") != before
    enter(figure, "degree", "2.5")
    expect(figure.locator('[data-control="degree"] [data-exact]')).to_have_value("7")


def test_a_smaller_threshold_stops_later(open_page: Open, awake: Awake, drawn: Make) -> None:
    page = open_page()
    figure = awake(page, "halts")
    enter(figure, "epsilon", "1e-2")
    expect(figure.locator(".fig-verdict p").nth(1)).to_have_text(drawn(halts(epsilon=1e-2)).words()[1])
    enter(figure, "steps", "100")
    expect(figure.locator(".fig-verdict p").nth(1)).to_have_text(drawn(halts(epsilon=1e-2, steps=100)).words()[1])
    expect(figure.locator(".fig-verdict p").nth(1)).to_contain_text("has not stopped by step 100")
