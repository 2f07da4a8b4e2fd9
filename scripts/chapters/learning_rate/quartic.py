"""Gradient descent on the quartic with every rate from every w₁: one border to settle, another to be held at all."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.chapters.learning_rate.beyond import QUARTIC_RATE, QUARTIC_START, quartic_border
from scripts.facts import claim, value
from scripts.figures import Border, Contour, Figure, Map, Over, Run, Slider, Start, Steps

FAR, FLYING = 8.0, 0.013
WITHIN = np.linspace(-9, 6, 16)

value("quartic-far", FAR)
value("quartic-flying", FLYING)

Figure(
    "rate-and-quartic",
    objective="quartic",
    start=QUARTIC_START,
    steps=300,
    runs=[Run("gd", lr=0.005)],
    views=[
        Map(
            Over("lr", 0.0, 0.02),
            Over("w1", -10, 8),
            cells=(50, 45),
            marks=[Border(lambda w: quartic_border, {"ko": "두 극소점의 2/λ", "en": "2/λ at both minima"})],
        ),
        Contour(count=16, levels="linear"),
    ],
    controls=[Slider("lr", 0.0, 0.02, step=0.0001), Start(), Steps(1000, scale="log")],
)


def verdicts(rate: float, starts: np.ndarray) -> set[str]:
    """How runs with that rate end, from those w₁ and the figure's w₂."""
    points = np.column_stack([starts, np.full(len(starts), QUARTIC_START[1])])
    return set(
        np.asarray(optlib.run("quartic", "gd", points, 3000, record=False, lr=rate).verdict, dtype=object).tolist()
    )


@claim("every-start-settles-below-the-border-of-the-quartic")
def _() -> bool:
    """From w₁ = −10 to 8 every start converges with η below 2/λ of the minima, and none with η above it."""
    starts = np.linspace(-10, 8, 37)
    below = [verdicts(quartic_border * part, starts) for part in (0.2, 0.5, 0.8, 0.98)]
    above = [verdicts(quartic_border * part, starts) for part in (1.02, 1.2, 1.5, 2.0, 3.0)]
    return all(found == {"converged"} for found in below) and not any("converged" in found for found in above)


@claim("the-quartic-holds-near-starts-longer")
def _() -> bool:
    """With η = 0.01 runs from w₁ between −9 and 6 stay bounded and the one from 8 diverges; with 0.013 all of them diverge."""
    held, thrown = verdicts(QUARTIC_RATE, WITHIN), verdicts(QUARTIC_RATE, np.array([FAR]))
    return held == {"bounded"} and thrown == {"diverged"} == verdicts(FLYING, np.append(WITHIN, FAR))
