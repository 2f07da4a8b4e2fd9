"""Minibatches, noisy gradients and annealing against what is known of them without running them."""

from collections import Counter
from itertools import combinations, islice

import numpy as np
import pytest

import optlib

MEANS = ["mse_line10", "mse_line10_section", "mse_line4"]


@pytest.mark.parametrize("name", MEANS)
def test_the_objective_is_the_mean_of_its_rows(name: str) -> None:
    objective = optlib.objectives[name]
    low, high = np.array(objective.domain).T
    points = np.random.default_rng(3).uniform(low, high, (7, 5, len(low)))
    np.testing.assert_allclose(objective.rows.value(points).mean(axis=-1), objective.value(points), rtol=1e-12)
    gradients = objective.rows.gradient(points)
    assert gradients.shape == (7, 5, len(objective.rows), len(low))
    np.testing.assert_allclose(gradients.mean(axis=-2), objective.gradient(points), rtol=1e-9, atol=1e-9)


def test_a_row_is_what_a_squared_error_is() -> None:
    x, y = optlib.datasets["line10"].columns
    weight, bias = 0.7, 0.4
    error = weight * x + bias - y
    rows = optlib.objectives["mse_line10"].rows
    np.testing.assert_allclose(rows.value([weight, bias]), error**2, rtol=1e-12)
    np.testing.assert_allclose(
        rows.gradient([weight, bias]), np.column_stack([2 * error * x, 2 * error]), rtol=1e-12, atol=1e-12
    )


@pytest.mark.parametrize("size", range(1, 11))
def test_an_epoch_deals_out_every_row_once(size: int) -> None:
    stream = optlib.batches(10, size, optlib.Generator(4))
    orders = []
    for _ in range(3):
        epoch = list(islice(stream, -(-10 // size)))
        assert [len(batch) for batch in epoch[:-1]] == [size] * (len(epoch) - 1) and 1 <= len(epoch[-1]) <= size
        assert all(batch == sorted(batch) for batch in epoch)
        assert sorted(row for batch in epoch for row in batch) == list(range(10))
        orders.append(epoch)
    assert size == 10 or orders[0] != orders[1]


def test_every_pair_of_rows_is_as_likely_as_the_other() -> None:
    stream = optlib.batches(4, 2, optlib.Generator(8))
    seen = Counter(tuple(next(stream)) for _ in range(6000))
    assert set(seen) == set(combinations(range(4), 2))
    assert all(abs(count - 1000) < 5 * np.sqrt(1000) for count in seen.values())


@pytest.mark.parametrize("size", range(1, 7))
def test_minibatches_scatter_as_all_of_them_together_show(size: int) -> None:
    rows = np.random.default_rng(12).normal(size=(6, 3))
    means = [rows[list(chosen)].mean(axis=0) for chosen in combinations(range(6), size)]
    np.testing.assert_allclose(optlib.batch_covariance(rows, size), np.cov(np.transpose(means), bias=True), atol=1e-12)


@pytest.mark.parametrize("size", [0, 7])
def test_a_minibatch_that_cannot_be_drawn_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match=f"1 to 6 of the rows, got {size}"):
        optlib.batch_covariance(np.eye(6), size)


def test_a_minibatch_run_by_hand() -> None:
    """The textbook's loop, with nothing of the engine but its batches."""
    x, y = optlib.datasets["line10"].columns
    run = optlib.run("mse_line10", "momentum", [0.0, 0.0], 25, lr=0.004, momentum=0.7, batch=4, seed=9)
    w, v = np.zeros(2), np.zeros(2)
    stream = optlib.batches(10, 4, optlib.Generator(9))
    for t in range(1, 26):
        rows = next(stream)
        error = w[0] * x[rows] + w[1] - y[rows]
        g = np.array([2 * (error * x[rows]).mean(), 2 * error.mean()])
        v = 0.7 * v - 0.004 * g
        w = w + v
        np.testing.assert_allclose(run.measured[t], g, rtol=1e-11, atol=1e-11)
        np.testing.assert_allclose(run.points[t], w, rtol=1e-11, atol=1e-11)
    assert run.noisy
    np.testing.assert_allclose(run.gradients, optlib.objectives["mse_line10"].gradient(run.points))


@pytest.mark.parametrize("optimizer", optlib.optimizers)
def test_a_batch_of_all_rows_is_no_noise(optimizer: str) -> None:
    full = optlib.run("mse_line10", optimizer, [0.0, 0.0], 40, lr=0.01)
    batch = optlib.run("mse_line10", optimizer, [0.0, 0.0], 40, lr=0.01, batch=10, seed=5)
    np.testing.assert_allclose(batch.points, full.points, rtol=1e-9, atol=1e-9)
    assert not batch.noisy and batch.verdict == full.verdict


@pytest.mark.parametrize("optimizer", optlib.optimizers)
def test_a_seed_repeats_its_run_and_another_does_not(optimizer: str) -> None:
    first, again, other = (
        optlib.run("mse_line10", optimizer, [0.0, 0.0], 30, lr=0.005, batch=3, noise=0.1, seed=seed)
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first.points, again.points)
    assert (first.points[-1] != other.points[-1]).all()


@pytest.mark.parametrize(
    ("objective", "optimizer", "settings"),
    [
        ("mse_line10", "adam", {"batch": [1, 4, 9], "seed": [3, 4, 5], "lr": 0.01}),
        ("himmelblau", "gd", {"noise": [0.0, 1.0, 5.0], "seed": 7, "lr": 0.003}),
        ("himmelblau", "annealing", {"seed": [1, 2, 3], "temperature": [1.0, 10.0, 0.0]}),
    ],
)
def test_many_noisy_runs_at_once_are_those_runs(objective: str, optimizer: str, settings: dict) -> None:
    many = optlib.run(objective, optimizer, np.zeros((3, 2)), 50, **settings)
    for k in range(3):
        own = {name: np.broadcast_to(value, 3)[k] for name, value in settings.items()}
        one = optlib.run(objective, optimizer, [0.0, 0.0], 50, **own)
        np.testing.assert_allclose(many.points[:, k], one.points, rtol=1e-10, atol=1e-10)
        assert (many.verdict[k], many.noisy[k]) == (one.verdict, one.noisy)


def test_noise_has_the_scale_that_is_asked_for() -> None:
    run = optlib.run("ravine", "gd", np.zeros((400, 2)), 20, lr=0.1, noise=3.0, seed=range(400))
    added = run.measured[1:] - run.gradients[:-1]
    assert abs(added.mean()) < 0.1 and abs(added.std() - 3) < 0.1


@pytest.mark.parametrize("rate", [0.05, 0.2, 0.6])
def test_a_noisy_run_on_the_parabola_spreads_as_the_theory_says(rate: float) -> None:
    """w ← (1 − 2η)w − ησz has the stationary variance η²σ² / (1 − (1 − 2η)²)."""
    run = optlib.run("parabola", "gd", np.zeros((200, 1)), 400, lr=rate, noise=2.0, seed=range(200))
    expected = (rate * 2) ** 2 / (1 - (1 - 2 * rate) ** 2)
    assert abs(run.points[200:].var() / expected - 1) < 0.05


def test_annealing_by_hand() -> None:
    objective, chance = optlib.objectives["empirical_risk"], optlib.Generator(6)
    run = optlib.run("empirical_risk", "annealing", [0.65], 60, temperature=0.8, cooling=0.95, width=0.15, seed=6)
    w, accepted = 0.65, 0
    for t in range(1, 61):
        proposed, drawn = w + 0.15 * chance.normal(), chance.uniform()
        rise = float(objective.value([proposed]) - objective.value([w]))
        if drawn < min(1.0, np.exp(-rise / (0.8 * 0.95 ** (t - 1)))):
            w, accepted = proposed, accepted + 1
        np.testing.assert_allclose(run.points[t], [w], rtol=1e-12)
    assert 0 < accepted < 60 and run.noisy and run.measured is None


def test_annealing_at_one_temperature_visits_points_as_often_as_boltzmann_says() -> None:
    """Metropolis' rule at temperature T: on the parabola the iterates have the variance T/2."""
    run = optlib.run(
        "parabola", "annealing", np.zeros((100, 1)), 1500, temperature=0.5, cooling=1.0, width=1.0, seed=range(100)
    )
    assert abs(run.points[300:].var() / 0.25 - 1) < 0.05


def test_without_temperature_annealing_never_climbs() -> None:
    run = optlib.run("himmelblau", "annealing", [0.0, 0.0], 300, temperature=0.0, seed=2)
    assert (np.diff(run.values) <= 0).all() and run.values[-1] < run.values[0]


def test_verdicts_of_noisy_runs() -> None:
    def verdict(**settings: float) -> str:
        rule = "gd_decay" if "decay" in settings else "gd"
        return str(optlib.run("mse_line10", rule, [0.0, 0.0], 4000, batch=4, seed=1, **settings).verdict)

    assert verdict(lr=0.005) == "bounded"
    assert verdict(lr=0.02, decay=0.005) == "moving"
    assert verdict(lr=0.1) == "diverged"
    exact = optlib.run("parabola", "gd", [1.0], 200, lr=0.2, noise=1e-6, seed=1)
    assert exact.noisy and exact.verdict == "converged"
    assert optlib.run("parabola", "gd", [1.0], 1, lr=0.2, noise=1.0).verdict == "moving"


@pytest.mark.parametrize(
    ("objective", "optimizer", "settings", "error", "message"),
    [
        ("ravine", "gd", {"batch": 2}, ValueError, "not a mean over the rows"),
        ("rmse_line4", "gd", {"batch": 2}, ValueError, "not a mean over the rows"),
        ("mse_line10", "gd", {"batch": 11}, ValueError, "from 1 to 10"),
        ("mse_line10", "gd", {"batch": 0}, ValueError, "from 1 to 10"),
        ("mse_line10", "gd", {"batch": 2.5}, TypeError, "batch must be a whole number"),
        ("mse_line10", "gd", {"batch": "all"}, ValueError, "batch must be a number"),
        ("mse_line10", "gd", {"batch": 2, "seed": -1}, ValueError, "seed"),
        ("mse_line10", "gd", {"batch": 2, "seed": 1.5}, TypeError, "seed must be a whole number"),
        ("ravine", "gd", {"noise": -1}, ValueError, "noise"),
        ("ravine", "gd", {"seed": 1}, ValueError, "something random"),
        ("ravine", "annealing", {"noise": 1}, ValueError, "leave out"),
        ("ravine", "annealing", {"temperature": -1}, ValueError, "must be at least 0, got -1"),
        ("ravine", "annealing", {"temprature": 1}, TypeError, "'temperature'"),
        ("ravine", "anealing", {}, KeyError, "no optimizer"),
    ],
)
def test_errors(objective: str, optimizer: str, settings: dict, error: type, message: str) -> None:
    with pytest.raises(error, match=message):
        optlib.run(objective, optimizer, [0.0, 0.0], 5, **settings)
