"""What pictures without runs refuse, and that they draw what is true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from scripts.figures import Cut, Dial, Differences, Figure, Form, Partials, Pick, Secant, Slice, Turn
from scripts.figures.draw.arrows import arrow
from scripts.figures.views import View
from tests.figures.cards import ALONG, form, secant, slices


def card(objective: str, view: View, *controls: Any, **more: Any) -> Figure:
    return Figure("card", objective=objective, views=[view], controls=controls, registered=False, **more)


PICK = Pick("along", ALONG, label={"ko": "변수", "en": "variable"})
WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "secant of two variables": (lambda: card("ravine", Secant(1.0, 0.5)), "needs 1 variable(s)"),
    "secant through one point": (lambda: card("cubic", Secant(1.0, 0.0)), "no secant"),
    "secant without its dial": (lambda: card("cubic", Secant("w", 0.5), Dial("v", 0, 1, value=1)), "no dial 'w'"),
    "differences of two variables": (lambda: card("ravine", Differences(1.0, 0.5)), "needs 1 variable(s)"),
    "slice of one variable": (lambda: card("cubic", Slice((1, 1), "w")), "needs 2 variable(s)"),
    "slice along nothing": (lambda: card("ravine", Slice((1, 1), "w3")), "did you mean"),
    "slice either way of an oblong": (lambda: card("ravine", Cut((1, 1)), PICK), "must be the same"),
    "map's point": (lambda: card("tilted_bowl", Partials(("u", 1), "w1")), "no dial 'u'"),
    "form of nothing": (lambda: card("monkey_saddle", Form(0.0)), "is zero"),
    "turn of one variable": (lambda: card("cubic", Turn(0.0)), "needs 2 variable(s)"),
}


@pytest.mark.parametrize("make, says", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_picture_says_what_is_wrong(make: Callable[[], Any], says: str) -> None:
    with pytest.raises(ValueError) as error:
        make()
    assert says in str(error.value)


def test_the_errors_of_differences_are_those_of_the_theory() -> None:
    """Of w³ at 1: 3h + h² ahead, h² on either side."""
    view = Differences("point", "h")
    forward, central = view.errors(secant(), [0.5, 1e-2, 1e-3])
    assert np.allclose(forward, [1.75, 0.0301, 0.003001], rtol=1e-6) and np.allclose(
        central, [0.25, 1e-4, 1e-6], rtol=1e-6
    )


def test_the_words_hold_the_numbers_of_the_truth() -> None:
    assert "slope of the secant 4.75" in secant(0.5).words("en")[0]
    assert "∂f/∂w₁ = 2.5" in slices().words("en")[0] and "∇f = (2.5, 2)" in slices().words("en")[1]
    assert form(45).words("en") == [
        "u = (0.7071, 0.7071), Hu = (2.121, 2.121), with 0° between them.",
        "At the angle 45°, uᵀHu = 3.",
    ]


def test_an_arrow_without_a_length_is_not_drawn() -> None:
    assert arrow((5, 5), (5.5, 5)) == "" and arrow((5, 5), (50, 5)).startswith("M5,5L50,5M40")
