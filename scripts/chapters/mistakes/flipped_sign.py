"""A rate that is only drawn: a slow run whose sign is changed at every step, sold as a high learning rate."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.chapters.mistakes.wrong_rules import right, wrong
from scripts.facts import claim, value
from scripts.figures import Curve, Figure, Loss, Optimizers, Run, Slider, Start, Steps
from scripts.figures.exercises import Number

SLOW, FAKED = 0.02, 0.98  # on w² changing the sign turns the factor 1 − 2η into that of the rate 1 − η
HIGH_ON_QUINTIC = 0.1
value("slow-rate", SLOW)
value("faked-rate", FAKED)
value("quintic-flip-start", 2.2)

Figure(
    "flipped-on-a-parabola",
    objective="parabola",
    start=-6,
    steps=12,
    runs=[Run("gd", lr=FAKED), Run("gd_flipped", lr=SLOW)],
    views=[Curve(), Loss("log", height=(1e-1, 1e2))],
    controls=[
        Optimizers(),
        Slider("lr", 0.001, 1.2, step=0.001, runs=["gd"]),
        Slider("lr", 0.001, 0.5, step=0.001, runs=["gd_flipped"]),
        Start(),
        Steps(75),
    ],
)

Figure(
    "flipped-on-a-quintic",
    objective="quintic",
    start=2.2,
    steps=12,
    runs=[Run("gd", lr=HIGH_ON_QUINTIC), Run("gd_flipped", lr=SLOW)],
    views=[Curve(box=(-2.2, 2.7), height=(-40, 30))],
    controls=[
        Optimizers(),
        Slider("lr", 0.001, 0.2, step=0.001, runs=["gd"]),
        Slider("lr", 0.001, 0.2, step=0.001, runs=["gd_flipped"]),
        Start(),
        Steps(75),
    ],
    box=((-2.2, 2.7),),
)


@claim("a-changed-sign-fakes-a-rate-on-a-parabola")
def _() -> bool:
    """On w² the slow run with every second point's sign changed is the honest run with the rate 1 − η."""
    slow = right("gd", (-6.0,), 75, "parabola", lr=SLOW).points[:, 0]
    faked = slow * (-1.0) ** np.arange(76)
    honest = right("gd", (-6.0,), 75, "parabola", lr=FAKED).points[:, 0]
    flipped = wrong("gd_flipped", (-6.0,), 75, "parabola", lr=SLOW).points[:, 0]
    return bool(np.allclose(faked, honest) and np.allclose(flipped, honest) and np.isclose(FAKED, 1 - SLOW))


@claim("a-changed-sign-needs-a-parabola")
def _() -> bool:
    """On w⁴, which is symmetric as well, the honest rates that would make the first two faked steps differ by more than a factor of two."""
    flipped = wrong("gd_flipped", (1.2,), 2, "fourth_power", lr=0.1).points[:, 0]
    slopes = optlib.objectives["fourth_power"].gradient(flipped[:, None])[:, 0]
    first, second = -np.diff(flipped) / slopes[:2]
    return bool(max(first, second) > 2 * min(first, second) > 0)


@claim("a-changed-sign-fakes-nothing-on-a-quintic")
def _() -> bool:
    """On the quintic no honest rate up to 0.2 draws the first point of the changed sign; they lie where the slow run never was."""
    flipped = wrong("gd_flipped", (2.2,), 2, "quintic", lr=SLOW).points[:, 0]
    rates = np.linspace(0.001, 0.2, 400)
    honest = optlib.run("quintic", "gd", np.full((400, 1), 2.2), 2, lr=rates).points[:, :, 0]
    slow = right("gd", (2.2,), 40, "quintic", lr=SLOW).points[:, 0]
    recorded = slow * (-1.0) ** np.arange(41)
    return bool(
        (np.abs(honest[1] - flipped[1]) > 0.5).all()
        and flipped[1] < 0
        and optlib.objectives["quintic"].value([recorded[1]]) < optlib.objectives["quintic"].value([slow[1]]) - 10
    )


ANOTHER_SLOW = 0.1
value("another-slow-rate", ANOTHER_SLOW)


def faked_rate() -> float:
    """The honest rate on w² whose second point is that of the slow run with its sign changed, found from the points alone."""
    point = wrong("gd_flipped", (-6.0,), 1, "parabola", lr=ANOTHER_SLOW).points[1, 0]
    return float((-6.0 - point) / (2 * -6.0))


Number(id="which-rate-is-faked", answer_is=faked_rate, tolerance=0.0005)
