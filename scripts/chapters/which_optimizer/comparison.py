"""Which one to use: the arena's own numbers, and what they do not show."""

from __future__ import annotations

from functools import lru_cache, partial

import numpy as np

import optlib
from optlib.tuning import RATES
from scripts.chapters.arena.contest import GROUNDS, METHODS, TURNED, ended, first
from scripts.facts import claim, table, value
from scripts.figures import Contour, Figure, Landscape, On, Optimizers, Run, Slider, Start, Steps, Sweep
from scripts.figures.exercises import Choice, Classify, Contest, Number
from scripts.figures.numbers import show

SHORT, MIDDLE, LONG = 20, 100, 200
COMPARED = tuple(name for name in GROUNDS if name != "mse_line4")  # too much like line-10 to be worth a row
DIRECTION, DISTANCE = ("momentum", "nesterov"), ("adagrad", "rmsprop")
SHARE = 0.01
CONTEST = {"momentum": 0.002, "rmsprop": 1.58}  # the rates that the sweep finds, which a claim recomputes
TURNED_45 = "rotated_ravine(angle=45)"


def ends(ground: str, steps: int, coarse: bool = False) -> dict[str, float]:
    """How far above the minimum each method ends with the rate that the sweep finds for it."""
    return {method: ended(ground, method, steps, coarse)[1] for method in METHODS}


def rank(ground: str, method: str, steps: int) -> int:
    all_ = ends(ground, steps)
    return 1 + sum(other < all_[method] for other in all_.values())


def standings(steps: int) -> list[list[str]]:
    """One row a landscape, one column a method: how far above the minimum, and in brackets the rank."""
    return [
        [f"{show(end, 2)} ({rank(ground, method, steps)})" for method, end in ends(ground, steps).items()]
        for ground in COMPARED
    ]


@lru_cache
def decades(ground: str, method: str, steps: int = MIDDLE) -> float:
    """Over how many powers of ten of η the method comes below a hundredth of the start's height above the minimum."""
    target = optlib.objectives.find(ground, optlib.Objective)
    floor, top = float(target.value(target.minima).min()), float(target.value(GROUNDS[ground]))
    last = optlib.tune(target, method, GROUNDS[ground], steps).values
    with np.errstate(invalid="ignore"):
        return float((last - floor <= SHARE * (top - floor)).sum() / 20)  # twenty rates a decade


def forgiving() -> list[list[str]]:
    return [[show(decades(ground, method), 3) for method in METHODS] for ground in COMPARED]


def widest(ground: str) -> set[str]:
    widths = {method: decades(ground, method) for method in METHODS}
    return {method for method, width in widths.items() if width == max(widths.values()) > 0}


BETAS = (0.0, 0.5, 0.8, 0.9, 0.95), (0.0, 0.5, 0.9, 0.99, 0.999)


@lru_cache
def adam_tuned_through() -> float:
    """Adam on Rosenbrock's function with its rate and both its decay rates swept, for the short budget."""
    found = [
        float(np.nanmin(optlib.tune("rosenbrock", "adam", GROUNDS["rosenbrock"], SHORT, beta1=one, beta2=two).values))
        for one in BETAS[0]
        for two in BETAS[1]
    ]
    return min(found)


table("standings-short", partial(standings, SHORT))
table("standings-long", partial(standings, LONG))
table("forgiving", forgiving)
value("which-short", SHORT)
value("which-middle", MIDDLE)
value("which-long", LONG)
value("which-share", 100 * SHARE)
value("which-rates", len(RATES))
value("which-betas", len(BETAS[0]))
value("which-adam-rate-only", lambda: ends("rosenbrock", SHORT)["adam"], digits=2)
value("which-adam-through", adam_tuned_through, digits=2)
value("which-rmsprop-rosenbrock", lambda: ends("rosenbrock", SHORT)["rmsprop"], digits=2)
value("which-adam-widest", lambda: sum("adam" in widest(ground) for ground in COMPARED))
value("which-grounds", len(COMPARED))
value("which-adam-decades", lambda: decades("himmelblau", "adam"), digits=2)
value("which-gd-decades", lambda: decades("himmelblau", "gd"), digits=2)

Figure(
    "how-forgiving",
    objective="himmelblau",
    start=GROUNDS["himmelblau"],
    steps=MIDDLE,
    runs=[Run(method, lr=0.01) for method in METHODS],
    views=[Sweep(span=(1e-4, 10), height=(1e-8, 1e4)), Contour()],
    controls=[
        Landscape([On(name, start=GROUNDS[name]) for name in ("himmelblau", TURNED, "rosenbrock", "quartic", "mse_line10")]),
        Slider("lr", 1e-4, 10, scale="log"),
        Steps(400, scale="log"),
        Start(),
        Optimizers(),
    ],
)  # fmt: skip


@claim("no-method-is-first-everywhere")
def _() -> bool:
    """Whatever the budget, 20, 100 or 200 steps, no method is first on all eight landscapes, not even jointly."""
    return not any(
        all(method in first(ends(ground, steps)) for ground in COMPARED)
        for steps in (SHORT, MIDDLE, LONG)
        for method in METHODS
    )


@claim("adam-with-its-default-decay-rates-is-first-nowhere")
def _() -> bool:
    """With only the rate tuned Adam is first on none of the landscapes, neither after 20 steps nor after 200."""
    return not any("adam" in first(ends(ground, steps)) for ground in COMPARED for steps in (SHORT, LONG))


@claim("five-methods-are-first-somewhere")
def _() -> bool:
    """Each of the other five is first, alone or jointly, on some landscape for one of the budgets 20, 100 and 200."""
    winners = {m for ground in COMPARED for steps in (SHORT, MIDDLE, LONG) for m in first(ends(ground, steps))}
    return winners == set(METHODS) - {"adam"}


@claim("the-winner-changes-with-the-budget")
def _() -> bool:
    """On Rosenbrock's function RMSProp is first after 20 steps, gradient descent after 100 and momentum after 200."""
    winners = [first(ends("rosenbrock", steps)) for steps in (SHORT, MIDDLE, LONG)]
    return winners == [{"rmsprop"}, {"gd"}, {"momentum"}]


@claim("the-winner-changes-with-the-angle")
def _() -> bool:
    """On the ravine, 20 steps, AdaGrad is first, and last when it is turned by 45°, with or without the start; Nesterov is first then."""
    target, c = optlib.objectives.find(TURNED_45, optlib.Objective), np.sqrt(0.5)
    (x, y), tuned = GROUNDS[TURNED], {}
    for method in METHODS:
        tuned[method] = float(np.nanmin(optlib.tune(target, method, (c * (x - y), c * (x + y)), SHORT).values))
    return (
        first(ends(TURNED, SHORT)) == {"adagrad"}
        and first(ends(TURNED_45, SHORT)) == {"nesterov"}
        and rank(TURNED_45, "adagrad", SHORT) == len(METHODS)
        and min(tuned, key=tuned.__getitem__) == "nesterov"
        and max(tuned, key=tuned.__getitem__) == "adagrad"
    )


@claim("the-winner-changes-with-the-tuning")
def _() -> bool:
    """After 20 steps the winner is another on at least three landscapes when one rate a decade is tried instead of twenty."""
    changed = [g for g in COMPARED if not first(ends(g, SHORT)) & first(ends(g, SHORT, coarse=True))]
    return len(changed) >= 3 and {TURNED_45, "quartic", "beale"} <= set(changed)


@claim("tuning-two-more-numbers-makes-adam-first")
def _() -> bool:
    """On Rosenbrock's function, 20 steps, Adam is third with its rate tuned, and lower than all others when β₁ and β₂ are swept too."""
    rest = [end for method, end in ends("rosenbrock", SHORT).items() if method != "adam"]
    return rank("rosenbrock", "adam", SHORT) == 3 and adam_tuned_through() < min(rest)


@claim("adam-is-forgiving")
def _() -> bool:
    """After 100 steps Adam comes down with the widest range of rates on more landscapes than any other method does."""
    counts = {method: sum(method in widest(ground) for ground in COMPARED) for method in METHODS}
    return counts["adam"] > max(count for method, count in counts.items() if method != "adam")


@claim("forgiving-is-not-fast")
def _() -> bool:
    """On Himmelblau's function, 100 steps, Adam has the widest range of rates and only the fifth rank."""
    return widest("himmelblau") == {"adam"} and rank("himmelblau", "adam", MIDDLE) == 5


def better_change(ground: str) -> str:
    """Whether changing the direction or the distance does better on ``ground`` in the short budget, each tuned."""
    found = ends(ground, SHORT)
    return "direction" if min(found[m] for m in DIRECTION) < min(found[m] for m in DISTANCE) else "distance"


@claim("turning-takes-the-lead-from-distance-to-direction")
def _() -> bool:
    """After 20 steps changing the distance does better on the ravine, and changing the direction on the turned one."""
    return (better_change(TURNED), better_change(TURNED_45)) == ("distance", "direction")


@claim("the-contest-has-the-sweeps-rates")
def _() -> bool:
    """The two rates of the contest on Rosenbrock's function are those that the arena's sweep finds for the short budget; with them
    RMSProp is far ahead after it, and momentum both early and late."""
    found = {method: ended("rosenbrock", method, SHORT)[0] for method in CONTEST}
    runs = {m: optlib.run("rosenbrock", m, GROUNDS["rosenbrock"], LONG, lr=lr).values for m, lr in CONTEST.items()}
    leads = runs["momentum"] < runs["rmsprop"]
    far = runs["momentum"][SHORT] > 5 * runs["rmsprop"][SHORT]
    return bool(found == CONTEST and far and leads[1:SHORT].any() and leads[LONG])


Classify(
    id="which-change",
    items={
        "along": partial(better_change, TURNED),
        "turned": partial(better_change, TURNED_45),
        "himmelblau": partial(better_change, "himmelblau"),
        "line": partial(better_change, "mse_line10"),
    },
    classes=("direction", "distance"),
)
Number(id="cost-of-tuning", answer_is=len(RATES) * len(BETAS[0]) * len(BETAS[1]), tolerance=0.5)


def objection() -> str:
    """What puts a tuned copy of a method ahead of one with its recommended rate, on five landscapes and with one budget for both."""
    ahead = 0
    for ground in COMPARED[:5]:
        target, recommended = optlib.objectives.find(ground, optlib.Objective), optlib.optimizers["adam"].defaults["lr"]
        untuned = float(optlib.run(target, "adam", GROUNDS[ground], MIDDLE, lr=recommended).values[-1])
        ahead += float(np.nanmin(optlib.tune(target, "adam", GROUNDS[ground], MIDDLE).values)) < untuned
    return "default" if ahead == 5 else "fair"


Choice(id="an-unfair-table", options=("fair", "default", "budget"), right=objection)
Contest(
    id="a-budget-for-momentum",
    objective="rosenbrock",
    runs=[Run(method, lr=rate) for method, rate in CONTEST.items()],
    start=GROUNDS["rosenbrock"],
    winner="momentum",
    example=200,
    high=400,
)
