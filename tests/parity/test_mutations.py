"""The parity test can fail: every operator and every constant of the generated code, changed in turn, is noticed."""

from typing import Any

import numpy as np

import optlib
from optlib.emit.javascript import module
from optlib.objective import Objective
from optlib.rows import summand
from tests.parity.engine import ask
from tests.parity.test_parity import HYPER, OBJECTIVES, RULES, plain, points_of

POINTS = 4
# Changes that are none: the two pieces meet at 0, so it does not matter to which of them it belongs.
EQUAL = [
    ("relu: > → >=", "value: (z) => (z > 0 ?"),
    ("leaky_relu: > → >=", "value: (z) => (z > 0 ?"),
]


def expected_steps() -> list[dict[str, Any]]:
    rng = np.random.default_rng(17)
    steps = []
    for name, rule in RULES.items():
        for t in (1, 2, 5):
            w, g = rng.normal(size=2), rng.normal(size=2)
            state = {key: np.abs(rng.normal(size=2)) for key in rule.states}
            hyper = {key: HYPER[key] for key in rule.defaults}
            moved, kept = w.copy(), {key: array.copy() for key, array in state.items()}
            rule.step(moved, g, kept, t, **hyper)
            after = {"w": moved, "state": kept}
            steps.append({"optimizer": name, "w": w, "g": g, "state": state, "t": t, "hyper": hyper, "after": after})
    return steps


def expected_objectives() -> list[dict[str, Any]]:
    rows = []
    for name in OBJECTIVES:
        objective = optlib.objectives[name]
        points = points_of(name, POINTS)
        rows.append({
            "name": name, "points": points, "values": objective.value(points),
            "gradients": objective.gradient(points), "hessians": objective.hessian(points), "rows": rows_of(objective, points),
        })  # fmt: skip
    return rows


def expected_populations() -> list[dict[str, Any]]:
    at = np.linspace(-1.3, 1.7, 7)
    return [{"name": name, "at": at, "values": entry.value(at)} for name, entry in optlib.populations.items()]


def expected_activations() -> list[dict[str, Any]]:
    at = np.array([-2.7, -0.8, 0.0, 0.3, 1.9])
    return [
        {"name": name, "at": at, "values": unit.value(at), "slopes": unit.slope(at)}
        for name, unit in optlib.activations.items()
    ]


def rows_of(objective: Objective, points: np.ndarray) -> dict[str, Any] | None:
    """What each row adds, where the objective is a mean over rows."""
    if objective.data is None or summand(objective.written) is None:
        return None
    return {"values": objective.rows.value(points), "gradients": objective.rows.gradient(points)}


def equal(change: str) -> bool:
    return any(change.startswith(swap) and source in change for swap, source in EQUAL)


def test_every_change_is_noticed() -> None:
    task = {
        "text": module(), "objectives": expected_objectives(), "steps": expected_steps(),
        "populations": expected_populations(), "activations": expected_activations(),
    }  # fmt: skip
    answer = ask("mutate.mjs", plain(task))
    assert answer["entries"] == [
        *optlib.objectives, *optlib.optimizers, *optlib.mistakes, *optlib.activations, *optlib.populations
    ]  # fmt: skip
    assert not answer["refused"], "unchanged, they agree"
    assert answer["mutants"] > 3000
    survived = [change for change in answer["survived"] if not equal(change)]
    assert not survived, "\n".join(survived)
    assert len(answer["survived"]) == len(EQUAL), "a change named in EQUAL is noticed: take it out"
