"""Adam swept: the ravine from every start, and the quartic over rate, start and both memories."""

from __future__ import annotations

from functools import partial

import numpy as np

import optlib
from scripts.chapters.across_lessons.experiments import RIDGE, from_everywhere
from scripts.chapters.adam.race import HYPER, QUARTIC, QUARTIC_HYPER, START, STEPS, adam
from scripts.facts import claim, value
from scripts.figures import Contour, Figure, Loss, Map, Over, Predict, Run, Slider, Start, Steps, Sweep, Track
from scripts.figures.numbers import show

quartic = optlib.objectives["quartic"]
MEMORIES = (Slider("beta1", 0, 0.99, step=0.01), Slider("beta2", 0.5, 0.999, step=0.001))
LATER, LONG, PATIENCE = 25, 400, 4000
CALM = 0.85  # with β₁ up to here nothing is carried over the ridge
HIGH_START, LOW_F, HIGH_F = (0.0, 6.5), -2690, -1979
PLACE, UP, DOWN = f"({show(HIGH_START[0])}, {show(HIGH_START[1])})", show(HIGH_F), show(LOW_F)

Figure(
    "adam-starts",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adam", **HYPER)],
    views=[
        Map(Over("w1"), Over("w2"), "value", cells=(45, 40), levels=(0.001, 0.01, 0.1, 0.3, 1.0)),
        Loss("log", height=(1e-6, 100)),
    ],
    controls=[Slider("lr", 0.01, 3, scale="log"), *MEMORIES, Start(), Steps(1000, scale="log")],
)

Figure(
    "adam-quartic-starts",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=400,
    runs=[Run("adam", **QUARTIC_HYPER)],
    views=[
        Map(Over("w1", -10, 8), Over("w2", -8, 7), "nearest", cells=(54, 45)),
        Map(Over("w2", -8, 7), Over("beta1", 0, 0.99), "nearest", cells=(60, 40)),
    ],
    controls=[Slider("lr", 0.01, 3, scale="log"), *MEMORIES, Start(), Steps(1000, scale="log")],
)

Figure(
    "adam-quartic-rates",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=LONG,
    runs=[Run("adam", **QUARTIC_HYPER)],
    views=[
        Sweep(span=(0.005, 3), height=(1e-3, 1e4)),
        Map(Over("lr", 0.01, 3, "log"), Over("beta1", 0, 0.99), "distance", cells=(36, 30)),
        Map(Over("lr", 0.01, 3, "log"), Over("beta2", 0.5, 0.999), "distance", cells=(36, 30)),
    ],
    controls=[Slider("lr", 0.005, 3, scale="log"), *MEMORIES, Steps(1000, low=5, scale="log")],
)

Figure(
    "adam-over-the-ridge",
    objective="quartic",
    start=HIGH_START,
    steps=LONG,
    runs=[Run("adam", **QUARTIC_HYPER)],
    views=[Contour(count=16, levels="linear"), Track("coordinate", coordinates=[1])],
    controls=[Slider("beta1", 0, 0.99, step=0.01), Steps(1000, scale="log")],
    predict=Predict(
        "value",
        question={
            "ko": f"Adam이 {PLACE}에서 출발합니다. 극소점의 값은 위쪽이 {UP}, 아래쪽이 {DOWN}입니다. {LONG}스텝 뒤에 g는 얼마일까요?",
            "en": f"Adam starts at {PLACE}. At the upper minimum g is {UP}, at the lower one {DOWN}. What will g be after {LONG} steps?",
        },
        tolerance=40,
    ),
    speed=8,
)


def lower_than_the_corner(steps: int) -> float:
    """From how many of a hundred starts Adam ends lower than from the corner of the experiment."""
    return 100 * float((from_everywhere("ravine-adam", steps) < adam(steps).values[-1]).mean())


def crossing(beta1: float, rate: float = QUARTIC_HYPER["lr"], count: int = 151) -> np.ndarray:
    """The heights of those starts, of ``count``, that end on the other side of the quartic's ridge."""
    heights = np.linspace(-8, 7, count)
    starts = np.column_stack([np.zeros(count), heights])
    hyper = {**QUARTIC_HYPER, "beta1": beta1, "lr": rate}
    ends = optlib.run("quartic", "adam", starts, LONG, record=False, **hyper).points[-1][:, 1]
    return np.asarray(heights[(ends > RIDGE) != (heights > RIDGE)])


def hovers(beta1: float, beta2: float, rate: float, steps: int) -> float:
    """The largest distance from the nearer minimum in the last 200 of so many steps, from the first start."""
    points = optlib.run("quartic", "adam", QUARTIC.starts[0][0], steps, lr=rate, beta1=beta1, beta2=beta2).points[-200:]
    return float(np.linalg.norm(points[:, None] - quartic.minima, axis=-1).min(axis=-1).max())


value("adam-lower-early", partial(lower_than_the_corner, STEPS), digits=2, unit="%")
value("adam-lower-later", partial(lower_than_the_corner, LATER), digits=2, unit="%")
value("adam-median-early", lambda: float(np.median(from_everywhere("ravine-adam", STEPS))), digits=2)
value("adam-later", LATER)
value("adam-crossing-from", lambda: crossing(QUARTIC_HYPER["beta1"]).min(), digits=3)
value("adam-quartic-steps", LONG)
value("adam-calm-beta1", CALM)


@claim("the-corner-is-a-lucky-start-for-adam")
def _() -> bool:
    """On the ravine fewer than a fifth of the starts end lower than the corner after ten steps, than a twentieth after 25."""
    early, later = lower_than_the_corner(STEPS), lower_than_the_corner(LATER)
    typical = float(np.median(from_everywhere("ravine-adam", STEPS)))
    return early < 20 and later < 5 and typical > 3 * float(adam(STEPS).values[-1])


@claim("adams-first-memory-weighs-more")
def _() -> bool:
    """On the ravine, 20 steps of η = 0.9, β₁ changes the last value by over five powers of ten, β₂ by less than a factor of five."""
    first = [adam(20, beta1=beta).values[-1] for beta in np.linspace(0, 0.95, 39)]
    second = [adam(20, beta2=beta).values[-1] for beta in np.linspace(0.5, 0.999, 40)]
    return bool(max(first) > 1e5 * min(first) and max(second) < 5 * min(second))


@claim("adam-ends-a-coordinate-by-its-start-alone")
def _() -> bool:
    """Where a coordinate is after ten steps is one function of where it started, the same for both curvatures."""
    out = np.linspace(0.5, 10, 96)
    same, mixed = (
        optlib.run("ravine", "adam", np.column_stack([out, other]), STEPS, record=False, **HYPER).points[-1]
        for other in (out, out[::-1])
    )
    return bool(np.allclose(same[:, 0], same[:, 1], atol=1e-5) and np.allclose(mixed[:, 0], same[:, 0], atol=1e-5))


@claim("adams-memory-carries-it-over-the-ridge")
def _() -> bool:
    """On the quartic no start changes sides with β₁ up to 0.85; from 0.9 on the highest do, and the more of them the larger β₁ or η is."""
    none = all(len(crossing(beta1)) == 0 for beta1 in np.linspace(0, CALM, 18))
    some = [crossing(beta1) for beta1 in (0.9, 0.95, 0.99)]
    on_top = all(np.isclose(heights.max(), 7) and heights.min() > 5 for heights in some)
    bolder = [len(crossing(0.9, rate)) for rate in (0.5, 0.7, 0.9, 1.2)]
    return bool(
        none and on_top and (np.diff([len(h) for h in some]) > 0).all() and bolder[0] == 0 < min(np.diff(bolder))
    )


@claim("adam-starts-high-and-ends-low")
def _() -> bool:
    """From (0, 6.5) Adam ends low with β₁ = 0.9 and high with 0.8, as predicted; from the experiment's starts in their own halves."""
    own = [optlib.run("quartic", "adam", start, LONG, **QUARTIC_HYPER).points[-1, 1] for start, _ in QUARTIC.starts]
    ends = [
        optlib.run("quartic", "adam", HIGH_START, LONG, **{**QUARTIC_HYPER, "beta1": beta1}).values[-1]
        for beta1 in (0.9, 0.8)
    ]
    named = [round(v) for v in sorted(quartic.value(quartic.minima).tolist())]
    kept = all((end > RIDGE) == (start[1] > RIDGE) for end, (start, _) in zip(own, QUARTIC.starts, strict=True))
    return kept and named == [LOW_F, HIGH_F] and bool(np.allclose(ends, named, atol=10))


@claim("adams-longer-memory-hovers-nearer")
def _() -> bool:
    """On the quartic, β₂ = 0.9, Adam hovers the further away the larger η is, and more than five times as far for β₁ = 0 as for 0.9."""
    sizes = np.array([[hovers(beta1, 0.9, rate, PATIENCE) for rate in (0.03, 0.1, 0.3, 0.9)] for beta1 in (0.0, 0.9)])
    return bool((np.diff(sizes) > 0).all() and (sizes[0] > 5 * sizes[1]).all())


@claim("adams-memory-of-squares-lets-it-come-close")
def _() -> bool:
    """With η = 0.9, after 400 steps, Adam is within a thousandth of a minimum with β₂ = 0.999, not within a hundredth with 0.9."""
    return hovers(0.9, 0.999, 0.9, LONG) < 1e-3 and min(hovers(0.9, b, 0.9, LONG) for b in (0.5, 0.7, 0.9)) > 0.01
