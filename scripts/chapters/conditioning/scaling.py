"""Scaling: one regression in three scalings of its data, each at its best rate; and steps needed against the condition number."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

import optlib
from scripts.facts import claim, formula, run_listing, table, value
from scripts.figures import Contour, Dial, Figure, Loss, Mark, Predict, Reach, Run, Slider, Steps
from scripts.figures.numbers import show

SCALINGS = {"raw": "mse_line10", "centred": "mse_line10_centred", "standardised": "mse_line10_standardised"}
GAP = 1e-6
START = (0.0, 0.0)
NEW_X, OTHER_X = 11.0, 13.0
NAMES = {
    "raw": {"ko": "그대로", "en": "raw"},
    "centred": {"ko": "평균을 뺀 것", "en": "centred"},
    "standardised": {"ko": "표준화한 것", "en": "standardised"},
}
BEST_MARK = {"ko": "가장 좋은 η", "en": "best η"}

formula("standardise", r"x' = \frac{x - \bar{x}}{s}")
formula("convert-back", r"W = \frac{W'}{s}, \qquad b = b' - \frac{W'\,\bar{x}}{s}")


def eigenvalues(name: str) -> tuple[float, float]:
    """The smallest and the largest curvature of a scaling's error, which is the same everywhere."""
    least, most = np.linalg.eigvalsh(optlib.objectives[SCALINGS[name]].hessian(START))
    return float(least), float(most)


def kappa(name: str) -> float:
    least, most = eigenvalues(name)
    return most / least


def best(name: str) -> float:
    return 2 / sum(eigenvalues(name))


def border(name: str) -> float:
    return 2 / eigenvalues(name)[1]


def steps(name: str, rate: float | None = None, most: int = 2000) -> int:
    """How many steps from (0, 0) until the error is at most 10⁻⁶ above the least."""
    target = optlib.objectives[SCALINGS[name]]
    run = optlib.run(target, "gd", START, most, lr=best(name) if rate is None else rate)
    return int(np.flatnonzero(run.values - target.value(target.minima[0]) <= GAP)[0])


def rows() -> list[list[str]]:
    """For each scaling: the eigenvalues, κ, the best η, the steps it needs."""
    return [
        [*(show(v) for v in eigenvalues(name)), show(kappa(name)), show(best(name)), str(steps(name))]
        for name in SCALINGS
    ]


table("three-scalings", rows)
value("scaling-gap", GAP, digits=1)
for name in SCALINGS:
    value(f"kappa-{name}", partial(kappa, name))
    value(f"best-{name}", partial(best, name), digits=3)
    value(f"steps-{name}", partial(steps, name))
value("steps-standardised-slow", lambda: steps("standardised", best("raw")))
value("mean-of-x", optlib.datasets["line10_standardised"].shift)
value("spread-of-x", optlib.datasets["line10_standardised"].scale, digits=4)
value("scaled-weight", lambda: optlib.datasets["line10_standardised"].least_squares()[0], digits=4)
value("scaled-bias", lambda: optlib.datasets["line10_standardised"].least_squares()[1], digits=4)
value("raw-weight", lambda: optlib.datasets["line10"].least_squares()[0], digits=4)
value("raw-bias", lambda: optlib.datasets["line10"].least_squares()[1], digits=4)
value("own-statistics", lambda: own_statistics(), digits=3)

Figure(
    "three-scalings",
    objective="mse_line10",
    start=START,
    steps=40,
    runs=[
        Run("gd", key=name, objective=SCALINGS[name], lr=best(name), label=NAMES[name]) for name in SCALINGS
    ],
    views=[*(Contour(objective=SCALINGS[name], count=10, equal=True) for name in SCALINGS), Loss("log", height=(1e-8, 1e2))],
    controls=[
        *(
            Slider("lr", border(name) / 50, border(name) * 1.1, scale="log", runs=[name],
                   marks=[Mark(best(name), BEST_MARK)])
            for name in SCALINGS
        ),
        Steps(2000, scale="log"),
    ],
    box=((-2.5, 4.5), (-3.5, 3.5)),
)  # fmt: skip

Figure(
    "predict-another-scale",
    objective="mse_line10",
    start=START,
    steps=40,
    runs=[Run("gd", lr=best("centred"))],
    views=[Contour(count=10, equal=True), Loss("log")],
    controls=[Slider("lr", 0.005, 0.6, scale="log", marks=[Mark(best("raw"), BEST_MARK)]), Steps(200, scale="log")],
    box=((-2.5, 4.5), (-3.5, 3.5)),
    predict=Predict("verdict"),
)

Figure(
    "steps-against-kappa",
    objective="stretched_bowl",
    views=[Reach()],
    controls=[Dial("kappa", 1, 1000, 20, scale="log", label={"ko": "조건수 κ", "en": "condition number κ"})],
)


def own_statistics() -> float:
    """What the trained line predicts for a new input, scaled with the mean and spread of a batch that holds it and another alone."""
    data = optlib.datasets["line10_standardised"]
    weight, bias = data.least_squares()
    batch = np.array([NEW_X, OTHER_X])
    return float(weight * (batch[0] - batch.mean()) / batch.std() + bias)


def predicted(x: float) -> float:
    weight, bias = optlib.datasets["line10"].least_squares()
    return weight * x + bias


value("new-x", NEW_X)
value("other-x", OTHER_X)
value("new-prediction", lambda: predicted(NEW_X), digits=3)


@claim("scaling-changes-kappa")
def _() -> bool:
    """κ falls with centring and is 1 on standardised rows, computed from the rows themselves: the Hessian is 2·mean of (x², x; x, 1)."""
    found = []
    for name in SCALINGS:
        x = optlib.datasets[SCALINGS[name].removeprefix("mse_")].columns[0]
        least, most = np.linalg.eigvalsh(2 * np.array([[np.mean(x * x), x.mean()], [x.mean(), 1]]))
        found.append(most / least)
    raw, centred, standardised = found
    falls = raw > 10 * centred and centred > 5 and np.isclose(standardised, 1)
    return bool(falls and np.allclose(found, [kappa(n) for n in SCALINGS]))


@claim("scaling-changes-the-steps")
def _() -> bool:
    """At its best η each scaling starts from the same error; raw needs over 800 steps to come within
    10⁻⁶, centred under 40, standardised 1."""
    first = [float(optlib.objectives[SCALINGS[name]].value(START)) for name in SCALINGS]
    raw, centred, standardised = (steps(name) for name in SCALINGS)
    return bool(np.allclose(first, first[0]) and raw > 800 and 30 < centred < 40 and standardised == 1)


@claim("a-rate-belongs-to-a-scale")
def _() -> bool:
    """The centred rows' best rate diverges on the raw rows; the raw rows' best rate on the standardised ones
    needs over 100 steps, not 1."""
    wrong = optlib.run("mse_line10", "gd", START, 40, lr=best("centred"))
    return wrong.verdict == "diverged" and steps("standardised", best("raw")) > 100 and steps("standardised") == 1


@claim("scaling-keeps-the-line")
def _() -> bool:
    """All three have the same least error, and the converted W and b are those of the raw least squares; so are the predictions, and so
    is what the lines leave behind that the page prints."""
    lowest = [float(o.value(o.minima[0])) for o in (optlib.objectives[n] for n in SCALINGS.values())]
    raw = optlib.datasets["line10"].least_squares()
    scaled = [optlib.datasets[f"line10_{how}"] for how in ("centred", "standardised")]
    back = [data.unscaled(*data.least_squares()) for data in scaled]
    at = [float(np.polyval(data.least_squares(), data.apply(NEW_X))) for data in scaled]
    weight, bias = optlib.datasets["line10_standardised"].least_squares()
    rows = optlib.datasets["line10"].columns[0]
    listing = run_listing("conditioning", "x_train.mean()", x_train=rows, x_new=NEW_X, W=weight, b=bias)
    printed = np.allclose((listing["W"], listing["b"]), raw) and np.isclose(
        weight * listing["x_new"] + bias, predicted(NEW_X)
    )
    return bool(
        printed and np.allclose(lowest, lowest[0]) and np.allclose(back, raw) and np.allclose(at, predicted(NEW_X))
    )


@claim("scaling-cannot-part-inputs-that-go-together")
def _() -> bool:
    """Two inputs that tell nearly the same thing leave a narrow ravine however each of them is scaled: of all scales the standardised
    one has the smallest κ, and it is still large; standardising inputs that do not go together leaves hardly any."""
    drawn = np.random.default_rng(6)
    first, apart = drawn.normal(size=(2, 2000))
    smallest = []
    for second in (first + 0.1 * apart, apart):
        x = np.stack([(u - u.mean()) / u.std() for u in (first, second)])
        kappas = []
        for scale in np.geomspace(0.01, 100, 401):  # a common factor changes no κ, so one of the two scales is enough
            least, most = np.linalg.eigvalsh(np.cov(x * [[1.0], [scale]]))
            kappas.append(most / least)
        smallest.append((min(kappas), kappas[200]))
    (together, standardised), (_, free) = smallest
    return bool(together > 100 and np.isclose(together, standardised) and free < 1.2)


@claim("new-inputs-take-the-old-scale")
def _() -> bool:
    """Scaled by the mean and spread of a batch of its own, the input 11 is predicted wrongly by more than 5."""
    return abs(own_statistics() - predicted(NEW_X)) > 5


def at_best(rule: str, kappa: float) -> dict[str, Any]:
    """η = 2/(λ₁ + λ₂), and Polyak's η and β (1964), for curvatures 1/κ and 1."""
    if rule == "gd":
        return {"lr": 2 * kappa / (kappa + 1)}
    root = np.sqrt(kappa)
    return {"lr": 4 * kappa / (root + 1) ** 2, "momentum": ((root - 1) / (root + 1)) ** 2}


def steps_needed(rule: str, kappa: float, goal: float = GAP, most: int = 8000) -> int:
    """After how many steps at its best ``rule`` stays at or below ``goal`` times the first value on the bowl, from (1, 1)."""
    bowl = optlib.objectives["stretched_bowl"].at(kappa=kappa)
    values = optlib.run(bowl, rule, [1.0, 1.0], most, **at_best(rule, kappa)).values
    return int(np.flatnonzero(values > goal * values[0])[-1]) + 1


@claim("steps-grow-with-kappa")
def _() -> bool:
    """Gradient descent's loss shrinks by ((κ − 1)/(κ + 1))² a step at its best η; its steps grow like κ, momentum's like √κ."""
    for k in (3.0, 20.0, 300.0):
        bowl = optlib.objectives["stretched_bowl"].at(kappa=k)
        values = optlib.run(bowl, "gd", [1.0, 1.0], 20, **at_best("gd", k)).values
        if not np.allclose(values[1:] / values[:-1], ((k - 1) / (k + 1)) ** 2):
            return False
    gd, momentum = ([steps_needed(rule, k) for k in (10.0, 1000.0)] for rule in ("gd", "momentum"))
    return 80 < gd[1] / gd[0] < 120 and 7 < momentum[1] / momentum[0] < 14
