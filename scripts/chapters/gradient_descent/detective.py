"""A program whose log gives its bug away: the detective exercise of the lesson on gradient descent."""

from __future__ import annotations

from functools import cache

import numpy as np

import optlib
from optlib.data import line4
from scripts.facts import claim, table, value
from scripts.figures import Data, Figure, Loss, Run, Steps
from scripts.figures.exercises import Choice
from scripts.figures.numbers import show

# The log that circulates, as printed: epoch → RMSE, W, b. Its start is printed to four digits, and it ends in a cycle of two points:
# which of them comes last hangs on the digits not printed, even on a rounding. This start prints alike and ends on the log's side.
DETECTIVE_START, DETECTIVE_RATE, DETECTIVE_STEPS = (7.5434, 80.59099), 0.1, 3000
PRINTED = {100: (30.2481, -11.4110, 74.0875), 3000: (1.5419, 0.7262, -0.0459)}


@cache
def detective(objective: str) -> optlib.Trajectory:
    """The program's run, on the rows it should use or on those it does use."""
    return optlib.run(objective, "gd", DETECTIVE_START, DETECTIVE_STEPS, lr=DETECTIVE_RATE)


def log_rows() -> list[list[str]]:
    """Epoch, RMSE, W and b to the log's four places: for each printed epoch the log, then run A (y = x), then run B (the right rows)."""
    runs = [detective("rmse_line4_copied"), detective("rmse_line4")]
    rows = []
    for epoch, printed in PRINTED.items():
        triples = [printed, *((run.values[epoch], *run.points[epoch]) for run in runs)]
        rows += [[str(epoch), *(f"{number:.4f}".replace("-", "−") for number in triple)] for triple in triples]
    return rows


table("detective-log", log_rows)
value("detective-rate", DETECTIVE_RATE)
value("detective-steps", DETECTIVE_STEPS)
value("detective-weight", DETECTIVE_START[0], digits=5)
value("detective-bias", DETECTIVE_START[1], digits=6)
value("line4-weight", lambda: line4.least_squares()[0])
value("line4-bias", lambda: line4.least_squares()[1])
value("line4-rmse", lambda: float(optlib.objectives["rmse_line4"].value(line4.least_squares())), digits=6)
value("line4-border", lambda: 2 / float(np.linalg.eigvalsh(optlib.objectives["mse_line4"].hessian([0.0, 0.0])).max()))
value("cycle-low", lambda: min(detective("rmse_line4_copied").points[-2:, 0]), digits=4)
value("cycle-high", lambda: max(detective("rmse_line4_copied").points[-2:, 0]), digits=5)
table("line4", lambda: [[show(x), show(y)] for x, y in zip(*line4.columns, strict=True)])

Figure(
    "detective",
    objective="rmse_line4_copied",
    start=DETECTIVE_START,
    steps=DETECTIVE_STEPS,
    runs=[
        Run(
            "gd", key="copied", lr=DETECTIVE_RATE, label={"ko": "y = x로 잘못 읽은 자료", "en": "rows misread as y = x"}
        ),
    ],
    views=[Data(), Loss("linear"), "table"],
    controls=[Steps(2 * DETECTIVE_STEPS)],
)


@claim("the-log-is-the-copied-column")
def _() -> bool:
    """Training on y = x gives every printed number to 3·10⁻⁴; training on the right rows gives none of the last line's."""
    copied, right = detective("rmse_line4_copied"), detective("rmse_line4")
    last = DETECTIVE_STEPS
    rows = {
        k: range(k - 1, k + 1) if k == last else (k,) for k in PRINTED
    }  # of the final cycle either point may come last
    close = [
        any(np.allclose((copied.values[j], *copied.points[j]), PRINTED[k], rtol=0, atol=3e-4) for j in rows[k])
        for k in PRINTED
    ]
    far = ~np.isclose((right.values[last], *right.points[last]), PRINTED[last], rtol=0, atol=0.1)
    return bool(all(close) and far.all())


@claim("line4-border-of-the-squared-error")
def _() -> bool:
    """On the mean squared error of line-4 the descent converges just below its border of η and diverges just above it."""
    mse, start = optlib.objectives["mse_line4"], DETECTIVE_START
    border = 2 / float(np.linalg.eigvalsh(mse.hessian([0.0, 0.0])).max())
    verdicts = [optlib.run(mse, "gd", start, 20_000, lr=border * factor).verdict for factor in (0.999, 1.001)]
    return verdicts == ["converged", "diverged"] and border < DETECTIVE_RATE


@claim("the-printed-error-is-impossible")
def _() -> bool:
    """No line through line-4 has an error as small as the last one printed: the best one's, by NumPy, is larger, and none all round it
    is better."""
    rmse, best = optlib.objectives["rmse_line4"], np.polyfit(*line4.columns, 1)
    least = float(rmse.value(best))
    named = np.allclose(best, line4.least_squares())
    around = best + np.random.default_rng(1).normal(size=(2000, 2)) * [1.0, 10.0]
    return named and PRINTED[DETECTIVE_STEPS][0] < least and bool((rmse.value(around) >= least).all())


@claim("the-copied-run-ends-in-a-cycle")
def _() -> bool:
    """On y = x the run does not come to rest: at the end, and as long again after it, W alternates between two values around 1, and
    the loss stays above 1, though it falls to nought at W = 1, b = 0."""
    longer = optlib.run("rmse_line4_copied", "gd", DETECTIVE_START, 2 * DETECTIVE_STEPS, lr=DETECTIVE_RATE)
    end = longer.points[DETECTIVE_STEPS - 2 :, 0]
    one, other = end[::2], end[1::2]
    stays = np.ptp(one) < 1e-3 and np.ptp(other) < 1e-3
    exact = float(optlib.objectives["rmse_line4_copied"].value([1.0, 0.0]))
    above = float(longer.values[DETECTIVE_STEPS - 2 :].min()) > 1 > exact == 0
    return bool(above and stays and min(one.max(), other.max()) < 1 < max(one.min(), other.min()))


def bug() -> str:
    """Which suspect reproduces the printed last line, at the last step or the one before."""
    suspects = {
        "copied-column": detective("rmse_line4_copied"),
        "sequential": optlib.run(
            "rmse_line4", optlib.mistakes["sequential_gd"], DETECTIVE_START, DETECTIVE_STEPS, lr=DETECTIVE_RATE
        ),
        "rate-too-large": optlib.run("rmse_line4", "gd", DETECTIVE_START, DETECTIVE_STEPS, lr=10 * DETECTIVE_RATE),
        "stopped-early": optlib.run("rmse_line4", "gd", DETECTIVE_START, DETECTIVE_STEPS // 10, lr=DETECTIVE_RATE),
    }
    last = PRINTED[DETECTIVE_STEPS]
    ends = {name: [(run.values[k], *run.points[k]) for k in (-1, -2)] for name, run in suspects.items()}
    (only,) = [name for name, rows in ends.items() if any(np.allclose(row, last, rtol=0, atol=3e-4) for row in rows)]
    return only


Choice(id="find-the-bug", options=("rate-too-large", "copied-column", "sequential", "stopped-early"), right=bug)
