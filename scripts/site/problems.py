"""What is wrong with the pages, gathered so that one build names everything there is to mend."""

import difflib
import html
from collections.abc import Iterable
from dataclasses import dataclass, field


class PageError(Exception):
    """One mistake in a page.

    Args:
        message: what is wrong and what to do instead.
        line: line of the mistake, counted from 0 inside the fence that holds it; -1 is the fence's opening.
    """

    def __init__(self, message: str, line: int = -1) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake with its place: `file` as the contributor sees it ("docs/ko/index.md"), `line` from 1."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass
class Problems:
    """The list of one build over both languages; the same mistake found twice is kept once."""

    found: list[Problem] = field(default_factory=list)

    def add(self, file: str, line: int, message: str) -> Problem:
        problem = Problem(file, line, message)
        if problem not in self.found:
            self.found.append(problem)
        return problem

    def __len__(self) -> int:
        return len(self.found)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in sorted(self.found))


def nearest(name: str, known: Iterable[str]) -> str:
    """The sentence that ends every "unknown name" message: the nearest valid names, or all there are."""
    known = sorted(known)
    if not known:
        return "there are none yet"
    close = difflib.get_close_matches(name.lower(), known, n=3, cutoff=0.5)
    if close:
        return "the nearest valid name is " + " or ".join(f'"{one}"' for one in close)
    shown = ", ".join(f'"{one}"' for one in known[:8])
    return f"valid names are {shown}" + (", …" if len(known) > 8 else "")


def article(word: str) -> str:
    """ "a figure", "an exercise"."""
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


TITLES = {"ko": "이 자리에 오류가 있습니다", "en": "Something is wrong here"}


def error_box(problem: Problem | str, language: str) -> str:
    """What stands in the place of a broken fence while the site is being served."""
    return (
        f'<div class="page-error" role="alert"><strong>{TITLES[language]}</strong>'
        f"<pre><code>{html.escape(str(problem))}</code></pre></div>"
    )


def error_mark(problem: Problem | str) -> str:
    """The same for something inside a line."""
    return f'<strong class="page-error page-error--inline" role="alert">{html.escape(str(problem))}</strong>'
