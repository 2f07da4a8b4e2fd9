"""What becomes of a signal, or of a gradient on its way back, layer by layer: one line for each activation function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import optlib
from optlib.registry import nearest
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

LOOKS = 6  # colours, dashes and markers that are told apart
NUMBERS = ("depth", "weight", "input", "steps", "lr", "goal", "gain", "seed")
QUANTITIES = {"chain": ("gradient", "signal", "weights", "moved"), "wide": ("gradient", "signal")}


@dataclass(frozen=True)
class Depth(Sketch):
    """``network`` is a "chain" of single units or a "wide" one with random weights; `optlib.networks` computes both.

    ``quantity``: "gradient" (of the output with respect to each layer's signal), "signal", and for a chain "weights" (the
    gradient of the output with respect to each layer's weight) or "moved" (how far ``steps`` steps of gradient descent at ``lr``
    towards the output ``goal`` have moved each layer's weight). Numbers may be names of the figure's dials. A chain reads ``depth``,
    ``weight``, ``input``; a wide network ``depth``, ``width``, ``gain``, ``seed``, and ``connection``, the name of a pick with the
    options "plain" and "skip". ``lines`` is the name of a `Several` whose options are the activations, or a list of these.
    ``says=False`` leaves the sentences below the figure to another view.
    """

    network: str = "chain"
    quantity: str = "gradient"
    lines: str | Sequence[str] = ("sigmoid", "tanh", "relu", "identity")
    depth: float | str = 10
    weight: float | str = 1.0
    input: float | str = 1.0
    steps: float | str = 0
    lr: float | str = 1.0
    goal: float | str = 0.5
    width: int = 32
    gain: float | str = 1.0
    seed: float | str = 1
    connection: str | None = None
    deepest: int = 30
    height: tuple[float, float] = (1e-12, 1e3)
    says: bool = True

    kind = "depth"

    def check(self, figure: Figure, where: str) -> None:
        here = f"{where}, depth view"
        if self.network not in QUANTITIES:
            raise ValueError(f"{here}: no network {self.network!r}; {nearest(self.network, QUANTITIES)}")
        if self.quantity not in QUANTITIES[self.network]:
            known = QUANTITIES[self.network]
            raise ValueError(f"{here}: a {self.network} shows no {self.quantity!r}; {nearest(self.quantity, known)}")
        for name in self.activations(figure):
            if name not in optlib.activations:
                raise ValueError(f"{here}: no activation {name!r}; {nearest(name, optlib.activations)}")
        if len(self.activations(figure)) > LOOKS:
            raise ValueError(f"{here}: at most {LOOKS} lines can be told apart.")
        if self.connection is not None and self.connection not in figure.dials:
            raise ValueError(f"{here}: no pick {self.connection!r}; {nearest(self.connection, figure.dials)}")
        for name in NUMBERS:
            figure.dialled(getattr(self, name))
        if not 1 <= figure.dialled(self.depth) <= self.deepest:
            raise ValueError(
                f"{here}: the depth is from 1 to deepest={self.deepest}, got {figure.dialled(self.depth):g}."
            )
        self.need_range(where, "height", log=True)

    def activations(self, figure: Figure) -> list[str]:
        """The activations of all lines, drawn or not."""
        if not isinstance(self.lines, str):
            return list(self.lines)
        for control in figure.controls:
            if control.kind == "several" and control.key == self.lines:
                return list(getattr(control, "options"))  # noqa: B009  (a control in general has none)
        raise ValueError(f"figure {figure.id!r}: the depth view's lines need a control Several({self.lines!r}, …).")

    def options(self, figure: Figure) -> dict[str, Any]:
        lines = self.lines if isinstance(self.lines, str) else None
        return super().options(figure) | {"activations": self.activations(figure), "lines": lines}
