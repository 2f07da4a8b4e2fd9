"""Numbers as a reader sees them. ``docs/assets/runtime/numbers.js`` is the twin; a test holds the two together."""

from __future__ import annotations

import math

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def show(x: float, digits: int = 4) -> str:
    """``x`` with ``digits`` significant digits, a true minus sign, powers of ten only where needed."""
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "∞" if x > 0 else "−∞"
    if x == 0:
        return "0"
    mantissa, power = f"{abs(x):.{digits - 1}e}".split("e")
    exponent = int(power)
    if -4 <= exponent <= 5:
        text = f"{abs(x):.{max(0, digits - 1 - exponent)}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        mantissa = mantissa.rstrip("0").rstrip(".")
        text = f"{mantissa} × 10{str(exponent).translate(SUPERSCRIPT)}"
    return f"−{text}" if x < 0 else text


def show_point(point: object) -> str:
    """A point: a number in one dimension, a bracketed list in more."""
    values = [float(v) for v in point]  # type: ignore[attr-defined]
    shown = [show(v) for v in values]
    return shown[0] if len(shown) == 1 else f"({', '.join(shown)})"


def source(x: float) -> str:
    """``x`` for data and code: the shortest text that reads back as the same number."""
    return repr(int(x)) if x == int(x) and abs(x) < 1e15 else repr(float(x))


def symbol(name: object) -> str:
    """A variable as plain text shows it: w1 becomes w₁."""
    text = str(name)
    head = text.rstrip("0123456789")
    return head + text[len(head) :].translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
