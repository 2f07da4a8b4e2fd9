"""Mistakes that Python itself notices, and one that it does not: programs that are run when the site is built."""

from __future__ import annotations

from scripts.facts import claim, snippet, snippets

MOMENTUM = """
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.{stored} = lr
        self.momentum = momentum
        self.v = 0.0

    def update(self, w, grad):
        self.v = self.momentum * self.v - self.lr * grad
        return w + self.v


optimizer = Momentum(lr=0.1)
w = 4.0
for step in range(1, 4):
    w = optimizer.update(w, 2 * w)
    print(step, round(w, 3))
"""
snippet(
    "lr-stored-elsewhere", MOMENTUM.format(stored="_lr"), raises=AttributeError, mended=MOMENTUM.format(stored="lr")
)

SGD = """
import numpy as np


class SGD:
    def __init__(self, lr=0.1):
        self.lr = lr

    def update(self, params, grads):
        for key in params.{keys}():
            params[key] -= self.lr * grads[key]


params = {{"W": np.array([4.0]), "b": np.array([1.0])}}
grads = {{"W": np.array([8.0]), "b": np.array([2.0])}}
SGD().update(params, grads)
print(params)
"""
snippet("keys-misspelt", SGD.format(keys="key"), raises=AttributeError, mended=SGD.format(keys="keys"))

ADAGRAD = """
import numpy as np


class AdaGrad:
    def __init__(self, lr=0.5):
        self.lr = lr
        self.h = None

    def update(self, params, grads):
        if self.h is None:
            self.h = {{}}
            for key, value in params.items():
                self.h[key] = np.zeros_like({what})
        for key in params:
            self.h[key] += grads[key] ** 2
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-8)


params = {{"W": np.array([4.0]), "b": np.array([1.0])}}
AdaGrad().update(params, {{"W": np.array([8.0]), "b": np.array([2.0])}})
print(params)
"""
snippet("set-up-misspelt", ADAGRAD.format(what="val"), raises=NameError, mended=ADAGRAD.format(what="value"))

# A stand-in for a flag that is switched for the time of one step: NumPy's arrays have one of the kind, and really refuse.
LOCKED = """
import numpy as np

w = np.array([4.0, -2.0])

for step in range(1, 4):
    w -= 0.1 * 2 * w
    w.flags.writeable = False
    print("step", step, "loss", round(float(w @ w), 3))
{restored}
"""
snippet(
    "restored-after-the-loop",
    LOCKED.format(restored="w.flags.writeable = True"),
    raises=ValueError,
    mended=LOCKED.format(restored="    w.flags.writeable = True"),
)

ONCE = """
class Momentum:
    def __init__(self, lr=0.1, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        if self.v is None:
            self.v = {{key: 0.0 for key in params}}
{body}


optimizer = Momentum()
params = {{"w": 4.0}}
for step in range(1, 4):
    optimizer.update(params, {{"w": 2 * params["w"]}})
    print(step, round(params["w"], 3))
"""
BODY = [
    "for key in params:",
    "    self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]",
    "    params[key] += self.v[key]",
]
snippet(
    "update-in-the-set-up",
    ONCE.format(body="\n".join(" " * 12 + line for line in BODY)),
    mended=ONCE.format(body="\n".join(" " * 8 + line for line in BODY)),
)


@claim("three-slips-stop-at-the-first-call")
def _() -> bool:
    """The misnamed attribute, the misspelt method and the misnamed variable raise before anything is printed; mended, they run."""
    names = ("lr-stored-elsewhere", "keys-misspelt", "set-up-misspelt")
    made = [snippets[name] for name in names]
    return all(
        entry.outcome.error and not entry.outcome.printed and entry.mended_outcome and entry.mended_outcome.printed
        for entry in made
    )


@claim("restoring-too-late-stops-at-the-second-step")
def _() -> bool:
    """With the flag restored after the loop, the first step is made and the second raises; restored inside it, all three are made."""
    entry = snippets["restored-after-the-loop"]
    mended = entry.mended_outcome
    steps = entry.outcome.printed.splitlines()
    return bool(len(steps) == 1 and entry.outcome.error and mended and len(mended.printed.splitlines()) == 3)


@claim("the-indented-update-raises-nothing")
def _() -> bool:
    """The update under "first call" raises nothing, and prints one and the same number at every step; mended, it goes on."""
    entry = snippets["update-in-the-set-up"]
    stuck = {line.split()[1] for line in entry.outcome.printed.splitlines()}
    moving = {line.split()[1] for line in (entry.mended_outcome or entry.outcome).printed.splitlines()}
    return entry.outcome.error is None and len(stuck) == 1 and len(moving) == 3
