"""The lesson on the derivation of the update for the mean squared error."""

from __future__ import annotations

import dataclasses

import numpy as np
import sympy
from sympy import Derivative, Integer, Sum, evaluate

import optlib
from optlib.symbols import W, b, i, lr, n, x, y
from scripts.facts import Derivation, Line, Mean, claim, derivations, formula, table, value
from scripts.figures import Contour, Data, Figure, Loss, Mark, Predict, Run, Slider, Start, Steps
from scripts.figures.exercises import Choice, Number
from scripts.figures.numbers import show

y_hat = sympy.IndexedBase(r"\hat{y}")
prediction = W * x[i] + b


def gradient_lines(parameter: sympy.Symbol, inner: sympy.Expr) -> list[Line]:
    """The seven lines for one parameter; `inner` is what the chain rule brings out: the derivative of the prediction."""
    with evaluate(False):
        error = y[i] - (W * x[i] + b)
        out = [inner] if inner != 1 else []
        lines = [
            Derivative(Mean((y[i] - y_hat[i]) ** 2), parameter),
            Derivative(Sum((y[i] - y_hat[i]) ** 2, (i, 1, n)) / n, parameter),
            Derivative(Sum(error**2, (i, 1, n)) / n, parameter),
            Sum(Derivative(error**2, parameter), (i, 1, n)) / n,
            Sum(sympy.Mul(Integer(2), error, -inner), (i, 1, n)) / n,
            sympy.Mul(Integer(2), 1 / n, Sum(sympy.Mul(W * x[i] + b - y[i], *out), (i, 1, n))),
            sympy.Mul(Integer(2), Mean(sympy.Mul(y_hat[i] - y[i], *out))),
        ]
    return [Line(line) for line in lines]


for parameter, inner in ((W, x[i]), (b, Integer(1))):
    name = {W: "weight", b: "bias"}[parameter]
    derivations.add(
        Derivation(
            f"mse-gradient-{name}",
            rf"\frac{{\partial\,\mathrm{{MSE}}}}{{\partial {parameter}}}",
            gradient_lines(parameter, inner),
            known=((y_hat[i], prediction),),
        )
    )

with evaluate(False):
    mean_product = Mean(sympy.Mul(y_hat[i] - y[i], x[i]))
    formula("update-weight", W, r"\leftarrow", W - sympy.Mul(Integer(2), lr, mean_product))
    formula("update-weight-renamed", W, r"\leftarrow", W - lr * mean_product)
    formula("update-bias", b, r"\leftarrow", b - sympy.Mul(Integer(2), lr, Mean(y_hat[i] - y[i])))
    formula("update-bias-renamed", b, r"\leftarrow", b - lr * Mean(y_hat[i] - y[i]))
    formula("prediction", r"\hat{y}_i =", W * x[i] + b)

START, RATE, STEPS = (0.0, 0.0), 0.02, 60
BEYOND, BEYOND_STEPS = 0.026, 400  # a little beyond the border
mse = optlib.objectives["mse_line10"]
first = optlib.run(mse, "gd", START, STEPS, lr=RATE)
hessian = mse.hessian(START)
flattest, steepest = np.linalg.eigvalsh(hessian)  # the smallest and the largest curvature in any direction
border = 2 / float(steepest)
formula("second-derivatives", r"\nabla^2\,\mathrm{MSE} =", sympy.Matrix(hessian.round(12)).applyfunc(sympy.nsimplify))


def first_rows() -> list[list[str]]:
    """For the start and the first three updates: t, W, b, ∂MSE/∂W, ∂MSE/∂b, MSE."""
    return [[str(t), *(show(v) for v in (*first.points[t], *first.gradients[t], first.values[t]))] for t in range(4)]


table("first-update", first_rows)
value("first-rate", RATE)
value("first-start-weight", START[0])
value("first-start-bias", START[1])
value("first-slope-weight", first.gradients[0, 0])
value("first-slope-bias", first.gradients[0, 1])
value("first-weight", first.points[1, 0], digits=5)
value("first-bias", first.points[1, 1], digits=5)
value("first-loss-before", first.values[0], digits=5)
value("first-loss-after", first.values[1], digits=5)
value("just-past-the-border", BEYOND)
value("first-border", border, digits=5)
value("flattest-curvature", float(flattest), digits=5)
value("steepest-curvature", float(steepest), digits=5)
value("curvature-ratio", float(steepest / flattest))


Figure(
    "first-update",
    objective="mse_line10",
    start=START,
    steps=STEPS,
    runs=[Run("gd", lr=RATE)],
    views=[Data(), Contour(count=14), "table"],
    controls=[
        Slider("lr", 0.001, 0.028, step=0.0005, marks=[Mark(border, {"ko": "경계", "en": "border"})]),
        Start(),
        Steps(400),
    ],
    box=((-0.4, 2.0), (-3, 3)),
)


Figure(
    "just-past-the-border",
    objective="mse_line10",
    start=START,
    steps=BEYOND_STEPS,
    runs=[Run("gd", lr=BEYOND)],
    views=[Loss("log", height=(1e-4, 1e18)), Data()],
    controls=[
        Slider("lr", 0.02, 0.028, step=0.0001, marks=[Mark(border, {"ko": "경계", "en": "border"})]),
        Steps(BEYOND_STEPS),
    ],
    predict=Predict(),
    speed=16,
)


@claim("a-lost-two-is-refused")
def _() -> bool:
    """Every line of both derivations is proved equal to the one before; halve any line from the chain rule on, and it is refused."""
    for name in ("mse-gradient-weight", "mse-gradient-bias"):
        whole = derivations[name]
        if whole.unequal():
            return False
        for place in (4, 5, 6):
            halved = [Line(line.expression / 2) if k == place else line for k, line in enumerate(whole.lines)]
            if place + 1 not in dataclasses.replace(whole, lines=halved).unequal():
                return False
    return True


@claim("first-update-lowers-the-loss")
def _() -> bool:
    """The first update from (0, 0) raises W and b and lowers the mean squared error."""
    return bool((first.points[1] > first.points[0]).all() and first.values[1] < first.values[0])


@claim("first-slopes-swing-and-shrink")
def _() -> bool:
    """In the table the slope for W changes its sign at each step, and over all the figure's steps each jump is shorter than the last."""
    slopes, jumps = first.gradients[:4, 0], np.linalg.norm(np.diff(first.points, axis=0), axis=1)
    return bool((slopes[1:] * slopes[:-1] < 0).all() and (np.diff(jumps) < 0).all())


@claim("first-update-border")
def _() -> bool:
    """On line-10 gradient descent converges just below the border of η and diverges just above it."""
    verdicts = [optlib.run(mse, "gd", START, 20_000, lr=border * factor).verdict for factor in (0.999, 1.001)]
    return verdicts == ["converged", "diverged"]


@claim("curvature-of-line10-by-direction")
def _() -> bool:
    """The second derivatives are the same everywhere; all round, the second difference of the loss lies between the two curvatures
    named, and nearly takes on both."""
    everywhere = mse.hessian(np.random.default_rng(2).uniform(-3, 3, (50, 2)))
    angles, h = np.radians(np.arange(0, 180, 0.5)), 1e-2
    there = [(float(np.cos(a)) * h, float(np.sin(a)) * h) for a in angles]
    bends = np.array([mse.value(u) - 2 * mse.value(START) + mse.value((-u[0], -u[1])) for u in there]) / h**2
    within = flattest * (1 - 1e-6) <= bends.min() and bends.max() <= steepest * (1 + 1e-6)
    return bool(
        np.allclose(everywhere, hessian)
        and within
        and np.allclose([bends.min(), bends.max()], [flattest, steepest], rtol=1e-2)
    )


@claim("a-little-beyond-the-border-is-too-far")
def _() -> bool:
    """With η = 0.026, less than a twentieth above the border, the loss on line-10 grows at every step until the run diverges."""
    run = optlib.run(mse, "gd", START, BEYOND_STEPS, lr=BEYOND)
    grows = bool((np.diff(run.values[: run.diverged_at]) > 0).all())
    return border < BEYOND < 1.05 * border and grows and run.verdict == "diverged"


LEVEL, TOO_STEEP = (0.0, 1.0), (2.0, 0.0)  # where the exercises begin: the text has worked out the origin already
value("level-weight", LEVEL[0])
value("level-bias", LEVEL[1])
value("steep-weight", TOO_STEEP[0])
value("steep-bias", TOO_STEEP[1])


def after_a_step_from_too_steep() -> str:
    """Where W goes; raises ValueError if the explanation, that every product of error and input is positive, does not hold."""
    x, y = mse.data.columns  # type: ignore[union-attr]
    if not ((TOO_STEEP[0] * np.array(x) + TOO_STEEP[1] - np.array(y)) * np.array(x) > 0).all():
        raise ValueError(
            "sign-of-the-first-step: some product of error and input is not positive; choose a steeper line."
        )
    weight = optlib.run(mse, "gd", TOO_STEEP, 1, lr=RATE).points[-1, 0]
    return "larger" if weight > TOO_STEEP[0] else "smaller"


Number(id="slope-for-the-bias", answer_is=lambda: mse.gradient(LEVEL)[1], tolerance=0.005)
Choice(id="sign-of-the-first-step", options=("larger", "smaller"), right=after_a_step_from_too_steep)

RENAMED = 0.03  # as a text without the two would print it
value("renamed-rate", RENAMED)


def rate_with_the_two() -> float:
    """The η that, with the two kept, takes the same first step as `RENAMED` without it."""
    x, y = mse.data.columns  # type: ignore[union-attr]
    without = RENAMED * np.array([np.mean(y * x), np.mean(y)])  # from (0, 0), where the prediction is 0
    return float((without / -mse.gradient(START))[0])


def without_the_two(rate: float) -> np.ndarray:
    """The points of the update as it is printed without the two, from the rows themselves."""
    x, y = mse.data.columns  # type: ignore[union-attr]
    w, points = np.array(START), [np.array(START)]
    for _ in range(STEPS):
        error = w[0] * x + w[1] - y
        w = w - rate * np.array([np.mean(error * x), np.mean(error)])
        points.append(w)
    return np.array(points)


def where_the_two_is() -> str:
    """Nowhere, if the update without it takes the same steps at the same rate; in the rate, if it does at twice the rate."""
    if np.allclose(without_the_two(RATE), first.points):
        return "lost"
    return "in-the-rate" if np.allclose(without_the_two(2 * RATE), first.points) else "in-the-mean"


Choice(id="where-is-the-two", options=("lost", "in-the-rate", "in-the-mean"), right=where_the_two_is)
Number(id="rename-the-rate", answer_is=rate_with_the_two, tolerance=0.0005)
