"""Steps needed against the condition number: what the declaration refuses."""

from __future__ import annotations

import re

import pytest

from scripts.figures import Dial, Figure, Reach


@pytest.mark.parametrize(
    ("view", "message"),
    [
        (Reach(rules=("gdd",)), "did you mean 'gd'"),
        (Reach(span=(0.5, 10)), "from 1 at least"),
        (Reach(kappa=2000), "lies outside"),
        (Reach(kappa="kapa"), "no dial 'kapa'; did you mean 'kappa'"),
    ],
)
def test_a_wrong_declaration_says_what_to_do(view: Reach, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Figure("wrong", "stretched_bowl", views=[view], controls=[Dial("kappa", 1, 100, 20)], registered=False)
