"""A reader's hands on a map: point, click, keys, other controls, and the address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from playwright.sync_api import Locator, Page, expect
from scripts.figures.draw.cells import outline
from scripts.figures.maps.cells import Cells, classified

import optlib
from scripts.figures.messages import word
from scripts.figures.views.map import Map
from tests.figures.samples import FIGURES

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]
RATES = next(figure for figure in FIGURES if figure.id == "rates")


def field(**changes: Any) -> Cells:
    """The cells of the sample's map."""
    view = RATES.views[0]
    assert isinstance(view, Map)
    return Cells(**(vars(view.field(RATES)) | changes))


def drawn(figure: Locator) -> list[str]:
    return [str(path.get_attribute("d")) for path in figure.locator(".fig-cells path").all()]


def expected(cells: Cells) -> list[str]:
    found, view = classified(cells), RATES.views[0]
    rect = view.frame(RATES, RATES.play()).rect  # type: ignore[union-attr]
    return [outline(found == k, rect) for k in range(4)]


def spot(figure: Locator, x: float, y: float) -> dict[str, float]:
    """Where in the picture the fractions (x, y) of the axes lie, for the mouse."""
    left, top, width, height = RATES.views[0].frame(RATES, RATES.play()).rect  # type: ignore[union-attr]
    box = figure.locator('[data-view="0"] .fig-stage').bounding_box()
    assert box is not None
    scale = box["width"] / 440
    return {"x": (left + width * x) * scale, "y": (top + height * (1 - y)) * scale}


def test_a_map_follows_the_other_controls_and_ends_as_python_computes_it(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "rates")
    assert drawn(figure) == expected(field())
    steps = figure.locator('[data-control="steps"] [data-exact]')
    steps.fill("10")
    steps.press("Enter")
    page.wait_for_function("() => document.querySelector('#rates [data-kind=map]').ariaBusy !== 'true'")
    page.wait_for_function(
        "(d) => document.querySelector('#rates .fig-cells path').getAttribute('d') === d",
        arg=expected(field(steps=10))[0],
    )
    assert drawn(figure) == expected(field(steps=10))
    shares = [float(np.mean(classified(field(steps=10)) == k)) for k in range(4)]
    seen = [float(b.text_content()[:-1]) / 100 for b in figure.locator(".fig-shares li b").all()]  # type: ignore[index]
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
    page.wait_for_function(
        "() => window.pieces > 0 && "
        "[...document.querySelectorAll('#basins [data-kind=map]')].every((v) => v.ariaBusy !== 'true')"
    )
    assert page.evaluate("window.pieces") > 8  # five passes of each map are pieces of their own at least


def test_on_another_landscape_a_map_has_other_axes_classes_and_cells(open_page: Open, awake: Awake) -> None:
    page = open_page("?worlds=landscape:rastrigin")
    figure = awake(page, "worlds")
    base = next(f for f in FIGURES if f.id == "worlds")
    for name in ("rastrigin", "beale", "himmelblau"):
        figure.locator('[data-control="landscape"] select').select_option(name)
        variant = base.variants().get(name, base)
        view = variant.views[0]
        assert isinstance(view, Map)
        found, kinds = classified(view.field(variant)), view.classes(variant)
        rect = view.frame(variant, {}).rect
        page.wait_for_function(
            "(d) => [...document.querySelectorAll('#worlds .fig-cells path')].map((p) => p.getAttribute('d')).join() === d",
            arg=",".join(outline(found == k, rect) for k in range(len(kinds))),
        )
        named = figure.locator(".fig-shares li span").all_text_contents()
        assert named == [word("en", kind.word) for kind in kinds]
        assert figure.locator(".fig-still .fig-tick").first.text_content() is not None
        filled = {str(path.get_attribute("fill"))[5:-1] for path in figure.locator(".fig-cells path").all()}
        assert all(page.locator(f"pattern#{id_}").count() == 1 for id_ in filled)


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
