"""The rate that the browser finds is the rate that Python finds, on every landscape and for every rule."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import optlib
from optlib.emit.javascript import module
from optlib.trajectory import TIE
from optlib.tuning import RATES
from tests.parity.engine import ask, numbers

METHODS = ("gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
LANDSCAPES = [name for name, f in optlib.objectives.items() if f.dimension == 2 and len(f.minima)]
BUDGETS = (20, 60)
FIXED = {"momentum": 0.83, "rho": 0.71, "beta1": 0.77, "beta2": 0.93}  # off the defaults


def start_of(name: str) -> list[float]:
    """Off every symmetry of the landscape's box."""
    low, high = np.array(optlib.objectives[name].domain).T
    return (low + [0.31, 0.73] * (high - low)).round(3).tolist()  # type: ignore[no-any-return]


def fixed(method: str) -> dict[str, float]:
    return {name: value for name, value in FIXED.items() if name in optlib.optimizers[method].defaults}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, int], Any]:
    path = tmp_path_factory.mktemp("tuning") / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    asked = list(product(LANDSCAPES, METHODS, BUDGETS))
    tasks = [{"objective": o, "optimizer": m, "start": start_of(o), "steps": n, "fixed": fixed(m)} for o, m, n in asked]
    answers = ask("tune.mjs", {"module": str(path), "rates": RATES, "tasks": tasks})
    return dict(zip(asked, answers, strict=True))


def test_both_languages_find_the_same_rate(found: dict[tuple[str, str, int], Any]) -> None:
    compared = 0
    for (objective, method, steps), got in found.items():
        here = optlib.tune(objective, method, start_of(objective), steps, **fixed(method))
        if got["rate"] == here.rate:
            compared += 1
            continue
        # A chaotic run has no digits in common with its twin: then both must have found what is as low in the other's eyes.
        theirs = dict(zip(RATES, numbers(got["values"]), strict=True))
        best = float(np.nanmin(here.values))
        assert theirs[here.rate] <= np.nanmin(list(theirs.values())) + 1e-6 * max(1.0, abs(best)), (objective, method)
    assert compared >= 0.98 * len(found)


def test_the_last_values_agree(found: dict[tuple[str, str, int], Any]) -> None:
    """Where a run is no chaos: gradient descent at rates that let it come down."""
    for (objective, method, steps), got in found.items():
        here = optlib.tune(objective, method, start_of(objective), steps, **fixed(method))
        first = float(optlib.objectives[objective].value(start_of(objective)))
        calm = (here.rates <= 1e-3) & (here.values < first)
        np.testing.assert_allclose(numbers(got["values"])[calm], here.values[calm], rtol=1e-7, atol=1e-9 * abs(first))


def test_the_choice_is_what_it_says() -> None:
    """By brute force, one run at a time."""
    for objective, method, steps in product(("ravine", "himmelblau", "quartic"), METHODS, (20,)):
        tuned = optlib.tune(objective, method, start_of(objective), steps)
        runs = [optlib.run(objective, method, start_of(objective), steps, lr=rate).values for rate in RATES]
        last = np.array([values[-1] for values in runs])
        lowest = np.nanmin(last)
        level = lowest + TIE * max(1.0, abs(lowest))
        equal = [k for k in range(len(RATES)) if last[k] <= level]
        arrived = [int(np.flatnonzero(runs[k] <= level)[0]) for k in equal]
        assert tuned.rate == RATES[equal[arrived.index(min(arrived))]]
        np.testing.assert_allclose(tuned.values, last, rtol=1e-9)


def test_a_tie_goes_to_the_one_that_came_first() -> None:
    """On the parabola 0.5 lands in one step; 0.45 and 0.55 come as low in a hundred."""
    assert optlib.tune("parabola", "gd", [-6.0], 100, rates=[0.45, 0.5, 0.55]).rate == 0.5
    assert optlib.tune("parabola", "gd", [-6.0], 100, rates=[0.55, 0.45]).rate == 0.45  # as fast as each other


def test_runs_without_numbers_do_not_win_and_an_empty_grid_is_refused() -> None:
    assert optlib.tune("quartic", "gd", [7.0, 5.0], 40, rates=[1e-4, 1e3]).rate == 1e-4
    assert optlib.tune("quartic", "gd", [7.0, 5.0], 40, rates=[2e3, 1e3]).rate == 1e3
    with pytest.raises(ValueError, match="at least one"):
        optlib.tune("ravine", "gd", [1.0, 1.0], 5, rates=[])
    with pytest.raises(TypeError, match="hyperparameter"):
        optlib.tune("ravine", "gd", [1.0, 1.0], 5, beta=0.5)


def test_javascript_breaks_ties_likewise(tmp_path: Path) -> None:
    path = tmp_path / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    task = {"objective": "parabola", "optimizer": "gd", "start": [-6.0], "steps": 100, "fixed": {}}
    for rates, best in (([0.45, 0.5, 0.55], 0.5), ([0.45, 0.55], 0.45)):
        (got,) = ask("tune.mjs", {"module": str(path), "rates": rates, "tasks": [task]})
        assert got["rate"] == best
    worse = {"objective": "quartic", "optimizer": "gd", "start": [7.0, 5.0], "steps": 40, "fixed": {}}
    (got,) = ask("tune.mjs", {"module": str(path), "rates": [1e3, 2e3], "tasks": [worse]})
    assert got["rate"] == 1e3
