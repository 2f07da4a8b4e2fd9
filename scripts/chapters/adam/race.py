"""Adam: a moving average of the slopes for the direction, one of their squares for the distance; the experiments, and why it overshoots."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

import optlib
from scripts.chapters.across_lessons.experiments import EXPERIMENTS
from scripts.facts import claim, repeat_listing, value
from scripts.figures import (
    Contour,
    Curve,
    Figure,
    Loss,
    Map,
    Optimizers,
    Over,
    Predict,
    Run,
    Slider,
    Start,
    Steps,
    Surface,
    Sweep,
    Track,
)
from scripts.figures.exercises import Choice, Number

START = (-7.0, 2.0)
HYPER: dict[str, Any] = dict(EXPERIMENTS["ravine-adam"].hyper)
RATE, BETA1, BETA2 = HYPER["lr"], HYPER["beta1"], HYPER["beta2"]
STEPS = EXPERIMENTS["ravine-adam"].starts[0][1]
LINE_START = -6.0
NEARLY = 0.03  # where Adam is on the parabola as it passes the minimum, as its prediction says
SHORT_BUDGET, LONG_BUDGET = 20, 300
CROSSING, TURNING = 7, 13  # the steps at which Adam passes the parabola's minimum, and at which it turns round


def adam(steps: int, start: tuple[float, float] = START, **hyper: float) -> optlib.Trajectory:
    """Adam on the ravine, with the experiment's hyperparameters unless others are given."""
    return optlib.run("ravine", "adam", start, steps, **{**HYPER, **hyper})


@lru_cache
def on_parabola(steps: int = 40, beta1: float = BETA1) -> optlib.Trajectory:
    return optlib.run("parabola", "adam", [LINE_START], steps, **{**HYPER, "beta1": beta1})


value("adam-rate", RATE)
value("adam-beta1", BETA1)
value("adam-steps", STEPS)
value("adam-short-budget", SHORT_BUDGET)
value("adam-long-budget", LONG_BUDGET)
value("adam-end-1", lambda: adam(STEPS).points[-1, 0], digits=3)
value("adam-end-value", lambda: adam(STEPS).values[-1], digits=2)
value("adam-line-start", LINE_START)
value("adam-crossing", CROSSING)
value("adam-turning", TURNING)
value("adam-crossing-slope", lambda: on_parabola().gradients[CROSSING, 0], digits=1)
value("adam-crossing-m", lambda: on_parabola().states["m"][CROSSING, 0], digits=2)
value("adam-turning-point", lambda: on_parabola().points[TURNING, 0], digits=2)

Figure(
    "adam-ravine",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adam", **HYPER), Run("rmsprop", lr=RATE, shown=False), Run("momentum", lr=0.1, shown=False)],
    views=[
        Contour(),
        Surface(azimuth=-25),
        Loss("log", height=(1e-6, 100)),
        Track("effective_rate", "log", height=(0.01, 100), of=["adam"]),
    ],
    controls=[
        Optimizers(),
        Slider("lr", 0.01, 3, scale="log", runs=["adam"]),
        Slider("beta1", 0, 0.99, step=0.01),
        Slider("beta2", 0.5, 0.999, step=0.001),
        Start(),
        Steps(1000, scale="log"),
    ],
)

Figure(
    "adam-overshoot",
    objective="parabola",
    start=LINE_START,
    steps=TURNING,
    runs=[Run("adam", **HYPER)],
    views=[Curve(), Track("state:m")],
    controls=[Slider("beta1", 0, 0.99, step=0.01), Start(), Steps(200)],
    predict=Predict(
        "position",
        question={
            "ko": f"{CROSSING}스텝에서 w는 {NEARLY}이고 기울기는 {2 * NEARLY}입니다. 거의 최소점입니다. {TURNING}스텝에서 w는 얼마일까요?",
            "en": f"At step {CROSSING}, w is {NEARLY} and the slope {2 * NEARLY}: almost the minimum. Where will w be at step {TURNING}?",
        },
        tolerance=0.5,
    ),
)

Figure(
    "adam-rates",
    objective="ravine",
    start=START,
    steps=SHORT_BUDGET,
    runs=[Run("adam", **HYPER)],
    views=[
        Sweep(span=(0.001, 5), height=(1e-6, 1e2)),
        Map(Over("lr", 0.01, 3, "log"), Over("beta1", 0, 0.99), "value", cells=(36, 30)),
        Map(
            Over("lr", 0.01, 3, "log"),
            Over("beta2", 0.5, 0.999),
            "value",
            cells=(36, 30),
            levels=(0.01, 0.03, 0.1, 0.3, 1.0),
        ),
    ],
    controls=[
        Slider("lr", 0.001, 5, scale="log"),
        Slider("beta1", 0, 0.99, step=0.01),
        Slider("beta2", 0.5, 0.999, step=0.001),
        Steps(1000, low=5, scale="log"),
    ],
)

QUARTIC = EXPERIMENTS["quartic-adam"]
QUARTIC_HYPER: dict[str, Any] = dict(QUARTIC.hyper)
NAMES = (
    {"ko": "끌 수 있는 초깃값에서", "en": "from the start you can drag"},
    {"ko": "오른쪽 아래에서", "en": "from the lower right"},
    {"ko": "오른쪽 위에서", "en": "from the upper right"},
)
Figure(
    "adam-quartic",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=max(steps for _, steps in QUARTIC.starts),
    runs=[
        Run("adam", key=f"start{k + 1}", start=start if k else None, label=NAMES[k], **QUARTIC_HYPER)
        for k, (start, _) in enumerate(QUARTIC.starts)
    ],
    views=[Contour(count=16, levels="linear"), Surface(), Track("coordinate", coordinates=[0])],
    controls=[
        Optimizers(label={"ko": "초깃값", "en": "starts"}),
        Slider("lr", 0.01, 3, scale="log"),
        Start(),
        Steps(1000, scale="log"),
    ],
)


@claim("adam-first-step-is-eta")
def _() -> bool:
    """Adam's first step is η in every coordinate, against the sign of the slope, for all β₁ and β₂: on several landscapes and starts."""
    for name in ("ravine", "quartic", "himmelblau"):
        drawn = np.random.default_rng(6)
        starts, (one, two) = drawn.uniform(-3, 3, (200, 2)), drawn.uniform(0, 0.9999, (2, 200))
        run = optlib.run(name, "adam", starts, 1, lr=0.01, beta1=one, beta2=two)
        if not np.allclose(run.points[1] - run.points[0], -0.01 * np.sign(run.gradients[0]), rtol=1e-4):
            return False
    return True


@claim("adam-lines-are-the-rule")
def _() -> bool:
    """The four lines as the page prints them, run again and again, pass through the points of the run."""
    zero, eps = np.zeros(2), optlib.optimizers["adam"].defaults["eps"]
    names: dict[str, Any] = {"np": np, "w": np.array(START), "m": zero, "v": zero, "eps": eps, **HYPER}
    path = repeat_listing("adam", "m = beta1 * m", 40, optlib.objectives["ravine"].gradient, **names)
    return np.allclose(path, adam(40).points[1:], rtol=1e-12)


@claim("adam-runs-past-along-the-valley")
def _() -> bool:
    """On the ravine Adam has crossed the minimum along the valley after ten steps, and comes back later."""
    along = adam(60).points[:, 0]
    return bool(along[STEPS] > 1 and along[STEPS:].max() > along[STEPS] and along[60] < along[STEPS])


@claim("adam-carries-m-past-the-minimum")
def _() -> bool:
    """On the parabola, at step 7, the slope has changed its sign and m has not; w goes on until m does, at step 14."""
    run = on_parabola()
    w, g, m = run.points[:, 0], run.gradients[:, 0], run.states["m"][:, 0]
    crossed = w[CROSSING - 1] < 0 < w[CROSSING] and g[CROSSING] > 0
    still = (m[1 : TURNING + 1] < 0).all() and m[TURNING + 1] > 0
    away = (np.diff(w[: TURNING + 1]) > 0).all() and w[TURNING + 1] < w[TURNING]
    return bool(
        crossed
        and still
        and away
        and round(float(w[CROSSING]), 2) == NEARLY
        and round(float(g[CROSSING]), 2) == 2 * NEARLY
        and w[TURNING] > 2
    )


@claim("adam-overshoots-less-with-less-memory")
def _() -> bool:
    """On the parabola the furthest point beyond the minimum grows with β₁, at every step of the slider from 0.5 to 0.97."""
    beyond = [on_parabola(60, beta1).points[:, 0].max() for beta1 in np.arange(50, 98) / 100]
    return bool((np.diff(beyond) > 0).all())


@lru_cache
def best_rate(steps: int) -> float:
    """The η with which Adam ends the ravine's run lowest, of three hundred from 0.01 to 3."""
    rest = {name: number for name, number in HYPER.items() if name != "lr"}
    return optlib.tune("ravine", "adam", START, steps, rates=np.geomspace(0.01, 3, 300).tolist(), **rest).rate


@claim("adam-best-rate-depends-on-the-budget")
def _() -> bool:
    """On the ravine the η that ends lowest is smaller for the long budget than for the short one: by a factor of more than two."""
    return best_rate(LONG_BUDGET) < best_rate(SHORT_BUDGET) / 2


@claim("adam-starts-in-three-places")
def _() -> bool:
    """On the quartic Adam overshoots the minima's w₁ by about one or more from each start, in the steps of the figure."""
    bottom, steps = optlib.objectives["quartic"].minima[:, 0].max(), max(steps for _, steps in QUARTIC.starts)
    runs = [optlib.run("quartic", "adam", start, steps, **QUARTIC_HYPER) for start, _ in QUARTIC.starts]
    return all(run.points[:, 0].min() < bottom - 0.95 for run in runs)


def after_crossing() -> str:
    """What decides on which way Adam moves just after it has crossed the minimum."""
    run = on_parabola()
    step = run.points[CROSSING + 1, 0] - run.points[CROSSING, 0]
    agrees = {"slope": -run.gradients[CROSSING, 0], "m": -run.states["m"][CROSSING, 0]}
    return next(name for name, way in agrees.items() if way * step > 0)


Choice(id="adam-who-decides", options=("slope", "m", "v"), right=after_crossing)
Number(id="adam-first-length", answer_is=lambda: float(np.abs(np.diff(adam(1).points, axis=0))[0, 1]), tolerance=0.005)
