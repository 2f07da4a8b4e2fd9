"""RMSProp swept: the ravine from every start, and the quartic over rate, start and memory."""

from __future__ import annotations

import math
from functools import partial

import numpy as np

import optlib
from scripts.chapters.across_lessons.experiments import RIDGE, from_everywhere
from scripts.chapters.rmsprop.race import EARLY, LATE, QUARTIC, QUARTIC_HYPER, RATE, RHO, START, rmsprop
from scripts.facts import claim, value
from scripts.figures import Border, Figure, Loss, Map, Over, Run, Slider, Start, Steps, Sweep
from scripts.figures.exercises import Hyper

quartic = optlib.objectives["quartic"]
LOWER, UPPER = sorted(quartic.minima[:, 1].tolist())
TAKING_TURNS, PATIENCE = 60, 2000
NO_LEAP, LEAPS_TO = 0.85, 0.95  # up to the one no first step leads over the ridge; up to the other it alone decides
HIGH_START, AIM, HOPS = (0.1, 6.0), -2000.0, 400

Figure(
    "rmsprop-starts",
    objective="ravine",
    start=START,
    steps=EARLY,
    runs=[Run("rmsprop", lr=RATE, rho=RHO)],
    views=[
        Map(Over("w1"), Over("w2"), "value", cells=(45, 40), levels=(0.001, 0.01, 0.1, 0.3, 1.0)),
        Loss("log", height=(1e-6, 100)),
    ],
    controls=[
        Slider("lr", 0.01, 3, scale="log"),
        Slider("rho", 0, 0.99, step=0.01),
        Start(),
        Steps(1000, scale="log"),
    ],
)


def first_leap(start: float) -> float:
    """The least ρ with which the first step, η/√(1 − ρ), leads over the ridge; from between the minima none does: NaN."""
    return math.nan if LOWER < start < UPPER else 1 - (RATE / abs(start - RIDGE)) ** 2


Figure(
    "rmsprop-quartic-starts",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=400,
    runs=[Run("rmsprop", **(QUARTIC_HYPER | {"rho": LEAPS_TO}))],
    views=[
        Map(Over("w1", -10, 8), Over("w2", -8, 7), "nearest", cells=(54, 45)),
        Map(
            Over("w2", -8, 7),
            Over("rho", 0.8, 0.99),
            "nearest",
            cells=(60, 40),
            marks=[
                Border(first_leap, {"ko": "첫 스텝이 능선에 닿는 ρ", "en": "first step reaches the ridge"}, gives="y")
            ],
        ),
    ],
    controls=[
        Slider("lr", 0.01, 3, scale="log"),
        Slider("rho", 0, 0.99, step=0.01),
        Start(),
        Steps(1000, scale="log"),
    ],
)

Figure(
    "rmsprop-quartic-rates",
    objective="quartic",
    start=QUARTIC.starts[1][0],
    steps=400,
    runs=[Run("rmsprop", **QUARTIC_HYPER)],
    views=[
        Sweep(span=(0.005, 3), height=(1e-3, 1e4)),
        Map(Over("lr", 0.01, 3, "log"), Over("rho", 0, 0.99), "distance", cells=(40, 34)),
    ],
    controls=[
        Slider("lr", 0.005, 3, scale="log"),
        Slider("rho", 0, 0.99, step=0.01),
        Steps(1000, low=5, scale="log"),
    ],
)


def lower_than_the_corner(steps: int) -> float:
    """From how many of a hundred starts RMSProp ends lower than from the corner of the experiment."""
    return 100 * float((from_everywhere("ravine-rmsprop", steps) < rmsprop(steps).values[-1]).mean())


def low_share(steps: int) -> float:
    """From how many of a hundred starts RMSProp is below a thousandth."""
    return 100 * float((from_everywhere("ravine-rmsprop", steps) < 1e-3).mean())


value("rmsprop-lower-early", partial(lower_than_the_corner, EARLY), digits=2, unit="%")
value("rmsprop-lower-late", partial(lower_than_the_corner, LATE), digits=2, unit="%")
value("rmsprop-low-late", partial(low_share, LATE), digits=2, unit="%")
value("rmsprop-low-later", partial(low_share, TAKING_TURNS), digits=1, unit="%")
value("rmsprop-later", TAKING_TURNS)
value("rmsprop-high-start-1", HIGH_START[0])
value("rmsprop-high-start-2", HIGH_START[1])
value("rmsprop-aim", AIM)
value("rmsprop-leaps-to", LEAPS_TO)
value("rmsprop-no-leap", NO_LEAP)
value("rmsprop-hops", HOPS)


@claim("the-corner-is-an-unlucky-start-for-rmsprop")
def _() -> bool:
    """At step 20 RMSProp ends lower than from the corner from over nine tenths of the starts, at step 10 from over half."""
    return lower_than_the_corner(LATE) > 90 and 50 < lower_than_the_corner(EARLY) < 70


@claim("who-starts-nearer-relapses-sooner")
def _() -> bool:
    """At step 20 a start between 0.8 and 2 in w₂ has relapsed and one between 3 and 5 has not, whatever w₁; by 60 nearly all have."""
    along = np.linspace(-6, 6, 41)

    def ends(low: float, high: float) -> np.ndarray:
        starts = np.stack(np.meshgrid(along, np.linspace(low, high, 31)), axis=-1)
        return np.asarray(optlib.run("ravine", "rmsprop", starts, LATE, record=False, lr=RATE, rho=RHO).points[-1])

    near, far = np.abs(ends(0.8, 2.0)[..., 1]), np.abs(ends(3.0, 5.0)[..., 1])
    return bool(near.min() > 0.25 and far.max() < 1e-3 and low_share(TAKING_TURNS) < 5 < 40 < low_share(LATE))


@claim("rmsprop-ends-a-coordinate-by-its-start-alone")
def _() -> bool:
    """Where a coordinate is after 10 and after 20 steps is one function of where it started, the same for both curvatures."""
    out = np.linspace(0.5, 10, 96)
    for steps in (EARLY, LATE):
        same, mixed = (
            optlib.run("ravine", "rmsprop", np.column_stack([out, other]), steps, record=False, lr=RATE, rho=RHO)
            for other in (out, out[::-1])
        )
        if not (
            np.allclose(same.points[-1][:, 0], same.points[-1][:, 1], atol=1e-4)
            and np.allclose(mixed.points[-1][:, 0], same.points[-1][:, 0], atol=1e-4)
        ):
            return False
    return True


def crossing(rho: float, heights: np.ndarray) -> np.ndarray:
    """Which of those starts end on the other side of the quartic's ridge."""
    starts = np.column_stack([np.full(len(heights), QUARTIC.starts[0][0][0]), heights])
    ends = optlib.run("quartic", "rmsprop", starts, HOPS, record=False, lr=RATE, rho=rho).points[-1][:, 1]
    return np.asarray((ends > RIDGE) != (heights > RIDGE))


@claim("the-first-leap-decides-the-half")
def _() -> bool:
    """For ρ from 0.9 to 0.95 a start changes sides exactly when its first step leads over the ridge; with ρ up to 0.85 none does."""
    saddle = next(p for p in optlib.critical_points("quartic") if p.kind == "saddle")
    if not np.isclose(saddle.point[1], RIDGE):
        return False
    heights = np.concatenate([np.linspace(-8, LOWER - 0.01, 60), np.linspace(UPPER + 0.01, 7, 80)])
    needed = np.array([first_leap(float(w)) for w in heights])
    for rho in (RHO, 0.92, 0.94, LEAPS_TO):
        if not (crossing(rho, heights) == (rho > needed)).all():
            return False
    everywhere = np.linspace(-8, 7, 151)
    between = everywhere[(everywhere > LOWER) & (everywhere < UPPER)]
    return (
        not any(crossing(rho, everywhere).any() for rho in (0.0, 0.5, NO_LEAP))
        and not crossing(LEAPS_TO, between).any()
    )


@claim("rmsprop-hovers-as-far-as-eta-says")
def _() -> bool:
    """On the quartic RMSProp ends between 0.4η and 0.8η from the nearer minimum, for ρ from 0.3 to 0.9 and η from 0.03 to 0.9."""
    for rho in (0.3, 0.5, 0.7, 0.9):
        for rate in (0.03, 0.1, 0.3, 0.9):
            end = optlib.run("quartic", "rmsprop", QUARTIC.starts[1][0], PATIENCE, lr=rate, rho=rho).points[-1]
            if not 0.4 < np.linalg.norm(quartic.minima - end, axis=1).min() / rate < 0.8:
                return False
    return True


Hyper(
    id="rmsprop-into-the-other-valley",
    objective="quartic",
    optimizer="rmsprop",
    hyper="rho",
    start=HIGH_START,
    steps=HOPS,
    below=AIM,
    example=0.98,
    high=0.999,
    fixed={"lr": RATE},
)
