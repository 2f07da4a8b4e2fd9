"""Mistakes that circulate, in one sign or one line: the wrong rule runs beside the right one."""

from __future__ import annotations

from typing import Any

import numpy as np

import optlib
from scripts.facts import claim, value
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


@claim("a-lost-sign-climbs")
def _() -> bool:
    """v + η∇f with w + v climbs: from (−7, 2) it is at (−18.5, 4434) after 20 steps, while true momentum has come down."""
    up, down = wrong("momentum_uphill", **MOMENTUM), right("momentum", **MOMENTUM)
    mirrored = np.array(START)
    v = np.zeros(2)
    for _ in range(STEPS):  # the same once more, by hand
        v = 0.9 * v + 0.1 * mirrored * [0.1, 2.0]
        mirrored = mirrored + v
    far = np.allclose(up.points[-1], mirrored) and np.allclose(up.points[-1], [-18.5, 4434], rtol=3e-3)
    lengths = np.linalg.norm(np.diff(up.points, axis=0), axis=1)
    faster = (np.diff(lengths) > 0).all()
    return bool(far and faster and (np.diff(up.values) > 0).all() and down.values[-1] < down.values[0])


@claim("adagrad-with-a-plus-climbs")
def _() -> bool:
    """w + η∇f/√h climbs at every step: from (−7, 2) it is at (−14.8, 10.9) after 20 steps of η = 0.9; the true rule comes down."""
    up, down = wrong("adagrad_uphill", **ADAGRAD), right("adagrad", **ADAGRAD)
    lengths = np.linalg.norm(np.diff(up.points, axis=0), axis=1)
    return bool(
        (np.diff(lengths) < 0).all()
        and np.allclose(up.points[-1], [-14.8, 10.9], atol=0.06)
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
    """In 100 steps of rates from 2 to 0.001, it never ends lower than true Adam does, and never converges."""
    for rate in (2.0, 0.9, 0.1, 0.01, 0.001):
        hyper: dict[str, Any] = {**ADAM, "lr": rate}
        upside_down = wrong("adam_inverted", steps=100, **hyper)
        if upside_down.verdict == "converged" or upside_down.values[-1] < right("adam", steps=100, **hyper).values[-1]:
            return False
    return True


@claim("updating-in-the-first-call-moves-once")
def _() -> bool:
    """Momentum whose update stands under "first call only" makes the first step of true momentum, and then no other."""
    once, true = wrong("momentum_once", **MOMENTUM).points, right("momentum", **MOMENTUM).points
    return bool((once[1] == true[1]).all() and (once[1] != once[0]).all() and (once[1:] == once[1]).all())
