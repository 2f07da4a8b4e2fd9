"""The learning rate: slow, fast, oscillating, diverging; and the U of the final loss, whose bottom moves with the budget."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from optlib.symbols import lr, t
from scripts.facts import claim, formula, table, value
from scripts.figures import Curve, Figure, Loss, Mark, Optimizers, Predict, Run, Slider, Start, Steps, Sweep
from scripts.figures.exercises import Choice, Hyper, Number
from scripts.figures.numbers import show

parabola = optlib.objectives["parabola"]
START = -6.0
STEPS = 75
LOSS_HEIGHT = (1e-10, 1e4)
PATIENCE = 700  # enough for 1.01 to have diverged
BUDGETS = (10, 75, 1000)
RATES = {"tiny": 0.003, "small": 0.03, "mirror": 0.97, "exact": 0.5, "ringing": 0.98, "border": 1.0, "beyond": 1.01}

curvature = float(parabola.hessian([START])[0, 0])
border = 2 / curvature

curvature_symbol = sympy.Symbol("lambda")
formula("factor", sympy.Symbol("w_{t+1}"), "=", sympy.Mul(1 - 2 * lr, sympy.Symbol("w_t"), evaluate=False))
formula("closed-form", sympy.Symbol("w_t"), "=", sympy.Mul((1 - 2 * lr) ** t, sympy.Symbol("w_0"), evaluate=False))
formula("border", lr, "<", sympy.Integer(2) / curvature_symbol)
formula("curvature", curvature_symbol, "= f''(w)")


def descent(rate: float, steps: int = STEPS) -> optlib.Trajectory:
    """Gradient descent on the parabola from −6."""
    return optlib.run("parabola", "gd", [START], steps, lr=rate)


def rate_rows() -> list[list[str]]:
    """η, the factor 1 − 2η, w after one step and at the end."""
    rows = []
    for rate in sorted(RATES.values()):
        points = descent(rate).points[:, 0]
        rows.append([show(rate), show(1 - curvature * rate, 3), show(points[1], 4), show(points[-1], 3)])
    return rows


table("rates", rate_rows)
value("lr-start", START)
value("lr-steps", STEPS)
value("lr-border", border)
value("parabola-curvature", curvature)
for name, rate in RATES.items():
    value(f"rate-{name}", rate)
for size, steps in zip(("short", "middle", "long"), BUDGETS, strict=True):
    value(f"budget-{size}", steps)


ON_THE_BORDER = {"ko": "경계 2/λ", "en": "border 2/λ"}

Figure(
    "learning-rate",
    objective="parabola",
    start=START,
    steps=STEPS,
    runs=[Run("gd", lr=RATES["small"])],
    views=[Curve(), Loss("log", height=LOSS_HEIGHT), "table"],
    controls=[
        Slider("lr", 0.001, 1.2, step=0.001, marks=[Mark(border, ON_THE_BORDER)]),
        Start(),
        Steps(1000, scale="log"),
    ],
)

Figure(
    "predict-the-verdict",
    objective="parabola",
    start=START,
    steps=PATIENCE,
    runs=[Run("gd", lr=RATES["ringing"])],
    views=[Curve(height=(-4, 60)), Loss("log", height=LOSS_HEIGHT)],
    controls=[Slider("lr", 0.9, 1.1, step=0.005, marks=[Mark(border, ON_THE_BORDER)]), Steps(1000)],
    predict=Predict("verdict"),
)

Figure(
    "rates-side-by-side",
    objective="parabola",
    start=START,
    steps=STEPS,
    runs=[
        Run(
            "gd",
            key=name,
            lr=rate,
            label={"ko": f"η = {show(rate)}", "en": f"η = {show(rate)}"},
            shown=name not in ("mirror", "border"),
        )
        for name, rate in RATES.items()
        if name != "tiny"
    ],
    views=[Loss("log", height=LOSS_HEIGHT)],
    controls=[Optimizers(label={"ko": "학습률", "en": "learning rates"}), Steps(1000, scale="log")],
)

Figure(
    "budget",
    objective="parabola",
    start=START,
    steps=STEPS,
    runs=[Run("gd", lr=0.1)],
    views=[
        Sweep(span=(0.001, 1.2), marks={border: ON_THE_BORDER}, height=(1e-8, 1e4)),
        Loss("log", height=(1e-8, 1e4)),
    ],
    controls=[
        Steps(1000, low=5, scale="log"),
        Slider("lr", 0.001, 1.2, scale="log", marks=[Mark(border, ON_THE_BORDER)]),
    ],
)


@claim("each-rate-behaves-as-named")
def _() -> bool:
    """0.003 and 0.03 creep from one side, the first not half of the way; 0.5 lands at once; 0.97 and 0.98 swing and shrink, the second
    more slowly; 1 swings for ever, 1.01 swings and grows."""
    ends = {name: descent(rate).points[:, 0] for name, rate in RATES.items()}
    one_sided = all((ends[name] < 0).all() and (np.diff(ends[name]) > 0).all() for name in ("tiny", "small"))
    swings = all((ends[name][1:] * ends[name][:-1] < 0).all() for name in ("mirror", "ringing", "border", "beyond"))
    sizes = [np.diff(np.abs(ends[name])) for name in ("ringing", "border", "beyond", "mirror")]
    return bool(
        one_sided
        and ends["tiny"][-1] < START / 2
        and swings
        and (sizes[3] < 0).all()
        and (np.abs(ends["ringing"][1:]) > np.abs(ends["mirror"][1:])).all()
        and ends["exact"][1] == 0
        and (sizes[0] < 0).all()
        and (sizes[1] == 0).all()
        and (sizes[2] > 0).all()
    )


@claim("mirror-rate-shrinks-as-fast")
def _() -> bool:
    """0.97 shrinks exactly as fast as 0.03: their distances to the minimum agree after every step."""
    return bool(np.allclose(np.abs(descent(RATES["mirror"]).points), np.abs(descent(RATES["small"]).points)))


@claim("two-over-lambda-is-the-border")
def _() -> bool:
    """In bowls of several curvatures the run converges just below 2/λ, diverges just above it, and on it does neither."""
    (w,), box = parabola.variables, parabola.domain
    for bent in (curvature, 0.125, 0.5, 16.0, 64.0):  # powers of two, so that the border itself is met without rounding
        bowl = optlib.Objective(f"bowl_{bent:g}", [w], sympy.Float(bent) / 2 * w**2, domain=box)
        rates = 2 / bent * np.array([0.999, 1.0, 1.001])
        verdicts = optlib.run(bowl, "gd", np.full((3, 1), START), 20_000, record=False, lr=rates).verdict
        if list(verdicts) != ["converged", "bounded", "diverged"]:
            return False
    return border == 2 / curvature


def rates_below(threshold: float, steps: int) -> tuple[float, float]:
    """The smallest and the largest η, of many up to 1.2, with which the run ends below the threshold."""
    rates = np.append(np.geomspace(1e-3, border / 2, 400), np.linspace(border / 2, 1.2, 1401)[1:])
    final = optlib.run("parabola", "gd", np.full((len(rates), 1), START), steps, lr=rates, record=False).values[0]
    return float(rates[final < threshold].min()), float(rates[final < threshold].max())


@claim("smaller-is-not-better")
def _() -> bool:
    """For each budget the final loss falls and then rises again as η grows: a U."""
    for steps in BUDGETS:
        rates = np.linspace(0.001, 1.199, 600)  # 0.5 is half-way to the border, 1
        starts = np.full((len(rates), 1), START)
        ends = optlib.run("parabola", "gd", starts, steps, lr=rates, record=False).values[0]
        falls, rises = (np.diff(ends[part]) for part in (rates <= border / 2, rates >= border / 2))
        if not ((falls <= 0).all() and (rises >= 0).all() and ends[0] > ends.min() < ends[rates > border][0]):
            return False
    return True


@claim("the-bottom-widens-with-the-budget")
def _() -> bool:
    """The more steps there are, the smaller an η still reaches a small loss, and the larger, but none as large as the border."""
    smallest, largest = zip(*(rates_below(1e-6, steps) for steps in BUDGETS), strict=True)
    return bool(smallest[0] > smallest[1] > smallest[2] and largest[0] < largest[1] < largest[2] < border)


NARROWER, SHORT_GOAL = 5.0, 1e-3

value("narrower-curvature", NARROWER)
value("short-goal", SHORT_GOAL)


Hyper(
    id="find-a-diverging-rate",
    objective="parabola",
    optimizer="gd",
    start=START,
    steps=STEPS,
    verdict="diverged",
    example=1.2,
)


def border_found() -> float:
    """Where runs on a bowl of that curvature cease to shrink, by halving: no formula takes part."""
    (w,), low, high = parabola.variables, 0.0, 10.0
    bowl = optlib.Objective("narrower", [w], sympy.Float(NARROWER) / 2 * w**2, domain=parabola.domain)
    for _ in range(40):
        middle = (low + high) / 2
        values = optlib.run(bowl, "gd", [START], 1, lr=middle).values
        low, high = (middle, high) if values[1] < values[0] else (low, middle)
    return low


Number(id="border-of-a-narrower-parabola", answer_is=border_found, tolerance=0.0005)
Hyper(
    id="best-rate-for-ten-steps",
    objective="parabola",
    optimizer="gd",
    start=START,
    steps=BUDGETS[0],
    below=SHORT_GOAL,
    example=0.45,
)
Choice(
    id="which-verdict",
    options=("converged", "moving", "bounded", "diverged"),
    right=lambda: descent(RATES["border"]).verdict,
)
