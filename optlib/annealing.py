"""Simulated annealing: a search that climbs by chance, and less and less so. `emit/annealing.js` is the twin of its step.

Metropolis et al., "Equation of state calculations by fast computing machines", 1953, for the rule by which a move is accepted;
Kirkpatrick, Gelatt & Vecchi, "Optimization by simulated annealing", 1983, for the temperature that is lowered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from optlib.emitted import emitted
from optlib.hyperparameters import checked
from optlib.random import Generator
from optlib.registry import Registry

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Annealing:
    """Propose a point nearby; accept it if it is lower, else with probability exp(−Δ/T); then lower T by a constant factor.

    It reads values only, no gradient. Hyperparameters: `temperature`, T at the first step; `cooling`, the factor by which each
    step multiplies T; `width`, the standard deviation of a proposal in each coordinate. A step draws its proposal first and then
    one uniform number, whether it is needed or not, so that runs with one seed see the same chances.
    """

    name: str = "annealing"
    title: str = "Simulated annealing"
    defaults: Mapping[str, float] = field(
        default_factory=lambda: {"temperature": 1.0, "cooling": 0.99, "width": 0.2}, compare=False
    )
    states: tuple[str, ...] = ()
    sequential: bool = False

    @property
    def limits(self) -> dict[str, tuple[float, float]]:
        """None of its hyperparameters may be negative."""
        return dict.fromkeys(self.defaults, (0, inf))

    def new_state(self, like: Array) -> dict[str, Array]:
        """It remembers nothing."""
        return {}

    def check(self, hyper: Mapping[str, Any]) -> dict[str, Any]:
        """As `Optimizer.check`; a temperature, a factor or a width below 0 is a ValueError."""
        return {**self.defaults, **checked(self.name, self.defaults, self.limits, hyper)}

    def step(
        self,
        w: Array,
        value_of: Callable[..., Any],
        chance: Sequence[Generator],
        t: int,
        *,
        temperature: Any,
        cooling: Any,
        width: Any,
    ) -> None:
        """One step, in place, of all starts: w is (d, starts), with a generator for each start."""
        proposed = w + width * np.array([[one.normal() for _ in w] for one in chance]).T
        drawn = np.array([one.uniform() for one in chance])
        rise = value_of(*proposed)[0] - value_of(*w)[0]
        accepted = (rise <= 0) | (drawn < np.exp(-rise / (temperature * cooling ** (t - 1))))
        w[:, accepted] = proposed[:, accepted]

    @property
    def latex(self) -> list[str]:
        """Its lines, as a textbook prints them."""
        return list(emitted(self, "latex"))

    @property
    def listing(self) -> str:
        """Source that defines `annealing(f, start, steps, seed, temperature, cooling, width)`; it draws the figure's own numbers."""
        return str(emitted(self, "listing"))


searches: Registry[Annealing] = Registry("search")
"""Searches that are no update rules on a gradient; `run` takes their names as it takes those of optimizers."""
annealing = searches.add(Annealing())
