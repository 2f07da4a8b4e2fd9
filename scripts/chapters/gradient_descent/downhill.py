"""Gradient descent: downhill and no more than that, on a slope with neither a minimum nor a maximum."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.facts import claim, value
from scripts.figures import Curve, Figure, Predict, Run, Slider, Start, Steps

RATE, RIGHT, LEFT, STEPS = 0.1, 1.2, -0.4, 60
cubic = optlib.objectives["cubic"]

value("terrace-right", RIGHT)
value("terrace-left", LEFT)
value("terrace-leaves-at", lambda: optlib.run("cubic", "gd", [LEFT], STEPS, lr=RATE).diverged_at or -1)

Figure(
    "terrace",
    objective="cubic",
    start=RIGHT,
    steps=STEPS,
    runs=[
        Run("gd", key="right", lr=RATE, label={"ko": "끌 수 있는 초깃값에서", "en": "from the start you can drag"}),
        Run("gd", key="left", start=LEFT, lr=RATE, label={"ko": "왼쪽에서", "en": "from the left"}),
    ],
    views=[Curve()],
    controls=[Slider("lr", 0.01, 0.4, step=0.01), Start(), Steps(400)],
    predict=Predict(
        run="left",
        question={
            "ko": "왼쪽에서 출발한 탐색은 어떻게 될까요?",
            "en": "what will become of the search from the left?",
        },
    ),
)


@claim("a-search-may-end-at-no-extremum")
def _() -> bool:
    """w³ rises throughout, with one level spot, at 0, which is no extremum; from the right the search comes to it and never passes it."""
    points = optlib.run("cubic", "gd", [RIGHT], 20_000, lr=RATE).points[:, 0]
    rises = np.diff(cubic.value(np.linspace(-2, 2, 4001)[:, None])) > 0
    level = [p.point[0] for p in optlib.critical_points("cubic")]
    return bool((np.diff(points) < 0).all() and 0 < points[-1] < 1e-3 and rises.all() and np.allclose(level, [0.0]))


@claim("a-search-may-walk-for-ever")
def _() -> bool:
    """From the left the search on w³ goes downhill at every step and diverges."""
    run = optlib.run("cubic", "gd", [LEFT], STEPS, lr=RATE)
    walked = run.points[: run.diverged_at, 0]
    return run.verdict == "diverged" and bool((np.diff(walked) < 0).all())
