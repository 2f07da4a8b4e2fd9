"""A card before the course: partial derivatives as the slopes of slices, and the gradient that collects them."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.facts import claim, formula, value
from scripts.figures import Cut, Dial, Figure, Partials, Pick, Slice
from scripts.figures.exercises import Choice, Number

bowl = optlib.objectives["tilted_bowl"]
CARD_POINT = (1.0, 0.5)
FLAT_POINT = (1.0, -0.5)
EXERCISE_POINT = (1.0, -1.5)

value("card-w1", CARD_POINT[0])
value("card-w2", CARD_POINT[1])
value("card-partial-1", lambda: float(bowl.gradient(CARD_POINT)[0]))
value("card-partial-2", lambda: float(bowl.gradient(CARD_POINT)[1]))
value("flat-w1", FLAT_POINT[0])
value("flat-w2", FLAT_POINT[1])
value("slice-w1", EXERCISE_POINT[0])
value("slice-w2", EXERCISE_POINT[1])
formula("partial-1", r"\frac{\partial f}{\partial w_1} = 2 w_1 + w_2")
formula("partial-2", r"\frac{\partial f}{\partial w_2} = w_1 + 2 w_2")

Figure(
    "slices",
    objective="tilted_bowl",
    views=[Cut(), Slice(), Partials()],
    controls=[
        Pick(
            "along",
            {"w1": {"ko": "w₁ (w₂ 고정)", "en": "w₁ (w₂ held)"}, "w2": {"ko": "w₂ (w₁ 고정)", "en": "w₂ (w₁ held)"}},
            label={"ko": "움직이는 변수", "en": "variable that varies"},
        ),
        Dial("w1", -2, 2, value=CARD_POINT[0], step=0.01, label={"ko": "점의 w₁", "en": "w₁ of the point"}),
        Dial("w2", -2, 2, value=CARD_POINT[1], step=0.01, label={"ko": "점의 w₂", "en": "w₂ of the point"}),
    ],
)


def sliced(point: tuple[float, float], k: int, gap: float = 1e-5) -> float:
    """The slope of the slice along variable k, by a central difference of the slice alone."""
    ends = np.array([point, point]) + np.outer([gap, -gap], np.eye(2)[k])
    ahead, behind = bowl.value(ends)
    return float((ahead - behind) / (2 * gap))


@claim("the-slope-of-a-slice-is-the-partial-derivative")
def _() -> bool:
    """At points all over the box, the slope of each slice is the partial derivative, and it is what the two formulas say."""
    points = np.random.default_rng(5).uniform(-2, 2, (50, 2))
    by_hand = np.array([[2, 1], [1, 2]])
    return all(
        np.allclose([sliced((a, b), 0), sliced((a, b), 1)], by_hand @ [a, b], atol=1e-8)
        and np.allclose(bowl.gradient([a, b]), by_hand @ [a, b])
        for a, b in points.tolist()
    )


@claim("moving-the-plane-changes-the-slope")
def _() -> bool:
    """With w₁ kept, the slope of the slice along w₁ is another one wherever the plane stands."""
    slopes = [sliced((CARD_POINT[0], w2), 0) for w2 in (-2.0, 0.5, 1.5)]
    return slopes[0] < slopes[1] < slopes[2]


@claim("the-gradient-collects-both")
def _() -> bool:
    """Among all directions the gradient's is the one in which the bowl rises most steeply, and no axis is steeper."""
    g = bowl.gradient(CARD_POINT)
    turned = np.linspace(0, 2 * np.pi, 3601)
    ends = np.array(CARD_POINT) + 1e-5 * np.column_stack([np.cos(turned), np.sin(turned)])
    steepest = turned[np.argmax(bowl.value(ends))]
    return bool(abs(steepest - np.arctan2(g[1], g[0])) < 2e-3 and np.hypot(*g) > np.abs(g).max())


@claim("a-slope-is-a-cosine")
def _() -> bool:
    """All round, at points all over the box, the measured slope is the gradient's length times the cosine; at right angles it is zero."""
    gap, turned = 1e-5, np.radians(np.arange(0, 360, 5))
    ways = np.column_stack([np.cos(turned), np.sin(turned)])
    for point in np.random.default_rng(6).uniform(-2, 2, (20, 2)):
        slopes = (bowl.value(point + gap * ways) - bowl.value(point - gap * ways)) / (2 * gap)
        g = bowl.gradient(point)
        apart = turned - np.arctan2(g[1], g[0])
        across = gap * np.array([-g[1], g[0]]) / np.hypot(*g)
        level = (bowl.value(point + across) - bowl.value(point - across)) / (2 * gap)
        if not np.allclose(slopes, np.hypot(*g) * np.cos(apart), atol=1e-8) or abs(level) > 1e-8:
            return False
    return True


def what_is_flat() -> str:
    """Which of the slices through the point are flat there."""
    flat = np.abs(bowl.gradient(FLAT_POINT)) < 1e-12
    return "everything" if flat.all() else "one-way" if flat.any() else "nothing"


Number(id="slope-of-a-slice", answer_is=lambda: sliced(EXERCISE_POINT, 0), tolerance=0.005)
Choice(id="flat-slice", options=("everything", "one-way", "nothing"), right=what_is_flat)
