"""Scaling: what a reader of the lesson works out."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.chapters.conditioning.scaling import NEW_X, START, own_statistics, predicted
from scripts.facts import value
from scripts.figures.exercises import Choice, Hyper, Number

LANDING = 1e-3
ASKED_STEPS, BACK_WEIGHT, BACK_BIAS, BACK_MEAN, BACK_SPREAD = 3, 6.0, 10.0, 4.0, 2.0
value("asked-landing", ASKED_STEPS)
value("landing-gap", LANDING)
for name, number in (("weight", BACK_WEIGHT), ("bias", BACK_BIAS), ("mean", BACK_MEAN), ("spread", BACK_SPREAD)):
    value(f"back-{name}", number)


def predicts_rightly() -> str:
    """With which numbers a new input must be scaled for the trained line to predict what the raw line does."""
    data = optlib.datasets["line10_standardised"]
    ways = {"training": float(data.apply(NEW_X)), "none": NEW_X}
    found = {way: float(np.polyval(data.least_squares(), x)) for way, x in ways.items()} | {"own": own_statistics()}
    (right,) = [way for way, prediction in found.items() if np.isclose(prediction, predicted(NEW_X))]
    return right


Hyper(
    id="land-on-standardised-data",
    objective="mse_line10_standardised",
    optimizer="gd",
    start=START,
    steps=ASKED_STEPS,
    below=float(
        optlib.objectives["mse_line10_standardised"].value(optlib.objectives["mse_line10_standardised"].minima[0])
    )
    + LANDING,
    example=0.5,
)
Number(
    id="convert-the-bias-back",
    answer_is=lambda: BACK_BIAS - BACK_WEIGHT * BACK_MEAN / BACK_SPREAD,
    tolerance=0.005,
)
Choice(
    id="which-numbers-scale-new-data",
    options=("training", "own", "none"),
    right=predicts_rightly,
)
