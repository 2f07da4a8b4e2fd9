"""What becomes of a signal, or of a gradient on its way back, layer by layer: one line for each activation function."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

import optlib
from optlib.registry import nearest
from scripts.figures.draw import svg
from scripts.figures.draw.numbers import show
from scripts.figures.draw.path import MARKERS
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Numbers, Played, View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

QUANTITIES = {"chain": ("gradient", "signal", "weights", "moved"), "wide": ("gradient", "signal")}
TINY = 1e-300  # a size of zero leaves the picture downwards, as its logarithm does


@dataclass(frozen=True)
class Depth(View):
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
        if len(self.activations(figure)) > len(MARKERS):
            raise ValueError(f"{here}: at most {len(MARKERS)} lines can be told apart.")
        if self.connection is not None and self.connection not in figure.dials:
            raise ValueError(f"{here}: no pick {self.connection!r}; {nearest(self.connection, figure.dials)}")
        given = self.given(figure)
        if not 1 <= given["depth"] <= self.deepest:
            raise ValueError(f"{here}: the depth is from 1 to deepest={self.deepest}, got {given['depth']}.")
        Axis(*self.height, "size", "log")

    def activations(self, figure: Figure) -> list[str]:
        """The activations of all lines, drawn or not."""
        if not isinstance(self.lines, str):
            return list(self.lines)
        for control in figure.controls:
            if control.kind == "several" and control.key == self.lines:
                return list(getattr(control, "options"))  # noqa: B009  (a control in general has none)
        raise ValueError(f"figure {figure.id!r}: the depth view's lines need a control Several({self.lines!r}, …).")

    def drawn(self, figure: Figure) -> list[str]:
        """The activations whose lines are drawn at first."""
        return str(figure.dials[self.lines]).split(",") if isinstance(self.lines, str) else list(self.lines)

    def given(self, figure: Figure) -> dict[str, Any]:
        """What `profile` needs, with every dial read."""
        names = ("depth", "weight", "input", "steps", "lr", "goal", "gain", "seed")
        values: dict[str, Any] = {name: figure.dialled(getattr(self, name)) for name in names}
        whole = {name: math.floor(values[name] + 0.5) for name in ("depth", "steps", "seed")}
        skip = self.connection is not None and figure.dials[self.connection] == "skip"
        return values | whole | {"width": self.width, "skip": skip}

    def profile(self, activation: str, given: Mapping[str, Any]) -> np.ndarray:
        """(layer, size) for each layer; depth.js has the twin."""
        return profile(self.network, self.quantity, activation, given)

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return ()

    def frame(self, figure: Figure, played: Played) -> Frame:
        label = f"@axis:depth-{self.quantity}"
        return Frame(Axis(0.0, float(self.deepest), "@axis:layer"), Axis(*self.height, label, "log"))

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        frame, given = self.frame(figure, played), self.given(figure)
        drawn = self.drawn(figure)
        groups = [
            svg.run(name, i, [frame.project(p) for p in self.profile(name, given)], name in drawn)
            for i, name in enumerate(self.activations(figure))
        ]
        inside = svg.clipped(svg.tag("g", "".join(groups), class_="fig-runs"), clip)
        return svg.picture(svg.axes(frame, lang, clip) + inside, frame.tall)

    def below(self, figure: Figure, lang: str) -> str:
        """The legend, which the control that chooses lines doubles."""
        drawn = self.drawn(figure)
        items = [
            svg.tag("li", svg.swatch(i) + say(lang, f"unit:{name}"), hidden=name not in drawn)
            for i, name in enumerate(self.activations(figure))
        ]
        doubled = " doubled" if isinstance(self.lines, str) else ""
        return svg.tag("ul", "".join(items), class_=f"fig-legend{doubled}", aria_label=say(lang, "legend"))

    def words(self, figure: Figure, lang: str) -> list[str]:
        given = self.given(figure)
        if not self.says:
            return []
        return [self.sentence(name, given, lang) for name in self.activations(figure) if name in self.drawn(figure)]

    def sentence(self, activation: str, given: Mapping[str, Any], lang: str) -> str:
        name, sizes = say(lang, f"unit:{activation}"), self.profile(activation, given)[:, 1]
        if self.quantity == "moved":
            _, losses = trained(activation, given)
            ends = {"before": losses[0], "after": losses[-1], "first": sizes[0], "last": sizes[-1]}
            return say(lang, "depth-moved", name=name, **{key: shown(v) for key, v in ends.items()})
        if self.quantity == "weights" and (sizes == TINY).all():
            return say(lang, "depth-dead", name=name)
        above, below = (sizes[-1], sizes[0]) if self.quantity == "signal" else (sizes[0], sizes[-1])
        size = 0.0 if above == TINY else float(above / below)
        return say(lang, f"depth-{self.quantity}", name=name, depth=given["depth"], size=show(size, 3))

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        given, drawn = self.given(figure), self.drawn(figure)
        names = [name for name in self.activations(figure) if name in drawn]
        profiles = [self.profile(name, given) for name in names]
        heads = [say(lang, "axis:layer"), *(say(lang, f"unit:{name}") for name in names)]
        rows = [
            [str(int(layer)), *(shown(p[i, 1]) for p in profiles)]
            for i, layer in enumerate(profiles[0][:, 0] if profiles else ())
        ]
        return [Numbers(say(lang, f"axis:depth-{self.quantity}"), heads, rows)]

    def spec(self, figure: Figure, played: Played) -> dict[str, Any]:
        options = (
            "network",
            "quantity",
            "depth",
            "weight",
            "input",
            "steps",
            "lr",
            "goal",
            "width",
            "gain",
            "seed",
            "says",
        )
        return {
            "kind": self.kind,
            "objective": figure.objective,
            "runs": [],
            "frame": self.frame(figure, played).spec(),
            "activations": self.activations(figure),
            "lines": self.lines if isinstance(self.lines, str) else None,
            "connection": self.connection,
            **{name: getattr(self, name) for name in options},
        }


def shown(size: float) -> str:
    return show(0.0 if size == TINY else float(size))


def trained(activation: str, given: Mapping[str, Any]) -> tuple[np.ndarray, np.ndarray]:
    """The weights and losses of a chain on its way towards its target."""
    names = ("depth", "weight", "input", "goal", "lr", "steps")
    return _trained(activation, *(given[name] for name in names))


@lru_cache(maxsize=64)  # pictures, words and numbers of one figure ask for the same
def _trained(
    activation: str, depth: int, weight: float, start: float, goal: float, lr: float, steps: int
) -> tuple[np.ndarray, np.ndarray]:
    return optlib.train_chain(activation, np.full(depth, float(weight)), start, goal, lr, steps)


def profile(network: str, quantity: str, activation: str, given: Mapping[str, Any]) -> np.ndarray:
    """(layer, size), for each signal from the input, 0, to the output, or for each layer's weight from 1; at least `TINY`."""
    first = 0
    if network == "wide":
        parts = (given[name] for name in ("depth", "width", "gain", "seed", "skip"))
        signal, gradient = optlib.wide(activation, *parts)
        sizes = signal if quantity == "signal" else gradient
    elif quantity == "moved":
        history, _ = trained(activation, given)
        first, sizes = 1, history[-1] - history[0]
    else:
        passes = optlib.chain(activation, np.full(given["depth"], float(given["weight"])), given["input"])
        first = 1 if quantity == "weights" else 0
        sizes = {"gradient": passes.by_signal, "signal": passes.signals, "weights": passes.by_weight}[quantity]
    return np.column_stack([np.arange(first, first + len(sizes), dtype=float), np.maximum(np.abs(sizes), TINY)])
