"""SGD and minibatches, at last: noise that leaves a valley, and annealing, which lets it fade."""

from __future__ import annotations

from functools import cache

import numpy as np

import optlib
from scripts.facts import Formula, claim, formulas, table, value
from scripts.figures import Curve, Ends, Figure, Run, Seed, Slider, Start, Steps
from scripts.figures.numbers import show

rugged = optlib.objectives["rugged"]
START, STEPS, SEEDS, RATE = 4.0, 400, 200, 0.05
SCALES = (0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 10.0)
NOISE, TOO_MUCH = 4.0, 10.0
TEMPERATURE, COOLING, WIDTH, ANNEAL_SEED = 1.0, 0.995, 0.4, 4
lowest = int(np.argmin(rugged.value(rugged.minima)))
first = int(np.abs(rugged.minima[:, 0] - START).argmin())

formulas.add(Formula("annealing", tuple(optlib.searches["annealing"].latex)))


def ends(rule: str, start: float, seed: int = 1, **hyper: float) -> np.ndarray:
    """The number of the minimum to which the last point of each seed is nearest."""
    seeds = seed + np.arange(SEEDS)
    run = optlib.run("rugged", rule, np.full((SEEDS, 1), start), STEPS, record=False, seed=seeds, **hyper)
    return np.asarray(np.abs(run.points[0] - rugged.minima[:, 0]).argmin(axis=1))


@cache
def noisy(scale: float, start: float = START) -> np.ndarray:
    return ends("gd", start, lr=RATE, noise=scale)


@cache
def annealed(temperature: float = TEMPERATURE, cooling: float = COOLING) -> int:
    """How many seeds end near the lowest minimum."""
    found = ends("annealing", START, ANNEAL_SEED, temperature=temperature, cooling=cooling, width=WIDTH)
    return int((found == lowest).sum())


def reached(scale: float) -> int:
    return int((noisy(scale) == lowest).sum())


table("escapes", lambda: [[show(s), str(int((noisy(s) == first).sum())), str(reached(s))] for s in SCALES])
value("escape-start", START)
value("escape-steps", STEPS)
value("escape-seeds", SEEDS)
value("escape-noise", NOISE)
value("escape-reached", lambda: reached(NOISE))
value("too-much-noise", TOO_MUCH)
value("left-the-best", lambda: int((noisy(TOO_MUCH, 0.0) != lowest).sum()))
value("anneal-temperature", TEMPERATURE)
value("anneal-cooling", COOLING)
value("anneal-reached", annealed)
value("cold-reached", lambda: annealed(0.0))
value("hot-reached", lambda: annealed(cooling=1.0))

Figure(
    "escape",
    objective="rugged",
    start=START,
    steps=STEPS,
    runs=[
        Run("gd", key="exact", lr=RATE, label={"ko": "경사 하강법", "en": "gradient descent"}),
        Run("gd", key="noisy", lr=RATE, noise=NOISE, seed=1),
    ],
    views=[Curve(), Ends(seeds=SEEDS, height=0.5)],
    controls=[Slider("noise", 0, 12, step=0.25), Slider("lr", 0.005, 0.2, scale="log"), Seed(), Start(), Steps(1000)],
    speed=16,
)

Figure(
    "annealing",
    objective="rugged",
    start=START,
    steps=STEPS,
    runs=[Run("annealing", temperature=TEMPERATURE, cooling=COOLING, width=WIDTH, seed=ANNEAL_SEED)],
    views=[Curve(), Ends(seeds=SEEDS, height=0.5)],
    controls=[
        Slider("temperature", 0, 4, step=0.05),
        Slider("cooling", 0.95, 1, step=0.001),
        Slider("width", 0.05, 2, step=0.05),
        Seed(),
        Start(),
        Steps(1000),
    ],
    speed=16,
)


@claim("without-noise-the-valley-holds")
def _() -> bool:
    """From w = 4 gradient descent converges to the nearest minimum, which is not the lowest."""
    run = optlib.run("rugged", "gd", [START], STEPS, lr=RATE)
    return bool(
        run.verdict == "converged"
        and np.isclose(run.points[-1, 0], rugged.minima[first, 0], atol=1e-4)
        and first != lowest
    )


@claim("noise-leaves-the-valley")
def _() -> bool:
    """The least noise changes nothing; the more, the fewer of all seeds stay in the first valley; to end in the lowest, a middle
    amount is best."""
    stays, arrives = [int((noisy(s) == first).sum()) for s in SCALES[:5]], [reached(s) for s in SCALES]
    best = int(np.argmax(arrives))
    return bool(
        (np.diff(stays) <= 0).all()
        and stays[0] == stays[1] == SEEDS
        and stays[-1] < 20
        and SCALES[best] == NOISE
        and arrives[best] > 80
        and arrives[-1] < 0.7 * arrives[best]
    )


@claim("noise-leaves-good-valleys-too")
def _() -> bool:
    """Started in the lowest valley itself, more than half of the seeds have left it when the noise is large; none when there is none."""
    return bool((noisy(0.0, 0.0) == lowest).all() and (noisy(TOO_MUCH, 0.0) != lowest).sum() > SEEDS / 2)


@claim("random-proposals-lead-uphill")
def _() -> bool:
    """In a round bowl, at distance 1, a random proposal 0.1 long leads down nearly as often as not in the plane; in 10⁴ dimensions
    hardly ever, and one short enough to do so gains less than a thousandth of a gradient step."""
    chance, share, gain = np.random.default_rng(7), {}, {}
    for count, length in ((2, 0.1), (10_000, 0.1), (10_000, 0.001)):
        w = np.zeros(count)
        w[0] = 1.0
        moves = chance.normal(size=(400, count))
        moves *= length / np.linalg.norm(moves, axis=1, keepdims=True)
        drop = 1 - ((w + moves) ** 2).sum(axis=1)
        share[count, length], gain[count, length] = float((drop > 0).mean()), float(drop.max())
    return share[2, 0.1] > 0.4 and share[10_000, 0.1] == 0 and share[10_000, 0.001] > 0.4 and gain[10_000, 0.001] < 1e-3


@claim("cooling-beats-both")
def _() -> bool:
    """Cooled from T = 1, more than twice as many seeds end in the lowest valley as at T = 1 throughout; at T = 0 hardly any do."""
    return annealed() > 2 * annealed(cooling=1.0) and annealed(0.0) < SEEDS / 20
