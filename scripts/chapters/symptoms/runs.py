"""Symptoms: what a loss does, each as a real run of a declared method on a declared landscape."""

from __future__ import annotations

from typing import Any

import numpy as np

import optlib
from scripts.facts import claim, value
from scripts.figures import Figure, Loss, Optimizers, Run, Seed, Slider, Steps

RAVINE_START, LINE_START = (-7.0, 2.0), (0.0, 0.0)
TOO_LARGE, TINY = 0.027, 0.001
LINE_BORDER = 2 / float(np.linalg.eigvalsh(optlib.objectives["mse_line10"].hessian(LINE_START)).max())
SWING: dict[str, Any] = {"lr": 0.9, "rho": 0.9}
RINGING: dict[str, Any] = {"lr": 0.1, "momentum": 0.9}
SIDES = (1.2, 1.0)

value("symptom-large-rate", TOO_LARGE)
value("symptom-tiny-rate", TINY)
value("symptom-line-border", LINE_BORDER)
value("symptom-diverged-at", lambda: run("mse_line10", "gd", LINE_START, 400, lr=TOO_LARGE).diverged_at)
value("symptom-swing-lowest", lambda: run("ravine", "rmsprop", RAVINE_START, 60, **SWING).values.min(), digits=2)
value("symptom-stuck-high", lambda: run("quintic", "gd", (SIDES[0],), 100, lr=0.02).values[-1], digits=4)
value("symptom-stuck-low", lambda: run("quintic", "gd", (SIDES[1],), 100, lr=0.02).values[-1], digits=2)


def run(objective: str, rule: str, start: tuple[float, ...], steps: int, **hyper: Any) -> optlib.Trajectory:
    """A run by names; a wrong rule is found among the mistakes."""
    return optlib.run(objective, optlib.mistakes.get(rule, rule), list(start), steps, **hyper)


Figure(
    "symptom-nan", objective="mse_line10", start=LINE_START, steps=400, runs=[Run("gd", lr=TOO_LARGE)],
    views=[Loss("log", height=(1e-2, 1e20))], controls=[Slider("lr", 0.001, 0.05, step=0.0005), Steps(1000, scale="log")],
)  # fmt: skip
Figure(
    "symptom-grows", objective="ravine", start=RAVINE_START, steps=40,
    runs=[Run("momentum_uphill", lr=TINY), Run("momentum", lr=TINY)],
    views=[Loss("log", height=(1, 1e3))],
    controls=[Slider("lr", 1e-4, 0.1, scale="log"), Steps(200), Optimizers()],
)  # fmt: skip
Figure(
    "symptom-swings", objective="ravine", start=RAVINE_START, steps=60, runs=[Run("rmsprop", **SWING)],
    views=[Loss("log", height=(1e-4, 10))], controls=[Slider("lr", 0.01, 1.5, scale="log"), Steps(400, scale="log")],
)  # fmt: skip
Figure(
    "symptom-noise", objective="mse_line10", start=LINE_START, steps=200, runs=[Run("gd", lr=0.01, batch=2, seed=1)],
    views=[Loss("log", height=(1e-4, 1e2))],
    controls=[Slider("batch", 1, 10, step=1), Slider("lr", 0.001, 0.02, step=0.001), Seed(), Steps(400)],
)  # fmt: skip
Figure(
    "symptom-plateau", objective="tanh", start=4.0, steps=1000, runs=[Run("gd", lr=0.5)],
    views=[Loss("linear", height=(-1.2, 1.2))], controls=[Slider("lr", 0.1, 20, scale="log"), Steps(2000, scale="log")],
)  # fmt: skip
Figure(
    "symptom-slow", objective="mse_line10", start=LINE_START, steps=200,
    runs=[
        Run("gd", key="raw", lr=0.02, label={"ko": "그대로", "en": "raw"}),
        Run("gd", key="scaled", objective="mse_line10_standardised", lr=0.4, label={"ko": "표준화한 것", "en": "standardised"}),
    ],
    views=[Loss("log", height=(1e-6, 1e2))],
    controls=[Slider("lr", 0.001, 0.026, step=0.001, runs=["raw"]), Steps(2000, scale="log"),
              Optimizers(label={"ko": "자료", "en": "data"})],
)  # fmt: skip
Figure(
    "symptom-stuck", objective="quintic", start=SIDES[0], steps=100,
    runs=[
        Run("gd", key="right", lr=0.02, label={"ko": "오른쪽에서", "en": "from the right"}),
        Run("gd", key="left", lr=0.02, start=SIDES[1], label={"ko": "왼쪽에서", "en": "from the left"}),
    ],
    views=[Loss("linear")], controls=[Slider("lr", 0.005, 0.05, step=0.005), Steps(400),
              Optimizers(label={"ko": "초깃값", "en": "starts"})],
)  # fmt: skip
Figure(
    "symptom-stops", objective="ravine", start=RAVINE_START, steps=300, runs=[Run("adagrad", lr=0.1), Run("gd", lr=0.1)],
    views=[Loss("log", height=(1e-6, 10))],
    controls=[Slider("lr", 0.01, 2, scale="log", runs=["adagrad"]), Steps(2000, scale="log"), Optimizers()],
)  # fmt: skip
Figure(
    "symptom-rings", objective="ravine", start=RAVINE_START, steps=80, runs=[Run("momentum", **RINGING)],
    views=[Loss("log", height=(1e-6, 10))],
    controls=[Slider("momentum", 0, 0.99, step=0.01), Slider("lr", 0.01, 1, scale="log"), Steps(400)],
)  # fmt: skip


@claim("symptom-nan-is-the-rate")
def _() -> bool:
    """A rate six per cent beyond the border 2/λmax diverges on the ten rows; three quarters of it converges or keeps falling."""
    wild, calm = (run("mse_line10", "gd", LINE_START, 400, lr=rate) for rate in (TOO_LARGE, 0.75 * TOO_LARGE))
    return bool(wild.verdict == "diverged" and TOO_LARGE > LINE_BORDER and (np.diff(calm.values) < 0).all())


@claim("symptom-wrong-sign-grows-at-any-rate")
def _() -> bool:
    """With the sign of momentum's gradient turned the value grows at every step, at any rate from a millionth to a hundred, and the more
    slowly the smaller it is; the right rule, at a tiny rate, ends below its start."""
    rates = np.append(np.geomspace(1e-6, 100, 81), TINY)
    starts = np.tile(RAVINE_START, (len(rates), 1))
    up = optlib.run("ravine", optlib.mistakes["momentum_uphill"], starts, 40, lr=rates).values
    down = optlib.run("ravine", "momentum", starts, 40, lr=rates).values[:, rates <= 1e-2]
    slower = (np.diff(up[1:, :-1], axis=1) > 0).all()
    return bool((np.diff(up, axis=0) > 0).all() and slower and (down[-1] < down[0]).all())


@claim("symptom-swings-without-falling")
def _() -> bool:
    """RMSProp at η = 0.9 touches a value below 0.001 early on, and afterwards swings above it, bounded; with a tenth
    of η it ends lower."""
    swings = run("ravine", "rmsprop", RAVINE_START, 400, **SWING)
    small = run("ravine", "rmsprop", RAVINE_START, 400, lr=0.09, rho=0.9)
    early = swings.values[:20].min()
    return bool(swings.verdict == "bounded" and early < 1e-3 and swings.values[-1] > 100 * early
                and small.values[-1] < swings.values[-1] / 10)  # fmt: skip


@claim("symptom-noise-shrinks-with-the-batch")
def _() -> bool:
    """Late in the run the loss of batches of two rises at many steps; with all ten rows it never does."""

    def rises(batch: int, late: int) -> int:
        trajectory = run("mse_line10", "gd", LINE_START, 200, lr=0.01, batch=batch, seed=1)
        return int((np.diff(trajectory.values[late:]) > 1e-12).sum())

    return rises(2, 100) > 20 and rises(10, 0) == 0  # fmt: skip


@claim("symptom-plateau-then-drop")
def _() -> bool:
    """From 4 on tanh the value stays above 0.9 for over seven hundred steps, and is below −0.9 soon after."""
    values = run("tanh", "gd", (4.0,), 1000, lr=0.5).values
    return bool((values[:700] > 0.9).all() and (values[800:] < -0.9).all())


@claim("symptom-slow-is-the-scale")
def _() -> bool:
    """Both rates are below the borders of their rows; after two hundred steps the raw rows are still more than 10⁻⁵ above the least
    error, falling at every step; the standardised ones are within 10⁻¹⁰ of it."""
    rates = {"mse_line10": 0.02, "mse_line10_standardised": 0.4}
    for name, rate in rates.items():
        if rate >= 2 / np.linalg.eigvalsh(optlib.objectives[name].hessian(LINE_START)).max():
            return False
    raw, scaled = (run(name, "gd", LINE_START, 200, lr=rate).values for name, rate in rates.items())
    least = float(optlib.objectives["mse_line10"].value(optlib.objectives["mse_line10"].minima[0]))
    return bool(raw[-1] - least > 1e-5 and (np.diff(raw) < 0).all() and scaled[-1] - least < 1e-10)


@claim("symptom-stuck-in-another-minimum")
def _() -> bool:
    """From 1.2 and from 1.0 gradient descent on the quintic converges, to values that differ by more than 1.5."""
    high, low = (run("quintic", "gd", (start,), 100, lr=0.02) for start in SIDES)
    return bool(high.verdict == low.verdict == "converged" and high.values[-1] - low.values[-1] > 1.5)


@claim("symptom-adagrad-runs-out-of-distance")
def _() -> bool:
    """After three hundred steps at η = 0.1 AdaGrad's steps have shrunk below a tenth of the first, and gradient descent is lower."""
    adagrad, gd = (run("ravine", rule, RAVINE_START, 300, lr=0.1) for rule in ("adagrad", "gd"))
    lengths = np.linalg.norm(np.diff(adagrad.points, axis=0), axis=1)
    return bool(lengths[-1] < lengths[0] / 10 and gd.values[-1] < adagrad.values[-1] / 10)


@claim("symptom-momentum-rings")
def _() -> bool:
    """With β = 0.9 the loss rises again and again on its way down, each crest lower than the last; with β = 0.4 hardly ever."""

    def rises(beta: float) -> int:
        return int((np.diff(run("ravine", "momentum", RAVINE_START, 80, lr=0.1, momentum=beta).values) > 0).sum())

    end = run("ravine", "momentum", RAVINE_START, 80, **RINGING).values
    crests = end[1:-1][(end[1:-1] > end[:-2]) & (end[1:-1] > end[2:])]
    if len(crests) < 5 or (np.diff(crests) >= 0).any():
        return False
    return rises(0.9) > 15 and rises(0.4) < rises(0.9) / 3 and bool(end[-1] < end[0] / 1000)  # fmt: skip
