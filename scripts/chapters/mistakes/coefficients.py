"""Mistakes about coefficients: where ε stands, what goes without it, and how η and β go together."""

from __future__ import annotations

import numpy as np

import optlib
from scripts.chapters.mistakes.wrong_rules import START, STEPS, right, wrong
from scripts.facts import claim, value
from scripts.figures import Border, Contour, Figure, Loss, Map, Optimizers, Over, Run, Slider, Start, Steps

EPS, USUAL = 1.0, 1e-8
ON_THE_AXIS = (-7.0, 0.0)
RATE = 0.9
STEEPEST = float(np.linalg.eigvalsh(optlib.objectives["ravine"].hessian([0.0, 0.0])).max())
BETAS = (0.0, 0.5, 0.9)
PAST_ONE = 1.5

value("eps-usual", USUAL)
value("eps-root", lambda: USUAL**0.5)
value("axis-start-1", ON_THE_AXIS[0])
value("axis-start-2", ON_THE_AXIS[1])
for beta in BETAS:
    value(f"heavy-border-{round(10 * beta)}", 2 * (1 + beta) / STEEPEST)
    value(f"heavy-beta-{round(10 * beta)}", beta)
value("beta-past-one", PAST_ONE)
value("beta-past-one-step", lambda: right("momentum", steps=100, lr=0.1, momentum=PAST_ONE).diverged_at or 0)

Figure(
    "epsilon-inside-or-outside",
    objective="ravine",
    start=START,
    steps=STEPS,
    runs=[Run("adagrad", lr=RATE, eps=EPS), Run("adagrad_inside", lr=RATE, eps=EPS)],
    views=[Contour(), Loss("log")],
    controls=[Optimizers(), Slider("eps", 1e-8, 10, scale="log"), Slider("lr", 0.1, 3, scale="log"), Start(), Steps(200)],
)  # fmt: skip

Figure(
    "without-epsilon",
    objective="ravine",
    start=ON_THE_AXIS,
    steps=STEPS,
    runs=[Run("adagrad", lr=RATE), Run("adagrad_bare", lr=RATE)],
    views=[Contour(), "table"],
    controls=[Optimizers(), Start(), Steps(100)],
)

Figure(
    "borders-side-by-side",
    objective="ravine",
    start=START,
    steps=200,
    runs=[Run("momentum", lr=0.1, momentum=0.9)],
    views=[
        Map(
            x=Over("lr", 0.05, 2.5),
            y=Over("momentum", 0.0, 1.2),
            marks=[Border(lambda beta: 2 * (1 + beta) / STEEPEST if beta < 1 else float("nan"), {"ko": "경계", "en": "border"})],
        ),
        Contour(),
    ],
    controls=[Slider("lr", 0.05, 2.5, step=0.005), Slider("momentum", 0.0, 1.2, step=0.005), Steps(1000)],
)  # fmt: skip


TINY = 1e-6
value("tiny-gradient", TINY)
value("tiny-outside", lambda: first_step("adagrad"), digits=2)
value("tiny-inside", lambda: first_step("adagrad_inside"), digits=2)


def first_step(rule: str, gradient: float = TINY, eps: float = USUAL) -> float:
    """How far the first step goes, as a share of η, where the gradient is tiny."""
    found = {**optlib.optimizers, **optlib.mistakes}[rule]
    w, g = np.zeros(1), np.array([gradient])
    found.step(w, g, found.new_state(w), 1, lr=1.0, eps=eps)
    return float(abs(w[0]))


@claim("where-epsilon-stands-matters")
def _() -> bool:
    """At ε = 1 the rules part at once; at the usual ε a tiny first gradient moves by nearly η outside, by a hundredth of it inside."""
    outside, inside = (f(name, lr=RATE, eps=EPS).points for f, name in ((right, "adagrad"), (wrong, "adagrad_inside")))
    apart = not np.allclose(outside[1], inside[1], atol=0.05)
    ends = [first_step("adagrad_inside", gradient) for gradient in (1e-9, 1e-6, 1e-3)]
    like_root = np.allclose(
        ends, [first_step("adagrad", gradient, USUAL**0.5) for gradient in (1e-9, 1e-6, 1e-3)], rtol=0.2
    )
    return apart and like_root and 0.98 < first_step("adagrad") < 1 and 0.009 < first_step("adagrad_inside") < 0.011


@claim("usual-epsilons-hide-the-difference")
def _() -> bool:
    """At ε = 1e-8 both rules draw one and the same path on the ravine, to six digits."""
    outside, inside = (
        f(name, lr=RATE, eps=USUAL).points for f, name in ((right, "adagrad"), (wrong, "adagrad_inside"))
    )
    return bool(np.allclose(outside, inside, rtol=1e-6, atol=1e-6))


@claim("without-epsilon-zero-over-zero")
def _() -> bool:
    """From the axis, where one slope is zero, AdaGrad without ε is NaN in that coordinate from its first step; with ε it stays there."""
    bare, whole = wrong("adagrad_bare", ON_THE_AXIS, lr=RATE), right("adagrad", ON_THE_AXIS, lr=RATE)
    return bool(np.isnan(bare.points[1:, 1]).all() and bare.diverged_at == 1 and (whole.points[:, 1] == 0).all())


@claim("momentum-raises-the-border")
def _() -> bool:
    """On the ravine, heavy-ball momentum converges just below 2(1 + β)/λ and not just above, which rises with β: nothing inverse."""
    for beta in BETAS:
        border = 2 * (1 + beta) / STEEPEST
        below, above = (right("momentum", steps=20_000, lr=border * k, momentum=beta) for k in (0.995, 1.005))
        if below.verdict != "converged" or above.verdict != "diverged":
            return False
    return True


@claim("a-coefficient-past-one-ends-in-nan")
def _() -> bool:
    """From β = 1 on nothing converges; with 1.5 momentum leaves all bounds within 100 steps, whatever η, and ends in NaN."""
    rates, betas = (grid.ravel() for grid in np.meshgrid(np.linspace(0.05, 2.5, 40), np.linspace(1.0, 1.2, 9)))
    field = optlib.run("ravine", "momentum", np.tile(START, (len(rates), 1)), 200, lr=rates, momentum=betas)
    if (field.verdict == "converged").any():
        return False
    for rate in (0.001, 0.1, 1.0):
        run = right("momentum", steps=6000, lr=rate, momentum=PAST_ONE)
        if run.diverged_at is None or run.diverged_at > 100 or not np.isnan(run.points[-1]).all():
            return False
    return True
