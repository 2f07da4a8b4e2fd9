"""The program behind "Copy as Python": objective, optimizer and the call, from the declarations.

What the reader may change stands as ``{{start}}``, ``{{steps}}`` and ``{{hyper}}``; the runtime fills it in, and a
test fills it in and runs it.
"""

from __future__ import annotations

from collections.abc import Mapping

import optlib
from optlib.emit.listing import noisy_listing, objective_listing
from optlib.noise import NOISE
from scripts.figures import declared
from scripts.figures.draw.numbers import source
from scripts.figures.figure import Figure
from scripts.figures.run import Run


def template(figure: Figure, run: Run) -> str:
    target, rule = declared.objective(run.objective or figure.objective), declared.optimizer(run.optimizer)
    imports = ["import numpy as np"]
    bodies = []
    shaped = {c.key: "{{" + c.key + "}}" for c in figure.controls if c.kind == "parameter"}
    about = objective_listing(target, target.parameters | shaped) if shaped else target.listing
    argument, listings, seed = "gradient", [about, rule.listing], ""
    if rule.name in optlib.searches:
        argument, seed = "f", "seed={{seed}}, "
    elif "seed" in run.hyper:
        given = {name: "{{" + name + "}}" if name in run.hyper else None for name in ("batch", "noise")}
        argument = "measured_gradient"
        listings.insert(1, noisy_listing(target, given["batch"], given["noise"], "{{seed}}"))
    for listing in listings:
        lines = listing.strip().splitlines()
        imports += [line for line in lines if line.startswith(("import ", "from ")) and line not in imports]
        bodies.append("\n".join(line for line in lines if not line.startswith(("import ", "from "))).strip())
    call = f"points = {rule.name}({argument}, start={{{{start}}}}, steps={{{{steps}}}}, {seed}{{{{hyper}}}})"
    last = 'print("w =", points[-1], " f(w) =", f(points[-1]))'
    return "\n".join(imports) + "\n\n\n" + "\n\n\n".join(bodies) + f"\n\n\n{call}\n{last}\n"


def filled(
    template_: str,
    start: tuple[float, ...],
    steps: int,
    hyper: dict[str, float],
    parameters: Mapping[str, float] | None = None,
) -> str:
    """The program with values; the runtime does the same in docs/assets/runtime/tools.js."""
    for name, value in (parameters or {}).items():
        template_ = template_.replace("{{" + name + "}}", source(value))
    named = ", ".join(f"{name}={source(value)}" for name, value in hyper.items() if name not in NOISE)
    begin = "[" + ", ".join(source(v) for v in start) + "]"
    for name in NOISE:
        if name in hyper:
            template_ = template_.replace("{{" + name + "}}", source(hyper[name]))
    return template_.replace("{{start}}", begin).replace("{{steps}}", str(steps)).replace("{{hyper}}", named)
