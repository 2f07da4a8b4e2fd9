"""Basins: which minimum each start reaches, on a landscape whose basins wind and on one whose basins are rectangles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache, partial
from typing import Any

import numpy as np

import optlib
from scripts.chapters.across_lessons.cells import centres
from scripts.facts import claim, value
from scripts.figures import Figure, Landscape, Map, On, Optimizers, Over, Run, Slider, Start, Steps
from scripts.figures.exercises import Classify

WINDING: dict[str, dict[str, Any]] = {
    "gd": {"lr": 0.01}, "momentum": {"lr": 0.005}, "adagrad": {"lr": 1.0}, "adam": {"lr": 0.3},
}  # fmt: skip
EGG_BOX = {"gd": 0.004, "momentum": 0.005, "adagrad": 1.0, "adam": 0.3}  # with these all four converge on Rastrigin's
STRIPED: dict[str, dict[str, Any]] = {"gd": {"lr": 0.003}, "adagrad": {"lr": 2.0}}
WINDING_START, WINDING_STEPS = (-1.0, -0.5), 400
STRIPED_START, STRIPED_STEPS = (2.0, 1.5), 400
# The maps' axes and how many cells each has: the claims run the very cells that are drawn.
AXES = {
    "himmelblau": ((Over("w1", -5, 5), 50), (Over("w2", -5, 5), 50)),
    "quartic": ((Over("w1", -10, 8), 54), (Over("w2", -8, 7), 45)),
}
himmelblau, quartic = optlib.objectives["himmelblau"], optlib.objectives["quartic"]


def maps(name: str, methods: Iterable[str]) -> list[Map]:
    """The map of starts of each method."""
    (x, columns), (y, rows) = AXES[name]
    return [Map(x, y, show="basin", run=method, cells=(columns, rows)) for method in methods]


Figure(
    "winding-basins",
    objective="himmelblau",
    start=WINDING_START,
    steps=WINDING_STEPS,
    runs=[Run(method, **hyper) for method, hyper in WINDING.items()],
    views=maps("himmelblau", WINDING),
    controls=[
        Landscape(["himmelblau", On("rastrigin", hyper={method: {"lr": rate} for method, rate in EGG_BOX.items()})]),
        Start(),
        Optimizers(),
        *(Slider("lr", hyper["lr"] / 10, hyper["lr"] * 3, scale="log", runs=[method]) for method, hyper in WINDING.items()),
        Steps(1000, low=10, scale="log"),
    ],
)  # fmt: skip

Figure(
    "striped-basins",
    objective="quartic",
    start=STRIPED_START,
    steps=STRIPED_STEPS,
    runs=[Run(method, **hyper) for method, hyper in STRIPED.items()],
    views=maps("quartic", STRIPED),
    controls=[
        Start(),
        Optimizers(),
        *(Slider("lr", hyper["lr"] / 10, hyper["lr"] * 5, scale="log", runs=[method]) for method, hyper in STRIPED.items()),
        Steps(1000, low=10, scale="log"),
    ],
)  # fmt: skip


@lru_cache
def reached(method: str, start: tuple[float, float]) -> int:
    """Which of himmelblau's minima a run of the figure ends next to."""
    end = optlib.run("himmelblau", method, start, WINDING_STEPS, record=False, **WINDING[method]).points[-1]
    return int(np.linalg.norm(himmelblau.minima - end, axis=1).argmin())


def starts(name: str) -> np.ndarray:
    """The starts of the map's cells, shape (cells in w₁, cells in w₂, 2)."""
    return np.stack(np.meshgrid(*(centres(axis, cells) for axis, cells in AXES[name]), indexing="ij"), axis=-1)


def ends(name: str, method: str) -> np.ndarray:
    """Where runs from all cells of a map end, of the same shape."""
    hyper, steps = (WINDING, WINDING_STEPS) if name == "himmelblau" else (STRIPED, STRIPED_STEPS)
    return np.asarray(optlib.run(name, method, starts(name), steps, record=False, **hyper[method]).points[-1])


@claim("one-start-four-methods-several-minima")
def _() -> bool:
    """From the start of the figure the four methods do not all reach the same minimum of Himmelblau's function, and all converge."""
    verdicts = {
        method: optlib.run("himmelblau", method, WINDING_START, WINDING_STEPS, **hyper).verdict
        for method, hyper in WINDING.items()
    }
    return set(verdicts.values()) == {"converged"} and len({reached(m, WINDING_START) for m in WINDING}) > 1


@claim("gd-ends-in-the-valley-it-starts-in-more-often-than-momentum")
def _() -> bool:
    """Of the cells of the maps gradient descent ends at the minimum nearest to the start in all but a few, momentum in far fewer."""
    return nearest_share("gd") > 95 and nearest_share("momentum") < nearest_share("gd") - 20


@cache
def labels(method: str) -> np.ndarray:
    """Which of himmelblau's minima a run from each cell of its map ends next to, shape (cells in w₁, cells in w₂)."""
    last = ends("himmelblau", method)
    return np.asarray(np.linalg.norm(last[..., None, :] - himmelblau.minima, axis=-1).argmin(-1))


def nearest_share(method: str) -> float:
    """The share of these cells, in per cent, from which it is the minimum nearest to the start."""
    nearest = np.linalg.norm(starts("himmelblau")[..., None, :] - himmelblau.minima, axis=-1).argmin(-1)
    return float(100 * (labels(method) == nearest).mean())


def alone(method: str, part: int, start: float, steps: int) -> float:
    """Where one coordinate of the quartic ends by itself: its own terms alone, by the textbook's loop in plain Python."""
    w, h = start, 0.0
    for _ in range(steps):
        g = 4 * w**3 - 80 * (w - 1) + (15 * w**2 if part == 0 else 0)
        h += g * g
        rate = STRIPED[method]["lr"]
        w -= rate * g if method == "gd" else rate * g / (h**0.5 + 1e-8)
    return w


@claim("separable-basins-are-products")
def _() -> bool:
    """On the quartic, whose variables do not mix, each coordinate ends where it ends alone: a basin is a product of two stretches."""
    x, y = (centres(axis, cells) for axis, cells in AXES["quartic"])
    for method in STRIPED:
        last = ends("quartic", method)
        own = [np.array([alone(method, part, w, STRIPED_STEPS) for w in axis]) for part, axis in enumerate((x, y))]
        if not (np.allclose(last[..., 0], own[0][:, None], atol=1e-6) and np.allclose(last[..., 1], own[1], atol=1e-6)):
            return False
    return True


@claim("the-saddles-height-divides-the-quartic")
def _() -> bool:
    """From every cell of both maps the run comes to the upper minimum if it starts above the saddle's height, else to the lower."""
    (divide,) = [p.point[1] for p in optlib.critical_points("quartic") if p.kind == "saddle"]
    lower, upper = quartic.minima[np.argsort(quartic.minima[:, 1])]
    expected = np.where(starts("quartic")[..., 1:] > divide, upper, lower)
    return all(np.allclose(ends("quartic", method), expected, atol=1e-3) for method in STRIPED)


@claim("himmelblau-has-four-minima-equally-low")
def _() -> bool:
    """Of all critical points of Himmelblau's function four are minima, and at all of them it is zero, which nothing is below."""
    lowest = [p.value for p in optlib.critical_points("himmelblau") if p.kind == "minimum"]
    return (
        len(lowest) == 4
        and np.allclose(lowest, 0, atol=1e-20)
        and bool((himmelblau.value(starts("himmelblau")) >= 0).all())
    )


@claim("himmelblaus-basins-are-no-products")
def _() -> bool:
    """Of none of the four methods is any basin of Himmelblau's function a product: cells are missing where its columns and rows meet."""
    for method in WINDING:
        found = labels(method)
        for k in range(len(himmelblau.minima)):
            basin = found == k
            if (basin == np.outer(basin.any(axis=1), basin.any(axis=0))).all():
                return False
    return True


def coordinate(k: int, i: int) -> float:
    return float(himmelblau.minima[k, i])


def minimum_named(method: str) -> str:
    return NAMES[reached(method, ASKED)]


ASKED, NAMES = (0.0, -1.0), ("one", "two", "three", "four")
value("basins-gd-share", partial(nearest_share, "gd"), digits=2, unit="%")
value("basins-momentum-share", partial(nearest_share, "momentum"), digits=2, unit="%")
value("basins-start-1", WINDING_START[0])
value("basins-start-2", WINDING_START[1])
value("basins-asked-1", ASKED[0])
value("basins-asked-2", ASKED[1])
for k in range(4):
    for i in range(2):
        value(f"basin-{k + 1}-w{i + 1}", partial(coordinate, k, i), digits=3)
value(
    "quartic-divide",
    lambda: next(p.point[1] for p in optlib.critical_points("quartic") if p.kind == "saddle"),
    digits=4,
)

Classify(
    id="predict-the-basin",
    items={method: partial(minimum_named, method) for method in WINDING},
    classes=NAMES,
)
