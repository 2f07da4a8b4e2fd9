"""Moving averages in a living figure: what it draws and says for a β, against the sums that the averages stand for."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from playwright.sync_api import Locator, Page, expect

from optlib.random import Generator
from tests.browser.gestures import let_go, slide

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def declared_values() -> list[float]:
    """The series of the figure "average": 60 values with the seed 1."""
    generator = Generator(1)
    return [generator.normal(1.0, 0.5) for _ in range(60)]


VALUES = declared_values()


def average(k: int, beta: float) -> float:
    """xₖ, as the sum of the first k values with the weights of their ages."""
    return float(np.dot(VALUES[:k][::-1], (1 - beta) * beta ** np.arange(k)))


def written(x: float, digits: int = 4) -> str:
    return f"{x:.{digits}g}".replace("-", "−")


def test_a_moving_average_follows_its_dial_with_line_words_bars_and_numbers(open_page: Open, awake: Awake) -> None:
    figure = awake(open_page(), "average")
    figure.locator("summary").click()
    bars = figure.locator('[data-view="1"] .fig-bars').first
    before = bars.get_attribute("d") or ""
    slide(figure, "beta", 0.5)
    let_go(figure, "beta")
    last = average(60, 0.5)
    expect(figure.locator(".fig-verdict p").first).to_have_text(
        f"β = 0.5: α = 0.5, N = 3. At the end xₖ = {written(last, 3)}."
    )
    expect(figure.locator("tbody tr").nth(59).locator("td").nth(1)).to_have_text(written(last))
    after = bars.get_attribute("d") or ""
    assert before.count("M") == 19 and after.count("M") == 3


def test_pictures_of_averages_say_what_is_under_the_pointer_and_say_it_anew_for_another_beta(
    open_page: Open, awake: Awake
) -> None:
    page = open_page()
    figure = awake(page, "average")
    stage = figure.locator('[data-view="0"] .fig-stage')
    hint = figure.locator('[data-view="0"] .fig-cell')
    asked = str(hint.text_content())
    box = stage.bounding_box()
    assert box is not None
    scale = box["width"] / 440
    # Between the margins, 62 to 420, stand k from 0 to 61, and the ages from −1 to 40.
    stage.hover(position={"x": (62 + 358 * 10.2 / 61) * scale, "y": 160 * scale})
    for beta in (0.9, 0.5):
        if beta == 0.5:
            slide(figure, "beta", beta)
        mean = average(10, beta)
        expect(hint).to_have_text(
            f"k = 10: value pₖ = {written(VALUES[9], 3)}, average xₖ = {written(mean, 3)}, "
            f"corrected {written(mean / (1 - beta**10), 3)}"
        )
    bars = figure.locator('[data-view="1"]')
    bars.locator(".fig-stage").click(position={"x": (62 + 358 * 4 / 41) * scale, "y": 160 * scale})
    expect(bars.locator(".fig-cell")).to_have_text(f"age 3: weight {written(0.5 * 0.5**3, 3)}")
    page.mouse.move(0, 0)
    expect(hint).to_have_text(asked)
