"""What a declaration promises of itself as text, its formula or its listing; how that is written, `emit/` says.

`emit/` reads declarations, and no declaration knows how it will be written: what it promises stands here empty, until the
module that writes it enters itself. `optlib/__init__.py` loads those modules.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")
Writer = TypeVar("Writer", bound=Callable[..., object])


class Emitted(Generic[T]):
    """An attribute of a class of declarations, made when it is first read and kept, as by `cached_property`."""

    def __init__(self) -> None:
        self.write: Callable[[Any], T] | None = None

    def __set_name__(self, owner: type, name: str) -> None:
        self.name, self.owner = name, owner.__name__

    def written_by(self, write: Writer) -> Writer:
        """Enter the one function of a declaration that makes its text; a decorator."""
        if self.write is not None:
            raise ValueError(f"{self.owner}.{self.name} is written by {self.write} already")
        self.write = write  # type: ignore[assignment]
        return write

    @overload
    def __get__(self, declaration: None, owner: type) -> Emitted[T]: ...
    @overload
    def __get__(self, declaration: object, owner: type) -> T: ...
    def __get__(self, declaration: object | None, owner: type) -> Emitted[T] | T:
        if declaration is None:
            return self
        if self.write is None:
            raise AttributeError(f"nothing in optlib.emit writes {self.owner}.{self.name} yet: import optlib first")
        made = vars(declaration)[self.name] = self.write(declaration)
        return made
