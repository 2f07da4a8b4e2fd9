"""Adam's correction on and off, and where its ε stands."""

from __future__ import annotations

from functools import lru_cache, partial

import numpy as np
import sympy

import optlib
from optlib.symbols import beta1, beta2, lr, m, m_hat, t, v, v_hat
from scripts.chapters.adam.race import BETA1, START
from scripts.facts import claim, formula, table, value
from scripts.figures import Average, Contour, Dial, Figure, Loss, Run, Slider, Start, Steps, Track
from scripts.figures.exercises import Number
from scripts.figures.numbers import show

RATE = 0.1
EPSILONS = (1e-8, 1e-4, 1e-2, 1.0)
COMPARED = 100
ASKED_BETA2 = 0.99

with sympy.evaluate(False):
    formula("adam-m-hat", m_hat, r"\leftarrow", m / (1 - beta1**t))
    formula("adam-v-hat", v_hat, r"\leftarrow", v / (1 - beta2**t))
    formula("adam-one-line-rate", r"\eta_t =", lr * sympy.sqrt(1 - beta2**t) / (1 - beta1**t))
formula("adam-too-long", r"\frac{1 - \beta_1}{\sqrt{1 - \beta_2}}")
formula("adam-epsilon-moved", r"\frac{\varepsilon}{\sqrt{1 - \beta_2^{t}}}")

defaults = optlib.optimizers["adam"].defaults
B1, B2 = defaults["beta1"], defaults["beta2"]


def too_long(step: int) -> float:
    """By what the uncorrected quotient is too large at a step, if all slopes are equal."""
    return float((1 - B1**step) / np.sqrt(1 - B2**step))


@lru_cache
def apart(eps: float) -> float:
    """The largest distance, over 100 steps on the ravine, between Adam and its one-line form with the same ε."""
    both = [optlib.run("ravine", name, START, COMPARED, lr=RATE, eps=eps).points for name in ("adam", "adam_one_line")]
    return float(np.linalg.norm(both[0] - both[1], axis=1).max())


value("adam-compared", COMPARED)
value("adam-default-beta1", B1)
value("adam-default-beta2", B2)
value("adam-default-rate", defaults["lr"])
value("adam-first-too-long", partial(too_long, 1), digits=3)
value("adam-most-too-long", lambda: max(too_long(k) for k in range(1, 5000)), digits=2)
value("adam-most-too-long-at", lambda: 1 + int(np.argmax([too_long(k) for k in range(1, 5000)])))
table("adam-epsilons", lambda: [[show(eps), show(apart(eps), 2)] for eps in EPSILONS])

Figure(
    "adam-start",
    objective="parabola",
    views=[Average(correct=True, seed=1, length=40), Average(picture="weights", length=40)],
    controls=[Dial("beta", 0, 0.99, value=B1, step=0.01, label={"ko": "남기는 비율 β", "en": "what is kept, β"})],
)

Figure(
    "adam-correction",
    objective="ravine",
    start=START,
    steps=30,
    runs=[Run("adam", lr=RATE), Run("adam_uncorrected", lr=RATE)],
    views=[
        Contour(),
        Track("step_length", "log", height=(0.01, 10)),
        Track("state:v_hat", "log", height=(1e-4, 100), coordinates=[1]),
        Track("state:v", "log", height=(1e-4, 100), coordinates=[1], of=["adam"]),
    ],
    controls=[
        Slider("lr", 0.01, 1, scale="log"),
        Slider("beta1", 0, 0.99, step=0.01),
        Slider("beta2", 0.5, 0.999, step=0.001),
        Start(),
        Steps(10000, scale="log"),
    ],
)

Figure(
    "adam-epsilon",
    objective="ravine",
    start=START,
    steps=COMPARED,
    runs=[Run("adam", lr=RATE, eps=1e-2), Run("adam_one_line", lr=RATE, eps=1e-2)],
    views=[Contour(), Loss("log", height=(1e-4, 10))],
    controls=[Slider("eps", 1e-8, 1, scale="log"), Slider("lr", 0.01, 1, scale="log"), Steps(1000, scale="log")],
)


@claim("adam-uncorrected-first-step")
def _() -> bool:
    """Without correction the first step is (1 − β₁)/√(1 − β₂) times η: more than three times for the defaults, a third for β₂ = 0.9."""
    for one, two in ((B1, B2), (0.9, 0.9), (0.5, 0.99)):
        run = optlib.run("ravine", "adam_uncorrected", START, 1, lr=RATE, beta1=one, beta2=two)
        lengths = np.abs(run.points[1] - run.points[0])
        if not np.allclose(lengths, RATE * (1 - one) / np.sqrt(1 - two), rtol=1e-5):
            return False
    return bool(3.16 < too_long(1) < 3.17 and (1 - 0.9) / np.sqrt(1 - 0.9) < 0.32)


@claim("adam-uncorrected-steps-grow")
def _() -> bool:
    """On a constant slope the uncorrected steps become longer still, until step 12, and fade to η; the corrected ones are η throughout."""
    lengths = {}
    for name in ("adam", "adam_uncorrected"):
        rule, w = optlib.optimizers[name], np.zeros(1)
        state, out = rule.new_state(w), []
        for step in range(1, 10_001):
            before = w.copy()
            rule.step(w, np.array([0.5]), state, step, **{**rule.defaults, "lr": RATE, "eps": 0.0})
            out.append(abs(float((w - before)[0])) / RATE)
        lengths[name] = np.array(out)
    own = lengths["adam_uncorrected"]
    return bool(
        np.allclose(lengths["adam"], 1, rtol=1e-6)
        and own.argmax() + 1 == 12
        and np.isclose(own.max(), max(too_long(k) for k in range(1, 100)))
        and own[1000] > 1.1  # it takes thousands of steps
        and np.isclose(own[-1], 1, rtol=1e-3)
    )


@claim("adam-does-not-feel-loudness")
def _() -> bool:
    """Multiply the loss by a hundred, or by any other number, and with ε = 0 Adam takes the same steps."""
    paths = []
    for factor in (1.0, 100.0, 1e-3, 7e5):
        rule, w = optlib.optimizers["adam"], np.array(START)
        state, path = rule.new_state(w), []
        for step in range(1, COMPARED + 1):
            slope = factor * optlib.objectives["ravine"].gradient(w)
            rule.step(w, slope, state, step, **{**rule.defaults, "lr": RATE, "eps": 0.0})
            path.append(w.copy())
        paths.append(np.array(path))
    return all(np.allclose(path, paths[0], rtol=1e-8, atol=1e-10) for path in paths)


@claim("adam-correction-is-a-weighted-mean")
def _() -> bool:
    """The corrected average is the mean of the values seen so far with the average's own weights, which then add up to one."""
    values, rate = np.random.default_rng(9).normal(size=40), 0.9
    x = 0.0
    for k, p in enumerate(values, start=1):
        x = rate * x + (1 - rate) * p
        weights = rate ** np.arange(k)[::-1]
        if not np.isclose(x / (1 - rate**k), np.average(values[:k], weights=weights)):
            return False
    return True


@claim("adam-one-line-is-the-same-but-for-epsilon")
def _() -> bool:
    """With a tiny ε both forms take the same path; in the table, the larger ε, the further apart; the one line with ε√(1 − β₂ᵗ) is Adam."""
    distances = [apart(eps) for eps in EPSILONS]
    rule, ravine = optlib.optimizers["adam_one_line"], optlib.objectives["ravine"]
    w = np.array(START)
    state = rule.new_state(w)
    for step in range(1, COMPARED + 1):
        rule.step(
            w, ravine.gradient(w), state, step, **{**rule.defaults, "lr": RATE, "eps": 0.01 * np.sqrt(1 - B2**step)}
        )
    meant = optlib.run("ravine", "adam", START, COMPARED, lr=RATE, eps=0.01).points[-1]
    return bool(
        distances[0] < 1e-5 and (np.diff(distances) > 0).all() and distances[2] > 1e-2 and np.allclose(w, meant)
    )


def asked_length() -> float:
    """The first step of the uncorrected rule, in units of η, where both slopes are as on the ravine."""
    run = optlib.run("ravine", "adam_uncorrected", START, 1, lr=RATE, beta1=BETA1, beta2=ASKED_BETA2)
    return float(np.abs(np.diff(run.points, axis=0))[0, 0] / RATE)


value("adam-asked-beta2", ASKED_BETA2)
Number(id="adam-uncorrected-length", answer_is=asked_length, tolerance=0.005)
