"""The inspector of points: what its declaration refuses, and the critical points it knows."""

from __future__ import annotations

import numpy as np
import pytest

import optlib
from scripts.figures import Figure, Inspector, Parameter, Point, Predict


@pytest.mark.parametrize("name", ["saddle", "ravine", "himmelblau", "rosenbrock"])
def test_the_runtime_is_told_every_critical_point_in_the_box(name: str) -> None:
    figure = Figure("looked", name, (), (0, 0), views=[Inspector()], controls=[Point()], registered=False)
    critical = figure.views[0].spec(figure)["critical"]
    target = optlib.objectives[name]
    assert all(np.hypot(*target.gradient(np.array(point))) < 1e-6 for point in critical)
    for minimum in target.minima:
        assert min(np.hypot(*(np.array(point) - minimum)) for point in critical) < 1e-6


def test_wrong_inspectors_are_told() -> None:
    with pytest.raises(ValueError, match="needs 2 variable"):
        Figure("looked", "parabola", (), 1.0, views=[Inspector()], registered=False)
    with pytest.raises(ValueError, match="the point to begin with"):
        Figure("looked", "saddle", views=[Inspector()], registered=False)
    with pytest.raises(ValueError, match="needs an inspector"):
        Figure("looked", "saddle", (), (0, 0), views=["contour"], controls=[Point()], registered=False)
    with pytest.raises(ValueError, match="where an inspector shows one"):
        Figure("looked", "saddle", (), (0, 0), views=["contour"], predict=Predict("kind"), registered=False)
    with pytest.raises(ValueError, match="leave Parameter out"):
        Figure(
            "looked",
            "rotated_ravine",
            (),
            (0, 0),
            views=[Inspector()],
            controls=[Parameter("angle", 0, 90)],
            registered=False,
        )
