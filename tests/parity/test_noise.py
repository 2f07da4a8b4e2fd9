"""Chance is the same in both languages: minibatches, added noise, annealing."""

from typing import Any

import numpy as np
import pytest

import optlib
from optlib.emit.javascript import module
from tests.parity.engine import ask
from tests.parity.test_parity import HYPER, near, plain, points_of

RULES = [*optlib.optimizers]
WAYS: list[tuple[str, str, dict[str, Any]]] = [
    *[("mse_line10", rule, {"batch": 4}) for rule in RULES],
    *[("mse_line4", "gd", {"batch": size}) for size in (1, 3, 4)],
    *[("himmelblau", rule, {"noise": 1.7}) for rule in RULES],
    ("mse_line10", "gd", {"batch": 3, "noise": 0.4}),
    ("quintic", "gd", {"noise": 0.9}),
    *[(name, "annealing", {"temperature": 2.3, "cooling": 0.93, "width": 0.31}) for name in ("himmelblau", "risk")],
]
STEPS = 20


def tasks(steps: int, count: int) -> list[dict[str, Any]]:
    out = []
    for objective, optimizer, settings in WAYS:
        rule = optlib.searches.get(optimizer) or optlib.optimizers[optimizer]
        hyper = {name: HYPER[name] for name in rule.defaults if name in HYPER} | settings
        for seed, start in enumerate(points_of(objective, count)):
            out.append({"objective": objective, "optimizer": optimizer, "start": start, "steps": steps}
                       | {"hyper": hyper | {"seed": seed + 5}})  # fmt: skip
    return out


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    path = tmp_path_factory.mktemp("noise") / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    given = tasks(1, 12) + tasks(STEPS, 2)
    answer = ask("parity.mjs", plain({"module": str(path), "objectives": [], "steps": [], "runs": given}))
    return list(zip(given, answer["runs"], strict=True))


def test_single_steps_from_anywhere(answers: list) -> None:
    for given, got in answers:
        if given["steps"] > 1:
            continue
        run = optlib.run(given["objective"], given["optimizer"], given["start"], 1, **given["hyper"])
        scale = float(np.abs(run.gradients[0]).max())
        near(got["points"], run.points, scale)
        if run.measured is not None:
            near(got["measured"], run.measured, scale)


def test_free_runs(answers: list) -> None:
    for given, got in answers:
        run = optlib.run(given["objective"], given["optimizer"], given["start"], given["steps"], **given["hyper"])
        assert (got["verdict"], got["diverged_at"], got["noisy"]) == (run.verdict, run.diverged_at, run.noisy)
        if run.diverged_at is None:
            np.testing.assert_allclose(
                np.array(got["points"], float), run.points, rtol=1e-7, atol=1e-9 * np.abs(run.points).max()
            )


def test_batches_are_dealt_alike(tmp_path: Any) -> None:
    path = tmp_path / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    given = [{"n": 10, "size": size, "seed": size} for size in range(1, 11)]
    got = ask("batches.mjs", {"module": str(path), "tasks": given, "count": 25})
    for task, dealt in zip(given, got, strict=True):
        stream = optlib.batches(task["n"], task["size"], optlib.Generator(task["seed"]))
        assert dealt == [next(stream) for _ in range(25)]
