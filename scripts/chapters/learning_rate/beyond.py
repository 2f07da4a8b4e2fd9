"""The learning rate beyond fixed rates and parabolas: decay, and a landscape on which the border does not decide."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from optlib.symbols import LATEX, decay, lr, t
from scripts.chapters.learning_rate.fixed import LOSS_HEIGHT, ON_THE_BORDER, START, descent
from scripts.facts import claim, formula, value
from scripts.figures import (
    Contour,
    Curve,
    Figure,
    Loss,
    Mark,
    Run,
    Slider,
    Start,
    Steps,
    Surface,
)

quartic = optlib.objectives["quartic"]
DECAY_RATE, DECAY = 1.01, 0.1
SAFE_RATE, STRONG, LONGEST = 0.1, 0.5, 200
QUARTIC_RATE, QUARTIC_START = 0.01, (1.0, 1.2)
quartic_border = 2 / float(np.linalg.eigvalsh(quartic.hessian(quartic.minima[0])).max())

with sympy.evaluate(False):
    formula("decay", rf"{LATEX[lr]}_t =", lr / (1 + decay * (t - 1)))

value("decay-rate", DECAY_RATE)
value("decay-strength", DECAY)
value("quartic-rate", QUARTIC_RATE)
value("quartic-border", quartic_border, digits=4)
value("quartic-low", lambda: wandering().min(), digits=3)
value("quartic-high", lambda: wandering().max(), digits=3)


def wandering() -> np.ndarray:
    """Where the first coordinate stays on the quartic, once the first steps are over."""
    return optlib.run("quartic", "gd", QUARTIC_START, 20_000, lr=QUARTIC_RATE).points[20:, 0]


Figure(
    "decay",
    objective="parabola",
    start=START,
    steps=40,
    runs=[
        Run("gd", lr=DECAY_RATE, label={"ko": "η를 그대로", "en": "η kept"}),
        Run("gd_decay", lr=DECAY_RATE, decay=DECAY, label={"ko": "η를 줄여 가며", "en": "η decaying"}),
    ],
    views=[Loss("log", height=LOSS_HEIGHT), Curve(height=(-4, 60))],
    controls=[Slider("lr", 0.1, 1.5, step=0.01), Slider("decay", 0.0, STRONG, step=0.01), Steps(LONGEST)],
)

Figure(
    "beyond-the-border",
    objective="quartic",
    start=QUARTIC_START,
    steps=200,
    runs=[Run("gd", lr=QUARTIC_RATE)],
    views=[Contour(count=16, levels="linear"), Surface(), Loss("linear")],
    controls=[
        Slider("lr", 0.0005, 0.02, step=0.0001, marks=[Mark(quartic_border, ON_THE_BORDER)]),
        Start(),
        Steps(1000),
    ],
)


@claim("decay-rescues-a-rate-beyond-the-border")
def _() -> bool:
    """At η = 1.01 plain gradient descent moves away; with decay it converges."""
    kept = descent(DECAY_RATE, 40)
    decayed = optlib.run("parabola", "gd_decay", [START], 40, lr=DECAY_RATE, decay=DECAY)
    return bool(kept.values[-1] > kept.values[0] and decayed.verdict == "converged")


@claim("decay-can-strand-a-good-rate")
def _() -> bool:
    """A rate that lands within the figure's longest run, if it is kept, is stranded by a strong decay: by then its steps are a hundredth
    of what is left of the way, and many times as many hardly change that."""
    kept = optlib.run("parabola", "gd", [START], LONGEST, lr=SAFE_RATE)
    stranded = optlib.run("parabola", "gd_decay", [START], 20 * LONGEST, lr=SAFE_RATE, decay=STRONG).points[:, 0]
    left, step = abs(stranded[LONGEST]), abs(stranded[LONGEST] - stranded[LONGEST - 1])
    return bool(
        kept.verdict == "converged" and left > 0.1 * abs(START) and step < left / 100 and abs(stranded[-1]) > left / 4
    )


@claim("the-quartic-wanders-without-diverging")
def _() -> bool:
    """On the quartic η = 0.01 is above the border of both minima, and the run neither converges nor diverges."""
    run = optlib.run("quartic", "gd", QUARTIC_START, 20_000, lr=QUARTIC_RATE)
    borders = [2 / np.linalg.eigvalsh(quartic.hessian(minimum)).max() for minimum in quartic.minima]
    return (
        np.allclose(borders, quartic_border)
        and quartic_border < QUARTIC_RATE
        and run.verdict == "bounded"
        and run.diverged_at is None
    )
