"""Declarations as NumPy source: the listings that a reader can copy."""

from __future__ import annotations

import inspect
from collections.abc import Mapping

import sympy

from optlib import random
from optlib.annealing import Annealing
from optlib.emitted import writes
from optlib.expressions import tidy
from optlib.objective import Objective
from optlib.optimizer import Optimizer
from optlib.printing import NumPyPrinter

source = NumPyPrinter().source


@writes(Optimizer, "listing")
def optimizer_listing(optimizer: Optimizer) -> str:
    """Source that defines `name(gradient, start, steps, **hyper)`, plain enough to read aloud."""
    hyper = ", ".join(f"{name}={value!r}" for name, value in optimizer.defaults.items())
    lines = [
        "import numpy as np",
        "",
        "",
        f"def {optimizer.name}(gradient, start, steps, {hyper}):",
        "    w = np.array(start, dtype=float)",
        *[f"    {name} = np.zeros_like(w)" for name in optimizer.memory],
        "    points = [w]",
        "    for t in range(1, steps + 1):",
    ]
    if optimizer.sequential:
        lines += [
            "        for k in range(len(w)):  # each coordinate sees the ones before it already moved",
            "            g = gradient(w)",
            *[f"            {symbol} = {source(expression)}" for symbol, expression in optimizer.steps[:-1]],
            f"            w = np.where(np.arange(len(w)) == k, {source(optimizer.steps[-1][1])}, w)",
        ]
    else:
        lines += ["        g = gradient(w)"]
        lines += [f"        {symbol} = {source(expression)}" for symbol, expression in optimizer.steps]
    lines += ["        points.append(w)", "    return np.array(points)", ""]
    return "\n".join(lines)


@writes(Objective, "listing")
def objective_listing(objective: Objective, parameters: Mapping[str, object] | None = None) -> str:
    """Source that defines `f(w)` and `gradient(w)` at one point w of shape (d,); `parameters` is what stands for their values."""
    shaped = {
        name: f"{v:.15g}" if isinstance(v, float) else v for name, v in (parameters or objective.parameters).items()
    }
    names = ", ".join(variable.name for variable in objective.variables)
    unpack = [f"    {names} = w"] if names != "w" else []
    partials = [source(tidy(sympy.diff(objective.written, variable))) for variable in objective.variables]
    gradient = f"np.array([{', '.join(partials)}])" if objective.dimension > 1 else partials[0]
    lines = ["import numpy as np", ""]
    lines += [*[f"{name} = {value}" for name, value in shaped.items()], ""] if shaped else []
    if objective.data:
        rows = objective.data.source or objective.data
        lines += [f"x = np.array([{', '.join(rows.x)}])", *objective.data.preparation]
        lines += [f"y = np.array([{', '.join(rows.y)}])", "n = len(x)", ""]
    lines += ["", "def f(w):", *unpack, f"    return {source(objective.written)}"]
    lines += ["", "", "def gradient(w):", *unpack, f"    return {gradient}", ""]
    return "\n".join(lines)


MINIBATCHES = """\
def minibatches(n, size, generator):
    while True:
        order = generator.shuffle(n)
        for first in range(0, n, size):
            yield sorted(order[first:first + size])
"""


def rows_listing(objective: Objective) -> str:
    """Source that defines `row_gradients(w)`, the gradient of each row as a column, shape (d, n), after `objective_listing`."""
    names = ", ".join(variable.name for variable in objective.variables)
    partials = [source(tidy(sympy.diff(objective.rows.written, variable))) for variable in objective.variables]
    unpack = f"    {names}{',' if objective.dimension == 1 else ''} = w"
    return f"def row_gradients(w):\n{unpack}\n    return np.array([{', '.join(partials)}])\n"


def noisy_listing(objective: Objective, batch: str | None, noise: str | None, seed: str) -> str:
    """Source that defines `measured_gradient(w)`, on minibatches or with noise; the arguments are source themselves.

    It draws the numbers that a run of this package draws from the same seed.
    """
    parts = [generator_source(), f"chance = Generator({seed})"]
    measured = "gradient(w)"
    if batch is not None:
        parts += [MINIBATCHES.strip(), rows_listing(objective).strip(), f"batches = minibatches(n, {batch}, chance)"]
        measured = "row_gradients(w)[:, next(batches)].mean(axis=1)"
    if noise is not None:
        measured += f" + {noise} * np.array([chance.normal() for _ in w])"
    return "\n\n\n".join([*parts, f"def measured_gradient(w):\n    return {measured}"]) + "\n"


def generator_source() -> str:
    """The source of `Generator`, for programs to copy: with it they draw the same numbers as this package."""
    return inspect.getsource(random).split('"""', 2)[2].replace("from __future__ import annotations\n\n", "").strip()


ANNEALING = """\
def annealing(f, start, steps, seed, temperature=1.0, cooling=0.99, width=0.2):
    chance = Generator(seed)
    w = np.array(start, dtype=float)
    points = [w]
    for t in range(1, steps + 1):
        proposed = w + width * np.array([chance.normal() for _ in w])
        drawn = chance.uniform()
        rise = f(proposed) - f(w)
        if rise <= 0 or drawn < np.exp(-rise / temperature):
            w = proposed
        temperature = temperature * cooling
        points.append(w)
    return np.array(points)
"""


@writes(Annealing, "listing")
def annealing_listing(search: Annealing) -> str:
    """Source that defines the search with the generator that it draws from."""
    return f"import numpy as np\n{generator_source()}\n\n{ANNEALING}"
