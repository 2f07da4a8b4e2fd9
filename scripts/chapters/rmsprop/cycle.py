"""RMSProp: why it never rests, the cycle in which it ends, and which rates and memories are good for which budget."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.chapters.across_lessons.cells import centres
from scripts.chapters.rmsprop.race import EARLY, LATE, RATE, RHO, START, rmsprop
from scripts.facts import claim, value
from scripts.figures import Figure, Map, Over, Run, Slider, Steps, Sweep, Track
from scripts.figures.exercises import Choice, Hyper, Number

FOR_EVER = 5000
SMALL = 0.2
ASKED_GOAL, ASKED_STEPS = 1e-3, 200

value("rmsprop-small", SMALL)
value("rmsprop-asked-goal", ASKED_GOAL)
value("rmsprop-asked-steps", ASKED_STEPS)

Figure(
    "rmsprop-cycle",
    objective="ravine",
    start=START,
    steps=200,
    runs=[Run("rmsprop", lr=RATE, rho=RHO)],
    views=[Track("coordinate"), Track("step_length", "log", height=(1e-3, 10))],
    controls=[Slider("lr", 0.01, 3, scale="log"), Slider("rho", 0, 0.99, step=0.01), Steps(2000, scale="log")],
)

RATE_AXIS, KEEP_AXIS = Over("lr", 0.01, 3, "log"), Over("rho", 0, 0.99)
Figure(
    "rmsprop-rates",
    objective="ravine",
    start=START,
    steps=LATE,
    runs=[Run("rmsprop", lr=RATE, rho=RHO)],
    views=[
        Sweep(span=(0.001, 5), height=(1e-10, 1e3)),
        Map(RATE_AXIS, KEEP_AXIS, "value", cells=(36, 30)),
    ],
    controls=[Slider("lr", 0.001, 5, scale="log"), Slider("rho", 0, 0.99, step=0.01), Steps(1000, low=5, scale="log")],
)


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
    """On the ravine, and on bowls of other curvatures, RMSProp ends, for η from 0.01 to 2 and ρ from 0.5 to 0.99, by hopping between
    +η/2 and −η/2 in each coordinate."""
    stretched = optlib.objectives["stretched_bowl"]
    rates, keeps = (grid.ravel() for grid in np.meshgrid((0.01, 0.1, 0.9, 2.0), (0.5, 0.9, 0.99)))
    for ground in (optlib.objectives["ravine"], stretched.at(kappa=1.0), stretched.at(kappa=100.0)):
        late = optlib.run(ground, "rmsprop", np.tile(START, (12, 1)), 20_000, lr=rates, rho=keeps).points[-20:]
        if not (np.allclose(np.abs(late), rates[:, None] / 2, rtol=1e-3) and (late[1:] * late[:-1] < 0).all()):
            return False
    return True


@claim("rmsprop-pays-for-its-last-distance")
def _() -> bool:
    """Given time, a smaller η ends lower, as the square of η: with 20 000 steps the last value is (η/2)²(1/20 + 1)."""
    ends = [(rate, rmsprop(20_000, rate).values[-1]) for rate in (0.01, 0.1, 0.9)]
    return all(np.isclose(end, (rate / 2) ** 2 * 1.05, rtol=1e-3) for rate, end in ends)


@claim("rmsprop-good-rates-move-with-the-budget")
def _() -> bool:
    """The more steps, the smaller the η that ends lowest, of the arena's rates; and the map's lowest cell for twenty steps has a large η
    and a long memory."""
    best = [optlib.tune("ravine", "rmsprop", START, steps, rho=RHO).rate for steps in (LATE, 100, 1000)]
    (rate, keep), cells = np.meshgrid(centres(RATE_AXIS, 36), centres(KEEP_AXIS, 30)), (30, 36, 2)
    field = optlib.run(
        "ravine", "rmsprop", np.broadcast_to(START, cells), LATE, record=False, lr=rate, rho=keep
    ).values[0]
    lowest = np.unravel_index(np.nanargmin(field), field.shape)
    return bool((np.diff(best) < 0).all() and rate[lowest] > 1 and keep[lowest] > 0.8)


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
    steps=ASKED_STEPS,
    below=ASKED_GOAL,
    example=0.05,
    fixed={"rho": RHO},
)
Choice(
    id="rmsprop-rho-zero",
    options=("adagrad", "nothing", "sign"),
    right=lambda: "sign" if rho_zero_is_sign() else "nothing",
)
