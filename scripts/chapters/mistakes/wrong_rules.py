"""Mistakes that circulate, in one sign or one line: the wrong rule runs beside the right one."""

from __future__ import annotations

from typing import Any

import numpy as np

import optlib
from scripts.facts import claim, run_listing, value
from scripts.figures import Contour, Figure, Loss, Optimizers, Run, Slider, Start, Steps

START = (-7.0, 2.0)
STEPS = 20
MOMENTUM: dict[str, Any] = {"lr": 0.1, "momentum": 0.9}
ADAGRAD: dict[str, Any] = {"lr": 0.9}
ADAM: dict[str, Any] = {"lr": 0.9, "beta1": 0.9, "beta2": 0.9}
UP = (1e-4, 1e8)


def wrong(
    rule: str, start: tuple[float, ...] = START, steps: int = STEPS, on: str = "ravine", **hyper: Any
) -> optlib.Trajectory:
    """A run of a wrong rule, by the name under which it is declared."""
    return optlib.run(on, optlib.mistakes[rule], list(start), steps, **hyper)


def right(
    rule: str, start: tuple[float, ...] = START, steps: int = STEPS, on: str = "ravine", **hyper: Any
) -> optlib.Trajectory:
    return optlib.run(on, rule, list(start), steps, **hyper)


value("wrong-start-1", START[0])
value("wrong-start-2", START[1])
value("wrong-steps", STEPS)
value("wrong-momentum-lr", MOMENTUM["lr"])
value("wrong-momentum-beta", MOMENTUM["momentum"])
value("wrong-adagrad-lr", ADAGRAD["lr"])
for k in (0, 1):
    value(f"uphill-{k + 1}", lambda k=k: wrong("momentum_uphill", **MOMENTUM).points[-1, k], digits=4)  # type: ignore[misc]
    value(f"adagrad-uphill-{k + 1}", lambda k=k: wrong("adagrad_uphill", **ADAGRAD).points[-1, k], digits=3)  # type: ignore[misc]

Figure(
    "momentum-uphill",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("momentum", **MOMENTUM), Run("momentum_uphill", **MOMENTUM)],
    views=[Contour(), Loss("log", height=UP)],
    controls=[Optimizers(), Slider("lr", 0.001, 0.5, scale="log"), Slider("momentum", 0, 0.99, step=0.01), Start(), Steps(100)],
)  # fmt: skip

Figure(
    "adagrad-uphill",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adagrad", **ADAGRAD), Run("adagrad_uphill", **ADAGRAD)],
    views=[Contour(), Loss("log", height=(1e-4, 1e4))],
    controls=[Optimizers(), Slider("lr", 0.01, 3, scale="log"), Start(), Steps(200)],
    box=((-20, 20), (-14, 14)),
)

Figure(
    "adam-inverted",
    objective="ravine",
    start=START,
    steps=10,
    runs=[Run("adam", **ADAM), Run("adam_inverted", **ADAM)],
    views=[Contour(), Loss("log", height=UP)],
    controls=[Optimizers(), Slider("lr", 0.001, 2, scale="log"), Start(), Steps(100)],
)

Figure(
    "momentum-once",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("momentum", **MOMENTUM), Run("momentum_once", **MOMENTUM)],
    views=[Contour(), Loss("log", height=(1e-4, 1e2)), "table"],
    controls=[Optimizers(), Start(), Steps(100)],
)


def as_printed(part: str, **names: Any) -> np.ndarray:
    """The points to which the lines of the page that contain ``part`` lead on the ravine."""
    points, ravine = [names["w"]], optlib.objectives["ravine"]
    for _ in range(STEPS):
        names = run_listing("mistakes", part, **{**names, "grad": ravine.gradient(names["w"])})
        points.append(names["w"])
    return np.array(points)


@claim("a-lost-sign-climbs")
def _() -> bool:
    """The two lines as the page prints them climb at every step, ever faster, and are the rule that is drawn; true momentum comes down."""
    up, down = wrong("momentum_uphill", **MOMENTUM), right("momentum", **MOMENTUM)
    names = {"w": np.array(START), "v": np.zeros(2), "lr": MOMENTUM["lr"], "beta": MOMENTUM["momentum"]}
    printed = as_printed("w = w + v", **names)
    lengths = np.linalg.norm(np.diff(up.points, axis=0), axis=1)
    climbs = (np.diff(up.values) > 0).all() and (np.diff(lengths) > 0).all()
    return bool(np.allclose(up.points, printed, rtol=1e-12) and climbs and down.values[-1] < down.values[0])


@claim("adagrad-with-a-plus-climbs")
def _() -> bool:
    """The two lines as the page prints them climb at every step, in steps that become shorter, and are the rule that is drawn; the true
    rule comes down."""
    up, down = wrong("adagrad_uphill", **ADAGRAD), right("adagrad", **ADAGRAD)
    lengths = np.linalg.norm(np.diff(up.points, axis=0), axis=1)
    eps = optlib.optimizers["adagrad"].defaults["eps"]
    names = {"np": np, "w": np.array(START), "h": np.zeros(2), "eps": eps, **ADAGRAD}
    return bool(
        (np.diff(lengths) < 0).all()
        and np.allclose(up.points, as_printed("h = h + grad**2", **names), rtol=1e-12)
        and (np.diff(up.values) > 0).all()
        and down.values[-1] < down.values[0]
    )


@claim("the-first-step-of-inverted-adam-is-one-over-the-rate")
def _() -> bool:
    """Upside down, Adam's first step is 1/η in every coordinate, whatever the gradient: the smaller η, the longer the step."""
    for rate in (0.9, 0.09, 0.009):
        for start in (START, (3.0, -0.5)):
            points = wrong("adam_inverted", start, 1, **{**ADAM, "lr": rate}).points
            if not np.allclose(np.abs(points[1] - points[0]), 1 / rate, rtol=1e-4):
                return False
    return True


@claim("inverted-adam-never-arrives")
def _() -> bool:
    """With none of hundreds of rates, from a ten-thousandth to a hundred, it converges, neither in 100 steps nor in 2000."""
    rates = np.geomspace(1e-4, 1e2, 301)
    starts, rest = np.tile(START, (len(rates), 1)), {name: beta for name, beta in ADAM.items() if name != "lr"}
    for steps in (100, 2000):
        verdicts = optlib.run(
            "ravine", optlib.mistakes["adam_inverted"], starts, steps, record=False, lr=rates, **rest
        ).verdict
        if (verdicts == "converged").any():
            return False
    return True


@claim("updating-in-the-first-call-moves-once")
def _() -> bool:
    """Momentum whose update stands under "first call only" makes the first step of true momentum, and then no other."""
    once, true = wrong("momentum_once", **MOMENTUM).points, right("momentum", **MOMENTUM).points
    return bool((once[1] == true[1]).all() and (once[1] != once[0]).all() and (once[1:] == once[1]).all())
