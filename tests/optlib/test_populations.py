"""Samples come from the truth they were declared with; polynomials fit them as NumPy's own do."""

import numpy as np
import pytest

from optlib import polynomials, populations

TRUTH = {"slope": lambda x: 2 * x, "wave": lambda x: np.sin(2 * np.pi * x)}


@pytest.mark.parametrize("name", populations)
def test_truth_and_noise(name: str) -> None:
    population = populations[name]
    x, y = population.sample(4000, 0.3, 5)
    residuals = y - TRUTH[name](x)
    assert abs(residuals.mean()) < 4 * 0.3 / np.sqrt(4000) and abs(residuals.std() - 0.3) < 0.02
    np.testing.assert_array_equal(population.sample(7, 0, 5)[1], TRUTH[name](population.sample(7, 0, 5)[0]))


@pytest.mark.parametrize("rows", [1, 3, 12])
def test_each_piece_gives_one_row(rows: int) -> None:
    for seed in range(50):
        x, _ = populations["wave"].sample(rows, 0.3, seed)
        assert (np.floor(x * rows) == np.arange(rows)).all()


def test_the_mean_over_samples_is_that_over_the_population() -> None:
    """The loss of y = 1 on the wave: ∫(sin 2πx − 1)² dx + σ² = 3/2 + σ²."""
    losses = [np.mean((populations["wave"].sample(4, 0.5, seed)[1] - 1) ** 2) for seed in range(4000)]
    assert abs(np.mean(losses) - 1.75) < 4 * np.std(losses) / np.sqrt(4000)


def test_fresh_rows() -> None:
    first, again, fresh = (populations["wave"].sample(9, 0.3, 3, stream)[1] for stream in (0, 0, 1))
    assert (first == again).all() and (first != fresh).all()


def test_what_is_no_sample_is_refused() -> None:
    for rows in (0, 2.5):
        with pytest.raises(ValueError, match="whole number of rows"):
            populations["wave"].sample(rows, 0.1, 1)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="standard deviation"):
        populations["wave"].sample(3, -0.1, 1)


def test_the_basis_is_orthonormal() -> None:
    nodes, weights = np.polynomial.legendre.leggauss(20)
    columns = polynomials.basis(1.5 * nodes + 0.5, 10, -1, 2)
    np.testing.assert_allclose(columns.T @ (weights[:, None] / 2 * columns), np.eye(11), atol=1e-13)


@pytest.mark.parametrize("degree", [0, 1, 3, 8])
def test_fits_are_those_of_numpy(degree: int) -> None:
    x, y = populations["wave"].sample(12, 0.3, 4)
    c = polynomials.fit(x, y, degree)
    theirs = np.polynomial.Chebyshev.fit(x, y, degree, domain=[0, 1])
    at = np.linspace(0, 1, 33)
    np.testing.assert_allclose(polynomials.basis(at, degree) @ c, theirs(at), atol=1e-9)
    assert polynomials.mean_squared_error(c, x, y) == pytest.approx(np.mean((theirs(x) - y) ** 2), rel=1e-9)


def test_too_few_rows() -> None:
    with pytest.raises(ValueError, match="take 4 at most"):
        polynomials.fit(np.arange(5.0), np.arange(5.0), 5)
    with pytest.raises(ValueError, match="whole number from 0"):
        polynomials.basis([0.5], -1)


def test_descent_comes_to_the_fit() -> None:
    x, y = populations["wave"].sample(15, 0.3, 5)
    start, end = polynomials.descend(x, y, 4, 0.2, [0, 20_000])
    assert (start == 0).all()
    np.testing.assert_allclose(end, polynomials.fit(x, y, 4), atol=1e-9)
