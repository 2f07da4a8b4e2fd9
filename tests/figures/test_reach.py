"""Steps needed against the condition number: alike in both languages, and as theory has it."""

from __future__ import annotations

import re
from math import ceil, log
from pathlib import Path

import pytest

from optlib.emit.javascript import module
from scripts.figures import Dial, Figure, Reach
from scripts.figures.views.reach import BEST, steps_needed
from tests.figures.twins import RUNTIME, javascript

KAPPAS = [1.0, 1.5, 4.0, 20.0, 133.7]


def test_steps_are_counted_alike(tmp_path: Path) -> None:
    (tmp_path / "optlib.js").write_text(module(), "utf-8")
    source = (RUNTIME / "views" / "reach.js").read_text("utf-8")
    # Only what is computed: the view itself needs a browser.
    alone = source[source.index("const PATIENCE") : source.index("export class")]
    (tmp_path / "reach.mjs").write_text('import { objectives, run } from "./optlib.js";\n' + alone, "utf-8")
    program = "const { stepsNeeded } = await import(data.at); out = data.cases.map((given) => stepsNeeded(...given))"
    cases = [[rule, kappa, 1e-6] for rule in BEST for kappa in KAPPAS]
    got = javascript(program, {"at": (tmp_path / "reach.mjs").as_uri(), "cases": cases})
    assert got == [steps_needed(rule, kappa, goal) for rule, kappa, goal in cases]


@pytest.mark.parametrize("kappa", KAPPAS[1:])
def test_gradient_descent_needs_what_its_factor_says(kappa: float) -> None:
    assert steps_needed("gd", kappa, 1e-6) == ceil(log(1e-6) / log(((kappa - 1) / (kappa + 1)) ** 2))


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
