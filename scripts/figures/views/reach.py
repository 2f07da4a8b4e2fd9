"""How many steps a method needs against the condition number, each method at its best: straight lines on logarithmic axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from optlib.registry import nearest
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

RULES = ("gd", "momentum")  # whose best settings are known in closed form


@dataclass(frozen=True)
class Reach(Sketch):
    """``rules`` are names in `RULES`; ``kappa`` is a number or the name of a dial, at which the markers stand.

    ``span`` is (low, high) of κ, ``goal`` the share of the first value that counts as arrived, ``height`` the axis of steps.
    """

    kappa: float | str = "kappa"
    rules: tuple[str, ...] = ("gd", "momentum")
    span: tuple[float, float] = (1.0, 1000.0)
    goal: float = 1e-6
    height: tuple[float, float] = (1.0, 1e4)

    kind = "reach"

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, reach view"
        for rule in self.rules:
            if rule not in RULES:
                raise ValueError(f"{here}: the best settings of {rule!r} are not known; {nearest(rule, RULES)}")
        if not 1 <= self.span[0] < self.span[1]:
            raise ValueError(f"{here}: κ goes from 1 at least, got {self.span}.")
        if not self.span[0] <= figure.dialled(self.kappa) <= self.span[1]:
            raise ValueError(f"{here}: κ = {figure.dialled(self.kappa):g} lies outside {self.span}.")
        self.need_range(where, "height", log=True)
