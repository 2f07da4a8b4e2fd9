"""What an optimizer is: ordered assignments, in the order a textbook prints them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sympy import Expr, Symbol

from optlib import symbols
from optlib.emitted import emitted
from optlib.expressions import tidy
from optlib.hyperparameters import checked
from optlib.printing import NumPyPrinter
from optlib.registry import Registry, nearest

Array = NDArray[np.float64]
source = NumPyPrinter().source


class Optimizer:
    """An update rule, declared by its lines; it works on every coordinate by itself.

    Attributes:
        name: what it is called everywhere
        steps: pairs (symbol, expression), written under `sympy.evaluate(False)`; the last one assigns w. They may read g (the
            gradient at the old w), t (the step's number, from 1), w, hyperparameters, and what earlier lines or steps assigned
        defaults: every hyperparameter with its default value
        limits: for a hyperparameter that has them in `symbols.LIMITS`, its least value and the one it stays below
        title: how it is called in prose
        sequential: take the gradient anew for each coordinate, after the coordinates before it have moved: a mistake's doing
    """

    def __init__(
        self,
        name: str,
        steps: Sequence[tuple[Symbol, Expr]],
        defaults: Mapping[Symbol, float],
        *,
        title: str = "",
        sequential: bool = False,
    ) -> None:
        self.name, self.title, self.sequential = name, title or name, sequential
        self.steps = tuple((symbol, tidy(expression)) for symbol, expression in steps)
        self.defaults = {symbol.name: float(value) for symbol, value in defaults.items()}
        self.limits = {symbol.name: symbols.LIMITS[symbol] for symbol in defaults if symbol in symbols.LIMITS}
        self._validate(set(defaults))

    def _validate(self, hyperparameters: set[Symbol]) -> None:
        targets = [symbol for symbol, _ in self.steps]
        if not targets or targets[-1] != symbols.w or targets.count(symbols.w) != 1:
            raise ValueError(f"optimizer {self.name!r}: the last line, and only the last, must assign w")
        readable = {symbols.w, symbols.g, symbols.t, *targets, *hyperparameters}
        read: set[Symbol] = set()
        for symbol, expression in self.steps:
            unknown = expression.free_symbols - readable
            if unknown:
                hint = nearest(min(map(str, unknown)), [s.name for s in readable])
                raise ValueError(
                    f"optimizer {self.name!r}: the line for {symbol} reads {sorted(map(str, unknown))}; {hint}"
                )
            if symbol in {symbols.g, symbols.t} | hyperparameters:
                raise ValueError(f"optimizer {self.name!r}: a line assigns {symbol}, which is given")
            read |= expression.free_symbols
        unused = hyperparameters - read
        if unused:
            raise ValueError(f"optimizer {self.name!r}: no line reads {sorted(map(str, unused))}")

    @property
    def states(self) -> tuple[str, ...]:
        """The names of its own quantities, in the order of their lines: v, m_hat …"""
        return tuple(dict.fromkeys(symbol.name for symbol, _ in self.steps if symbol != symbols.w))

    @cached_property
    def memory(self) -> tuple[str, ...]:
        """Those of its quantities that a step reads from the step before."""
        known: set[Symbol] = set()
        carried: dict[str, None] = {}
        for symbol, expression in self.steps:
            for name in self.states:
                if Symbol(name) in expression.free_symbols - known:
                    carried[name] = None
            known.add(symbol)
        return tuple(carried)

    @cached_property
    def latex(self) -> list[str]:
        """Its lines, as a textbook prints them."""
        return list(emitted(self, "latex"))

    @cached_property
    def listing(self) -> str:
        """NumPy source that defines `name(gradient, start, steps, **hyper)`, which returns the points, shape (steps + 1, d)."""
        return str(emitted(self, "listing"))

    @cached_property
    def step(self) -> Callable[..., None]:
        """One vectorised step `step(w, g, state, t, **hyper)` on arrays of any one shape; changes `w` and `state[name]` in place."""
        namespace: dict[str, Any] = {"np": np}
        exec(compile(self._step_source(), f"<optimizer {self.name}>", "exec"), namespace)
        return namespace["step"]  # type: ignore[no-any-return]

    def _step_source(self) -> str:
        lines = [f"def step(w, g, state, t, *, {', '.join(self.defaults)}):"]
        lines += [f"    {name} = state[{name!r}]" for name in self.memory]
        for symbol, expression in self.steps:
            if symbol != symbols.w and symbol.name not in self.memory:
                lines += [f"    {symbol} = state[{symbol.name!r}]"]
            lines += [f"    {symbol}[...] = {source(expression)}"]
        return "\n".join(lines) + "\n"

    def new_state(self, like: Array) -> dict[str, Array]:
        """Its quantities before the first step: zeros, in the shape of `like`."""
        return {name: np.zeros_like(like) for name in self.states}

    def check(self, hyper: Mapping[str, Any]) -> dict[str, Any]:
        """All hyperparameters, the given ones over the defaults: floats, or arrays with one value a start.

        An unknown name or a value that is not a number is a TypeError, one that is not finite or not within its limits a ValueError.
        """
        return {**self.defaults, **checked(self.name, self.defaults, self.limits, hyper)}

    def __repr__(self) -> str:
        return f"<optimizer {self.name}: {'; '.join(f'{symbol} ← {expression}' for symbol, expression in self.steps)}>"


optimizers: Registry[Optimizer] = Registry("optimizer")
mistakes: Registry[Optimizer] = Registry("mistake")
"""Wrong rules that circulate, to stand live beside the right ones; never among `optimizers`."""
