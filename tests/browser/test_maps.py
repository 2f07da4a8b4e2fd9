"""A reader's hands on a map: point, click, keys, other controls, and the address."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

import optlib

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
RECT = (62.0, 34.0, 358.0, 260.0)  # of the axes in the picture, in SVG units
RATES = (30, 14)  # cells of the sample's map, over lr from 0 to 1.2 and start from −7 to 7
VERDICTS = ["converged", "moving", "bounded", "diverged"]
DONE = "(id) => [...document.querySelectorAll(`#${id} [data-kind=map]`)].every((map) => map.ariaBusy !== 'true')"


def drawn(figure: Locator, cells: tuple[int, int]) -> np.ndarray:
    """The class of every cell, rows upwards, read from the boxes in the picture; −1 where there is none, −2 where two are."""
    left, top, width, height = RECT
    found = np.full(cells[::-1], -1)
    for k, area in enumerate(figure.locator('[data-view="0"] .fig-cells path').all()):
        boxes = re.findall(r"M([\d.]+),([\d.]+)H([\d.]+)V([\d.]+)", area.get_attribute("d") or "")
        for x0, high, x1, low in (map(float, box) for box in boxes):
            columns = slice(round((x0 - left) / width * cells[0]), round((x1 - left) / width * cells[0]))
            rows = slice(
                round((top + height - low) / height * cells[1]), round((top + height - high) / height * cells[1])
            )
            found[rows, columns] = np.where(found[rows, columns] == -1, k, -2)
    return found


def verdicts(steps: int) -> np.ndarray:
    """What becomes of every run of the sample's map, by `optlib`."""
    columns, rows = RATES
    rates, starts = np.meshgrid((np.arange(columns) + 0.5) / columns * 1.2, (np.arange(rows) + 0.5) / rows * 14 - 7)
    run = optlib.run("parabola", "gd", starts.reshape(-1, 1), steps, record=False, lr=rates.ravel())
    return np.array([VERDICTS.index(verdict) for verdict in run.verdict]).reshape(rows, columns)


def spot(figure: Locator, x: float, y: float) -> dict[str, float]:
    """Where in the picture the fractions (x, y) of the axes lie, for the mouse."""
    left, top, width, height = RECT
    box = figure.locator('[data-view="0"] .fig-stage').bounding_box()
    assert box is not None
    scale = box["width"] / 440
    return {"x": (left + width * x) * scale, "y": (top + height * (1 - y)) * scale}


def test_a_map_follows_the_other_controls_and_ends_as_python_computes_it(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "rates")
    assert np.array_equal(drawn(figure, RATES), verdicts(75))
    before = str(figure.locator(".fig-shares").text_content())
    steps = figure.locator('[data-control="steps"] [data-exact]')
    steps.fill("10")
    steps.press("Enter")
    expect(figure.locator(".fig-shares")).not_to_have_text(before)
    page.wait_for_function(DONE, arg="rates")
    found = verdicts(10)
    assert np.array_equal(drawn(figure, RATES), found)
    shares = [share for k in range(4) if (share := float(np.mean(found == k)))]
    seen = [float(str(b.text_content())[:-1]) / 100 for b in figure.locator(".fig-shares li b").all()]
    assert np.allclose(seen, shares, atol=0.0006)


def test_a_click_makes_the_cell_the_run_of_all_views_and_of_the_address(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "rates")
    stage = figure.locator('[data-view="0"] .fig-stage')
    before = figure.locator('[data-view="1"] .fig-line').get_attribute("d")
    stage.hover(position=spot(figure, 0.99, 0.99))  # type: ignore[arg-type]
    words = figure.locator(".fig-cell")
    expect(words).to_contain_text("η\u00a0=\u00a01.18, w\u00a0=\u00a06.5")
    expect(words).to_contain_text("diverged")
    stage.click(position=spot(figure, 0.01, 0.01))  # type: ignore[arg-type]
    expect(figure.locator('[data-control="lr"] [data-exact]')).to_have_value("0.02")
    expect(figure.locator('[data-control="start"] input')).to_have_value("−6.5")
    end = optlib.run("parabola", "gd", [-6.5], 75, lr=0.02)
    assert end.verdict == "moving"
    expect(figure.locator(".fig-verdict")).to_contain_text("still moving")
    assert figure.locator('[data-view="1"] .fig-line').get_attribute("d") != before
    page.wait_for_function("() => location.search.includes('rates=lr:0.02;start:-6.5')")


def test_arrow_keys_move_the_crosshair_by_cells(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "rates")
    knob = figure.locator('[data-view="0"] .fig-handle')
    knob.focus()
    knob.press("ArrowRight")
    expect(knob).to_have_attribute("aria-valuetext", "η\u00a0=\u00a00.34, w\u00a0=\u00a0−5.5")
    knob.press("Shift+ArrowUp")
    expect(knob).to_have_attribute("aria-valuetext", "η\u00a0=\u00a00.34, w\u00a0=\u00a0−0.5")
    expect(figure.locator(".fig-cell")).to_contain_text("converged")
    knob.press("Shift+ArrowLeft")
    knob.press("Shift+ArrowLeft")
    expect(knob).to_have_attribute("aria-valuetext", "η\u00a0=\u00a00.02, w\u00a0=\u00a0−0.5")


def test_no_slice_of_the_work_holds_up_the_page(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "basins")
    page.evaluate("() => { window.pieces = 0; const post = MessagePort.prototype.postMessage;"
                  " MessagePort.prototype.postMessage = function (x) { window.pieces++; post.call(this, x); }; }")  # fmt: skip
    steps = figure.locator('[data-control="steps"] [data-exact]')
    steps.fill("1000")
    steps.press("Enter")
    page.wait_for_function("() => window.pieces > 0")
    page.wait_for_function(DONE, arg="basins")
    assert page.evaluate("window.pieces") > 8  # five passes of each map are pieces of their own at least


# Rastrigin's minima are more than have a class each; so they are told apart by their values.
@pytest.mark.parametrize("landscape, areas", [("rastrigin", 6), ("beale", 2), ("himmelblau", 5)])
def test_on_another_landscape_a_map_has_other_classes_and_cells(
    open_page: Open, awake: Awake, landscape: str, areas: int
) -> None:
    page = open_page("?worlds=landscape:" + ("beale" if landscape == "rastrigin" else "rastrigin"))
    figure = awake(page, "worlds")
    figure.locator('[data-control="landscape"] select').select_option(landscape)
    paths = figure.locator('[data-view="0"] .fig-cells path')
    expect(paths).to_have_count(areas)
    page.wait_for_function(DONE, arg="worlds")
    target, last = optlib.objectives[landscape], areas - 1
    (left, right), (low, high) = target.domain
    across, up = np.meshgrid(
        left + (np.arange(24) + 0.5) / 24 * (right - left), low + (np.arange(20) + 0.5) / 20 * (high - low)
    )
    run = optlib.run(landscape, "gd", np.stack([across.ravel(), up.ravel()], -1), 200, record=False, lr=0.002)
    converged = np.array([verdict == "converged" for verdict in run.verdict]).reshape(20, 24)
    found = drawn(figure, (24, 20))
    assert found.min() >= 0
    assert np.mean((found != last) == converged) > 0.99  # a cell on the border of two basins may round otherwise
    kinds = {str(path.get_attribute("fill"))[5:-1] for path in paths.all() if path.get_attribute("fill")}
    assert kinds and all(page.locator(f"pattern#{id_}").count() == 1 for id_ in kinds)
    expect(figure.locator(".fig-shares li")).to_have_count(len(np.unique(found)))


def test_on_the_colours_of_a_map_a_path_has_a_halo_and_hides_no_name(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "worlds")
    line, halo = (figure.locator(f'[data-view="0"] .fig-run .fig-{name}').first for name in ("line", "under"))
    before = str(line.get_attribute("d"))
    assert before == halo.get_attribute("d")
    figure.locator('[data-control="landscape"] select').select_option("beale")
    page.wait_for_function(
        "d => document.querySelector('#worlds .fig-run .fig-line').getAttribute('d') !== d", arg=before
    )
    assert line.get_attribute("d") == halo.get_attribute("d")
    colour = "element => getComputedStyle(element).stroke"
    assert line.evaluate(colour) != halo.evaluate(colour)
    above = """figure => Boolean(figure.querySelector('.fig-runs').compareDocumentPosition(figure.querySelector('g.fig-words'))
        & Node.DOCUMENT_POSITION_FOLLOWING)"""
    assert figure.evaluate(above)
