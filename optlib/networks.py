"""Signals and gradients through many layers: a chain of single units, and a wide network with random weights.

emit/networks.js has the same lines in the browser's language; the parity tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from optlib.activations import Activation, activations
from optlib.random import Generator

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Passes:
    """What one pass forward and one back leave behind in a chain y = φ(w_L φ(w_{L−1} … φ(w_1 x))) of L layers.

    Attributes:
        signals: a_0 = x, …, a_L = y, shape (L + 1,)
        slopes: φ′(z_k) of each layer, shape (L,)
        factors: w_k φ′(z_k): by what each layer multiplies the gradient on its way back, shape (L,)
        by_signal: ∂y/∂a_k from k = 0 to L, shape (L + 1,)
        by_weight: ∂y/∂w_k, shape (L,)
    """

    signals: Array
    slopes: Array
    factors: Array
    by_signal: Array
    by_weight: Array


def chain(activation: str | Activation, weights: ArrayLike, x: float) -> Passes:
    """Forward and back through a chain of single units with these weights, shape (L,), from the input x."""
    unit = activations.find(activation, Activation)
    w = np.asarray(weights, float)
    if w.ndim != 1 or not len(w):
        raise ValueError(f"the weights of a chain are one number a layer, got the shape {w.shape}")
    signals, slopes = np.empty(len(w) + 1), np.empty(len(w))
    signals[0] = x
    with np.errstate(all="ignore"):  # a chain that blows up is data
        for k in range(len(w)):
            z = w[k] * signals[k]
            signals[k + 1], slopes[k] = unit.value(z), unit.slope(z)
        factors, by_signal = w * slopes, np.ones(len(w) + 1)
        for k in range(len(w) - 1, -1, -1):
            by_signal[k] = by_signal[k + 1] * factors[k]
        return Passes(signals, slopes, factors, by_signal, by_signal[1:] * slopes * signals[:-1])


def train_chain(
    activation: str | Activation, weights: ArrayLike, x: float, target: float, lr: float, steps: int
) -> tuple[Array, Array]:
    """Gradient descent on the loss (y − target)²/2 of one example.

    The weights after each step, shape (steps + 1, L), and the losses, shape (steps + 1,).
    """
    w = np.array(weights, float)
    history, losses = np.empty((steps + 1, len(w))), np.empty(steps + 1)
    with np.errstate(all="ignore"):
        for t in range(steps + 1):
            passes = chain(activation, w, x)
            error = passes.signals[-1] - target
            history[t], losses[t] = w, error * error / 2
            w = w - lr * (error * passes.by_weight)
    return history, losses


@lru_cache(maxsize=64)
def draws(depth: int, width: int, seed: int) -> tuple[Array, Array, Array]:
    """Standard normal numbers: weights (depth, width, width), an input (width,) and a gradient at the output (width,)."""
    generator = Generator(seed)
    ends = [[generator.normal() for _ in range(width)] for _ in range(2)]
    weights = [[[generator.normal() for _ in range(width)] for _ in range(width)] for _ in range(depth)]
    arrays = np.array(weights), np.array(ends[0]), np.array(ends[1])
    for array in arrays:
        array.setflags(write=False)
    return arrays


def wide(
    activation: str | Activation, depth: int, width: int, gain: float, seed: int, skip: bool = False
) -> tuple[Array, Array]:
    """Root mean squares, layer by layer, of the signal and of the gradient in a network with random weights and no biases.

    Each weight has the standard deviation gain/√width: 1 is the initialisation of Glorot and Bengio for layers of one width,
    √2 that of He et al. With `skip` a layer adds to its input instead of replacing it. Both results have the shape (depth + 1,);
    the gradient starts at the output with entries of size about 1.
    """
    unit = activations.find(activation, Activation)
    normal, a, delta = draws(depth, width, seed)
    weights = normal * (gain / np.sqrt(width))
    signal, slopes = [_rms(a)], []
    with np.errstate(all="ignore"):
        for layer in weights:
            z = layer @ a
            a = unit.value(z) + a if skip else unit.value(z)
            slopes.append(unit.slope(z))
            signal.append(_rms(a))
        gradient = [_rms(delta)]
        for layer, slope in zip(weights[::-1], slopes[::-1], strict=True):
            back = layer.T @ (delta * slope)
            delta = back + delta if skip else back
            gradient.append(_rms(delta))
    return np.array(signal), np.array(gradient[::-1])


def _rms(a: Array | Sequence[float]) -> float:
    return float(np.sqrt(np.mean(np.square(a))))
