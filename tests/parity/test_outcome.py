"""What a run comes to is the same whether its way is recorded or not; the runs that leave all bounds stop there."""

from pathlib import Path
from typing import Any

import optlib
from optlib.emit.javascript import module
from tests.parity.engine import ask

EXACT = [
    [objective.name, rule, objective.domain[0][:1] * objective.dimension, steps, {"lr": lr}]
    for objective in optlib.objectives.values()
    for rule in (*optlib.optimizers, *optlib.mistakes)
    for steps, lr in ((0, 0.1), (1, 0.1), (40, 0.003), (200, 0.3), (2000, 0.01))
]
CHANCE: list[list[Any]] = [
    [objective, rule, [1.5, -0.5], steps, hyper | {"seed": 7}]
    for objective, rule, hyper in (
        ("himmelblau", "gd", {"noise": 0.5, "lr": 0.01}),
        ("himmelblau", "gd", {"noise": 0.5, "lr": 0.5}),
        ("mse_line10", "adam", {"batch": 3}),
        ("himmelblau", "annealing", {}),
    )
    for steps in (0, 1, 300)
]


def test_an_outcome_is_what_the_recorded_run_comes_to(tmp_path: Path) -> None:
    path = tmp_path / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    answers = ask("outcome.mjs", {"module": str(path), "runs": [*EXACT, *CHANCE]})
    for given, answer in zip([*EXACT, *CHANCE], answers, strict=True):
        assert all(answer["agree"].values()), (given, answer)
    for part in (answers[: len(EXACT)], answers[len(EXACT) :]):
        assert {"moving", "bounded", "diverged"} <= {answer["verdict"] for answer in part}
    assert "converged" in {answer["verdict"] for answer in answers}
