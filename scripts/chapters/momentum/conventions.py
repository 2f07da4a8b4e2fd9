"""Three ways to write momentum, equal while the rate stays the same; and momentum on the quartic."""

from __future__ import annotations

from typing import Any

import numpy as np

import optlib
from scripts.chapters.across_lessons.experiments import EXPERIMENTS
from scripts.chapters.momentum.race import BETA, RATE, START
from scripts.facts import claim, run_listing, value
from scripts.figures import Contour, Figure, Loss, Map, Optimizers, Over, Run, Slider, Start, Steps, Surface

EMA_RATE = RATE / (1 - BETA)
DECAY_RATE, DECAY = 0.5, 0.1
QUARTIC = EXPERIMENTS["quartic-momentum"]
ON_THE_QUARTIC: dict[str, Any] = dict(QUARTIC.hyper)
TOP = 6.8

value("ema-rate", EMA_RATE)
value("quartic-momentum-furthest", lambda: QUARTIC.run(0, 60).points[:, 0].min(), digits=3)
value("quartic-momentum-steps", QUARTIC.starts[0][1])
value("quartic-valley", lambda: optlib.objectives["quartic"].minima[0][0], digits=3)

HEAVY = {"ko": "움직임: v ← βv − ηg", "en": "movement: v ← βv − ηg"}
SUM = {"ko": "합: v ← βv + g", "en": "sum: v ← βv + g"}
RATE_OF_BOTH = {"ko": "학습률 η (움직임, 합)", "en": "learning rate η (movement, sum)"}
RATE_OF_AVERAGE = {"ko": "학습률 η (평균)", "en": "learning rate η (average)"}
AVERAGE = {"ko": "평균: v ← βv + (1 − β)g", "en": "average: v ← βv + (1 − β)g"}

Figure(
    "conventions",
    objective="ravine",
    start=START,
    steps=40,
    runs=[
        Run("momentum", lr=RATE, momentum=BETA, label=HEAVY),
        Run("momentum_sum", lr=RATE, momentum=BETA, label=SUM),
        Run("momentum_ema", lr=round(EMA_RATE, 12), momentum=BETA, label=AVERAGE),
    ],
    views=[Contour(), Loss("log", height=(1e-4, 100))],
    controls=[
        Optimizers(),
        Slider("lr", 0.01, 1.9, step=0.01, runs=["momentum", "momentum_sum"], label=RATE_OF_BOTH),
        Slider("lr", 0.01, 10, step=0.01, runs=["momentum_ema"], label=RATE_OF_AVERAGE),
        Slider("momentum", 0.0, 0.99, step=0.01),
        Steps(200, low=5, scale="log"),
    ],
)

Figure(
    "conventions-with-decay",
    objective="ravine",
    start=START,
    steps=40,
    runs=[
        Run("momentum_decay", lr=DECAY_RATE, momentum=BETA, decay=DECAY, label=HEAVY),
        Run("momentum_sum_decay", lr=DECAY_RATE, momentum=BETA, decay=DECAY, label=SUM),
    ],
    views=[Contour(), Loss("log", height=(1e-4, 100))],
    controls=[
        Optimizers(),
        Slider("decay", 0.0, 0.5, step=0.01),
        Slider("lr", 0.01, 1.5, step=0.01),
        Slider("momentum", 0.0, 0.99, step=0.01),
        Steps(200, low=5, scale="log"),
    ],
)

PLACES = (
    {"ko": "끌 수 있는 초깃값에서", "en": "from the start you can drag"},
    {"ko": "아래쪽에서", "en": "from the lower start"},
    {"ko": "위쪽에서", "en": "from the upper start"},
)
Figure(
    "momentum-quartic",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=20,
    runs=[
        Run("momentum", key=f"start-{k}", label=PLACES[k], start=start if k else None, **ON_THE_QUARTIC)
        for k, (start, _) in enumerate(QUARTIC.starts)
    ],
    views=[Contour(count=16, levels="linear"), Surface(), Loss("linear")],
    controls=[
        Optimizers(label={"ko": "초깃값", "en": "starts"}),
        Slider("lr", 0.0001, 0.01, scale="log"),
        Slider("momentum", 0.0, 0.99, step=0.01),
        Start(),
        Steps(400, low=5, scale="log"),
    ],
)

Figure(
    "momentum-quartic-maps",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=400,
    runs=[Run("momentum", **ON_THE_QUARTIC)],
    views=[
        Map(Over("lr", 0.0, 0.01), Over("momentum", 0.0, 1.0), "basin", cells=(50, 40)),
        Map(Over("w1", -10, 8), Over("w2", -8, 7), "basin", cells=(54, 45)),
    ],
    controls=[
        Slider("lr", 0.0, 0.01, step=0.0001),
        Slider("momentum", 0.0, 1.0, step=0.01),
        Start(),
        Steps(1000, low=20, scale="log"),
    ],
)


@claim("three-conventions-walk-one-path")
def _() -> bool:
    """Ball with η, sum with η and average with η/(1 − β) pass through the same points to 10⁻¹², on the ravine and on himmelblau; with
    another β and the old rates the average alone leaves."""
    for name, start, rate in (("ravine", START, RATE), ("himmelblau", (0.5, 0.3), 0.002)):
        for beta in (0.0, 0.5, BETA, 0.99):
            ball, summed, averaged = (
                optlib.run(name, rule, start, 100, lr=eta, momentum=beta).points
                for rule, eta in (("momentum", rate), ("momentum_sum", rate), ("momentum_ema", rate / (1 - beta)))
            )
            if max(np.abs(ball - summed).max(), np.abs(ball - averaged).max()) > 1e-12 * np.abs(ball).max():
                return False
    moved = {  # as in the figure, if β alone is moved: the average keeps the rate that fitted the old β
        rule: optlib.run("ravine", rule, START, 40, lr=rate, momentum=BETA - 0.1).points
        for rule, rate in (("momentum", RATE), ("momentum_sum", RATE), ("momentum_ema", EMA_RATE))
    }
    leaves = np.abs(moved["momentum"] - moved["momentum_ema"]).max() > 0.5
    return bool(leaves and np.allclose(moved["momentum"], moved["momentum_sum"], atol=1e-12))


@claim("the-velocities-differ-by-a-factor")
def _() -> bool:
    """The ball's velocity is −η times the sum's, and the sum's is 1/(1 − β) times the average's."""
    ball, summed = (
        optlib.run("ravine", r, START, 40, lr=RATE, momentum=BETA).states["v"] for r in ("momentum", "momentum_sum")
    )
    averaged = optlib.run("ravine", "momentum_ema", START, 40, lr=EMA_RATE, momentum=BETA).states["v"]
    return bool(
        np.allclose(ball, -RATE * summed, atol=1e-12) and np.allclose(averaged, (1 - BETA) * summed, atol=1e-12)
    )


@claim("conventions-part-when-the-rate-changes")
def _() -> bool:
    """With a decaying η the first step is the same and the second is not; with γ = 0 the two paths are one."""
    ball, summed, *still = (
        optlib.run("ravine", rule, START, 40, lr=DECAY_RATE, momentum=BETA, decay=decay).points
        for decay in (DECAY, 0.0)
        for rule in ("momentum_decay", "momentum_sum_decay")
    )
    parted = np.linalg.norm(ball - summed, axis=1)
    return bool(
        parted[1] < 1e-12 and parted[2] > 0.1 and parted.max() > 1 and np.abs(still[0] - still[1]).max() < 1e-12
    )


@claim("the-trainer-takes-the-same-path")
def _() -> bool:
    """`update` of `optlib.Momentum` and of `optlib.Nesterov` on a dict of arrays passes through the points of their runs."""
    for rule, trainer in (("momentum", optlib.Momentum), ("nesterov", optlib.Nesterov)):
        params, training = {"w": np.array(START)}, trainer(lr=RATE, momentum=BETA)
        for point in optlib.run("ravine", rule, START, 25, lr=RATE, momentum=BETA).points[1:]:
            training.update(params, {"w": optlib.objectives["ravine"].gradient(params["w"])})
            if not np.allclose(params["w"], point, rtol=0, atol=1e-12):
                return False
    return True


@claim("the-listed-class-takes-the-same-path")
def _() -> bool:
    """The class as the page prints it, the same in both languages, passes through the points of the run."""
    listing = run_listing("momentum", "class Momentum")
    params, trainer = {"w": np.array(START)}, listing["Momentum"](lr=RATE, momentum=BETA)
    for point in optlib.run("ravine", "momentum", START, 25, lr=RATE, momentum=BETA).points[1:]:
        trainer.update(params, {"w": optlib.objectives["ravine"].gradient(params["w"])})
        if not np.allclose(params["w"], point, rtol=0, atol=1e-12):
            return False
    return True


@claim("momentum-runs-past-the-valley-of-the-quartic")
def _() -> bool:
    """From all three starts on the quartic momentum has run past the valley's bottom within its steps, still moves, and turns."""
    bottom = float(optlib.objectives["quartic"].minima[0][0])
    runs = [QUARTIC.run(k) for k in range(3)]
    past = [bool(run.points[:, 0].min() < bottom - 1) for run in runs]
    longer = QUARTIC.run(0, 60).points[:, 0]
    turns = bool(longer[longer.argmin() + 1] > longer.min())
    return all(past) and turns and all(run.verdict == "moving" for run in runs)


@claim("momentum-carries-over-the-ridge")
def _() -> bool:
    """All along the top of the quartic's box momentum rolls through the upper valley into the lower;
    gradient descent stays in the upper."""
    starts = np.array([(w1, TOP) for w1 in np.linspace(-9.5, 7.5, 35)])
    ends = [
        optlib.run("quartic", "momentum", starts, 2000, record=False, **ON_THE_QUARTIC).points[-1],
        optlib.run("quartic", "gd", starts, 2000, record=False, lr=QUARTIC.hyper["lr"]).points[-1],
    ]
    lower, upper = optlib.objectives["quartic"].minima[np.argsort(optlib.objectives["quartic"].minima[:, 1])]
    return bool(np.allclose(ends[0], lower, atol=1e-3) and np.allclose(ends[1], upper, atol=1e-3))


@claim("momentum-settles-with-rate-and-coefficient")
def _() -> bool:
    """On the quartic the range of η with which momentum converges is wider at β = 0.5 than at β = 0."""
    rates = np.linspace(0.0005, 0.0145, 57)
    widths = []
    for beta in (0.0, 0.5):
        starts = np.tile(QUARTIC.starts[0][0], (len(rates), 1))
        run = optlib.run("quartic", "momentum", starts, 1000, lr=rates, momentum=beta, record=False)
        widths.append(int((run.verdict == "converged").sum()))
    return widths[1] > widths[0]
