"""The arena: six methods on every landscape of two parameters that has a minimum, with one rate for all or each with its best."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any

import numpy as np

import optlib
from optlib.tuning import RATES
from scripts.chapters.across_lessons.experiments import EXPERIMENTS, FAR_CORNER, Experiment
from scripts.facts import claim, value
from scripts.figures import (
    Contour,
    Figure,
    Landscape,
    Loss,
    On,
    Optimizers,
    Parameter,
    Predict,
    Preset,
    Presets,
    Rates,
    Run,
    Scoreboard,
    Slider,
    Start,
    Steps,
    Surface,
    Sweep,
)
from scripts.figures.controls.presets import Setting
from scripts.figures.exercises import Contest
from scripts.figures.messages import say
from scripts.figures.numbers import show

METHODS = ("gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
TURNED = "rotated_ravine"  # at 0° the ravine itself, which a slider turns
GROUNDS: dict[str, tuple[float, float]] = {
    TURNED: FAR_CORNER,
    "rotated_ravine(angle=45)": FAR_CORNER,
    "quartic": (5.0, -2.5),
    "rosenbrock": (-1.5, 2.0),
    "himmelblau": (0.0, 0.0),
    "beale": (-1.0, 1.5),
    "rastrigin": (3.3, -2.4),
    "mse_line10": (0.0, 0.0),
    "mse_line4": (10.0, 40.0),
}
RATE, STEPS, MOST = 0.1, 20, 400


def experiment_presets() -> list[Preset]:
    """Each run of the ten experiments as a state of the arena."""
    groups = {"ravine": {"ko": "골짜기", "en": "ravine"}, "quartic": {"ko": "사차 함수 g", "en": "quartic g"}}
    presets = []
    for name, experiment in EXPERIMENTS.items():
        for which, (start, steps) in enumerate(experiment.starts):
            place, rate = f"({show(start[0])}, {show(start[1])})", f"η = {show(experiment.hyper['lr'])}"
            name_ko, name_en = (say(lang, experiment.optimizer) for lang in ("ko", "en"))
            label = {
                "ko": f"{name_ko}, {rate}, {place}에서 {steps}스텝",
                "en": f"{name_en}, {rate}, {steps} steps from {place}",
            }
            state = preset_state(experiment, start, steps)
            presets.append(Preset(f"{name}-{which + 1}", label, state, groups[experiment.objective]))
    return presets


def preset_state(experiment: Experiment, start: tuple[float, float], steps: int) -> dict[str, Setting]:
    rest = {name: number for name, number in experiment.hyper.items() if name != "lr"}
    state: dict[str, Setting] = {
        "landscape": TURNED if experiment.objective == "ravine" else experiment.objective, "start": start, "steps": steps,
        "rates": experiment.hyper["lr"], "optimizers": [experiment.optimizer],
    }  # fmt: skip
    return state | rest


NAMES = {TURNED: {"ko": "골짜기 (돌릴 수 있음)", "en": "ravine (can be turned)"}}
Figure(
    "the-arena",
    objective=TURNED,
    start=FAR_CORNER,
    steps=STEPS,
    runs=[Run(method, lr=RATE) for method in METHODS],
    views=[
        Contour(count=12),
        Surface(azimuth=-40),
        Loss("log"),
        Sweep(span=(1e-4, 10), height=(1e-8, 1e4)),
        Scoreboard(),
    ],
    controls=[
        Presets(experiment_presets(), label={"ko": "열 가지 실험", "en": "the ten experiments"}),
        Landscape([On(name, start=start, label=NAMES.get(name)) for name, start in GROUNDS.items() if "(" not in name]),
        Rates(),
        Steps(MOST, scale="log"),
        Start(),
        Optimizers(),
        Parameter("angle", 0, 90, step=1, unit="°"),
        Slider("momentum", 0, 0.99, step=0.01, folded=True),
        Slider("rho", 0, 0.999, step=0.001, folded=True),
        Slider("beta1", 0, 0.999, step=0.001, folded=True),
        Slider("beta2", 0, 0.999, step=0.001, folded=True),
    ],
)

RACE: dict[str, dict[str, Any]] = {e.optimizer: dict(e.hyper) for e in EXPERIMENTS.values() if e.objective == "ravine"}

Figure(
    "who-is-ahead",
    objective="ravine",
    start=FAR_CORNER,
    steps=STEPS,
    runs=[Run(method, **hyper) for method, hyper in RACE.items()],
    views=[Contour(count=12), Loss("log", height=(1e-6, 10))],
    controls=[Steps(100)],
    predict=Predict("winner"),
)


@lru_cache
def race(method: str, steps: int) -> float:
    """The last value of one of the experiments' methods on the ravine, each with the rate of its experiment."""
    return float(optlib.run("ravine", method, FAR_CORNER, steps, **RACE[method]).values[-1])


@lru_cache
def ended(ground: str, method: str, steps: int, coarse: bool = False) -> tuple[float, float]:
    """The rate found for ``method`` by the arena's sweep, and how far above the minimum it ends with it.

    ``coarse`` sweeps one rate a decade instead of twenty.
    """
    target = optlib.objectives.find(ground, optlib.Objective)
    rates = RATES[::20] if coarse else RATES
    tuned = optlib.tune(target, method, GROUNDS[ground], steps, rates=rates)
    return tuned.rate, optlib.suboptimality(target, float(np.nanmin(tuned.values)))


def same(ground: str, method: str, steps: int, rate: float = RATE) -> float:
    """How far above the minimum ``method`` ends with the rate that all have."""
    target = optlib.objectives.find(ground, optlib.Objective)
    last = optlib.run(target, method, GROUNDS[ground], steps, lr=rate).values[-1]
    return optlib.suboptimality(target, last)


def first(ends: dict[str, float]) -> set[str]:
    """Who is lowest; several where only rounding is between them."""
    return {method for method, end in ends.items() if end == min(ends.values())}


EARLY, LATE = 10, 20
value("arena-rates", len(RATES))
value("arena-lowest-rate", RATES[0])
value("arena-highest-rate", RATES[-1])
value("arena-rate", RATE)
value("arena-steps", STEPS)
value("arena-early", EARLY)
value("arena-late", LATE)
for name in ("gd", "momentum", "rmsprop"):
    value(f"arena-{name}-late", partial(race, name, LATE), digits=3)
value("arena-rmsprop-early", partial(race, "rmsprop", EARLY), digits=1)
for name in METHODS:
    value(f"arena-tuned-{name}", lambda name=name: ended(TURNED, name, STEPS)[0], digits=3)  # type: ignore[misc]


@claim("gd-beats-momentum-at-twenty")
def _() -> bool:
    """At 20 steps of the experiments on the ravine gradient descent is lower than momentum."""
    return race("gd", LATE) < race("momentum", LATE)


@claim("rmsprop-first-early-last-late")
def _() -> bool:
    """Of the five experiments on the ravine RMSProp is far ahead at step 10, a hundredth of all others, and the highest at step 20."""
    early, late = ({method: race(method, steps) for method in RACE} for steps in (EARLY, LATE))
    others = [end for method, end in early.items() if method != "rmsprop"]
    return 100 * early["rmsprop"] < min(others) and max(late, key=late.__getitem__) == "rmsprop"


@claim("the-same-rate-and-the-tuned-one-rank-differently")
def _() -> bool:
    """On the ravine, 20 steps, Nesterov is first with η = 0.1 for all, and AdaGrad, then last, is first when each is tuned."""
    alike = {method: same(TURNED, method, STEPS) for method in METHODS}
    tuned = {method: ended(TURNED, method, STEPS)[1] for method in METHODS}
    return (
        first(alike) == {"nesterov"} and max(alike, key=alike.__getitem__) == "adagrad" and first(tuned) == {"adagrad"}
    )


@claim("tuned-rates-differ-by-more-than-ten")
def _() -> bool:
    """On the ravine, 20 steps, the largest of the six tuned rates is more than ten times the smallest."""
    rates = {method: ended(TURNED, method, STEPS)[0] for method in METHODS}
    low, high = min(rates.values()), max(rates.values())
    return high > 10 * low and rates["momentum"] == low and rates["adagrad"] == high


MOVED = (0.5, -0.3)


@lru_cache
def moved() -> tuple[float, float]:
    """AdaGrad on the quartic from a start a little aside: with the rate tuned for the old start, and tuned anew."""
    target = optlib.objectives["quartic"]
    start = np.array(GROUNDS["quartic"]) + MOVED
    kept = optlib.run(target, "adagrad", start, STEPS, lr=ended("quartic", "adagrad", STEPS)[0]).values[-1]
    anew = np.nanmin(optlib.tune(target, "adagrad", start, STEPS).values)
    return optlib.suboptimality(target, kept), optlib.suboptimality(target, float(anew))


value("arena-moved-1", MOVED[0])
value("arena-moved-2", abs(MOVED[1]))
value("arena-adagrad-tuned", lambda: ended("quartic", "adagrad", STEPS)[1], digits=2)
value("arena-adagrad-moved", lambda: moved()[0], digits=2)


@claim("a-tuned-rate-is-tuned-to-its-start")
def _() -> bool:
    """On the quartic AdaGrad's tuned rate ends within 1e-4 of the minimum, from a start a little aside a million times as far above it;
    tuned anew it is within 1e-4 again."""
    kept, anew = moved()
    return ended("quartic", "adagrad", STEPS)[1] < 1e-4 > anew and kept > 1e6 * ended("quartic", "adagrad", STEPS)[1]


Contest(
    id="a-budget-for-gd",
    objective="ravine",
    runs=[Run(method, **hyper) for method, hyper in RACE.items()],
    start=FAR_CORNER,
    winner="gd",
    example=60,
    high=100,
)
Contest(
    id="a-rate-at-which-adam-loses",
    objective="ravine",
    runs=[Run("gd"), Run("adam")],
    start=FAR_CORNER,
    steps=STEPS,
    ask="lr",
    winner="gd",
    example=0.05,
    low=1e-4,
    high=10,
)
