"""The program behind "Copy as Python": objective, optimizer and the call, from the declarations.

What the reader may change stands as ``{{start}}``, ``{{steps}}``, ``{{hyper}}`` and the like; the runtime alone fills it in
(docs/assets/runtime/figure/listing.ts), and a test runs what it made.
"""

from __future__ import annotations

import optlib
from optlib.emit.listing import noisy_listing, objective_listing
from scripts.figures import declared
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
