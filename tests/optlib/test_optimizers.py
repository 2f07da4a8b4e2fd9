"""Every declared optimizer against a textbook implementation of its own, and against closed forms."""

import numpy as np
import pytest
import sympy

import optlib
from optlib.optimizer import Optimizer
from optlib.symbols import eps, g, lr, m, momentum, v, w

every = pytest.mark.parametrize(
    "optimizer", [*optlib.optimizers.values(), *optlib.mistakes.values()], ids=lambda o: o.name
)

# Off the defaults, so that a hard-coded default would show.
HYPER = {"lr": 0.037, "momentum": 0.83, "rho": 0.71, "beta1": 0.77, "beta2": 0.93, "eps": 1e-3, "decay": 0.23}
GRADIENT = optlib.objectives["himmelblau"].gradient


def textbook(name: str, start: list[float], steps: int, h: dict[str, float]) -> list[list[float]]:
    """The rules once more, with plain floats, coordinate by coordinate."""
    w = list(start)
    a, b = [0.0] * len(w), [0.0] * len(w)
    points = [list(w)]
    for t in range(1, steps + 1):
        grad = GRADIENT(w)
        for k in range(len(w)):
            if name == "sequential_gd":
                grad = GRADIENT(w)
            gk = float(grad[k])
            if name in ("gd", "sequential_gd"):
                w[k] -= h["lr"] * gk
            elif name == "gd_decay":
                w[k] -= h["lr"] / (1 + h["decay"] * (t - 1)) * gk
            elif name == "momentum":
                a[k] = h["momentum"] * a[k] - h["lr"] * gk
                w[k] += a[k]
            elif name == "momentum_decay":
                a[k] = h["momentum"] * a[k] - h["lr"] / (1 + h["decay"] * (t - 1)) * gk
                w[k] += a[k]
            elif name in ("momentum_sum", "momentum_sum_decay"):
                a[k] = h["momentum"] * a[k] + gk
                w[k] -= h["lr"] / (1 + h.get("decay", 0.0) * (t - 1)) * a[k]
            elif name == "momentum_ema":
                a[k] = h["momentum"] * a[k] + (1 - h["momentum"]) * gk
                w[k] -= h["lr"] * a[k]
            elif name == "nesterov":
                a[k] = h["momentum"] * a[k] + gk
                w[k] -= h["lr"] * (gk + h["momentum"] * a[k])
            elif name == "adagrad":
                a[k] += gk**2
                w[k] -= h["lr"] * gk / (a[k] ** 0.5 + h["eps"])
            elif name == "rmsprop":
                a[k] = h["rho"] * a[k] + (1 - h["rho"]) * gk**2
                w[k] -= h["lr"] * gk / (a[k] ** 0.5 + h["eps"])
            elif name == "adam":
                a[k] = h["beta1"] * a[k] + (1 - h["beta1"]) * gk
                b[k] = h["beta2"] * b[k] + (1 - h["beta2"]) * gk**2
                first, second = a[k] / (1 - h["beta1"] ** t), b[k] / (1 - h["beta2"] ** t)
                w[k] -= h["lr"] * first / (second**0.5 + h["eps"])
            elif name == "momentum_uphill":
                a[k] = h["momentum"] * a[k] + h["lr"] * gk
                w[k] += a[k]
            elif name == "momentum_once":
                a[k] = h["momentum"] * a[k] - h["lr"] * gk
                if t == 1:
                    w[k] += a[k]
            elif name == "adagrad_uphill":
                a[k] += gk**2
                w[k] += h["lr"] * gk / (a[k] ** 0.5 + h["eps"])
            elif name == "adagrad_bare":
                a[k] += gk**2
                w[k] -= h["lr"] * gk / a[k] ** 0.5
            elif name == "adagrad_inside":
                a[k] += gk**2
                w[k] -= h["lr"] * gk / (a[k] + h["eps"]) ** 0.5
            elif name == "adam_inverted":
                a[k] = h["beta1"] * a[k] + (1 - h["beta1"]) * h["lr"] * gk
                b[k] = h["beta2"] * b[k] + (1 - h["beta2"]) * gk**2
                first, second = a[k] / (1 - h["beta1"] ** t), b[k] / (1 - h["beta2"] ** t)
                w[k] -= second**0.5 / (first + h["eps"])
            elif name == "gd_flipped":
                w[k] = -(w[k] - h["lr"] * gk)
            elif name == "adam_uncorrected":
                a[k] = h["beta1"] * a[k] + (1 - h["beta1"]) * gk
                b[k] = h["beta2"] * b[k] + (1 - h["beta2"]) * gk**2
                w[k] -= h["lr"] * a[k] / (b[k] ** 0.5 + h["eps"])
            elif name == "adam_one_line":  # as Adam, with the ε that its form amounts to
                a[k] = h["beta1"] * a[k] + (1 - h["beta1"]) * gk
                b[k] = h["beta2"] * b[k] + (1 - h["beta2"]) * gk**2
                first, second = a[k] / (1 - h["beta1"] ** t), b[k] / (1 - h["beta2"] ** t)
                w[k] -= h["lr"] * first / (second**0.5 + h["eps"] / (1 - h["beta2"] ** t) ** 0.5)
            else:
                raise NotImplementedError(f"write down {name} here, from a textbook")
        points.append(list(w))
    return points


def settings(optimizer: Optimizer, rate: float = 0.037) -> dict[str, float]:
    return {name: HYPER[name] for name in optimizer.defaults} | {"lr": rate}


@every
def test_against_a_textbook(optimizer: Optimizer) -> None:
    hyper = settings(optimizer, 0.01)
    points = optlib.run("himmelblau", optimizer, [0.4, -1.1], 25, **hyper).points
    np.testing.assert_allclose(points, textbook(optimizer.name, [0.4, -1.1], 25, hyper), rtol=1e-9)


@every
def test_the_listing_ends_where_run_ends(optimizer: Optimizer) -> None:
    namespace: dict = {}
    exec(optimizer.listing, namespace)
    hyper = settings(optimizer, 0.01)
    listed = namespace[optimizer.name](GRADIENT, [0.4, -1.1], 25, **hyper)
    np.testing.assert_allclose(listed, optlib.run("himmelblau", optimizer, [0.4, -1.1], 25, **hyper).points, rtol=1e-9)


@every
def test_the_listing_has_the_declared_defaults(optimizer: Optimizer) -> None:
    namespace: dict = {}
    exec(optimizer.listing, namespace)
    listed = namespace[optimizer.name](GRADIENT, [0.4, -1.1], 5)
    np.testing.assert_allclose(listed, optlib.run("himmelblau", optimizer, [0.4, -1.1], 5).points, rtol=1e-9)


@every
def test_the_lines_are_printed_in_order(optimizer: Optimizer) -> None:
    assert len(optimizer.latex) == len(optimizer.steps)
    assert optimizer.latex[-1].startswith(r"w \leftarrow")


def test_the_textbook_order_of_terms() -> None:
    assert optlib.optimizers["momentum"].latex == [r"v \leftarrow \beta v - \eta g", r"w \leftarrow w + v"]
    assert optlib.optimizers["adam"].latex[0] == r"m \leftarrow \beta_1 m + \left(1 - \beta_1\right) g"
    assert optlib.optimizers["adam"].latex[-1] == r"w \leftarrow w - \frac{\eta \hat{m}}{\sqrt{\hat{v}} + \varepsilon}"


def test_gradient_descent_on_a_quadratic_in_closed_form() -> None:
    rate, start, t = 0.3, np.array([-7.0, 2.0]), np.arange(41)[:, None]
    closed = (1 - rate * np.array([0.1, 2.0])) ** t * start
    np.testing.assert_allclose(optlib.run("ravine", "gd", start, 40, lr=rate).points, closed, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize(("rate", "beta"), [(0.1, 0.9), (0.4, 0.5), (0.02, 0.99)])
def test_momentum_on_a_quadratic_in_closed_form(rate: float, beta: float) -> None:
    # (v, w) of one eigenvalue λ moves by [[β, −ηλ], [β, 1 − ηλ]]: its power gives every point.
    points = optlib.run("ravine", "momentum", [-7.0, 2.0], 30, lr=rate, momentum=beta).points
    for k, (curvature, start) in enumerate(((0.1, -7.0), (2.0, 2.0))):
        matrix = np.array([[beta, -rate * curvature], [beta, 1 - rate * curvature]])
        closed = [(np.linalg.matrix_power(matrix, t) @ [0.0, start])[1] for t in range(31)]
        np.testing.assert_allclose(points[:, k], closed, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("start", [[-7.0, 2.0], [0.3, -4.0]])
def test_the_first_step_of_adam_is_lr_in_every_coordinate(start: list[float]) -> None:
    points = optlib.run("ravine", "adam", start, 1, lr=0.05).points
    np.testing.assert_allclose(points[1] - points[0], -0.05 * np.sign(start), rtol=1e-6)


@pytest.mark.parametrize("beta", [0.0, 0.5, 0.9, 0.95])
def test_borders_of_stability_on_the_ravine_from_both_sides(beta: float) -> None:
    curvature = 2.0
    borders = {
        "gd": (2 / curvature, {}),
        "momentum": (2 * (1 + beta) / curvature, {"momentum": beta}),
        "nesterov": (2 * (1 + beta) / ((1 + 2 * beta) * curvature), {"momentum": beta}),
    }
    for name, (border, hyper) in borders.items():
        below = optlib.run("ravine", name, [0.0, 2.0], 20_000, record=False, lr=0.995 * border, **hyper)
        above = optlib.run("ravine", name, [0.0, 2.0], 20_000, record=False, lr=1.005 * border, **hyper)
        assert (name, below.verdict, above.verdict) == (name, "converged", "diverged")


@pytest.mark.parametrize(
    ("steps", "defaults", "message"),
    [
        ([(v, momentum * v - lr * g)], {lr: 0.1, momentum: 0.9}, "must assign w"),
        ([(w, w - lr * g), (v, g)], {lr: 0.1}, "must assign w"),
        ([(w, w - lr * m)], {lr: 0.1}, r"reads \['m'\]"),
        ([(w, w - lr * g)], {lr: 0.1, eps: 1e-8}, r"no line reads \['eps'\]"),
        ([(g, w), (w, w - lr * g)], {lr: 0.1}, "assigns g"),
        ([(w, w - sympy.Symbol("learning_rate") * g)], {lr: 0.1}, "learning_rate"),
    ],
)
def test_declarations_are_checked(steps: list, defaults: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Optimizer("wrong", steps, defaults)


def test_names_are_taken_once() -> None:
    with pytest.raises(ValueError, match="declared twice"):
        optlib.optimizers.add(Optimizer("gd", [(w, w - lr * g)], {lr: 0.1}))
