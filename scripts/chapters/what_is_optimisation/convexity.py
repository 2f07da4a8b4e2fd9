"""What optimisation is: convex functions and others."""

from __future__ import annotations

from functools import partial

import numpy as np

import optlib
from scripts.facts import claim
from scripts.figures import Chord, Curve, Dial, Figure, Run, Start, Steps
from scripts.figures.exercises import Classify

bowl, wave = optlib.objectives["parabola"], optlib.objectives["risk"]
FIRST, SECOND = -0.6, 1.3  # one in each valley of the wave
STRETCH = (-1.0, 2.0)
BOWL_RATE, WAVE_RATE, DRAWN = 0.2, 0.05, (0.2, 0.35)
BOWL, WAVE = {"ko": "그릇", "en": "the bowl"}, {"ko": "물결", "en": "the wave"}


Figure(
    "chord",
    objective="parabola",
    views=[
        Chord(box=STRETCH, name=BOWL),
        Chord("risk", box=STRETCH, name=WAVE),
    ],
    controls=[
        Dial("first", *STRETCH, value=FIRST, step=0.01, label={"ko": "첫째 점", "en": "first point"}),
        Dial("second", *STRETCH, value=SECOND, step=0.01, label={"ko": "둘째 점", "en": "second point"}),
    ],
    box=(STRETCH,),
)


def in_(where: dict[str, str], ko: str, en: str) -> dict[str, str]:
    """The label of a search: which curve it is on, and where it begins."""
    return {"ko": f"{where['ko']}, {ko}", "en": f"{where['en'].removeprefix('the ')}, {en}"}


Figure(
    "convex-and-not",
    objective="risk",
    start=DRAWN[0],
    steps=20,
    runs=[
        Run("gd", key="bowl-left", objective="parabola", start=-5.0, lr=BOWL_RATE, label=in_(BOWL, "왼쪽에서", "from the left")),
        Run("gd", key="bowl-right", objective="parabola", start=6.0, lr=BOWL_RATE, label=in_(BOWL, "오른쪽에서", "from the right")),
        Run("gd", key="wave-left", lr=WAVE_RATE, label=in_(WAVE, "끌 수 있는 초깃값에서", "from the start you can drag")),
        Run("gd", key="wave-right", start=DRAWN[1], lr=WAVE_RATE, label=in_(WAVE, "오른쪽에서", "from the right")),
    ],
    views=[Curve(objective="parabola"), Curve()],
    controls=[Start(), Steps(200)],
)  # fmt: skip


def above_segments(target: optlib.Objective, low: float, high: float) -> float:
    """The furthest that the graph rises above a segment between two of its points, over many pairs of them."""
    ends = np.linspace(low, high, 41)
    part = np.linspace(0, 1, 33)[:, None, None]
    a, b = np.meshgrid(ends, ends)
    f = target.value(((1 - part) * a + part * b)[..., None])
    return float((f - ((1 - part) * f[0] + part * f[-1])).max())


@claim("no-segment-of-the-bowl-is-crossed")
def _() -> bool:
    """On the bowl the graph is above no segment, for any pair of points; on the wave it is, for the pair that is shown."""
    part = np.linspace(0, 1, 101)
    f = wave.value((FIRST + (SECOND - FIRST) * part)[:, None])
    crossed = float((f - ((1 - part) * f[0] + part * f[-1])).max())
    return above_segments(bowl, *STRETCH) < 1e-12 and crossed > 0.3


@claim("a-valley-of-the-wave-is-convex-by-itself")
def _() -> bool:
    """Around the right valley, from 0.8 to 1.4, no segment of the wave is crossed, and its curvature is positive there."""
    curvature = wave.hessian(np.linspace(0.8, 1.4, 200)[:, None])
    return above_segments(wave, 0.8, 1.4) < 1e-12 and bool((curvature > 0).all())


@claim("in-a-bowl-every-start-ends-alike")
def _() -> bool:
    """From all over the bowl the runs come to one point; on the wave all starts on one side of the crest come to one minimum, and all
    on the other side, however near, to the other."""
    (crest,) = [p.point[0] for p in optlib.critical_points("risk") if p.kind == "maximum"]
    bowls = np.linspace(*bowl.domain[0], 41)[:, None]
    ends = optlib.run("parabola", "gd", bowls, 200, lr=BOWL_RATE, record=False).points[-1, :, 0]
    sides = (np.linspace(wave.domain[0][0], crest - 1e-3, 60), np.linspace(crest + 1e-3, wave.domain[0][1], 60))
    apart = [optlib.run("risk", "gd", s[:, None], 2000, lr=WAVE_RATE, record=False).points[-1, :, 0] for s in sides]
    return bool(
        np.allclose(ends, bowl.minima[0], atol=1e-6)
        and all(np.allclose(end, minimum, atol=1e-3) for end, minimum in zip(apart, wave.minima[:, 0], strict=True))
        and DRAWN[0] < crest < DRAWN[1]
    )


def convex(name: str) -> str:
    """Whether any segment of the graph is crossed within the objective's domain."""
    target = optlib.objectives[name]
    return "convex" if above_segments(target, *target.domain[0]) < 1e-9 else "not-convex"


Classify(
    id="convex-or-not",
    items={
        name: partial(convex, name) for name in ("shifted_parabola", "cubic", "mse_line10_section", "empirical_risk")
    },
    classes=("convex", "not-convex"),
)
