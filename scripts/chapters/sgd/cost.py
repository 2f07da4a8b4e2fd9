"""SGD and minibatches, continued: what a step costs, and what a reader works out."""

from __future__ import annotations

from functools import partial

import optlib
from scripts.chapters.sgd.hovering import HOVER_BATCH, HOVER_RATE, floor, gaps
from scripts.chapters.sgd.minibatches import MANY_START, many
from scripts.facts import claim, value
from scripts.figures import Epochs, Figure, Loss, Optimizers, Run, Seed, Slider, Steps
from scripts.figures.exercises import Classify, Hyper

SMALL_BATCH, MIDDLE_BATCH = 1, 10
SPAN, BUDGET = 10, 1000
CRUMBS, CRUMB_HALF, CRUMB_RATE, CRUMB_STEPS = 99, 50, 0.2, 60


def after(batch: int | None, steps: int) -> float:
    """The mean of that after so many steps."""
    return float(gaps(batch, BUDGET)[steps].mean())


value("middle-batch", MIDDLE_BATCH)
value("crumbs", CRUMBS)
value("crumbs-half", CRUMB_HALF)
value("goal-batch-rate", CRUMB_RATE)
value("goal-batch-steps", CRUMB_STEPS)
value("gap-full-step", lambda: after(None, 10), digits=2)
value("gap-small-step", lambda: after(SMALL_BATCH, 10), digits=2)
value("gap-full-epoch", lambda: after(None, 1), digits=2)
value("gap-middle-epoch", lambda: after(MIDDLE_BATCH, 10), digits=2)
value("gap-small-epoch", lambda: after(SMALL_BATCH, 100), digits=2)
value("gap-full-ten-epochs", lambda: after(None, 10), digits=2)
value("gap-middle-ten-epochs", lambda: after(MIDDLE_BATCH, 100), digits=2)
value("gap-small-ten-epochs", lambda: after(SMALL_BATCH, 1000), digits=2)

Figure(
    "per-step-and-per-epoch",
    objective="mse_line100",
    start=MANY_START,
    steps=BUDGET,
    runs=[
        Run("gd", key="full", lr=HOVER_RATE, label={"ko": "전체 자료", "en": "all rows"}),
        Run("gd", key="ten", lr=HOVER_RATE, batch=MIDDLE_BATCH, seed=1, label={"ko": "B = 10", "en": "B = 10"}),
        Run("gd", key="one", lr=HOVER_RATE, batch=SMALL_BATCH, seed=1, label={"ko": "B = 1", "en": "B = 1"}),
    ],
    views=[Loss("log", height=(1e-5, 100)), Epochs("log", height=(1e-5, 100), span=SPAN)],
    controls=[
        Optimizers(label={"ko": "배치", "en": "batches"}),
        Slider("lr", 0.005, 0.5, scale="log"),
        Seed(),
        Steps(2000, low=10, scale="log"),
    ],
    speed=16,
)


@claim("per-step-the-full-batch-leads")
def _() -> bool:
    """After ten steps the full batch is lower than B = 1 on the average of twenty seeds."""
    return after(None, 10) < after(SMALL_BATCH, 10)


@claim("per-epoch-small-batches-lead")
def _() -> bool:
    """After one epoch both small batches are far below the full batch; after ten B = 10 is lowest, and B = 1 highest: it hovers."""
    one = [after(None, 1), after(MIDDLE_BATCH, 10), after(SMALL_BATCH, 100)]
    ten = [after(None, 10), after(MIDDLE_BATCH, 100), after(SMALL_BATCH, 1000)]
    stuck = gaps(SMALL_BATCH, BUDGET)[200:600].mean() < 1.5 * gaps(SMALL_BATCH, BUDGET)[600:].mean()
    return bool(max(one[1:]) < 0.25 * one[0] and ten[1] < 0.5 * ten[0] < 0.5 * ten[2] and stuck)


@claim("a-crumb-of-a-batch-is-noisy")
def _() -> bool:
    """On a hundred rows batches of 99 leave one row over: its step makes the run hover wider than batches of 50, or of 20."""
    late = [gaps(size, 400, rate=CRUMB_RATE)[200:].mean() for size in (CRUMBS, CRUMB_HALF, 20)]
    return bool(late[0] > late[2] > late[1])


GOAL_GAP, GOAL_STEPS = 0.002, 400
value("goal-loss", floor + GOAL_GAP, digits=4)
value("goal-floor", floor, digits=4)
value("goal-steps", GOAL_STEPS)

Hyper(
    id="calm-enough",
    objective="mse_line100",
    optimizer="gd",
    start=MANY_START,
    steps=GOAL_STEPS,
    below=floor + GOAL_GAP,
    fixed={"batch": float(HOVER_BATCH), "seed": 1.0},
    example=0.015,
    high=1.0,
)
Hyper(
    id="large-enough",
    objective="mse_line100",
    optimizer="gd",
    start=MANY_START,
    steps=CRUMB_STEPS,
    hyper="batch",
    below=floor + GOAL_GAP,
    fixed={"lr": CRUMB_RATE, "seed": 1.0},
    example=50,
    low=1,
    high=100,
)


def kind_of(batch: int | None) -> str:
    """What such a run is: chance takes part in SGD, and in nothing else here."""
    return "sgd" if optlib.run("mse_line100", "gd", MANY_START, 1, lr=0.1, batch=batch).noisy else "full"


Classify(
    id="which-is-full-batch",
    items={
        name: partial(kind_of, batch)
        for name, batch in {"one": 1, "all": len(many.rows), "half": 50, "none": None}.items()
    },
    classes=("sgd", "full"),
)
