"""RMSProp: AdaGrad with a memory that fades, and the cycle in which it ends."""

from __future__ import annotations

from typing import Any

import numpy as np
import sympy

import optlib
from optlib.symbols import LATEX, g, h, lr, rho
from scripts.chapters.experiments import EXPERIMENTS, ran
from scripts.facts import claim, formula, value
from scripts.figures import (
    Contour,
    Figure,
    Loss,
    Map,
    Optimizers,
    Over,
    Predict,
    Run,
    Slider,
    Start,
    Steps,
    Surface,
    Sweep,
    Track,
)
from scripts.figures.exercises import Choice, Hyper, Number

START = (-7.0, 2.0)
HYPER = EXPERIMENTS["ravine-rmsprop"].hyper
RATE, RHO = HYPER["lr"], HYPER["rho"]
EARLY, LATE, FOR_EVER = 10, 20, 5000
LOW = 0.0003  # the value at EARLY, as the prediction says
SMALL = 0.2

with sympy.evaluate(False):
    formula("rmsprop-memory", h, r"\leftarrow", rho * h + (1 - rho) * g**2)
formula("rmsprop-first", rf"\frac{{{LATEX[lr]}}}{{\sqrt{{1 - \rho}}}}")


def rmsprop(steps: int, rate: float = RATE, keep: float = RHO) -> optlib.Trajectory:
    """RMSProp on the ravine from (−7, 2)."""
    return optlib.run("ravine", "rmsprop", START, steps, lr=rate, rho=keep)


value("rmsprop-rate", RATE)
value("rmsprop-rho", RHO)
value("rmsprop-early", EARLY)
value("rmsprop-early-end", lambda: float(rmsprop(EARLY).values[-1]), digits=1)
value("rmsprop-late-end", lambda: float(rmsprop(LATE).values[-1]), digits=2)
value("rmsprop-first-factor", lambda: 1 / np.sqrt(1 - RHO), digits=3)
value("rmsprop-gd-late-end", lambda: float(ran("ravine-gd").values[-1]), digits=3)
value("rmsprop-small", SMALL)

Figure(
    "rmsprop-ravine",
    objective="ravine",
    start=START,
    steps=EARLY,
    runs=[Run("rmsprop", lr=RATE, rho=RHO), Run("adagrad", lr=RATE, shown=False)],
    views=[
        Contour(),
        Surface(),
        Loss("log", height=(1e-6, 100)),
        Track("effective_rate", "log", height=(0.01, 100), of=["rmsprop"]),
    ],
    controls=[
        Optimizers(),
        Slider("lr", 0.01, 3, scale="log"),
        Slider("rho", 0, 0.99, step=0.01),
        Start(),
        Steps(1000, scale="log"),
    ],
)

Figure(
    "rmsprop-predict",
    objective="ravine",
    start=START,
    steps=LATE,
    runs=[Run("rmsprop", lr=RATE, rho=RHO)],
    views=[Loss("log", height=(1e-6, 100)), Track("coordinate", coordinates=[1])],
    controls=[Steps(200)],
    predict=Predict(
        "value",
        question={
            "ko": f"{EARLY}스텝에서 f는 {LOW}이었습니다. {LATE}스텝에서 f는 얼마일까요?",
            "en": f"At step {EARLY}, f was {LOW}. What will it be at step {LATE}?",
        },
        tolerance=0.2,
    ),
)

Figure(
    "rmsprop-cycle",
    objective="ravine",
    start=START,
    steps=200,
    runs=[Run("rmsprop", lr=RATE, rho=RHO)],
    views=[Track("coordinate"), Track("step_length", "log", height=(1e-3, 10))],
    controls=[Slider("lr", 0.01, 3, scale="log"), Slider("rho", 0, 0.99, step=0.01), Steps(2000, scale="log")],
)

Figure(
    "rmsprop-rates",
    objective="ravine",
    start=START,
    steps=LATE,
    runs=[Run("rmsprop", lr=RATE, rho=RHO)],
    views=[
        Sweep(span=(0.001, 5), height=(1e-10, 1e3)),
        Map(Over("lr", 0.01, 3, "log"), Over("rho", 0, 0.99), "value", cells=(36, 30)),
    ],
    controls=[Slider("lr", 0.001, 5, scale="log"), Slider("rho", 0, 0.99, step=0.01), Steps(1000, low=5, scale="log")],
)

QUARTIC = EXPERIMENTS["quartic-rmsprop"]
QUARTIC_HYPER: dict[str, Any] = dict(QUARTIC.hyper)
Figure(
    "rmsprop-quartic",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=10,
    runs=[
        Run(
            "rmsprop",
            key="upper",
            label={"ko": "끌 수 있는 초깃값에서", "en": "from the start you can drag"},
            **QUARTIC_HYPER,
        ),
        Run(
            "rmsprop",
            key="lower",
            start=QUARTIC.starts[1][0],
            label={"ko": "오른쪽 아래에서", "en": "from the lower right"},
            **QUARTIC_HYPER,
        ),
    ],
    views=[Contour(count=16, levels="linear"), Surface(), Track("step_length", "log", height=(0.01, 10))],
    controls=[Slider("lr", 0.01, 3, scale="log"), Slider("rho", 0, 0.99, step=0.01), Start(), Steps(1000, scale="log")],
)


@claim("rmsprop-first-step")
def _() -> bool:
    """RMSProp's first step is η/√(1 − ρ) in every coordinate: for ρ = 0.9 more than three times η."""
    for keep in (0.5, 0.9, 0.99):
        run = rmsprop(1, 0.1, keep)
        if not np.allclose(np.abs(run.points[1] - run.points[0]), 0.1 / np.sqrt(1 - keep), rtol=1e-6):
            return False
    return bool(1 / np.sqrt(1 - RHO) > 3)


@claim("rmsprop-comes-back-up")
def _() -> bool:
    """On the ravine RMSProp's value is what the prediction says after ten steps, below 0.001, and above 0.9 after twenty."""
    values = rmsprop(LATE).values
    return bool(round(float(values[EARLY]), 4) == LOW < 1e-3 and values[LATE] > 0.9)


@claim("rmsprop-is-ahead-at-ten")
def _() -> bool:
    """After ten steps on the ravine, with the rates of the experiments, RMSProp is lower than gradient descent, momentum and AdaGrad."""
    others = [ran(f"ravine-{name}").values[EARLY] for name in ("gd", "momentum", "adagrad")]
    return bool(rmsprop(EARLY).values[EARLY] < 0.01 * min(others))


@claim("rmsprop-effective-rate-grows-on-arrival")
def _() -> bool:
    """Between steps 10 and 18 the slope across the valley changes sign at every step and the effective rate there passes 1, the border."""
    run = rmsprop(LATE)
    rates = np.abs(np.diff(run.points[:, 1])) / np.abs(run.gradients[:-1, 1])
    hops = run.points[EARLY:18, 1] * run.points[EARLY + 1 : 19, 1]
    return bool(
        (hops < 0).all()
        and rates[0] < 1
        and (rates[EARLY:16] > 1).all()
        and (np.diff(np.abs(run.points[EARLY:18, 1])) > 0).all()
    )


@claim("rmsprop-ends-in-a-two-cycle")
def _() -> bool:
    """On the ravine RMSProp ends, for η from 0.01 to 2 and ρ from 0.5 to 0.99, by hopping between +η/2 and −η/2 in each coordinate."""
    for rate in (0.01, 0.1, 0.9, 2.0):
        for keep in (0.5, 0.9, 0.99):
            late = rmsprop(20_000, rate, keep).points[-20:]
            if not (np.allclose(np.abs(late), rate / 2, rtol=1e-3) and (late[1:] * late[:-1] < 0).all()):
                return False
    return True


@claim("rmsprop-pays-for-its-last-distance")
def _() -> bool:
    """Given time, a smaller η ends lower, as the square of η: with 20 000 steps the last value is (η/2)²(1/20 + 1)."""
    ends = [(rate, rmsprop(20_000, rate).values[-1]) for rate in (0.01, 0.1, 0.9)]
    return all(np.isclose(end, (rate / 2) ** 2 * 1.05, rtol=1e-3) for rate, end in ends)


@claim("rmsprop-ranking-depends-on-the-budget")
def _() -> bool:
    """On the ravine RMSProp is ahead of gradient descent (η 0.95) after ten steps and behind it after twenty."""
    gd = optlib.run("ravine", "gd", START, LATE, lr=EXPERIMENTS["ravine-gd"].hyper["lr"]).values
    own = rmsprop(LATE).values
    return bool(own[EARLY] < gd[EARLY] and own[LATE] > gd[LATE])


@claim("rmsprop-walks-on-where-adagrad-stops")
def _() -> bool:
    """On a constant slope RMSProp's step settles at η, while AdaGrad's shrinks: after 1000 steps it is ten times shorter or more."""
    lengths = {}
    for name in ("rmsprop", "adagrad"):
        rule, w = optlib.optimizers[name], np.zeros(1)
        state = rule.new_state(w)
        for t in range(1, 1001):
            before = w.copy()
            rule.step(w, np.array([0.3]), state, t, **{**rule.defaults, "lr": 0.1})
            lengths[name] = float(abs(w - before)[0])
    return bool(np.isclose(lengths["rmsprop"], 0.1, rtol=1e-6) and lengths["adagrad"] < 0.1 * lengths["rmsprop"])


@claim("rmsprop-has-a-longest-step")
def _() -> bool:
    """Whatever the slopes, from a millionth to a million, no step is longer than η/√(1 − ρ) in any coordinate; the first one is."""
    rule, w = optlib.optimizers["rmsprop"], np.zeros(40)
    state, chance = rule.new_state(w), np.random.default_rng(5)
    for t in range(1, 201):
        before = w.copy()
        slope = chance.choice([-1, 1], 40) * 10.0 ** chance.uniform(-6, 6, 40)
        rule.step(w, slope, state, t, lr=RATE, rho=RHO, eps=0.0)
        lengths = np.abs(w - before)
        if lengths.max() > RATE / np.sqrt(1 - RHO) * (1 + 1e-9) or (t == 1 and not np.allclose(lengths, lengths.max())):
            return False
    runs = [QUARTIC.run(k).points for k in range(2)]
    return all(np.abs(np.diff(path, axis=0)).max() <= RATE / np.sqrt(1 - RHO) + 1e-9 for path in runs)


@claim("rmsprop-does-not-turn-with-the-landscape")
def _() -> bool:
    """Turn ravine and start by 45°: RMSProp's path, with η = 0.1, is not the turned path."""
    rotated, c = optlib.objectives["rotated_ravine"], np.sqrt(0.5)
    matrix = np.array([[c, -c], [c, c]])
    straight = optlib.run(rotated.at(angle=0.0), "rmsprop", START, 60, lr=0.1)
    slanting = optlib.run(rotated.at(angle=45.0), "rmsprop", matrix @ np.array(START), 60, lr=0.1)
    return bool(np.linalg.norm(slanting.points - straight.points @ matrix.T, axis=1).max() > 0.5)


def rho_zero_is_sign() -> bool:
    """Whether with ρ = 0 every step is ±η."""
    run = rmsprop(20, RATE, 0.0)
    return bool(np.allclose(np.abs(np.diff(run.points, axis=0)), RATE, rtol=1e-4))


Number(
    id="rmsprop-cycle-size", answer_is=lambda: float(np.abs(rmsprop(FOR_EVER, SMALL).points[-1, 0])), tolerance=0.002
)
Hyper(
    id="rmsprop-small-enough",
    objective="ravine",
    optimizer="rmsprop",
    start=START,
    steps=200,
    below=1e-3,
    example=0.05,
    fixed={"rho": RHO},
)
Choice(
    id="rmsprop-rho-zero",
    options=("adagrad", "nothing", "sign"),
    right=lambda: "sign" if rho_zero_is_sign() else "nothing",
)
