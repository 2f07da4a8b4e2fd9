"""The rules as trainers of dicts of arrays."""

import numpy as np
import pytest

import optlib

CLASSES = {
    "gd": optlib.SGD, "momentum": optlib.Momentum, "nesterov": optlib.Nesterov,
    "adagrad": optlib.AdaGrad, "rmsprop": optlib.RMSProp, "adam": optlib.Adam,
}  # fmt: skip


@pytest.mark.parametrize("name", CLASSES)
def test_a_trainer_walks_the_path_of_run(name: str) -> None:
    trainer, gradient = CLASSES[name](lr=0.05), optlib.objectives["ravine"].gradient
    params = {"w": np.array([-7.0, 2.0])}
    for _ in range(30):
        trainer.update(params, {"w": gradient(params["w"])})
    np.testing.assert_allclose(params["w"], optlib.run("ravine", name, [-7.0, 2.0], 30, lr=0.05).points[-1], rtol=1e-12)


@pytest.mark.parametrize("name", CLASSES)
def test_arrays_of_any_shape_are_changed_in_place_each_with_its_own_memory(name: str) -> None:
    rng = np.random.default_rng(5)
    params = {"W": rng.normal(size=(3, 4, 2)), "b": rng.normal(size=()), "e": np.empty(0)}
    before, kept = {k: p.copy() for k, p in params.items()}, dict(params)
    trainer = CLASSES[name]()
    grads = {k: rng.normal(size=p.shape) for k, p in params.items()}
    for _ in range(2):
        trainer.update(params, grads)
    assert all(params[k] is kept[k] for k in params)
    flat = CLASSES[name]()
    one = {"x": before["W"].reshape(-1).copy()}
    for _ in range(2):
        flat.update(one, {"x": grads["W"].reshape(-1)})
    np.testing.assert_array_equal(one["x"], params["W"].reshape(-1))


@pytest.mark.parametrize(
    ("params", "grads", "error", "message"),
    [
        ({"w": np.array([1, 2])}, {"w": np.array([1.0, 2.0])}, TypeError, "array of floats"),
        ({"w": [1.0, 2.0]}, {"w": np.array([1.0, 2.0])}, TypeError, "array of floats"),
        ({"w": np.ones(2)}, {"v": np.ones(2)}, KeyError, "no gradient for parameter 'w'"),
        ({"w": np.ones(2)}, {"w": np.ones(3)}, ValueError, "shape"),
        ({"w": np.broadcast_to(1.0, 2)}, {"w": np.ones(2)}, ValueError, "read-only"),
    ],
)
def test_wrong_arrays_raise_before_anything_is_changed(params: dict, grads: dict, error: type, message: str) -> None:
    good = np.ones(1)
    trainer = optlib.Adam()
    with pytest.raises(error, match=message):
        trainer.update({"good": good, **params}, {"good": np.ones(1), **grads})
    assert good[0] == 1 and trainer.t == 0


def test_an_unknown_hyperparameter() -> None:
    with pytest.raises(TypeError, match="'momentum'"):
        optlib.Momentum(momentun=0.9)
