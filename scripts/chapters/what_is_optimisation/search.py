"""What optimisation is: direction and distance, solving and searching, and when a search stops."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np

import optlib
from scripts.chapters.what_is_optimisation.objective import least_squares, mse
from scripts.facts import claim, value
from scripts.figures import Contour, Data, Dial, Figure, Loss, Optimizers, Run, Slider, Start, Steps, Stopping, Track
from scripts.figures.exercises import Choice

RATE, STEPS, BUDGET, EPSILON = 0.02, 400, 2000, 1e-4
CORNER, LEGS = (-7.0, 2.0), 6
METHODS: dict[str, dict[str, Any]] = {
    "gd": {"lr": 0.4},
    "momentum": {"lr": 0.2, "momentum": 0.8},
    "adagrad": {"lr": 1.5},
    "adam": {"lr": 1.0},
}
ravine = optlib.objectives["ravine"]


@cache
def stop(criterion: str, epsilon: float, lr: float = RATE) -> tuple[int, float]:
    """The step at which a criterion first holds on line-10, and the distance from the least-squares line there."""
    run = optlib.run(mse, "gd", [0.0, 0.0], BUDGET, lr=lr)
    slope, gained = np.linalg.norm(run.gradients[1:], axis=1), run.values[:-1] - run.values[1:]
    step = int(((slope if criterion == "gradient" else gained) <= epsilon).argmax()) + 1
    return step, float(np.linalg.norm(run.points[step] - least_squares))


value("map-adagrad-rate", METHODS["adagrad"]["lr"])
value("stop-epsilon", EPSILON)
value("stop-gradient-step", lambda: stop("gradient", EPSILON)[0])
value("stop-gradient-off", lambda: stop("gradient", EPSILON)[1], digits=2)
value("stop-progress-step", lambda: stop("progress", EPSILON)[0])
value("stop-progress-off", lambda: stop("progress", EPSILON)[1], digits=2)

Figure(
    "two-questions-of-a-step",
    objective="ravine",
    start=CORNER,
    steps=LEGS,
    runs=[Run(name, **hyper) for name, hyper in METHODS.items()],
    views=[Contour(count=10, equal=True), Track("step_length")],
    controls=[Optimizers(), Start(), Steps(40)],
    box=((-9, 3), (-3, 3)),
    speed=1,
)

Figure(
    "normal-equations",
    objective="mse_line10",
    start=(0.0, 0.0),
    steps=STEPS,
    runs=[Run("gd", lr=RATE)],
    views=[Contour(count=14), Data(), Loss("log")],
    controls=[
        Slider("lr", 0.001, 0.03, step=0.0001),
        Start(),
        Steps(2000, scale="log"),
    ],
    box=((-0.4, 2.0), (-3, 3)),
)

Figure(
    "three-criteria",
    objective="mse_line10",
    start=(0.0, 0.0),
    steps=BUDGET,
    runs=[Run("gd", lr=RATE)],
    views=[Stopping(), Contour(count=14)],
    controls=[
        Dial("epsilon", 1e-9, 1, value=EPSILON, scale="log", label={"ko": "기준 ε", "en": "threshold ε"}),
        Slider("lr", 0.0001, 0.025, scale="log"),
        Steps(10_000, scale="log"),
        Start(),
    ],
    box=((-0.4, 2.0), (-3, 3)),
    speed=32,
)


def steps_of(name: str, count: int = LEGS) -> tuple[np.ndarray, np.ndarray]:
    """The steps of a method from the corner of the ravine, and −∇f where each of them begins: both (count, 2)."""
    run = optlib.run("ravine", name, CORNER, count, **METHODS[name])
    return np.diff(run.points, axis=0), -run.gradients[:-1]


def turned(name: str) -> np.ndarray:
    """Degrees between each step and −∇f at its beginning."""
    step, down = steps_of(name)
    cosine = (step * down).sum(axis=1) / np.linalg.norm(step, axis=1) / np.linalg.norm(down, axis=1)
    return np.asarray(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


@claim("gradient-descent-goes-straight-down-the-slope")
def _() -> bool:
    """Every step of gradient descent is −∇f times the learning rate: the direction never differs, the distance follows the slope."""
    step, down = steps_of("gd")
    return bool((turned("gd") < 1e-4).all() and np.allclose(step, METHODS["gd"]["lr"] * down))


@claim("momentum-turns-the-step")
def _() -> bool:
    """Momentum begins along −∇f, and some of its later steps are more than thirty degrees off it."""
    return bool(turned("momentum")[0] < 1e-4 and turned("momentum").max() > 30)


@claim("adagrad-measures-each-coordinate")
def _() -> bool:
    """AdaGrad's first step has the length η in both coordinates, whatever their slopes; later ones along w₁ only shrink."""
    step, down = steps_of("adagrad")
    rate = METHODS["adagrad"]["lr"]
    alike = np.allclose(np.abs(step[0]), rate, atol=1e-6) and abs(down[0, 0]) < abs(down[0, 1]) / 2
    return bool(alike and (np.diff(np.abs(step[:, 0])) < 0).all())


@claim("gradient-descent-meets-the-normal-equations")
def _() -> bool:
    """After enough steps gradient descent agrees with the normal equations, solved as they are printed, to three digits; what is left of
    the loss falls to a thousandth in ten steps, and by hardly a hundredth at each step of the last hundred."""
    far = optlib.run(mse, "gd", [0.0, 0.0], 5 * STEPS, lr=RATE)
    x, y = mse.data.columns  # type: ignore[union-attr]
    sums = np.array([[(x * x).sum(), x.sum()], [x.sum(), len(x)]])
    solved = np.linalg.solve(sums, [(x * y).sum(), y.sum()])
    left = far.values[: STEPS + 1] - float(mse.value(solved))
    slows = left[10] < 1e-3 * left[0] and (left[-100:] > 0.97 * left[-101:-1]).all()
    return bool(slows and np.allclose(solved, least_squares) and np.allclose(far.points[-1], solved, atol=5e-4))


@claim("criteria-stop-at-different-steps")
def _() -> bool:
    """With the same ε the loss ceases to fall by more than ε long before the gradient is that small, and further from the solution."""
    (early, far), (late, near) = stop("progress", EPSILON), stop("gradient", EPSILON)
    return early * 20 < late < BUDGET and far > 100 * near


@claim("a-smaller-threshold-costs-steps")
def _() -> bool:
    """Each hundredth of ε costs the gradient criterion about as many more steps, and leaves a hundredth of the distance."""
    stops = [stop("gradient", epsilon) for epsilon in (1e-2, 1e-4, 1e-6)]
    more = np.diff([step for step, _ in stops])
    left = [b[1] / a[1] for a, b in pairwise(stops)]
    return abs(more[0] - more[1]) < 5 and np.allclose(left, 0.01, rtol=0.02)


@claim("small-steps-look-like-no-progress")
def _() -> bool:
    """With a hundredth of the learning rate the loss ceases to fall by more than ε while the point is still further off."""
    return stop("progress", EPSILON, lr=RATE / 100)[1] > stop("progress", EPSILON)[1]


Choice(
    id="what-a-stop-proves",
    options=("arrived", "valley", "tuned"),
    right=lambda: "valley" if stop("progress", EPSILON)[1] > 0.05 else "arrived",
)
