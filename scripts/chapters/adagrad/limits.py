"""AdaGrad on the quartic, and where it fails: it never forgets a slope, and so it gives up."""

from __future__ import annotations

import numpy as np

import optlib
from optlib.symbols import LATEX, lr
from scripts.chapters.across_lessons.experiments import EXPERIMENTS
from scripts.chapters.adagrad.race import START, adagrad
from scripts.facts import claim, formula, value
from scripts.figures import Contour, Figure, Map, Over, Predict, Run, Slider, Start, Steps, Surface, Track

TIMID, PATIENCE = 0.1, 1000
WAY = abs(START[0])

formula(
    "adagrad-distance",
    rf"{LATEX[lr]}\left(1 + \frac{{1}}{{\sqrt{{2}}}} + \dots + \frac{{1}}{{\sqrt{{t}}}}\right) < 2{LATEX[lr]}\sqrt{{t}}",
)


def needed_steps(distance: float, rate: float) -> float:
    """At least so many steps to cover ``distance`` on a constant slope, from distance < 2η√t."""
    return float((distance / (2 * rate)) ** 2)


value("adagrad-timid", TIMID)
value("adagrad-patience", PATIENCE)
value("adagrad-timid-end", lambda: float(adagrad(TIMID, PATIENCE).points[-1, 0]), digits=3)
value("adagrad-timid-need", lambda: needed_steps(WAY, TIMID))

Figure(
    "adagrad-patience",
    objective="ravine",
    start=START,
    steps=PATIENCE,
    runs=[Run("adagrad", lr=TIMID)],
    views=[Contour(), Track("step_length", "log", height=(1e-4, 1))],
    controls=[Slider("lr", 0.01, 5, scale="log"), Steps(10_000, scale="log")],
    predict=Predict("verdict"),
    speed=32,
)

QUARTIC = EXPERIMENTS["quartic-adagrad"]
Figure(
    "adagrad-quartic",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=20,
    runs=[
        Run(
            "adagrad",
            key="upper",
            lr=QUARTIC.hyper["lr"],
            label={"ko": "끌 수 있는 초깃값에서", "en": "from the start you can drag"},
        ),
        Run(
            "adagrad",
            key="lower",
            lr=QUARTIC.hyper["lr"],
            start=QUARTIC.starts[1][0],
            label={"ko": "아래쪽에서", "en": "from the lower start"},
        ),
    ],
    views=[Contour(count=16, levels="linear"), Surface(), Track("step_length", "log")],
    controls=[Slider("lr", 0.05, 5, scale="log"), Start(), Steps(1000, scale="log")],
)


Figure(
    "adagrad-map",
    objective="quartic",
    start=QUARTIC.starts[0][0],
    steps=400,
    runs=[Run("adagrad", lr=QUARTIC.hyper["lr"])],
    views=[
        Map(Over("lr", 0.05, 5, "log"), Over("w2", -8, 7), "basin", cells=(32, 40)),
        Contour(count=16, levels="linear"),
    ],
    controls=[Slider("lr", 0.05, 5, scale="log"), Start(), Steps(1000, scale="log")],
)


@claim("adagrad-gives-up")
def _() -> bool:
    """With η = 0.1 a thousand steps leave AdaGrad far from the minimum: still moving, in steps below a fiftieth of the first."""
    run = adagrad(TIMID, PATIENCE)
    lengths = np.linalg.norm(np.diff(run.points, axis=0), axis=1)
    return bool(
        run.verdict == "moving"
        and run.points[-1, 0] < -1
        and lengths[-1] < lengths[0] / 50
        and (np.diff(lengths) < 1e-12).all()
    )


@claim("adagrad-covers-the-root-of-its-steps")
def _() -> bool:
    """On a constant slope, whatever it is, AdaGrad's t-th step is η/√t, and t steps cover less than 2η√t but nearly so much;
    to go twice as far takes four times as many, and 7 takes more than the number that is named, on a gentle slope as on a steep one."""
    rule, w = optlib.optimizers["adagrad"], np.zeros(2)
    state, slope = rule.new_state(w), np.array([0.01, 30.0])
    covered = []
    for t in range(1, 2001):
        before = w.copy()
        rule.step(w, slope, state, t, lr=TIMID, eps=0.0)
        if not np.allclose(before - w, TIMID / np.sqrt(t)):
            return False
        covered.append(-w.copy())
    share = np.array(covered)[-1] / (2 * TIMID * np.sqrt(2000))
    arrives = (np.array(covered) >= WAY).argmax(axis=0) + 1  # the step at which the way is behind it, on either slope
    twice = (np.array(covered) >= WAY / 2).argmax(axis=0) + 1
    late = (arrives > needed_steps(WAY, TIMID)).all() and np.allclose(arrives / twice, 4, rtol=0.1)
    return bool((share < 1).all() and (share > 0.98).all() and late and arrives[0] == arrives[1])


@claim("adagrad-leaps-the-ridge-when-bold")
def _() -> bool:
    """On the quartic, up to η = 2, AdaGrad ends in the half it starts in, seen from the saddle; at η = 5 some leap into the other."""
    ridge = next(p for p in optlib.critical_points("quartic") if p.kind == "saddle").point[1]
    heights = np.linspace(-7.9, 6.9, 60)
    starts, leaps = np.column_stack([np.full(60, QUARTIC.starts[0][0][0]), heights]), {}
    for rate in (0.1, 0.5, 1.0, 2.0, 5.0):
        ends = optlib.run("quartic", "adagrad", starts, 1000, record=False, lr=rate).points[0, :, 1]
        leaps[rate] = int(((ends > ridge) != (heights > ridge)).sum())
    return all(leaps[rate] == 0 for rate in leaps if rate <= 2) and leaps[5.0] > 0
