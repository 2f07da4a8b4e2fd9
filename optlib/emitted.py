"""What a declaration promises of itself as text, its formula or its listing; how that is written, `emit/` says.

`emit/` reads declarations, and no declaration knows how it will be written: a module that writes one enters its function here,
and `optlib/__init__.py` loads those modules.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Writer = TypeVar("Writer", bound=Callable[..., object])

_writers: dict[tuple[type, str], Callable[[Any], Any]] = {}


def writes(kind: type, what: str) -> Callable[[Writer], Writer]:
    """Enter the function that makes `what` of a declaration of that kind; a decorator."""

    def enter(writer: Writer) -> Writer:
        if (kind, what) in _writers:
            raise ValueError(f"{what} of {kind.__name__} is written by {_writers[kind, what].__name__} already")
        _writers[kind, what] = writer
        return writer

    return enter


def emitted(declaration: object, what: str) -> Any:
    """`what` of a declaration, made by the function that was entered for its kind."""
    for kind in type(declaration).__mro__:
        if (kind, what) in _writers:
            return _writers[kind, what](declaration)
    raise NotImplementedError(
        f"no module of optlib.emit writes the {what} of {type(declaration).__name__}: enter one by @writes"
    )
