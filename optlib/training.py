"""The declared rules as classes that train a dict of arrays, in the manner of a deep-learning library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from optlib.optimizer import Optimizer, optimizers


class Trainer:
    """An optimizer with its memory. `update` may be called on arrays of any shape; the rules work on each number by itself.

    Hyperparameters are given by name (`Adam(lr=0.001)`); an unknown one is a TypeError.
    """

    optimizer: ClassVar[Optimizer]

    def __init__(self, **hyper: float) -> None:
        self.hyper = self.optimizer.check(hyper)
        self.t = 0
        self.state: dict[str, dict[str, NDArray[np.float64]]] = {}

    def update(self, params: Mapping[str, NDArray[Any]], grads: Mapping[str, NDArray[Any]]) -> None:
        """One step, in place, on every array of `params` with the gradient of the same name.

        Errors, before anything is changed: KeyError where a gradient is missing, TypeError where an array is not of floats,
        ValueError where the shapes differ.
        """
        for name, param in params.items():
            self._check(name, param, grads)
        self.t += 1
        for name, param in params.items():
            state = self.state.setdefault(name, self.optimizer.new_state(param))
            with np.errstate(all="ignore"):
                self.optimizer.step(param, np.asarray(grads[name]), state, self.t, **self.hyper)

    def _check(self, name: str, param: Any, grads: Mapping[str, NDArray[Any]]) -> None:
        if name not in grads:
            raise KeyError(
                f"no gradient for parameter {name!r}; there are gradients for {', '.join(map(repr, grads)) or 'none'}"
            )
        if not isinstance(param, np.ndarray) or not np.issubdtype(param.dtype, np.floating):
            kind = param.dtype if isinstance(param, np.ndarray) else type(param).__name__
            raise TypeError(
                f"parameter {name!r} must be an array of floats to be updated in place, got {kind}; use .astype(float)"
            )
        if not param.flags.writeable:
            raise ValueError(f"parameter {name!r} is a read-only array and cannot be updated in place; use .copy()")
        if np.shape(grads[name]) != param.shape:
            raise ValueError(
                f"the gradient of {name!r} must have the parameter's shape {param.shape}, got {np.shape(grads[name])}"
            )
        if name in self.state and next(iter(self.state[name].values()), param).shape != param.shape:
            raise ValueError(f"parameter {name!r} has changed its shape to {param.shape} since the last update")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value}' for name, value in self.hyper.items())})"


class SGD(Trainer):
    """Gradient descent on whatever gradient it is given; torch.optim.SGD without momentum."""

    optimizer = optimizers["gd"]


class Momentum(Trainer):
    """Heavy ball, v ← βv − ηg; torch.optim.SGD(momentum=β) takes the same path while η stays the same."""

    optimizer = optimizers["momentum"]


class Nesterov(Trainer):
    """Nesterov's momentum; torch.optim.SGD(momentum=β, nesterov=True)."""

    optimizer = optimizers["nesterov"]


class AdaGrad(Trainer):
    """torch.optim.Adagrad."""

    optimizer = optimizers["adagrad"]


class RMSProp(Trainer):
    """torch.optim.RMSprop, whose `alpha` is `rho` here."""

    optimizer = optimizers["rmsprop"]


class Adam(Trainer):
    """torch.optim.Adam, whose `betas` are `beta1` and `beta2` here."""

    optimizer = optimizers["adam"]
