"""Every declared objective against truths that do not come from its declaration."""

import numpy as np
import pytest

import optlib
from optlib.objective import Objective
from optlib.symbols import kappa, w, w1

# Where an objective has parameters it is tested as declared and at other values.
ELSEWHERE = {"rotated_ravine": {"angle": 33.5}, "stretched_bowl": {"kappa": 137}}
FAMILIES = [objective for objective in optlib.objectives.values() if objective.parameters]
REGISTRY = [*optlib.objectives.values(), *(family.at(**ELSEWHERE[family.name]) for family in FAMILIES)]
every = pytest.mark.parametrize("objective", REGISTRY, ids=lambda o: o.name)

TRUTH = {
    "parabola": lambda w: w[0] ** 2,
    "incline": lambda w: 0 - w[0],
    "shifted_parabola": lambda w: w[0] ** 2 + 8 * w[0] + 32,
    "cubic": lambda w: w[0] ** 3,
    "quintic": lambda w: np.polyval([1, -2, -3, 6, 1, 0], w[0]),
    "risk": lambda w: w[0] * np.cos(np.pi * w[0]),
    "empirical_risk": lambda w: w[0] * np.cos(np.pi * w[0]) + 0.2 * np.cos(5 * np.pi * w[0]),
    "rugged": lambda w: w[0] * w[0] / 10 + 1.5 * np.cos(w[0]) - 2 * np.cos(w[0]) ** 3,
    "tanh": lambda w: (np.exp(2 * w[0]) - 1) / (np.exp(2 * w[0]) + 1),
    "rotated_ravine": lambda w: 0.05 * w[0] ** 2 + w[1] ** 2,
    "rotated_ravine(angle=33.5)": lambda w: np.array([0.05, 1]) @ np.square(turned(-33.5) @ w),
    "stretched_bowl": lambda w: w[0] ** 2 / 40 + w[1] ** 2 / 2,
    "stretched_bowl(kappa=137)": lambda w: w[0] ** 2 / 274 + w[1] ** 2 / 2,
    "fourth_power": lambda w: (w[0] * w[0]) * (w[0] * w[0]),
    "trough": lambda w: w[0] ** 2 + (w[1] ** 2) ** 2,
    "saddle_beside_a_zero": lambda w: (w[0] - w[1]) * (w[0] + w[1]) + (w[2] ** 2) ** 2,
    "tilted_bowl": lambda w: 0.75 * (w[0] + w[1]) ** 2 + 0.25 * (w[0] - w[1]) ** 2,
    "ravine": lambda w: 0.05 * w[0] * w[0] + w[1] * w[1],
    "quartic": lambda w: np.polyval([1, 5, -40, 80, -40], w[0]) + np.polyval([1, 0, -40, 80, -40], w[1]),
    "saddle": lambda w: (w[0] - w[1]) * (w[0] + w[1]),
    "monkey_saddle": lambda w: ((w[0] + 1j * w[1]) ** 3).real,
    "rosenbrock": lambda w: (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2,
    "himmelblau": lambda w: (w[0] ** 2 + w[1] - 11) ** 2 + (w[0] + w[1] ** 2 - 7) ** 2,
    "beale": lambda w: sum((c - w[0] * (1 - w[1] ** k)) ** 2 for k, c in ((1, 1.5), (2, 2.25), (3, 2.625))),
    "rastrigin": lambda w: 20 + sum(c * c - 10 * np.cos(2 * np.pi * c) for c in w),
    "mse_line10": lambda w: np.mean((w[0] * X10 + w[1] - Y10) ** 2),
    "mse_line10_centred": lambda w: np.mean((w[0] * (X10 - 5.5) + w[1] - Y10) ** 2),
    "mse_line10_standardised": lambda w: np.mean((w[0] * (X10 - 5.5) / np.sqrt(8.25) + w[1] - Y10) ** 2),
    "mse_line10_section": lambda w: np.mean((w[0] * X10 - 0.436 - Y10) ** 2),
    "mse_line100": lambda w: np.mean((w[0] * X100 + w[1] - Y100) ** 2),
    "mse_line4": lambda w: np.mean((w[0] * X4 + w[1] - Y4) ** 2),
    "rmse_line4": lambda w: np.mean((w[0] * X4 + w[1] - Y4) ** 2) ** 0.5,
    "rmse_line4_copied": lambda w: np.mean((w[0] * X4 + w[1] - X4) ** 2) ** 0.5,
}
X100, Y100 = (np.array([float(v) for v in c]) for c in (optlib.datasets["line100"].x, optlib.datasets["line100"].y))
X10, Y10 = np.arange(1, 11.0), np.array([0.94, 1.98, 2.88, 3.92, 3.96, 4.55, 5.64, 6.3, 7.44, 9.1])
X4, Y4 = np.array([2, 4, 6, 8.0]), np.array([81, 93, 91, 97.0])


def turned(degrees: float) -> np.ndarray:
    """The rotation of the plane by so many degrees, by multiplication of complex numbers."""
    z = np.exp(1j * np.radians(degrees))
    return np.array([[z.real, -z.imag], [z.imag, z.real]])


def samples(objective: Objective, count: int = 1000) -> np.ndarray:
    low, high = np.array(objective.domain).T
    return np.random.default_rng(7).uniform(low, high, (count, objective.dimension))


def differences(function, points: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Central differences of fourth order along each coordinate: (…, d)."""
    columns = []
    for k, h in enumerate(1e-3 * size):
        e = h * np.eye(len(size))[k]
        near, far = function(points + e) - function(points - e), function(points + 2 * e) - function(points - 2 * e)
        columns.append((8 * near - far) / (12 * h))
    return np.stack(columns, axis=-1)


def test_every_objective_has_a_truth() -> None:
    assert set(TRUTH) == {objective.name for objective in REGISTRY}


@every
def test_value(objective: Objective) -> None:
    points = samples(objective)
    truth = np.array([TRUTH[objective.name](point) for point in points])
    np.testing.assert_allclose(objective.value(points), truth, rtol=1e-10, atol=1e-10)


@every
def test_gradient_and_hessian_against_differences(objective: Objective) -> None:
    points, size = samples(objective), np.ptp(np.array(objective.domain), axis=1)
    for function, derivative in ((objective.value, objective.gradient), (objective.gradient, objective.hessian)):
        exact, estimate = derivative(points), differences(function, points, size)
        # A cone's tip has no derivative: the differences near it mean nothing.
        clear = np.abs(points - [1, 0]).max(axis=-1) > 0.5 if objective.name == "rmse_line4_copied" else slice(None)
        scale = np.abs(exact).max() + 1
        np.testing.assert_allclose(estimate[clear], exact[clear], rtol=1e-4, atol=1e-6 * scale)


@every
def test_a_batch_equals_one_by_one_and_keeps_its_shape(objective: Objective) -> None:
    d = objective.dimension
    points = samples(objective, 24).reshape(2, 3, 4, d)
    for function, tail in ((objective.value, ()), (objective.gradient, (d,)), (objective.hessian, (d, d))):
        batch = function(points)
        assert batch.shape == (2, 3, 4, *tail)
        one_by_one = np.array([function(p) for p in points.reshape(-1, d)]).reshape(batch.shape)
        np.testing.assert_allclose(batch, one_by_one, rtol=1e-13, atol=1e-13)  # vector units round powers their own way


@every
def test_minima(objective: Objective) -> None:
    assert objective.minima.shape[1:] == (objective.dimension,)
    low, high = np.array(objective.domain).T
    for point in objective.minima:
        assert np.linalg.norm(objective.gradient(point)) < 1e-8
        assert (low <= point).all() and (point <= high).all()
        assert objective.degenerate or np.linalg.eigvalsh(objective.hessian(point)).min() > 0


@every
def test_no_point_of_the_domain_is_lower_than_the_lowest_minimum(objective: Objective) -> None:
    if not len(objective.minima):
        pytest.skip("lists no minimum")
    sides = [np.linspace(low, high, 401) for low, high in objective.domain]  # none of three variables lists a minimum
    grid = np.stack(np.meshgrid(*sides, indexing="ij"), axis=-1)
    lowest = objective.value(objective.minima).min()
    assert objective.value(grid).min() >= lowest - 1e-9 * max(1, abs(lowest))


@every
def test_no_minimum_is_left_out(objective: Objective) -> None:
    kinds = ("minimum", "inconclusive") if objective.degenerate else ("minimum",)
    found = [p.point for p in optlib.critical_points(objective) if p.kind in kinds]
    assert len(found) == len(objective.minima)
    for point in found:
        assert np.abs(objective.minima - point).max(axis=1).min() < 1e-6


@every
def test_listing(objective: Objective) -> None:
    namespace: dict = {}
    exec(objective.listing, namespace)
    for point in samples(objective, 20):
        np.testing.assert_allclose(namespace["f"](point), objective.value(point), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(namespace["gradient"](point), objective.gradient(point), rtol=1e-9, atol=1e-9)


def test_scaled_rows_say_the_same_line_in_other_numbers() -> None:
    raw = optlib.datasets["line10"]
    for name, spread in (("line10_centred", np.sqrt(8.25)), ("line10_standardised", 1.0)):
        scaled = optlib.datasets[name]
        x, y = scaled.columns
        assert np.isclose(x.mean(), 0, atol=1e-15) and np.isclose(x.std(), spread) and (y == Y10).all()
        assert np.allclose(scaled.apply([11.0, 0.5]), (np.array([11, 0.5]) - 5.5) / np.sqrt(8.25) * spread)
        assert np.allclose(scaled.unscaled(*scaled.least_squares()), raw.least_squares())
    with pytest.raises(ValueError, match="no scale"):
        optlib.Dataset("flat", ("2", "2"), ("1", "3")).standardised()


def test_formulas_keep_the_written_order() -> None:
    assert optlib.objectives["ravine"].latex == r"f(w_1, w_2) = \frac{w_1^{2}}{20} + w_2^{2}"
    assert r"\left(w_2 - w_1^{2}\right)^{2}" in optlib.objectives["rosenbrock"].latex
    assert (
        r"\frac{1}{n} \sum_{i=1}^{n} \left(y_i - \left(W x_i + b\right)\right)^{2}"
        in optlib.objectives["mse_line10"].latex
    )


def test_a_parameter_changes_the_function_and_costs_no_new_compilation() -> None:
    family = optlib.objectives["rotated_ravine"]
    turned_by_30 = family.at(angle=30)
    assert turned_by_30 is family.at(angle=30.0) is optlib.objectives["rotated_ravine(angle=30)"]
    assert turned_by_30.at(angle=0) is family and family.parameters == {"angle": 0.0}
    assert turned_by_30.parameters == {"angle": 30.0}
    fresh = family.at(angle=30.25)
    fresh.gradient([1, 2])
    assert "compiled" in vars(family) and vars(fresh).get("compiled") in (None, family.compiled)
    assert float(family.value([1, 2])) == float(optlib.objectives["ravine"].value([1, 2]))


def test_a_parameter_appears_in_formula_and_listing() -> None:
    bowl = optlib.objectives["stretched_bowl"]
    assert r"2 \kappa" in bowl.latex and r"\frac{w_1^{2}}{274}" in bowl.at(kappa=137).latex
    assert r"\frac{\sqrt{3}" in optlib.objectives["rotated_ravine(angle=30)"].latex
    assert "kappa = 137\n" in bowl.at(kappa=137).listing and "kappa = 20\n" in bowl.listing


def test_wrong_parameters_are_told() -> None:
    family = optlib.objectives["rotated_ravine"]
    with pytest.raises(TypeError, match="did you mean 'angle'"):
        family.at(angel=3)
    with pytest.raises(ValueError, match=r"angle.*must be finite"):
        family.at(angle=np.inf)
    with pytest.raises(TypeError, match="'ravine' has no parameter 'angle'"):
        optlib.objectives["ravine"].at(angle=3)
    for wrong in ("rotated_ravine(angel=3)", "rotated_ravine(3)", "rotated_ravine(angle=steep)", "rotated(angle=3)"):
        with pytest.raises(KeyError):
            optlib.objectives[wrong]
    with pytest.raises(ValueError, match="degenerate minima"):
        Objective("wrong", [w], w**4, domain=[(-1, 1)], minima=[[0]], degenerate=True, parameters={kappa: 1})


@pytest.mark.parametrize("wrong", [[1.0, 2.0, 3.0], 5.0, [[1.0]], []])
def test_a_wrong_shape_says_which_was_expected(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"shape \(…, 2\)"):
        optlib.objectives["ravine"].value(wrong)


def test_a_number_for_one_parameter_is_told_how_to_write_it() -> None:
    with pytest.raises(ValueError, match=r"write \[3.0\]"):
        optlib.objectives["parabola"].value(3.0)


def test_texts_are_not_points() -> None:
    with pytest.raises(TypeError, match="real numbers"):
        optlib.objectives["ravine"].value(["a", "b"])


def test_an_unknown_name_lists_the_near_ones() -> None:
    with pytest.raises(KeyError, match="'ravine'"):
        optlib.objectives["ravin"]


def test_declarations_are_checked() -> None:
    with pytest.raises(ValueError, match=r"w1.*not among its variables"):
        Objective("wrong", [w], w1**2, domain=[(0, 1)])
    with pytest.raises(ValueError, match="2 variables need as many"):
        Objective("wrong", [w, w1], w1**2, domain=[(0, 1)])
