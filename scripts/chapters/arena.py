"""The arena: six methods on every landscape that has a minimum, with the same rate or each with its best."""

from __future__ import annotations

from scripts.chapters.experiments import EXPERIMENTS, FAR_CORNER, SHORT, Experiment
from scripts.figures import (
    Contour,
    Figure,
    Loss,
    Optimizers,
    Preset,
    Presets,
    Rates,
    Run,
    Scoreboard,
    Slider,
    Start,
    Steps,
    Surface,
)
from scripts.figures.controls.presets import Setting
from scripts.figures.draw.numbers import show

METHODS = ("gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
RATE, STEPS = 0.1, 20


def experiment_presets() -> list[Preset]:
    """Each run of the ten experiments as a state of the arena."""
    presets = []
    for name, experiment in EXPERIMENTS.items():
        group = {"ravine": {"ko": "골짜기", "en": "Ravine"}, "quartic": {"ko": "사차식", "en": "Quartic"}}[
            experiment.objective
        ]
        for which, (start, steps) in enumerate(experiment.starts):
            place = f"({show(start[0])}, {show(start[1])})"
            state = preset_state(experiment, start, steps)
            words = f"{SHORT[experiment.optimizer]}, η = {show(experiment.hyper['lr'])}, "
            label = {"ko": f"{words}{place}에서 {steps}스텝", "en": f"{words}{steps} steps from {place}"}
            presets.append(Preset(f"{name}-{which + 1}", label, state, group))
    return presets


def preset_state(experiment: Experiment, start: tuple[float, float], steps: int) -> dict[str, Setting]:
    rest = {key: value for key, value in experiment.hyper.items() if key != "lr"}
    return {
        "start": start,
        "steps": steps,
        "rates": experiment.hyper["lr"],
        "optimizers": [experiment.optimizer],
        **rest,
    }


Figure(
    "arena",
    objective="ravine",
    start=FAR_CORNER,
    steps=STEPS,
    runs=[Run(method, lr=RATE) for method in METHODS],
    views=[Contour(count=12), Surface(), Loss("log"), Scoreboard()],
    controls=[
        Presets(
            [p for p in experiment_presets() if p.key.startswith("ravine")],
            label={"ko": "실험 불러오기", "en": "Load an experiment"},
        ),
        Rates(),
        Steps(400, scale="log"),
        Start(),
        Optimizers(),
        Slider("momentum", 0, 0.99, step=0.01, folded=True),
        Slider("rho", 0, 0.999, step=0.001, folded=True),
        Slider("beta1", 0, 0.999, step=0.001, folded=True),
        Slider("beta2", 0, 0.999, step=0.001, folded=True),
    ],
)
