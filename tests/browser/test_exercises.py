"""Exercises answer at once, and explain what was wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
Awake = Callable[[Page, str], Locator]


def answers(page: Page, exercise: str) -> tuple[Locator, Locator, Any]:
    part = page.locator(f"#{exercise}")
    return part, part.locator(".exercise-reply"), part.get_by_role("button", name="Check")


def test_exercises_answer_at_once(open_page: Open) -> None:
    page = open_page()
    part, reply, check = answers(page, "count")
    for typed, said in [("half", "Please enter a number."), ("0.4", "Not yet."), ("0,505", "Right.")]:
        part.locator("input").fill(typed)
        check.click()
        expect(reply).to_contain_text(said)
    part, reply, check = answers(page, "pick")
    check.click()
    expect(reply).to_contain_text("Please choose one.")
    part.get_by_role("radio").first.check()
    check.click()
    expect(reply).to_contain_text("why:up")
    part, reply, check = answers(page, "blow")
    for typed, said in [("99", "from 0 to 10"), ("0.5", "converged"), ("1.02", "diverged at step")]:
        part.locator("input").fill(typed)
        part.locator("input").press("Enter")
        expect(reply).to_contain_text(said)
    expect(reply).to_contain_text("Right.")
    part, reply, check = answers(page, "valley")
    for typed, said in [(("9", "0"), "w₁: "), (("-1", "2"), "Not yet."), (("2", "1"), "Right.")]:
        for field, text in zip(part.locator("input").all(), typed, strict=True):
            field.fill(text)
        check.click()
        expect(reply).to_contain_text(said)
    expect(reply).to_contain_text("w₁ = 3")
    part, reply, check = answers(page, "sort")
    part.locator("select").first.select_option("minimum")
    check.click()
    expect(reply).to_contain_text("Left: 1")
    part.locator("select").last.select_option("saddle")
    check.click()
    expect(reply).to_contain_text("Right: 2 of 2")
