"""Spot the bug: programs that run to their end and are wrong in one line, which is found by mending each line in turn."""

from __future__ import annotations

from typing import Any

import numpy as np

import optlib
from scripts.chapters.mistakes import programs  # noqa: F401  (its programs are asked for below)
from scripts.chapters.mistakes.wrong_rules import START, right, wrong
from scripts.facts import claim, snippet, snippets
from scripts.figures.exercises import Choice, Classify

ADAM = {
    "first": "        m = beta1 * m + (1 - beta1) * g",
    "second": "        v = beta2 * v + (1 - beta2) * g**2",
    "first-corrected": "        m_hat = m / (1 - beta1**t)",
    "second-corrected": "        v_hat = v / (1 - beta2**t)",
    "step": "        w = w - lr * m_hat / (np.sqrt(v_hat) + eps)",
}
ADAM_FRAME = """
import numpy as np


def adam(gradient, w, steps, lr=0.1, beta1=0.9, beta2=0.999, eps=1e-8):
    m = v = np.zeros_like(w)
    for t in range(1, steps + 1):
        g = gradient(w)
{lines}
    return w


print(adam(lambda w: w * [0.1, 2.0], np.array([-7.0, 2.0]), 100))
"""
RMSPROP = {
    "memory": "        h = rho * h + (1 - rho) * g**2",
    "step": "        w = w - lr * g / (np.sqrt(h) + eps)",
    "gradient": "        g = gradient(w)",
    "start": "    h = np.zeros_like(w)",
}
RMSPROP_FRAME = """
import numpy as np


def rmsprop(gradient, w, steps, lr=0.1, rho=0.9, eps=1e-8):
{start}
    for t in range(1, steps + 1):
{gradient}
{memory}
{step}
    return w


print(rmsprop(lambda w: w * [0.1, 2.0], np.array([-7.0, 2.0]), 100))
"""
WRONG = {
    "adam": ADAM | {"second-corrected": "        v_hat = v / (1 - beta1**t)"},
    "rmsprop": RMSPROP | {"memory": "        h = rho * h + (1 - rho) * g"},
}


def program(rule: str, lines: dict[str, str]) -> str:
    if rule == "adam":
        return ADAM_FRAME.format(lines="\n".join(lines.values()))
    return RMSPROP_FRAME.format(**lines)


def end(rule: str, lines: dict[str, str], steps: int = 100) -> np.ndarray:
    """Where the program comes to on the ravine, from (−7, 2)."""
    namespace: dict[str, Any] = {"print": lambda *_: None}
    with np.errstate(all="ignore"):
        exec(compile(program(rule, lines), f"<{rule}>", "exec"), namespace)
        return np.asarray(namespace[rule](optlib.objectives["ravine"].gradient, np.array(START), steps))


def guilty(rule: str) -> str:
    """The one line whose mending makes the program what `optlib` declares."""
    true = {"adam": ADAM, "rmsprop": RMSPROP}[rule]
    hyper: dict[str, Any] = {"adam": {"beta1": 0.9, "beta2": 0.999}, "rmsprop": {"rho": 0.9}}[rule]
    target = right(rule, steps=100, lr=0.1, **hyper).points[-1]
    mends = [name for name in true if np.allclose(end(rule, WRONG[rule] | {name: true[name]}), target, atol=1e-9)]
    if len(mends) != 1:
        raise ValueError(f"{rule}: mending one line should do, and these do: {mends}")
    return mends[0]


for name in WRONG:
    snippet(f"spot-{name}", program(name, WRONG[name]))

Choice(id="spot-the-bug-in-adam", options=tuple(ADAM), right=lambda: guilty("adam"))
Choice(id="spot-the-bug-in-rmsprop", options=("start", "gradient", "memory", "step"), right=lambda: guilty("rmsprop"))


def printed(rule: str) -> np.ndarray:
    """The point that the program on the page prints at its end; its last line, as it may warn before that."""
    return np.array(
        [float(word) for word in snippets[f"spot-{rule}"].outcome.printed.splitlines()[-1].strip("[]").split()]
    )


@claim("the-broken-adam-runs-and-comes-down")
def _() -> bool:
    """The broken Adam ends without an exception, lower than it began, and elsewhere than Adam; its first step has the wrong length."""
    ravine, first = optlib.objectives["ravine"], end("adam", WRONG["adam"], 1)
    true = right("adam", steps=100, lr=0.1)
    return bool(
        snippets["spot-adam"].outcome.error is None
        and np.allclose(printed("adam"), end("adam", WRONG["adam"]), rtol=1e-6)
        and ravine.value(printed("adam")) < ravine.value(START)
        and not np.allclose(printed("adam"), true.points[-1], atol=1e-2)
        and not np.allclose(np.abs(first - START), np.abs(true.points[1] - START), rtol=0.1)
    )


@claim("the-broken-rmsprop-ends-in-nan")
def _() -> bool:
    """The broken RMSProp ends without an exception, in something that is no number; in its first step it is so just where the slope is
    negative."""
    error, first = snippets["spot-rmsprop"].outcome.error, end("rmsprop", WRONG["rmsprop"], 1)
    negative = optlib.objectives["ravine"].gradient(START) < 0
    return bool(error is None and np.isnan(printed("rmsprop")).any() and (np.isnan(first) == negative).all())


def climbs_or_differs(rule: str, true: str, on: str = "ravine", **hyper: Any) -> str:
    """What a wrong rule does: it climbs at every step, or goes another way than ``true``, the rule it is called after."""
    run = wrong(rule, on=on, **hyper)
    if (np.diff(run.values) > 0).all():
        return "climbs"
    return "right" if np.allclose(run.points, right(true, on=on, **hyper).points) else "differs"


def stops(name: str) -> str:
    """What a program does: it stops, or prints something else than its mended version."""
    entry = snippets[name]
    if entry.outcome.error:
        return "stops"
    return "right" if entry.mended_outcome == entry.outcome else "differs"


Classify(
    id="how-it-shows",
    items={
        "momentum-sign": lambda: climbs_or_differs("momentum_uphill", "momentum", lr=0.1, momentum=0.9),
        "keys": lambda: stops("keys-misspelt"),
        "adagrad-sign": lambda: climbs_or_differs("adagrad_uphill", "adagrad", lr=0.9),
        "indented": lambda: stops("update-in-the-set-up"),
        "sequential": lambda: climbs_or_differs("sequential_gd", "gd", "mse_line10", lr=0.01),
    },
    classes=("stops", "climbs", "differs"),
)
