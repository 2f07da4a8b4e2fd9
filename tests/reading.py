"""Numbers as a reader should see them, written down here a second time: what the runtime shows is compared with it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def show(x: float, digits: int = 4) -> str:
    """`x` with `digits` significant digits, a true minus sign, powers of ten only where needed; no line ends within it."""
    if not math.isfinite(x):
        return "NaN" if math.isnan(x) else "∞" if x > 0 else "−∞"
    if x == 0:
        return "0"
    mantissa, power = f"{abs(x):.{digits - 1}e}".split("e")
    exponent = int(power)
    if -4 <= exponent <= 5:
        text = f"{abs(x):.{max(0, digits - 1 - exponent)}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        mantissa = mantissa.rstrip("0").rstrip(".")
        text = f"{mantissa}\u00a0×\u00a010{str(exponent).translate(SUPERSCRIPT)}"
    return f"−{text}" if x < 0 else text


def symbol(name: object) -> str:
    """A variable or a letter as plain text shows it: w1 becomes w₁, \\mathrm{MSE} becomes MSE."""
    text = re.sub(r"^\\mathrm\{(.*)\}$", r"\1", str(name))
    head = text.rstrip("0123456789")
    return head + text[len(head) :].translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


def where(target: Any, point: Iterable[float], value: float) -> str:
    """A point and its value under the objective's own names: W = 0.8, b = 0.1, MSE = 2.3."""
    names = [*map(symbol, target.variables), symbol(target.letter)]
    shown = (
        f"{name} = {show(float(v))}".replace(" ", "\u00a0") for name, v in zip(names, [*point, value], strict=True)
    )
    return ", ".join(shown)  # a line may break between quantities, but not within one
