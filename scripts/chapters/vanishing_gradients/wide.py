"""Vanishing gradients in wide networks with random weights: how large to draw them, and what a skip connection does."""

from __future__ import annotations

from functools import cache

import numpy as np

import optlib
from scripts.chapters.vanishing_gradients.depth import depth_dial, several
from scripts.facts import claim, value
from scripts.figures import Depth, Dial, Figure, Mark, Pick
from scripts.figures.exercises import Choice

LAYERS, WIDTH, SEED = 20, 32, 1
HE = float(np.sqrt(2))
SEEDS = range(1, 21)


def wide(quantity: str, height: tuple[float, float], says: bool) -> Depth:
    """One quantity of the network that the figure's dials describe."""
    return Depth("wide", quantity, "lines", "depth", gain="gain", seed="seed", connection="connection",
                 width=WIDTH, height=height, says=says)  # fmt: skip


Figure(
    "wide-network",
    objective="tanh",
    views=[wide("gradient", (1e-14, 1e4), True), wide("signal", (1e-6, 1e6), False)],
    controls=[
        depth_dial(LAYERS),
        Dial("gain", 0.25, 3, 1.0, step=0.05, label={"ko": "가중치의 크기 s", "en": "size s of the weights"},
             marks=[Mark(HE, {"ko": "허", "en": "He"})]),
        Dial("seed", 1, len(SEEDS), SEED, step=1, label={"ko": "시드", "en": "seed"}),
        Pick("connection", {"plain": {"ko": "그대로 쌓기", "en": "stacked"},
                            "skip": {"ko": "건너뛰는 연결", "en": "with skip connections"}},
             label={"ko": "층을 잇는 방법", "en": "How layers are joined"}),
        several(("sigmoid", "tanh", "relu")),
    ],
)  # fmt: skip


@cache
def through(unit: str, gain: float, skip: bool = False, layers: int = LAYERS) -> np.ndarray:
    """The same for the wide network, for each of the seeds of the figure."""
    gradients = [optlib.wide(unit, layers, WIDTH, gain, seed, skip)[1] for seed in SEEDS]
    return np.array([gradient[0] / gradient[-1] for gradient in gradients])


value("wide-width", WIDTH)
value("wide-layers", LAYERS)
value("wide-seeds", len(SEEDS))
value("he-gain", HE, digits=4)
value("wide-relu-glorot", lambda: float(np.median(through("relu", 1.0))), digits=2)
value("wide-relu-he", lambda: float(np.median(through("relu", HE))), digits=2)
value("wide-tanh-glorot", lambda: float(np.median(through("tanh", 1.0))), digits=2)
value("wide-sigmoid-glorot", lambda: float(np.median(through("sigmoid", 1.0))), digits=2)
value("wide-sigmoid-skip", lambda: float(np.median(through("sigmoid", 1.0, skip=True))), digits=2)
value("wide-relu-skip", lambda: float(np.median(through("relu", HE, skip=True))), digits=2)


@claim("initialisation-keeps-the-gradient")
def _() -> bool:
    """In all seeds ReLU keeps more of the gradient with He's weights than with Glorot's; its median then lies within a factor 10 of 1,
    as tanh's does with Glorot's, while sigmoid's is lost with either."""
    he, glorot = through("relu", HE), through("relu", 1.0)
    kept = [np.median(he), np.median(through("tanh", 1.0))]
    return bool(
        (he > glorot).all()
        and all(0.1 < m < 10 for m in kept)
        and max(through("sigmoid", gain).max() for gain in (1.0, HE)) < 1e-9
    )


@claim("skips-carry-the-gradient")
def _() -> bool:
    """With skip connections sigmoid's gradient arrives with about its own size in every seed; ReLU's with He's weights explodes."""
    sigmoid, relu = through("sigmoid", 1.0, skip=True), through("relu", HE, skip=True)
    return bool((sigmoid > 0.5).all() and (sigmoid < 2).all() and (relu > 100).all())


def best_aid() -> str:
    """Which of four remedies leaves most of the gradient in twenty wide layers of sigmoids; the rate changes no gradient at all."""
    left = {
        "larger-rate": through("sigmoid", 1.0),
        "relu-he": through("relu", HE),
        "larger-weights": through("sigmoid", 3.0),
        "more-layers": through("sigmoid", 1.0, layers=30),
    }
    return max(left, key=lambda aid: float(np.median(left[aid])))


Choice(id="which-first-aid", options=("larger-rate", "relu-he", "larger-weights", "more-layers"), right=best_aid)
