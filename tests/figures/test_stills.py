"""The still pictures of all figures against the runs they claim to show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import optlib
from scripts import chapters
from scripts.figures import Figure, declared, figures
from scripts.figures.run import Run
from scripts.figures.views import View
from tests.figures.drawn import BUILD, Drawn, drawn, lines, number, off, path_of, plain, projected
from tests.figures.samples import FIGURES

chapters.load()
BY_ID = {figure.id: figure for figure in FIGURES}
CASES = [*figures.values(), *FIGURES]
LIMIT = 20000  # SVG units; what lies further away is cut off
ROUNDING = 1e-12  # a value no further above the minimum is a matter of rounding, and so is its logarithm


def shown(figure: Figure, samples: Path) -> Drawn:
    return drawn(BUILD if figures.get(figure.id) is figure else samples, figure.id)


def played(figure: Figure, run: Run, off_by: float = 0.0) -> optlib.Trajectory:
    rule, start = declared.optimizer(run.optimizer), [w + off_by for w in figure.start_of(run)]
    return optlib.run(figure.objective_of(run), rule, start, figure.steps, **dict[str, Any](run.hyper))


def determined(figure: Figure, run: Run, points: np.ndarray) -> int:
    """So many of a run's points are the same wherever they are computed: a chaotic run then lives of its rounding."""
    other = played(figure, run, 1e-12).points
    apart = np.abs(points - other).max(axis=1) > 1e-4 * np.maximum(1.0, np.abs(points).max(axis=1))
    return int(np.argmax(apart)) if apart.any() else len(points)


def floor(figure: Figure, view: View) -> float:
    """The lowest declared minimum of all runs that a view of losses shows."""
    targets = [figure.objective_of(run) for run in view.runs(figure)]
    return min(float(target.value(minimum)) for target in targets for minimum in target.minima)


def places(figure: Figure, view: View, frame: dict[str, Any], run: optlib.Trajectory) -> np.ndarray | None:
    """Where the iterates stand in the data coordinates of a view, for the kinds that draw the iterates themselves."""
    if view.kind in ("contour", "map"):
        return run.points
    if view.kind == "curve":
        return np.column_stack([run.points[:, 0], run.values])
    if view.kind == "loss":
        values = run.values
        if frame["axes"][1][2] == "log":
            low = floor(figure, view)
            values = np.where(values - low > ROUNDING * max(1.0, abs(low)), values - low, np.nan)
        return np.column_stack([np.arange(len(values)), values])
    if view.kind == "surface" and frame["axes"][2][2] == "linear" and getattr(view, "height", "linear") == "linear":
        return np.column_stack([run.points, run.values])
    return None


def inside(frame: dict[str, Any], points: np.ndarray, place: np.ndarray) -> np.ndarray:
    """Which points are drawn: in space, those within the box."""
    with np.errstate(invalid="ignore"):
        near = (np.abs(place) < LIMIT).all(axis=1)
        if "matrix" in frame:
            for (low, high, *_), x in zip(frame["axes"], points.T, strict=True):
                near &= (low <= x) & (x <= high)
    return np.asarray(near)


def pictured(figure: Figure) -> Iterator[tuple[int, View, Run]]:
    """Every line of a run in every picture, as the figure is declared."""
    for i, view in enumerate(figure.views):
        yield from ((i, view, run) for run in view.runs(figure) if run.shown)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # a run that blows up is data
@pytest.mark.parametrize("figure", [figure for figure in CASES if figure.runs], ids=lambda figure: figure.id)
def test_every_iterate_lies_on_the_drawn_path_to_half_a_pixel(figure: Figure, samples: Path) -> None:
    made = shown(figure, samples)
    for i, view, run in pictured(figure):
        frame = made.frames.get(str(i), {})
        result = played(figure, run)
        points = places(figure, view, frame, result) if frame else None
        if points is None:
            continue
        place = projected(frame, points)
        kept = inside(frame, points, place)
        kept[determined(figure, run, result.points) :] = False
        polylines = lines(path_of(made.answered[str(i)], run.key))
        assert off(place[kept], polylines).max(initial=0) < 0.5, (view.kind, run.key)
        if kept[0] and kept.sum() > 1:
            assert np.abs(polylines[0][0] - place[0]).max() < 0.5, "the line begins elsewhere"
        if kept[-1] and polylines:  # the last update is drawn too
            assert np.abs(polylines[-1][-1] - place[-1]).max() < 0.5, "the line ends elsewhere"


@pytest.mark.parametrize("figure", CASES, ids=lambda figure: figure.id)
def test_numbers_at_axes_stand_where_they_are(figure: Figure, samples: Path) -> None:
    made = shown(figure, samples)
    for i, still in made.stills.items():
        frame = made.frames[i]
        if "matrix" in frame:
            continue
        left, top, width, height = frame["rect"]
        ticks = re.findall(
            r'<text x="([\d.-]+)" y="([\d.-]+)" class="fig-tick"( text-anchor="end")?>(.*?)</text>', still
        )
        assert ticks, i
        for x, y, aside, text in ticks:
            value = number(plain(re.sub(r"^10<tspan[^>]*>(.*?)</tspan>$", r"1e\1", text)))
            at = np.array([[frame["axes"][0][0], value]] if aside else [[value, frame["axes"][1][0]]])
            u, v = projected(frame, at)[0]
            wanted = (left - 6, v + 4) if aside else (u, top + height + 20)
            assert (float(x), float(y)) == pytest.approx(wanted, abs=0.06), (i, text)
            assert left - 0.1 <= u <= left + width + 0.1 and top - 0.1 <= v <= top + height + 0.1, (i, text)


def test_several_curves_share_a_picture_and_each_has_its_name(samples: Path) -> None:
    made = drawn(samples, "meet")
    still = made.stills["0"]
    assert still.count('class="fig-curve"') == still.count('class="fig-curve also1"') == 1
    _, high, _, label = made.frames["0"]["axes"][1]
    assert label == "f(w), g(w)" and high > 137  # g is 137 at the right end, f only 49
    assert all(re.search(rf'class="fig-note" text-anchor="middle">{name}<', still) for name in (r"f\(w\)", r"g\(w\)"))


def test_the_dashed_way_leads_to_the_minimum_and_the_arrow_down_the_slope(samples: Path) -> None:
    made = drawn(samples, "five")

    def ends(name: str) -> np.ndarray:
        d = re.search(rf'<path d="([^"]*)" class="{name}"', made.stills["0"])
        assert d is not None
        return lines(d[1])[0][:2]

    start, minimum, below = projected(made.frames["0"], np.array([[-7, 2], [0, 0], [-7 + 0.007, 2 - 0.04]]))
    assert np.allclose(ends("fig-toward"), [start, minimum], atol=0.06)
    tip, down = ends("fig-arrow")[1] - start, below - start  # −∇f = (0.7, −4)
    assert np.hypot(*tip) == pytest.approx(70, abs=0.1)
    assert tip / np.hypot(*tip) == pytest.approx(down / np.hypot(*down), abs=0.01)
