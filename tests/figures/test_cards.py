"""What pictures without runs refuse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from scripts.figures import Chord, Cut, Dial, Differences, Figure, Form, Partials, Pick, Secant, Slice, Turn
from scripts.figures.views import View
from tests.figures.cards import ALONG


def card(objective: str, view: View, *controls: Any, **more: Any) -> Figure:
    return Figure("card", objective=objective, views=[view], controls=controls, registered=False, **more)


PICK = Pick("along", ALONG, label={"ko": "변수", "en": "variable"})
WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "secant of two variables": (lambda: card("ravine", Secant(1.0, 0.5)), "needs 1 variable(s)"),
    "secant through one point": (lambda: card("cubic", Secant(1.0, 0.0)), "no secant"),
    "secant without its dial": (lambda: card("cubic", Secant("w", 0.5), Dial("v", 0, 1, value=1)), "no dial 'w'"),
    "differences of two variables": (lambda: card("ravine", Differences(1.0, 0.5)), "needs 1 variable(s)"),
    "differences from nothing on": (lambda: card("cubic", Differences(1.0, 0.5, span=(0, 1))), "starts above 0"),
    "secant upside down": (lambda: card("cubic", Secant(1.0, 0.5, height=(8, -5))), "needs finite low < high"),
    "chord of no stretch": (lambda: card("cubic", Chord(box=(1, 1), first=1.0, second=1.0)), "needs finite low < high"),
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
