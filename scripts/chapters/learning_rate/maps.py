"""The learning rate: every rate with every start, as a map. On the parabola the start does not matter, on the quintic it does."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.chapters.learning_rate.fixed import ON_THE_BORDER, START, STEPS, border
from scripts.facts import claim, value
from scripts.figures import Border, Curve, Figure, Map, Over, Run, Slider, Start, Steps

quintic = optlib.objectives["quintic"]
LEFT, RIGHT = quintic.minima[:, 0].tolist()
QUINTIC_START = 1.5
FAR_START, FAR_RATE, TOO_FAR = 2.2, 0.12, 2.4
PATIENCE = 3000
borders = [float(2 / quintic.hessian(minimum)[0, 0]) for minimum in quintic.minima]

value("left-minimum", LEFT, digits=3)
value("right-minimum", RIGHT, digits=3)
value("left-border", borders[0], digits=3)
value("right-border", borders[1], digits=3)
value("far-start", FAR_START)
value("too-far-start", TOO_FAR)
value("far-rate", FAR_RATE)


RATES, STARTS, COLUMNS, ROWS = Over("lr", 0.0, 1.2), Over("start", -7, 7), 60, 28
Figure(
    "rate-and-start",
    objective="parabola",
    start=START,
    steps=STEPS,
    runs=[Run("gd", lr=0.3)],
    views=[
        Map(
            RATES,
            STARTS,
            cells=(COLUMNS, ROWS),
            marks=[Border(lambda start: border, ON_THE_BORDER)],
        ),
        Curve(),
    ],
    controls=[Slider("lr", 0.0, 1.2, step=0.001), Start(), Steps(1000, scale="log")],
)

Figure(
    "rate-and-valley",
    objective="quintic",
    start=QUINTIC_START,
    steps=100,
    runs=[Run("gd", lr=0.06)],
    views=[
        Map(
            Over("lr", 0.0, 0.2),
            Over("start", -1.0, 2.5),
            cells=(50, 42),
            marks=[
                Border(lambda start: borders[0], {"ko": "왼쪽 골짜기의 2/λ", "en": "2/λ, left valley"}),
                Border(lambda start: borders[1], {"ko": "오른쪽 골짜기의 2/λ", "en": "2/λ, right valley"}),
            ],
        ),
        Curve(),
    ],
    controls=[Slider("lr", 0.0, 0.2, step=0.001), Start(), Steps(1000, scale="log")],
)


@claim("the-start-does-not-move-the-border-of-the-parabola")
def _() -> bool:
    """With time enough, from 28 starts alike: every rate below 2/λ converges, on it stays bounded, above it diverges."""
    starts, rates = np.meshgrid(np.linspace(-6.75, 6.75, 28), np.arange(1, 60) / 50)
    run = optlib.run("parabola", "gd", starts[..., None], PATIENCE, record=False, lr=rates)
    expected = np.select([rates < border - 1e-9, rates > border + 1e-9], ["converged", "diverged"], "bounded")
    return bool((run.verdict == expected).all())


@claim("on-the-parabola-the-start-is-a-scale")
def _() -> bool:
    """The run from half the start is, step by step, half the run, for rates on both sides of the border: the update is linear."""
    rates = np.array([0.03, 0.3, 0.5, 0.9, 1.0, 1.1])
    whole, half = (
        optlib.run("parabola", "gd", np.full((len(rates), 1), s), STEPS, lr=rates).points for s in (START, START / 2)
    )
    return bool(np.allclose(whole, 2 * half, rtol=1e-12, atol=0))


@claim("only-the-edges-know-the-start")
def _() -> bool:
    """In the map, columns whose cells differ in their verdict lie at η near nought and around 2/λ only, and with more steps in narrower
    bands; at the left edge a run from further out needs no fewer steps to be called converged."""
    ragged = {}
    starts, rates = np.meshgrid(*((np.arange(n) + 0.5) / n for n in (ROWS, 4 * COLUMNS)))  # the middles of the cells
    starts, rates = STARTS.low + (STARTS.high - STARTS.low) * starts, RATES.low + (RATES.high - RATES.low) * rates
    for steps in (STEPS, 1000):
        verdicts = optlib.run("parabola", "gd", starts[..., None], steps, record=False, lr=rates).verdict
        edge = rates[(verdicts != verdicts[:, :1]).any(axis=1), 0]
        ragged[steps] = [
            np.abs(edge[edge < border / 2]).max(initial=0),
            np.abs(edge[edge > border / 2] - border).max(initial=0),
        ]
    slow = optlib.run("parabola", "gd", np.array([[1.0], [3.0], [6.0]]), 2000, lr=0.03)
    needed = (np.abs(slow.gradients[..., 0]) > optlib.CONVERGED).sum(axis=0)
    narrow = all(b <= a < 0.25 for a, b in zip(ragged[STEPS], ragged[1000], strict=True))
    return bool(narrow and ragged[1000] != ragged[STEPS] and (np.diff(needed) > 0).all())


@claim("each-valley-has-a-border-of-its-own")
def _() -> bool:
    """Between the two borders runs from all over the left valley settle in it, and from all over the right valley none settles."""
    rates = np.linspace(borders[1] + 0.005, borders[0] - 0.005, 9)
    left, right = (
        optlib.run("quintic", "gd", starts[..., None], PATIENCE, record=False, lr=between)
        for starts, between in (np.meshgrid(np.linspace(*ends, 9), rates) for ends in ((-1.0, 1.0), (1.2, 2.0)))
    )
    below = optlib.run("quintic", "gd", [1.5], PATIENCE, lr=borders[1] - 0.005)
    return bool(
        (left.verdict == "converged").all()
        and np.allclose(left.points[-1], LEFT, atol=1e-3)
        and (right.verdict != "converged").all()
        and (right.verdict != "diverged").all()
        and [round(edge, 2) for edge in borders] == [0.15, 0.09]  # as the picture is described
        and below.verdict == "converged"
        and abs(below.points[-1, 0] - RIGHT) < 1e-3
    )


@claim("a-bold-step-crosses-into-the-other-valley")
def _() -> bool:
    """From 2.2 the rate 0.12 leaps over the right valley and converges in the left one; from 2.4 it leaps out and diverges."""
    crossed, out = (optlib.run("quintic", "gd", [start], 100, lr=FAR_RATE) for start in (FAR_START, TOO_FAR))
    return bool(
        crossed.verdict == "converged" and abs(crossed.points[-1, 0] - LEFT) < 1e-3 and out.verdict == "diverged"
    )
