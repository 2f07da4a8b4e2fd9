"""A card before the course: slope as the limit of secants, and what rounding does to it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import numpy as np
import sympy

import optlib
from optlib.symbols import w
from scripts.facts import Derivation, Line, claim, derivations, formula, value
from scripts.figures import Dial, Differences, Figure, Secant
from scripts.figures.exercises import Choice, Number

cubic = optlib.objectives["cubic"]
AT, GAP = 1.0, 0.8
GAPS = {"large": 1e-1, "middle": 1e-5, "tiny": 1e-12}

h = sympy.Symbol("h")
with sympy.evaluate(False):
    quotient = ((w + h) ** 3 - w**3) / h
    derivations.add(
        Derivation(
            "slope-of-cube",
            r"\frac{f(w + h) - f(w)}{h}",
            [
                Line(quotient),
                Line((w**3 + 3 * w**2 * h + 3 * w * h**2 + h**3 - w**3) / h),
                Line((3 * w**2 * h + 3 * w * h**2 + h**3) / h),
                Line(3 * w**2 + 3 * w * h + h**2),
            ],
        )
    )
formula("derivative", r"f'(w) = \lim_{h \to 0} \frac{f(w + h) - f(w)}{h}")
formula("forward-difference", r"\frac{f(w + h) - f(w)}{h}")
formula("central-difference", r"\frac{f(w + h) - f(w - h)}{2h}")


def errors(gap: float, at: float = AT) -> tuple[float, float]:
    """How far the forward and the central difference of w³ are from its slope, in plain Python floats."""
    ahead, here, behind = ((at + part) * (at + part) * (at + part) for part in (gap, 0.0, -gap))
    slope = 3 * at * at
    return abs((ahead - here) / gap - slope), abs((ahead - behind) / (2 * gap) - slope)


def error_of(quotient: str, gap: float) -> float:
    return errors(gap)[quotient == "central"]


value("card-at", AT)
value("card-slope", lambda: float(cubic.gradient([AT])[0]))
for size, gap in GAPS.items():
    value(f"gap-{size}", gap)
    value(f"central-{size}", partial(error_of, "central", gap), digits=2)
    value(f"forward-{size}", partial(error_of, "forward", gap), digits=2)


Figure(
    "slope-as-a-limit",
    objective="cubic",
    views=[Secant(height=(-5, 8)), Differences()],
    controls=[
        Dial("h", 1e-15, 1.0, value=GAP, scale="signed-log", label={"ko": "두 점의 간격 h", "en": "gap h"}),
        Dial("point", -1.5, 1.5, value=AT, step=0.01, label={"ko": "첫째 점 w", "en": "first point w"}),
    ],
    box=((-2, 2),),
)  # fmt: skip


@claim("the-secant-becomes-the-tangent")
def _() -> bool:
    """On w³ the forward quotient tends to 3w²: its error is 3wh + h², to rounding, and so a tenth of h gives about a tenth of it."""
    sizes = np.array([1e-1, 1e-2, 1e-3, 1e-4])
    off = np.array([errors(size)[0] for size in sizes])
    return bool(np.allclose(off, 3 * AT * sizes + sizes**2, rtol=1e-6) and (np.diff(off) < 0).all())


@claim("the-central-difference-gains-twice-the-digits")
def _() -> bool:
    """Dividing h by ten divides the central error by a hundred, as long as rounding does not matter."""
    off = [errors(size)[1] for size in (1e-1, 1e-2, 1e-3)]
    return all(90 < a / b < 110 for a, b in pairwise(off))


@claim("too-small-a-gap-is-worse")
def _() -> bool:
    """At h = 1e-12 both errors are far larger than the central one at 1e-5; the forward one is smallest in between."""
    best = errors(GAPS["middle"])[1]
    return all(error > 1e4 * best for error in errors(GAPS["tiny"])) and errors(1e-8)[0] < min(
        errors(1e-2)[0], errors(1e-14)[0]
    )


SECANT = (2.0, 2.5)
value("secant-from", SECANT[0])
value("secant-to", SECANT[1])


def secant_of_parabola() -> float:
    low, high = (float(optlib.objectives["parabola"].value([end])) for end in SECANT)
    return (high - low) / (SECANT[1] - SECANT[0])


Number(id="a-secant", answer_is=secant_of_parabola, tolerance=0.005)
Choice(id="best-gap", options=("large", "middle", "tiny"), right=lambda: min(GAPS, key=lambda k: errors(GAPS[k])[1]))
