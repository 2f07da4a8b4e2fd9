"""Runs: shapes, divergence, verdicts, batches, errors."""

import numpy as np
import pytest

import optlib

every = pytest.mark.parametrize("optimizer", optlib.optimizers)


@every
def test_shapes_and_states(optimizer: str) -> None:
    starts = np.zeros((3, 5, 2)) + 0.5
    run = optlib.run("ravine", optimizer, starts, 7)
    assert run.points.shape == run.gradients.shape == (8, 3, 5, 2)
    assert run.values.shape == (8, 3, 5)
    assert set(run.states) == set(optlib.optimizers[optimizer].states)
    assert all(state.shape == (8, 3, 5, 2) and not state[0].any() for state in run.states.values())
    assert run.verdict.shape == run.diverged_at.shape == (3, 5)


@every
@pytest.mark.parametrize("objective", ["parabola", "himmelblau", "mse_line10"])
def test_a_batch_equals_its_runs(optimizer: str, objective: str) -> None:
    low, high = np.array(optlib.objectives[objective].domain).T
    starts = np.random.default_rng(1).uniform(low, high, (20, len(low)))
    batch = optlib.run(objective, optimizer, starts, 60, lr=0.02)
    for k, start in enumerate(starts):
        one = optlib.run(objective, optimizer, start, 60, lr=0.02)
        np.testing.assert_allclose(batch.points[:, k], one.points, rtol=1e-10, atol=1e-10)
        assert (batch.verdict[k], batch.diverged_at[k]) == (one.verdict, one.diverged_at)


@every
def test_without_record_the_last_row_is_the_same(optimizer: str) -> None:
    starts = np.random.default_rng(2).uniform(-3, 3, (50, 2))
    full, last = (optlib.run("himmelblau", optimizer, starts, 90, record=r, lr=0.01) for r in (True, False))
    assert last.points.shape == (1, 50, 2)
    for name in ("points", "values", "gradients"):
        np.testing.assert_array_equal(getattr(full, name)[-1:], getattr(last, name))
    for name, state in full.states.items():
        np.testing.assert_array_equal(state[-1:], last.states[name])
    assert (full.verdict == last.verdict).all() and (full.diverged_at == last.diverged_at).all()


def test_more_starts_than_a_block() -> None:
    starts = np.random.default_rng(2).uniform(-3, 3, (optlib.trajectory.BLOCK + 3, 2))
    run = optlib.run("ravine", "adam", starts, 3, lr=0.1)
    np.testing.assert_array_equal(run.points[:, -1], optlib.run("ravine", "adam", starts[-1], 3, lr=0.1).points)


def test_a_rate_for_each_start() -> None:
    rates = np.array([0.1, 0.5, 1.01])
    batch = optlib.run("parabola", "gd", np.full((3, 1), -6.0), 9, lr=rates)
    for k, rate in enumerate(rates):
        np.testing.assert_array_equal(batch.points[:, k], optlib.run("parabola", "gd", [-6.0], 9, lr=rate).points)


def test_divergence_is_reported_and_nothing_is_clamped() -> None:
    run = optlib.run("parabola", "gd", [-6.0], 400, lr=1.1)
    sizes = 6 * 1.2 ** np.arange(401)
    np.testing.assert_allclose(np.abs(run.points[:, 0]), sizes, rtol=1e-9)
    assert run.diverged_at == np.argmax(sizes > optlib.DIVERGED)
    assert run.verdict == "diverged"


def test_a_run_that_is_not_finite_is_data() -> None:
    run = optlib.run("quartic", "gd", [7.0, 7.0], 60, lr=0.1)
    assert run.verdict == "diverged" and not np.isfinite(run.points[-1]).all()
    assert (np.linalg.norm(run.points[: run.diverged_at], axis=-1) <= optlib.DIVERGED).all()


def test_divergence_of_one_start_leaves_the_others_alone() -> None:
    run = optlib.run("quartic", "gd", [[70.0, 7.0], [-7.0, -4.9]], 200, lr=0.005)
    assert run.verdict.tolist() == ["diverged", "converged"]
    assert run.diverged_at[1] is None and isinstance(run.diverged_at[0], int)


@pytest.mark.parametrize(
    ("objective", "optimizer", "start", "steps", "hyper", "verdict"),
    [
        ("parabola", "gd", [-6.0], 10, {"lr": 0.5}, "converged"),
        ("parabola", "gd", [-6.0], 75, {"lr": 0.003}, "moving"),
        ("parabola", "gd", [-6.0], 75, {"lr": 0.98}, "moving"),
        ("parabola", "gd", [-6.0], 75, {"lr": 1.0}, "bounded"),
        ("parabola", "gd", [-6.0], 75, {"lr": 1.01}, "moving"),
        ("quartic", "gd", [1.0, 1.2], 20_000, {"lr": 0.01}, "bounded"),
        ("ravine", "rmsprop", [-7.0, 2.0], 300, {"lr": 0.9}, "bounded"),
        ("tanh", "gd", [4.0], 200, {"lr": 1.0}, "moving"),
        (
            "ravine",
            "momentum",
            [-7.0, 2.0],
            80,
            {"lr": 0.5, "momentum": 0.9},
            "moving",
        ),  # rings around the minimum, ever less
        ("ravine", "momentum", [-7.0, 2.0], 80, {"lr": 0.5, "momentum": 1.0}, "bounded"),  # rings for ever
    ],
)
def test_verdicts(objective: str, optimizer: str, start: list, steps: int, hyper: dict, verdict: str) -> None:
    assert optlib.run(objective, optimizer, start, steps, **hyper).verdict == verdict


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"objective": "ravin"}, KeyError, "'ravine'"),
        ({"optimizer": "Adam"}, KeyError, "'adam'"),
        ({"start": [1.0]}, ValueError, r"shape \(…, 2\)"),
        ({"start": 1.0}, ValueError, r"shape \(…, 2\)"),
        ({"start": [np.nan, 0.0]}, ValueError, "finite"),
        ({"start": [np.inf, 0.0]}, ValueError, "finite"),
        ({"start": "here"}, TypeError, "real numbers"),
        ({"steps": -1}, ValueError, "negative"),
        ({"steps": 2.5}, TypeError, "whole number"),
        ({"learning_rate": 0.1}, TypeError, "no hyperparameter 'learning_rate'"),
        ({"lr": "fast"}, TypeError, "lr of adam must be a real number"),
        ({"lr": np.nan}, ValueError, "lr of adam must be finite"),
        ({"lr": True}, TypeError, "real number"),
        ({"lr": [0.1, 0.2, 0.3]}, ValueError, "shape of the starts"),
    ],
)
def test_errors_are_early_and_clear(change: dict, error: type, message: str) -> None:
    call = {"objective": "ravine", "optimizer": "adam", "start": [-7.0, 2.0], "steps": 5} | change
    objective, optimizer, start, steps = (call.pop(key) for key in ("objective", "optimizer", "start", "steps"))
    with pytest.raises(error, match=message):
        optlib.run(objective, optimizer, start, steps, **call)
