"""Critical points and what the Hessian test says of them."""

from collections import Counter

import numpy as np
import pytest
import sympy

import optlib
from optlib.objective import Objective
from optlib.symbols import w1, w2


def kinds(name: str, box: object = None) -> Counter:
    return Counter(p.kind for p in optlib.critical_points(name, box))


def test_polynomials_against_their_roots() -> None:
    points = [p.point[0] for p in optlib.critical_points("quintic", [(-3, 3)])]
    np.testing.assert_allclose(points, np.sort(np.roots([5, -8, -9, 12, 1]).real), atol=1e-9)
    assert [p.kind for p in optlib.critical_points("quintic", [(-3, 3)])] == [
        "maximum",
        "minimum",
        "maximum",
        "minimum",
    ]


def test_quartic_against_its_separate_roots() -> None:
    first = [r.real for r in np.roots([4, 15, -80, 80]) if abs(r.imag) < 1e-9]
    second = [r.real for r in np.roots([4, 0, -80, 80]) if abs(r.imag) < 1e-9]
    expected = sorted((a, b) for a in first for b in second)
    np.testing.assert_allclose([p.point for p in optlib.critical_points("quartic")], expected, atol=1e-7)
    assert kinds("quartic") == {"minimum": 2, "saddle": 1}


def test_himmelblau() -> None:
    assert kinds("himmelblau") == {"minimum": 4, "saddle": 4, "maximum": 1}


def test_rastrigin_in_a_box() -> None:
    # Each coordinate has minima near −1, 0, 1 and maxima between: 5 × 5 points.
    assert kinds("rastrigin", [(-1.2, 1.2), (-1.2, 1.2)]) == {"minimum": 9, "maximum": 4, "saddle": 12}


@pytest.mark.parametrize("name", ["cubic", "monkey_saddle"])
def test_the_test_is_inconclusive_at_a_flat_point(name: str) -> None:
    (point,) = optlib.critical_points(name)
    assert point.kind == "inconclusive"
    np.testing.assert_allclose(point.point, 0, atol=1e-9)


def test_no_critical_point_where_there_is_none() -> None:
    assert optlib.critical_points("tanh") == []


def test_points_on_a_curve_are_not_isolated() -> None:
    valley = Objective("valley", [w1, w2], (w1 - w2) ** 2, domain=[(-1, 1), (-1, 1)])
    assert optlib.critical_points(valley) == []


@pytest.mark.parametrize("objective", optlib.objectives.values(), ids=lambda o: o.name)
def test_what_is_reported_of_a_point_is_true(objective: Objective) -> None:
    for p in optlib.critical_points(objective)[:12]:
        hessian = objective.hessian(p.point)
        assert np.linalg.norm(objective.gradient(p.point)) < 1e-7
        np.testing.assert_allclose(
            hessian @ p.eigenvectors, p.eigenvectors * p.eigenvalues, atol=1e-7 * (1 + np.abs(hessian).max())
        )
        assert p.value == objective.value(p.point)


@pytest.mark.parametrize(
    ("eigenvalues", "kind"),
    [
        ((1, 2), "minimum"), ((-1, -2), "maximum"), ((-1, 2), "saddle"), ((0, 2), "inconclusive"), ((0, -2), "inconclusive"),
        ((0, 0), "inconclusive"), ((-1, 0, 3), "saddle"), ((0, 1, 3), "inconclusive"), ((1e-12, 1), "inconclusive"),
    ],
)  # fmt: skip
def test_the_rule(eigenvalues: tuple[float, ...], kind: str) -> None:
    rng = np.random.default_rng(3)
    turn, _ = np.linalg.qr(rng.normal(size=(len(eigenvalues),) * 2))
    hessian = turn @ np.diag(np.array(eigenvalues, float)) @ turn.T
    assert optlib.classify(hessian, tol=1e-8) == kind
    assert optlib.classify(np.stack([hessian] * 3), tol=1e-8).tolist() == [kind] * 3


def test_against_exact_inertia() -> None:
    for seed in range(50):
        matrix = sympy.Matrix(2, 2, list(np.random.default_rng(seed).integers(-4, 5, 4)))
        matrix = matrix + matrix.T
        signs = {sympy.sign(e) for e in matrix.eigenvals(multiple=True)}
        expected = (
            "saddle" if signs >= {1, -1} else "inconclusive" if 0 in signs else "minimum" if 1 in signs else "maximum"
        )
        assert optlib.classify(np.array(matrix, float)) == expected


@pytest.mark.parametrize("wrong", [[1.0, 2.0], [[1.0, 2.0]], [[1.0, 5.0], [0.0, 1.0]], [[np.nan, 0], [0, 1]]])
def test_wrong_hessians(wrong: object) -> None:
    with pytest.raises(ValueError, match="Hessian"):
        optlib.classify(wrong)


@pytest.mark.parametrize("box", [[(0, 1)], [(1, 0), (0, 1)], [(0, np.inf), (0, 1)]])
def test_wrong_boxes(box: object) -> None:
    with pytest.raises(ValueError, match="low < high"):
        optlib.critical_points("ravine", box)


def test_eigenpairs_satisfy_their_equation_and_have_one_sign() -> None:
    half = np.random.default_rng(5).normal(size=(200, 2, 2))
    matrices = half + np.swapaxes(half, -1, -2)
    values, vectors = optlib.eigenpairs(matrices)
    np.testing.assert_allclose(matrices @ vectors, vectors * values[..., None, :], atol=1e-12)
    np.testing.assert_allclose(
        np.swapaxes(vectors, -1, -2) @ vectors, np.broadcast_to(np.eye(2), (200, 2, 2)), atol=1e-12
    )
    assert (values[:, 0] <= values[:, 1]).all()
    leading = np.take_along_axis(vectors, np.abs(vectors).argmax(axis=-2)[:, None, :], axis=-2)
    assert (leading > 0).all()
    np.testing.assert_array_equal(optlib.eigenpairs([[1.0, 1.0], [1.0, 1.0]])[1][0] > 0, [True, True])
