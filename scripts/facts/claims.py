"""Facts in prose: each sentence that states one names a claim, and a test recomputes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optlib.registry import Registry


@dataclass(frozen=True)
class Claim:
    """A fact: `holds()` computes whether it is true; `says` is the fact in words, for whoever reads a failed test."""

    name: str
    holds: Callable[[], bool]
    says: str


claims: Registry[Claim] = Registry("claim")


def claim(name: str) -> Callable[[Callable[[], bool]], Callable[[], bool]]:
    """Declare the decorated function, which returns whether its docstring is true, as a claim."""

    def enter(function: Callable[[], bool]) -> Callable[[], bool]:
        if not function.__doc__:
            raise ValueError(f"claim {name!r}: say in its docstring what it claims")
        claims.add(Claim(name, function, function.__doc__))
        return function

    return enter
