"""The numbers under a living figure."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import let_go, slide
from tests.reading import show

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def test_the_table_has_every_quantity_of_the_run(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "five")
    figure.locator('[data-control="steps"] [data-exact]').fill("7")
    figure.locator('[data-control="steps"] [data-exact]').press("Enter")
    table = figure.locator('table[data-run="adam"]')
    expect(table.locator("tbody tr")).to_have_count(8)
    run = optlib.run("ravine", "adam", [-7.0, 2.0], 7, lr=0.9, beta2=0.9)
    cells = table.locator("tbody tr").last.locator("td").all_inner_texts()
    states = [float(v) for name in ("m", "v", "m_hat", "v_hat") for v in run.states[name][-1]]
    assert cells == [show(float(v)) for v in (*run.points[-1], run.values[-1], *run.gradients[-1], *states)]


def test_the_folded_numbers_are_those_of_the_present_run(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    slide(figure, "lr", 0.5)
    let_go(figure, "lr")
    figure.locator("summary").click()
    expect(figure.locator("tbody tr").nth(1).locator("td").first).to_have_text("0")
    slide(figure, "lr", 0.25)
    let_go(figure, "lr")
    expect(figure.locator("tbody tr").nth(1).locator("td").first).to_have_text("−3")


def test_the_numbers_have_the_step_shown_and_the_last_two(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "slope")
    figure.locator('[data-control="steps"] [data-exact]').fill("150")
    figure.locator('[data-control="steps"] [data-exact]').press("Enter")
    figure.locator("summary").click()
    heads = figure.locator("tbody th")
    expect(heads.nth(-2)).to_have_text("149")
    for _ in range(3):
        figure.get_by_role("button", name="One step back").click()
    expect(figure.locator("tbody tr[aria-current] th")).to_have_text("147")
    assert heads.all_inner_texts()[-4:] == ["145", "147", "149", "150"]
