"""How far a value is above the lowest minimum, against minima that are known without computing them."""

import math

import numpy as np
import pytest

import optlib

LOWEST = {"ravine": 0.0, "himmelblau": 0.0, "rosenbrock": 0.0, "beale": 0.0, "rastrigin": 0.0}


@pytest.mark.parametrize("name", LOWEST)
def test_it_is_the_value_where_the_minimum_is_zero(name: str) -> None:
    objective = optlib.objectives[name]
    low, high = np.array(objective.domain).T
    for point in np.random.default_rng(5).uniform(low, high, (20, 2)):
        value = float(objective.value(point))
        assert optlib.suboptimality(objective, value) == pytest.approx(value, rel=1e-9, abs=1e-12)


def test_of_several_minima_the_lowest_counts() -> None:
    """Least squares knows the least error; a line off by one everywhere has a mean squared error of one more."""
    objective, data = optlib.objectives["mse_line10"], optlib.datasets["line10"]
    x, y = data.columns
    weight, bias = np.polyfit(x, y, 1)
    assert optlib.suboptimality(objective, float(objective.value([weight, bias + 1]))) == pytest.approx(1, rel=1e-9)
    several = optlib.objectives["risk"]
    values = np.sort(several.value(several.minima))
    assert values[-1] > values[0] + 1e-3
    assert optlib.suboptimality(several, float(values[-1])) == pytest.approx(values[-1] - values[0])


def test_rounding_is_nothing_and_no_number_is_beyond_everything() -> None:
    objective = optlib.objectives["mse_line10"]
    least = float(objective.value(objective.minima[0]))
    assert optlib.suboptimality(objective, math.nextafter(least, math.inf)) == 0
    assert optlib.suboptimality(objective, math.nextafter(least, -math.inf)) == 0
    assert optlib.suboptimality(objective, least * (1 + 1e-9)) > 0
    assert optlib.suboptimality(objective, math.nan) == optlib.suboptimality(objective, math.inf) == math.inf
