"""What the lesson on critical points asks."""

from __future__ import annotations

import optlib
from scripts.chapters.critical_points.curves import (
    ASKED,
    RATE,
    STEPS,
    deep_risk,
    end_of,
    left_top,
    left_valley,
    quintic,
)
from scripts.figures.exercises import Choice, Classify, Number, Origin


def kind_by_looking(name: str, at: float) -> str:
    """What a point of a curve is, from the values on both sides alone."""
    curve = optlib.objectives[name]
    sides = curve.value([[at - 1e-2], [at + 1e-2]]) - float(curve.value([at]))
    return "minimum" if (sides > 0).all() else "maximum" if (sides < 0).all() else "neither"


Classify(
    id="cp-classify",
    items={
        "first": lambda: kind_by_looking("quintic", float(left_top.point[0])),
        "second": lambda: kind_by_looking("quintic", float(left_valley.point[0])),
        "third": lambda: kind_by_looking("cubic", 0.0),
    },
    classes=("minimum", "maximum", "neither"),
)
Choice(id="cp-predict-the-basin", options=("left", "right", "away"), right=lambda: end_of(ASKED))
Origin(
    id="cp-reach-the-other",
    objective="risk",
    optimizer="gd",
    steps=STEPS,
    hyper={"lr": RATE},
    near=float(deep_risk.point[0]),
    example=0.5,
    box=((-1.0, 1.0),),
)
Number(id="cp-second-derivative", answer_is=lambda: quintic.hessian([1.0])[0, 0], tolerance=0.005)
