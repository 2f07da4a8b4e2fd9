"""NumPy and the generated JavaScript compute the same: one definition, two tongues."""

from itertools import product
from typing import Any

import numpy as np
import pytest
import sympy

import optlib
from optlib.emit.javascript import module
from optlib.objective import Objective
from optlib.symbols import w1, w2
from tests.parity.engine import ask, numbers

RULES = {**optlib.optimizers, **optlib.mistakes}
HYPER = {
    "lr": 0.0137,
    "momentum": 0.83,
    "rho": 0.71,
    "beta1": 0.77,
    "beta2": 0.93,
    "eps": 1e-3,
    "decay": 0.23,
}  # off the defaults
# Objectives with parameters are compared as declared and at another value.
OBJECTIVES = [*optlib.objectives, "rotated_ravine(angle=33.5)", "stretched_bowl(kappa=137)"]
PAIRS = list(product(OBJECTIVES, RULES))
STEPS_EACH, FREE_STEPS = 20, 12
COMPARED = {
    "adam_inverted": 4
}  # it divides by what may be all but zero: a last digit becomes a first one in a few steps


def near(js: Any, py: np.ndarray, terms: float = 1.0) -> None:
    """Equal to 10⁻¹² of the largest number that takes part, and NaN where the other is."""
    np.testing.assert_allclose(
        numbers(js), py, rtol=0, atol=1e-12 * max(1.0, terms, float(np.nanmax(np.abs(py), initial=0)))
    )


def points_of(name: str, count: int) -> np.ndarray:
    low, high = np.array(optlib.objectives[name].domain).T
    return np.random.default_rng(11).uniform(low, high, (count, len(low)))


def single_steps() -> list[dict[str, Any]]:
    """Steps out of the middle of nowhere: any point, any memory, any t."""
    rng = np.random.default_rng(13)
    steps = []
    for objective, optimizer in PAIRS:
        rule = RULES[optimizer]
        for point in points_of(objective, STEPS_EACH):
            state = {name: rng.normal(size=len(point)) for name in rule.states}
            # What stands under a root is a mean of squares.
            state |= {
                name: np.abs(state[name])
                for name in ("h", "v")
                if name in state and optimizer.startswith(("adagrad", "rmsprop", "adam"))
            }
            steps.append({
                "optimizer": optimizer, "w": point, "g": optlib.objectives[objective].gradient(point), "state": state,
                "t": int(rng.choice([1, 2, 5, 40, 399])), "hyper": {k: HYPER[k] * rng.uniform(0.8, 1.05) for k in rule.defaults},
            })  # fmt: skip
    return steps


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    path = tmp_path_factory.mktemp("parity") / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    task = {
        "module": str(path),
        "objectives": [{"name": name, "points": points_of(name, 200)} for name in OBJECTIVES],
        "steps": single_steps(),
        "runs": [
            {
                "objective": o,
                "optimizer": r,
                "start": points_of(o, 1)[0],
                "steps": FREE_STEPS,
                "hyper": {k: HYPER[k] for k in RULES[r].defaults},
            }
            for o, r in PAIRS
        ],
    }
    return task, ask("parity.mjs", plain(task))


def test_objectives(asked: tuple) -> None:
    task, answer = asked
    for given, got in zip(task["objectives"], answer["objectives"], strict=True):
        objective = optlib.objectives[given["name"]]
        near(got["values"], objective.value(given["points"]))
        near(got["gradients"], objective.gradient(given["points"]))
        near(got["hessians"], objective.hessian(given["points"]))


def test_every_optimizer_on_every_objective_step_by_step(asked: tuple) -> None:
    task, answer = asked
    assert len(answer["steps"]) == STEPS_EACH * len(PAIRS)
    for given, got in zip(task["steps"], answer["steps"], strict=True):
        w, state = given["w"].copy(), {name: array.copy() for name, array in given["state"].items()}
        terms = float(np.abs(given["g"]).max()) ** 2
        RULES[given["optimizer"]].step(w, given["g"], state, given["t"], **given["hyper"])
        near(got["w"], w, terms)
        for name, array in state.items():
            near(got["state"][name], array, terms)


def test_short_free_runs(asked: tuple) -> None:
    task, answer = asked
    for given, got in zip(task["runs"], answer["runs"], strict=True):
        run = optlib.run(given["objective"], RULES[given["optimizer"]], given["start"], FREE_STEPS, **given["hyper"])
        assert (got["diverged_at"], got["verdict"]) == (run.diverged_at, run.verdict)
        # Compared while the run is finite and in range: what has blown up has no digits in common.
        most = COMPARED.get(given["optimizer"], FREE_STEPS + 1)
        rows = slice(0, most if run.diverged_at is None else min(most, run.diverged_at))
        for name in ("points", "values", "gradients"):
            expected = getattr(run, name)[rows]
            np.testing.assert_allclose(
                numbers(got[name][rows]), expected, rtol=1e-7, atol=1e-9 * np.abs(expected).max()
            )
        assert set(got["states"]) == set(run.states)


def test_declarations(asked: tuple) -> None:
    declared = asked[1]["declared"]
    assert [o["name"] for o in declared["objectives"]] == OBJECTIVES
    for got in declared["objectives"]:
        objective = optlib.objectives[got["name"]]
        assert got["letter"] == objective.letter
        assert got["variables"] == [v.name for v in objective.variables] and got["dimension"] == objective.dimension
        np.testing.assert_array_equal(got["domain"], objective.domain)
        np.testing.assert_array_equal(np.reshape(got["minima"], objective.minima.shape), objective.minima)
        assert got["parameters"] == objective.parameters
        assert (got["data"] is None) == (objective.data is None)
    assert [o["name"] for o in declared["optimizers"]] == list(RULES)
    for got in declared["optimizers"]:
        limits = {name: [numbers(end).item() for end in ends] for name, ends in got["limits"].items()}
        assert limits == {name: list(ends) for name, ends in RULES[got["name"]].limits.items()}
        assert got["defaults"] == RULES[got["name"]].defaults and tuple(got["states"]) == RULES[got["name"]].states


MOVING = """
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const task = JSON.parse(readFileSync(0, "utf8"));
const { family } = await import(pathToFileURL(task.module).href);
// (w1 − a)⁴ + (w1 − a)² + w1 w2 + w2² by hand: its minimum moves with a.
const moving = family({ a: 0 }, ({ a }) => ({
  name: "moving", minima: [[0, 0]],
  gradient: ([u, v]) => [4 * (u - a) ** 3 + 2 * (u - a) + v, u + 2 * v],
  hessian: ([u, v]) => [[12 * (u - a) ** 2 + 2, 1], [1, 2]],
}));
const message = (work) => { try { work(); return ""; } catch (error) { return error.message; } };
process.stdout.write(JSON.stringify({
  minima: task.values.map((a) => moving.at({ a }).minima), name: moving.at({ a: 0.25 }).name, back: moving.at({ a: 1 }).at({ a: 0 }).name,
  wrong: [message(() => moving.at({ b: 1 })), message(() => moving.at({ a: NaN }))],
}));
"""


def test_minima_move_with_the_parameters_as_in_python(tmp_path) -> None:
    path, script = tmp_path / "optlib.mjs", tmp_path / "moving.mjs"
    path.write_text(module().replace("const family", "export const family"), encoding="utf-8")
    script.write_text(MOVING, encoding="utf-8")
    a = sympy.Symbol("a")
    expression = (w1 - a) ** 4 + (w1 - a) ** 2 + w1 * w2 + w2**2
    moving = Objective("moving", [w1, w2], expression, domain=[(-3, 3)] * 2, minima=[[0, 0]], parameters={a: 0})
    values = [0.25, 0.5, -1.5]
    got = ask(str(script), {"module": str(path), "values": values})
    np.testing.assert_allclose(got["minima"], [moving.at(a=v).minima for v in values], atol=1e-12)
    assert got["name"] == moving.at(a=0.25).name and got["back"] == "moving"
    assert 'no parameter "b"' in got["wrong"][0] and "finite" in got["wrong"][1]


@pytest.mark.parametrize(
    ("objective", "optimizer", "start", "steps", "hyper"),
    [
        ("parabola", "gd", [-6.0], 400, {"lr": 1.1}),
        ("parabola", "gd", [-6.0], 75, {"lr": 1.0}),
        ("parabola", "gd", [-6.0], 75, {"lr": 1.01}),
        ("parabola", "gd", [-6.0], 0, {}),
        ("parabola", "gd", [-6.0], 1, {"lr": 0.5}),
        ("quartic", "gd", [1.0, 1.2], 300, {"lr": 0.01}),
        ("quartic", "gd", [70.0, 7.0], 60, {"lr": 0.1}),
        ("ravine", "rmsprop", [-7.0, 2.0], 300, {"lr": 0.9}),
        ("tanh", "gd", [4.0], 200, {"lr": 1.0}),
        ("parabola", "gd", [2e6], 3, {"lr": 0.5}),
    ],
)
def test_verdicts(tmp_path, objective: str, optimizer: str, start: list, steps: int, hyper: dict) -> None:
    path = tmp_path / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    task = {"objective": objective, "optimizer": optimizer, "start": start, "steps": steps, "hyper": hyper}
    (got,) = ask("parity.mjs", {"module": str(path), "objectives": [], "steps": [], "runs": [task]})["runs"]
    run = optlib.run(objective, optimizer, start, steps, **hyper)
    assert (got["verdict"], got["diverged_at"]) == (run.verdict, run.diverged_at)
