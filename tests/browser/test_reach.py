"""The marker on the lines of steps against κ, and its words, follow the dial."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

import optlib
from tests.browser.gestures import let_go, settle, slide

KAPPA = 100.0
ROOT = sqrt(KAPPA)
# The best settings for curvatures 1/κ and 1: η = 2/(λ₁ + λ₂), and Polyak's (1964) of η and β.
BEST = {
    "gd": {"lr": 2 * KAPPA / (KAPPA + 1)},
    "momentum": {"lr": 4 * KAPPA / (ROOT + 1) ** 2, "momentum": ((ROOT - 1) / (ROOT + 1)) ** 2},
}


@pytest.mark.parametrize("rule", BEST)
def test_the_marker_follows_kappa(
    open_page: Callable[..., Page], awake: Callable[[Page, str], Locator], rule: str
) -> None:
    page = open_page()
    figure = awake(page, "kappa")
    marker = figure.locator(f'[data-run="{rule}"] .fig-now')
    before = marker.get_attribute("d")
    slide(figure, "kappa", 400)
    settle(page)
    let_go(figure, "kappa")
    assert marker.get_attribute("d") != before
    target = optlib.objectives["stretched_bowl"].at(kappa=KAPPA)
    values = optlib.run(target, rule, [1.0, 1.0], 2000, **BEST[rule]).values
    last = int(np.flatnonzero(values > 1e-6 * values[0])[-1])
    expect(figure.locator(".fig-verdict")).to_contain_text(f"by step {last + 1}")
