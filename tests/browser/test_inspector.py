"""A reader looks closely at points: predicts, drags, types, goes to the next critical point, and changes the ground."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def test_predict_then_the_numbers_explain(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "inspect")
    verdict, reply = figure.locator(".fig-verdict"), figure.locator(".fig-reply")
    expect(verdict).to_contain_text("Hessian: first row (2, 0), second row (0, −2).")
    expect(verdict).not_to_contain_text("igenvalue")
    figure.get_by_role("button", name="Show me").click()
    expect(reply).to_have_text("Please choose one.")
    figure.get_by_role("radio", name="a saddle").check()
    figure.get_by_role("button", name="Show me").click()
    expect(reply).to_contain_text("Not as predicted. Not a critical point")
    expect(verdict).to_contain_text("Eigenvalues λ₁ = −2")
    figure.get_by_role("button", name="Go to the next critical point").click()
    expect(verdict).to_contain_text("∇f = (0, 0)")
    expect(verdict).not_to_contain_text("igenvalue")  # another question
    expect(figure.locator('[data-control="start"] input').first).to_have_value("0")
    figure.get_by_role("radio", name="a saddle").check()
    figure.get_by_role("button", name="Show me").click()
    expect(reply).to_contain_text("Right. The eigenvalues have both signs.")
    assert figure.locator(".fig-stage .fig-eigen.up").get_attribute("d") and figure.locator(
        ".fig-stage .fig-eigen.down"
    ).get_attribute("d")
    expect(figure.locator(".fig-eigen-name").first).to_have_text("λ₁ = −2")


def test_keys_landscape_and_looking_without_predicting(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "inspect")
    verdict = figure.locator(".fig-verdict")
    figure.get_by_role("button", name="Show without predicting").click()
    knob = figure.locator(".fig-handle")
    knob.focus()
    for _ in range(8):
        knob.press("Shift+ArrowLeft")
    expect(verdict).to_contain_text("w₁ = −0.4")
    expect(verdict).to_contain_text("Not a critical point")  # and goes on being told
    figure.locator("select").select_option("himmelblau")
    expect(verdict).to_contain_text("f = 170")
    kinds = set()
    for _ in range(9):
        figure.get_by_role("button", name="Go to the next critical point").click()
        expect(verdict).to_contain_text("∇f = (")
        page.wait_for_timeout(60)
        kinds.add(verdict.locator("p").last.inner_text())
    assert len(kinds) == 3  # minima, saddles and one maximum
    page.wait_for_url("**landscape:himmelblau*")
    figure.get_by_role("button", name="Reset").click()
    expect(verdict).not_to_contain_text("igenvalue")


def test_a_point_can_be_dragged(open_page: Open, awake: Awake) -> None:
    page = open_page()
    figure = awake(page, "looked-at")
    expect(figure.locator(".fig-verdict")).to_contain_text("Verdict: a saddle.")
    box = figure.locator(".fig-stage").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.4)
    expect(figure.locator(".fig-verdict")).to_contain_text("Not a critical point")
    page.mouse.up()
    expect(figure.locator(".fig-stage .fig-arrow")).not_to_have_attribute("d", "")
