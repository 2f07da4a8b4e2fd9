"""What a reader of the lesson on momentum works out."""

from __future__ import annotations

from scripts.chapters.momentum import START
from scripts.chapters.momentum_maps import heavy_ball_border
from scripts.facts import value
from scripts.figures.exercises import Choice, Hyper, Number

CURVATURE, BETA = 4.0, 0.5
SUM_RATE, SUM_BETA = 0.02, 0.95
FIXED_RATE, GOAL, STEPS = 1.3, 1e-8, 40

value("exercise-curvature", CURVATURE)
value("exercise-beta", BETA)
value("exercise-sum-rate", SUM_RATE)
value("exercise-sum-beta", SUM_BETA)
value("exercise-fixed-rate", FIXED_RATE)
value("exercise-beta-goal", GOAL)
value("exercise-beta-steps", STEPS)

Number(id="border-of-a-heavy-ball", answer_is=heavy_ball_border(BETA, CURVATURE), tolerance=0.001)
Hyper(
    id="find-a-beta",
    objective="ravine",
    optimizer="momentum",
    hyper="momentum",
    start=START,
    steps=STEPS,
    below=GOAL,
    fixed={"lr": FIXED_RATE},
    low=0.0,
    high=1.0,
    example=0.42,
)
Number(id="rate-of-the-average", answer_is=SUM_RATE / (1 - SUM_BETA), tolerance=0.001)
Choice(id="beta-for-a-round-bowl", options=("zero", "usual", "one"), right="zero")
Choice(id="are-they-inverse", options=("always", "incline", "never"), right="incline")
