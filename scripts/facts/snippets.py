"""Programs that pages show with what really becomes of them: they are run when the site is built."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cached_property
from textwrap import dedent
from typing import Any
from warnings import catch_warnings, simplefilter

from optlib.registry import Registry


@dataclass(frozen=True)
class Outcome:
    """What a program warned of and printed, the exception that ended it as Python names it (or None), and the line it came from."""

    printed: str
    error: str | None
    line: int | None


@dataclass(frozen=True)
class Snippet:
    """A Python program under a name; ``raises`` is the exception that ends it, ``mended`` a version that runs to its end.

    Raises ValueError, when it is built, if it ends otherwise than declared: nothing that is shown as broken may be whole.
    """

    name: str
    source: str
    raises: type[Exception] | None = None
    mended: str | None = None

    @cached_property
    def outcome(self) -> Outcome:
        outcome, error = run(self.name, self.source)
        if type(error) is not (self.raises or type(None)):
            wanted = self.raises.__name__ if self.raises else "no exception"
            raise ValueError(f"snippet {self.name!r}: declared to end with {wanted}, it ends with {outcome.error}")
        return outcome

    @cached_property
    def mended_outcome(self) -> Outcome | None:
        if self.mended is None:
            return None
        outcome, error = run(f"{self.name}, mended", self.mended)
        if error is not None:
            raise ValueError(f"snippet {self.name!r}: its mended version raises {outcome.error}")
        return outcome

    def entry(self) -> dict[str, Any]:
        """For pages: source, printed, error and line, and the same of the mended version where there is one."""
        made = {"source": self.source, **vars(self.outcome)}
        if self.mended is not None and self.mended_outcome is not None:
            made["mended"] = {"source": self.mended, **vars(self.mended_outcome)}
        return made


def run(name: str, source: str) -> tuple[Outcome, Exception | None]:
    """Run a program in a namespace of its own; what it raises is caught and told, with the program's innermost line."""
    file, printed = f"<snippet {name}>", io.StringIO()
    try:
        with redirect_stdout(printed), catch_warnings(record=True) as warned:
            simplefilter("default")  # once for each line, as a reader would see it
            exec(compile(source, file, "exec"), {"__name__": "__main__"})
    except Exception as error:
        line, frame = None, error.__traceback__
        while frame is not None:
            if frame.tb_frame.f_code.co_filename == file:
                line = frame.tb_lineno
            frame = frame.tb_next
        told = f"{type(error).__name__}: {error}"
        return Outcome(printed.getvalue().rstrip("\n"), told, line), error
    warnings = [f"{each.category.__name__}: {each.message}" for each in warned]  # Python writes them to the same screen
    return Outcome("\n".join([*warnings, printed.getvalue()]).rstrip("\n"), None, None), None


snippets: Registry[Snippet] = Registry("snippet")


def snippet(name: str, source: str, *, raises: type[Exception] | None = None, mended: str | None = None) -> Snippet:
    """Declare a program; indentation that all its lines share is taken away."""
    return snippets.add(Snippet(name, _tidy(source), raises, None if mended is None else _tidy(mended)))


def _tidy(text: str) -> str:
    return dedent(text).strip("\n") + "\n"
