"""Activations and layers against truths that do not come from their declarations."""

import numpy as np
import pytest

import optlib
from optlib.activations import Activation
from optlib.symbols import w, z

TRUTH = {
    "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2)),
    "tanh": lambda z: (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1),
    "relu": lambda z: max(0.0, z),
    "leaky_relu": lambda z: z if z > 0 else 0.01 * z,
    "identity": lambda z: z,
}
Z = np.array([-3.0, -0.7, -1e-3, 1e-3, 0.4, 2.5])


@pytest.mark.parametrize("name", optlib.activations)
def test_values_and_slopes(name: str) -> None:
    unit, truth = optlib.activations[name], np.vectorize(TRUTH[name])
    np.testing.assert_allclose(unit.value(Z), truth(Z), rtol=1e-12)
    h = 1e-5
    np.testing.assert_allclose(unit.slope(Z), (truth(Z + h) - truth(Z - h)) / (2 * h), rtol=1e-7)
    assert unit.value(Z.reshape(2, 3)).shape == (2, 3)


def test_every_activation_has_a_truth_and_corners_take_the_left_slope() -> None:
    assert set(TRUTH) == set(optlib.activations)
    assert optlib.activations["relu"].slope(0.0) == 0 and optlib.activations["leaky_relu"].slope(0.0) == 0.01
    assert optlib.activations["sigmoid"].latex == r"\varphi(z) = \frac{1}{1 + e^{- z}}"
    with pytest.raises(ValueError, match="function of z"):
        Activation("wrong", w * z)


def output(name: str, weights: np.ndarray, x: float) -> float:
    for weight in weights:
        x = float(TRUTH[name](weight * x))
    return x


@pytest.mark.parametrize("name", optlib.activations)
def test_a_chain_against_differences(name: str) -> None:
    weights, x, h = np.array([0.9, 1.3, -0.7, 2.1]) * (1 if name != "relu" else [1, 1, -1, 1]), 0.8, 1e-6
    passes = optlib.chain(name, weights, x)
    assert np.isclose(passes.signals[-1], output(name, weights, x))
    by_x = (output(name, weights, x + h) - output(name, weights, x - h)) / (2 * h)
    by_weight = [
        (output(name, weights + h * e, x) - output(name, weights - h * e, x)) / (2 * h) for e in np.eye(len(weights))
    ]
    assert passes.by_signal[-1] == 1 and passes.by_signal[-2] == passes.factors[-1]
    np.testing.assert_allclose(passes.by_signal[0], by_x, rtol=1e-6)
    np.testing.assert_allclose(passes.by_weight, by_weight, rtol=1e-6, atol=1e-9)


def test_training_a_chain_of_one_identity_is_gradient_descent_on_a_parabola() -> None:
    history, losses = optlib.train_chain("identity", [0.0], 2.0, 3.0, 0.1, 5)
    slow = 0.0
    for t in range(6):
        assert np.isclose(history[t, 0], slow) and np.isclose(losses[t], (2 * slow - 3) ** 2 / 2)
        slow -= 0.1 * (2 * slow - 3) * 2


@pytest.mark.parametrize("skip", [False, True])
@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu"])
def test_a_wide_network_against_a_product_of_jacobians(name: str, skip: bool) -> None:
    depth, width, gain, seed = 4, 7, 1.3, 5
    generator = optlib.Generator(seed)
    a, end = (np.array([generator.normal() for _ in range(width)]) for _ in range(2))
    layers = [
        gain / np.sqrt(width) * np.array([[generator.normal() for _ in range(width)] for _ in range(width)])
        for _ in range(depth)
    ]
    jacobians, signals = [], [a]
    for layer in layers:
        slope = optlib.activations[name].slope(layer @ a)
        a = np.vectorize(TRUTH[name])(layer @ a) + skip * a
        jacobians.append(np.diag(slope) @ layer + skip * np.eye(width))
        signals.append(a)
    signal, gradient = optlib.wide(name, depth, width, gain, seed, skip)
    np.testing.assert_allclose(signal, [np.sqrt(np.mean(s**2)) for s in signals], rtol=1e-12)
    for k in range(depth + 1):
        whole = np.linalg.multi_dot([np.eye(width), np.eye(width), *jacobians[k:][::-1]])
        assert np.isclose(gradient[k], np.sqrt(np.mean((end @ whole) ** 2)))


def test_what_is_no_chain_is_refused() -> None:
    with pytest.raises(ValueError, match="one number a layer"):
        optlib.chain("tanh", [], 1.0)
    with pytest.raises(KeyError, match="'sigmoid'"):
        optlib.chain("sigmoidd", [1.0], 1.0)
