"""The ten experiments of the course, as data: each of five methods on the ravine and on the quartic.

The arena offers them as presets and the laboratory does them with `optlib`; what they show is claimed here, once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

import numpy as np

import optlib
from scripts.facts import claim, table, value
from scripts.figures.numbers import show

FOR_EVER = 5000  # steps after which no run here changes its ways any more


@dataclass(frozen=True)
class Experiment:
    """``optimizer`` with ``hyper`` on ``objective``, from each of ``starts`` for so many ``steps``."""

    objective: str
    optimizer: str
    hyper: Mapping[str, float]
    starts: tuple[tuple[tuple[float, float], int], ...] = field(hash=False)

    @property
    def name(self) -> str:
        return f"{self.objective}-{self.optimizer}"

    def run(self, which: int = 0, steps: int | None = None) -> optlib.Trajectory:
        """The run from its ``which``-th start, for its own number of steps unless another is given."""
        start, own = self.starts[which]
        return optlib.run(self.objective, self.optimizer, start, steps or own, **dict[str, Any](self.hyper))


FAR_CORNER = (-7.0, 2.0)
RIDGE = float(np.sort(np.roots([4, 0, -80, 80]).real)[1])  # w₂ of the quartic's saddle, where 4w³ − 80w + 80 = 0
EXPERIMENTS = {
    experiment.name: experiment
    for experiment in (
        Experiment("ravine", "gd", {"lr": 0.95}, ((FAR_CORNER, 20),)),
        Experiment("ravine", "momentum", {"lr": 0.1, "momentum": 0.9}, ((FAR_CORNER, 20),)),
        Experiment("ravine", "adagrad", {"lr": 0.9}, ((FAR_CORNER, 20),)),
        Experiment("ravine", "rmsprop", {"lr": 0.9, "rho": 0.9}, ((FAR_CORNER, 10),)),
        Experiment("ravine", "adam", {"lr": 0.9, "beta1": 0.9, "beta2": 0.9}, ((FAR_CORNER, 10),)),
        Experiment("quartic", "gd", {"lr": 0.01}, (((1, 1.2), 20), ((5, -2.5), 20), ((0.5, 3), 20))),
        Experiment(
            "quartic",
            "momentum",
            {"lr": 0.0011, "momentum": 0.9},
            (((1.1, 1.2), 20), ((4.8, -2.8), 20), ((0.3, 3), 20)),
        ),
        Experiment("quartic", "adagrad", {"lr": 0.8}, (((0.5, 2), 20), ((0, -7.5), 20))),
        Experiment("quartic", "rmsprop", {"lr": 0.9, "rho": 0.9}, (((0.1, 2.3), 10), ((5, -5), 10))),
        Experiment(
            "quartic",
            "adam",
            {"lr": 0.9, "beta1": 0.9, "beta2": 0.9},
            (((0, -5), 10), ((5.1, -2.3), 20), ((7.5, 2.5), 30)),
        ),
    )
}
SHORT = {"gd": "GD", "momentum": "Momentum", "adagrad": "AdaGrad", "rmsprop": "RMSProp", "adam": "Adam"}


@lru_cache
def ran(name: str, which: int = 0, steps: int | None = None) -> optlib.Trajectory:
    return EXPERIMENTS[name].run(which, steps)


def gap(name: str, which: int = 0, steps: int | None = None) -> float:
    """The last value above the landscape's lowest."""
    target = optlib.objectives[EXPERIMENTS[name].objective]
    return float(ran(name, which, steps).values[-1] - target.value(target.minima).min())


def distance(name: str, which: int = 0, steps: int | None = None) -> float:
    """From the last point to the nearest minimum."""
    minima = optlib.objectives[EXPERIMENTS[name].objective].minima
    return float(np.linalg.norm(minima - ran(name, which, steps).points[-1], axis=1).min())


@lru_cache
def from_everywhere(name: str, steps: int, count: int = 40) -> np.ndarray:
    """The last values of an experiment of so many ``steps`` from a grid of starts over its landscape, (count, count)."""
    experiment = EXPERIMENTS[name]
    axes = [
        low + (high - low) * (np.arange(count) + 0.5) / count
        for low, high in optlib.objectives[experiment.objective].domain
    ]
    starts, hyper = np.stack(np.meshgrid(*axes), axis=-1), dict[str, Any](experiment.hyper)
    return np.asarray(
        optlib.run(experiment.objective, experiment.optimizer, starts, steps, record=False, **hyper).values[-1]
    )


def rows(objective: str) -> list[list[str]]:
    """Method, η, start, steps, last point, value above the lowest, distance to the nearest minimum."""
    out = []
    for name, experiment in EXPERIMENTS.items():
        if experiment.objective == objective:
            for which, (start, steps) in enumerate(experiment.starts):
                places = [f"({show(u, 4)},\u00a0{show(v, 4)})" for u, v in (start, ran(name, which).points[-1])]
                ends = [places[1], show(gap(name, which), 3), show(distance(name, which), 3)]
                out.append([SHORT[experiment.optimizer], show(experiment.hyper["lr"]), places[0], show(steps), *ends])
    return out


table("ravine-experiments", partial(rows, "ravine"))
table("quartic-experiments", partial(rows, "quartic"))
value("experiments-rmsprop-half-step", EXPERIMENTS["ravine-rmsprop"].hyper["lr"] / 2)


@claim("gd-zigzags-in-the-experiment")
def _() -> bool:
    """On the ravine gradient descent changes sides of the valley at every step and comes along it without ever turning back."""
    along, across = ran("ravine-gd").points.T
    return bool((across[1:] * across[:-1] < 0).all() and (np.diff(along) > 0).all() and (along < 0).all())


@claim("momentum-swings-in-the-experiment")
def _() -> bool:
    """On the ravine momentum crosses the valley's floor several times in twenty steps, but not at every step; in the end it converges."""
    across = ran("ravine-momentum").points[:, 1]
    crossings = int((across[1:] * across[:-1] < 0).sum())
    return 2 <= crossings < 10 and ran("ravine-momentum", 0, FOR_EVER).verdict == "converged"


@claim("adagrad-never-crosses-in-the-experiment")
def _() -> bool:
    """On the ravine AdaGrad reaches the floor without crossing it, in steps that become shorter and shorter."""
    points = ran("ravine-adagrad").points
    lengths = np.linalg.norm(np.diff(points, axis=0), axis=1)
    return bool((points[:, 1] > 0).all() and (np.diff(lengths) < 0).all())


@claim("rmsprop-hops-for-ever-in-the-experiment")
def _() -> bool:
    """On the ravine RMSProp is nearly at the minimum after ten steps and ends by hopping between two points at ±η/2 in each coordinate."""
    late = EXPERIMENTS["ravine-rmsprop"].run(steps=FOR_EVER).points[-40:]
    half = EXPERIMENTS["ravine-rmsprop"].hyper["lr"] / 2
    hops = np.allclose(np.abs(late), half, atol=1e-3) and (late[1:] * late[:-1] < 0).all()
    return bool(gap("ravine-rmsprop") < 1e-3 and hops)


@claim("adam-runs-past-in-the-experiment")
def _() -> bool:
    """On the ravine Adam has run past the minimum along the valley after ten steps."""
    along = ran("ravine-adam").points[:, 0]
    return bool(along[0] < 0 < along[-1])


@claim("gd-wanders-from-every-start-in-the-experiment")
def _() -> bool:
    """On the quartic gradient descent wanders along w₁ for ever, from all starts; w₂ rests in the upper valley and hops in the lower,
    whose curvature along w₂ is the larger."""
    late = [EXPERIMENTS["quartic-gd"].run(k, FOR_EVER) for k in range(3)]
    along, across = (np.array([np.ptp(run.points[-100:, i]) for run in late]) for i in range(2))
    upper = np.array([run.points[-1, 1] > 0 for run in late])
    rests = (across[upper] < 1e-6).all() and (across[~upper] > 1).all()
    bent = {w[1] > 0: optlib.objectives["quartic"].hessian(w)[1, 1] for w in optlib.objectives["quartic"].minima}
    settled = all(run.verdict == "bounded" for run in late) and (along > 5).all()
    return bool(settled and upper.any() and not upper.all() and rests and bent[False] > bent[True])


@claim("momentum-and-adagrad-settle-on-the-quartic")
def _() -> bool:
    """On the quartic momentum and AdaGrad converge from all their starts, to the minimum on their side of the saddle's height."""
    minima = optlib.objectives["quartic"].minima
    (divide,) = [p.point[1] for p in optlib.critical_points("quartic") if p.kind == "saddle"]
    for name in ("quartic-momentum", "quartic-adagrad"):
        for which, (start, _) in enumerate(EXPERIMENTS[name].starts):
            run = EXPERIMENTS[name].run(which, FOR_EVER)
            end = minima[np.linalg.norm(minima - run.points[-1], axis=1).argmin()]
            if run.verdict != "converged" or (end[1] - divide) * (start[1] - divide) < 0:
                return False
    return True


@claim("rmsprop-and-adam-never-rest-on-the-quartic")
def _() -> bool:
    """On the quartic RMSProp and Adam stay near a minimum and never come to rest there, from all their starts."""
    names = ("quartic-rmsprop", "quartic-adam")
    ends = [EXPERIMENTS[n].run(k, FOR_EVER) for n in names for k in range(len(EXPERIMENTS[n].starts))]
    gaps = [np.linalg.norm(optlib.objectives["quartic"].minima - run.points[-1], axis=1).min() for run in ends]
    return bool(all(run.verdict == "bounded" for run in ends) and max(gaps) < 1 and min(gaps) > 1e-3)
