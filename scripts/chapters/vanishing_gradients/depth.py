"""Vanishing gradients through depth: a chain of single units, what each activation does to its gradient, and its training."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from scripts.facts import claim, formula, run_listing, value
from scripts.figures import Depth, Dial, Figure, Several
from scripts.figures.exercises import Number
from scripts.figures.messages import MESSAGES

UNITS = ("sigmoid", "tanh", "relu", "leaky_relu", "identity")
LAYERS, DEEPEST, TRAINED = 10, 30, 15  # layers at first, and at most
TARGET, TRAIN_RATE, TRAIN_STEPS = 0.2, 0.1, 1000

formula("one-layer", r"a_k = \varphi(w_k\,a_{k-1})")
formula("layer-factor", r"\frac{\partial a_k}{\partial a_{k-1}} = w_k\,\varphi'(w_k\,a_{k-1})")
formula("chain-product", r"\frac{\partial y}{\partial x} = \prod_{k=1}^{L} w_k\,\varphi'(w_k\,a_{k-1})")
formula(
    "weight-slope",
    r"\frac{\partial y}{\partial w_k} = \frac{\partial y}{\partial a_k}\,\varphi'(w_k\,a_{k-1})\,a_{k-1}",
)
formula("sigmoid-bound", r"\left|\frac{\partial y}{\partial x}\right| \le \left(\tfrac{1}{4}\right)^{L}")


def several(on: tuple[str, ...]) -> Several:
    options = {name: MESSAGES[f"unit:{name}"] for name in UNITS}
    return Several("lines", options, on, MESSAGES["lines"])


def depth_dial(layers: int = LAYERS, deepest: int = DEEPEST) -> Dial:
    return Dial("depth", 1, deepest, layers, step=1, label={"ko": "층 수", "en": "number of layers"})


Figure(
    "through-depth",
    objective="tanh",
    views=[Depth(lines="lines", depth="depth", weight="weight", input="input"),
           Depth(quantity="signal", lines="lines", depth="depth", weight="weight", input="input", height=(1e-6, 1e6), says=False)],
    controls=[
        depth_dial(),
        Dial("weight", 0.25, 6, 1.0, step=0.05, label={"ko": "모든 층의 가중치 w", "en": "weight w of every layer"}),
        Dial("input", -3, 3, 1.0, step=0.1, label={"ko": "입력 x", "en": "input x"}),
        several(("sigmoid", "tanh", "relu")),
    ],
)  # fmt: skip

Figure(
    "training-a-chain",
    objective="tanh",
    views=[
        Depth(quantity="moved", lines="lines", depth="depth", steps="steps", lr="lr", goal=TARGET,
              height=(1e-8, 1e2), deepest=TRAINED),
    ],
    controls=[
        depth_dial(deepest=TRAINED),
        Dial("steps", 1, 2000, TRAIN_STEPS, scale="log", label={"ko": "학습한 스텝", "en": "steps of training"}),
        Dial("lr", 0.01, 10, TRAIN_RATE, scale="log", label=MESSAGES["hyper:lr"]),
        several(("sigmoid", "tanh", "leaky_relu")),
    ],
)  # fmt: skip


def back(unit: str, layers: int = LAYERS, weight: float = 1.0, x: float = 1.0) -> float:
    """By what the chain multiplies the gradient from its output to its input."""
    return float(abs(optlib.chain(unit, np.full(layers, weight), x).by_signal[0]))


def moved(unit: str) -> tuple[np.ndarray, np.ndarray]:
    """How far each weight of the chain moves in training, and the losses."""
    history, losses = optlib.train_chain(unit, np.ones(LAYERS), 1.0, TARGET, TRAIN_RATE, TRAIN_STEPS)
    return np.abs(history[-1] - history[0]), losses


LARGE, NEGATIVE = 4.0, -1.0
value("chain-layers", LAYERS)
value("chain-large", LARGE)
value("chain-negative", NEGATIVE)
value("sigmoid-steepest", lambda: float(optlib.activations["sigmoid"].slope(0.0)))
value("sigmoid-bound-ten", lambda: 0.25**LAYERS, digits=2)
value("sigmoid-back", lambda: back("sigmoid"), digits=2)
value("sigmoid-back-double", lambda: back("sigmoid", 2 * LAYERS), digits=2)
value("tanh-back", lambda: back("tanh"), digits=2)
value("relu-back-large", lambda: back("relu", weight=LARGE), digits=3)
value("leaky-back-negative", lambda: back("leaky_relu", x=NEGATIVE), digits=2)
value("sigmoid-best-weight", lambda: best_weight("sigmoid")[1], digits=2)
value("sigmoid-best-back", lambda: best_weight("sigmoid")[0], digits=2)
value("sigmoid-negative-weight", lambda: best_weight("sigmoid", sign=-1)[1], digits=2)
value("sigmoid-negative-back", lambda: best_weight("sigmoid", sign=-1)[0], digits=2)
value("train-target", TARGET)
value("train-rate", TRAIN_RATE)
value("train-steps", TRAIN_STEPS)
value("train-loss-before", lambda: moved("sigmoid")[1][0], digits=2)
value("train-loss-after", lambda: moved("sigmoid")[1][-1], digits=2)
value("train-first", lambda: moved("sigmoid")[0][0], digits=2)
value("train-last", lambda: moved("sigmoid")[0][-1], digits=2)


def best_weight(unit: str, layers: int = LAYERS, sign: int = 1) -> tuple[float, float]:
    """The largest gradient that any common weight of that sign brings back to the input, and that weight."""
    weights = sign * np.linspace(0.05, 12, 240)
    return max((back(unit, layers, weight), weight) for weight in weights.tolist())


@claim("the-chain-multiplies")
def _() -> bool:
    """For every activation the gradient at the input is the product of the layers' factors, and agrees with a difference quotient."""
    for unit in UNITS:
        passes, h = optlib.chain(unit, np.ones(LAYERS), 1.0), 1e-6
        above, below = (optlib.chain(unit, np.ones(LAYERS), 1.0 + d).signals[-1] for d in (h, -h))
        if not (
            np.isclose(passes.by_signal[0], passes.factors.prod(), rtol=1e-12)
            and np.isclose(passes.by_signal[0], (above - below) / (2 * h), rtol=1e-3)
        ):
            return False
    return True


@claim("the-listed-chain-multiplies-back")
def _() -> bool:
    """The program as the page prints it gives the slopes of weights and input that differences of the output give, for every activation."""
    gradients = run_listing("vanishing-gradients", "def gradients")["gradients"]
    drawn = np.random.default_rng(4).uniform(0.5, 1.5, LAYERS)
    for unit in UNITS:
        phi, slope = optlib.activations[unit].value, optlib.activations[unit].slope
        by_weight, back = gradients(drawn, 0.7, phi, slope)

        def output(weights: np.ndarray, x: float, unit: str = unit) -> float:
            return float(optlib.chain(unit, weights, x).signals[-1])

        h, ways = 1e-6, 1e-6 * np.eye(LAYERS)
        quotients = [(output(drawn + way, 0.7) - output(drawn - way, 0.7)) / (2 * h) for way in ways]
        at_input = (output(drawn, 0.7 + h) - output(drawn, 0.7 - h)) / (2 * h)
        if not (
            np.allclose(by_weight, quotients, rtol=1e-3, atol=1e-9) and np.isclose(back, at_input, rtol=1e-3, atol=1e-9)
        ):
            return False
    return True


@claim("sigmoid-slope-at-most-a-quarter")
def _() -> bool:
    """σ′ = σ(1 − σ), which is at most 1/4, reached at 0 alone; so a chain at w = 1 stays below 4^−L for any input tried."""
    sigma = optlib.activations["sigmoid"]
    proved = sympy.simplify(sigma.derivative - sigma.expression * (1 - sigma.expression)) == 0
    slopes = sigma.slope(np.linspace(-8, 8, 1601))
    inputs = np.linspace(-3, 3, 61)
    bounded = all(back("sigmoid", layers, x=x) < 0.25**layers for layers in (2, 10, 30) for x in inputs)
    return bool(proved and slopes.max() == 0.25 == sigma.slope(0.0) and (slopes == 0.25).sum() == 1 and bounded)


@claim("sigmoid-vanishes-relu-does-not")
def _() -> bool:
    """At w = 1 and x = 1, through ten layers: sigmoid below 10⁻⁶, tanh between 0.01 and 0.1, ReLU and identity exactly 1."""
    return back("sigmoid") < 1e-6 and 0.01 < back("tanh") < 0.1 and back("relu") == back("identity") == 1


@claim("larger-weights-do-not-save-sigmoid")
def _() -> bool:
    """No common positive weight brings more than 10⁻⁵ back through ten sigmoids; beyond the best each larger one brings less."""
    largest, weight = best_weight("sigmoid")
    beyond = [back("sigmoid", weight=larger) for larger in np.linspace(weight + 0.1, 12, 100).tolist()]
    return bool(largest < 1e-5 and weight < 3 and largest > beyond[0] and (np.diff(beyond) < 0).all())


@claim("negative-weights-only-delay-it")
def _() -> bool:
    """The best common negative weight brings back hundreds of times what the best positive one does, and less the more layers there are."""
    kept = [best_weight("sigmoid", layers, -1)[0] for layers in (LAYERS, 2 * LAYERS, 3 * LAYERS)]
    return 100 * best_weight("sigmoid")[0] < kept[0] < 0.01 and kept[0] > kept[1] > kept[2]


@claim("relu-explodes")
def _() -> bool:
    """With w = 4 ten ReLUs multiply the gradient by 4¹⁰, while tanh and sigmoid, saturated, make it smaller than at w = 1."""
    return back("relu", weight=LARGE) == 4**LAYERS and all(back(u, weight=LARGE) < back(u) for u in ("tanh", "sigmoid"))


@claim("relu-dies-leaky-survives")
def _() -> bool:
    """From a negative input nothing comes through ReLU, neither signal nor gradient; leaky ReLU multiplies both by 0.01 a layer."""
    dead = optlib.chain("relu", np.ones(LAYERS), NEGATIVE)
    return bool(
        not dead.by_weight.any() and dead.by_signal[0] == 0 and np.isclose(back("leaky_relu", x=NEGATIVE), 0.01**LAYERS)
    )


@claim("first-layers-learn-nothing")
def _() -> bool:
    """Training the sigmoid chain lowers the loss a thousandth-fold or so, and moves the last weight a hundred thousand times as far as the
    first; in the chains of ReLU and of leaky ReLU all weights move alike."""
    distances, losses = moved("sigmoid")
    relu, leaky = moved("relu")[0], moved("leaky_relu")[0]
    return bool(
        losses[-1] < losses[0] / 50
        and distances[-1] > 1e5 * distances[0]
        and (np.diff(distances) > 0).all()
        and np.allclose(relu, relu[0])
        and np.allclose(leaky, relu[0])
        and relu[0] > 0.01
    )


LIMIT, FACTOR, DEEP = 0.001, 0.9, 50


def layers_until(limit: float) -> int:
    """The fewest layers of sigmoids, at best slope, after which less than `limit` of the gradient is left."""
    steepest = float(optlib.activations["sigmoid"].slope(0.0))
    return int(next(n for n in range(1, 100) if steepest**n < limit))


value("asked-limit", LIMIT)
value("asked-factor", FACTOR)
value("asked-deep", DEEP)
Number(id="layers-until-a-thousandth", answer_is=lambda: layers_until(LIMIT), tolerance=0.1)
Number(id="fifty-factors", answer_is=lambda: back("identity", DEEP, FACTOR), tolerance=0.0003)
