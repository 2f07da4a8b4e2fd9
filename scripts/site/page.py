"""The page that is being read: where its lines are, what it has shown so far, and where its mistakes go."""

import logging
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from scripts.site import text as source_text
from scripts.site.blocks import blocks, without_code
from scripts.site.glossary import Glossary
from scripts.site.index import Index
from scripts.site.kept import Kept
from scripts.site.problems import PageError, Problem, Problems, error_box, error_mark

log = logging.getLogger("mkdocs.site")
BLANK_LINE = r"\n[ \t>]*\n"
FORMULA = re.compile(
    rf"\\\\|\\\$|\$\$(?P<block>(?:(?!{BLANK_LINE}).)+?)\$\$"
    rf"|\$(?!\s)(?P<line>(?:\\.|(?!{BLANK_LINE})[^\\$])+?)(?<!\s)\$"
    r"|\\\[(?P<square>.+?)\\\]|\\\((?P<round>.+?)\\\)",
    re.DOTALL,
)


@dataclass
class PageSource:
    """One page in one language.

    Args:
        file: path for messages, from the project's root.
        language: "ko" or "en".
        text: the Markdown without its front matter.
        first_line: the line of the file on which `text` begins, from 1.
        base: from the page to its language's root, relative.
    """

    file: str
    language: str
    text: str
    first_line: int
    index: Index
    problems: Problems
    glossary: Glossary = field(default_factory=Glossary)
    base: str = "."
    shown: dict[tuple[str, str], int] = field(default_factory=dict)
    rendered: list[tuple[str, str, int]] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    searched: dict[str, int] = field(default_factory=dict)
    taken: list[int] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)
    mark: str = ""
    kept: Kept | None = None

    @classmethod
    def read(
        cls, path: Path, root: Path, language: str, markdown: str, index: Index, problems: Problems
    ) -> "PageSource":
        """Place `markdown` (front matter taken off) in its file, so that line numbers are those of the file."""
        whole = source_text.read(path)
        ahead = whole[: whole.rfind(markdown)] if markdown and markdown in whole else ""
        file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        return cls(file, language, markdown, ahead.count("\n") + 1, index, problems)

    def line_of(self, needle: str, after: int = 0) -> int:
        """The line of the file that holds `needle`; the page's first line where it does not stand literally."""
        at = self.text.find(needle.strip(), after)
        return self.first_line + (self.text.count("\n", 0, at) if at >= 0 else 0)

    def next_line_of(self, needle: str) -> int:
        """As `line_of`, but the second time for the second place: equal mistakes are named one by one."""
        at = self.text.find(needle, self.searched.get(needle, 0))
        self.searched[needle] = at + 1
        return self.line_of(needle, max(at, 0))

    def line_at(self, offset: int) -> int:
        """The line of the file on which the character at `offset` of the text stands."""
        return self.first_line + self.text.count("\n", 0, offset)

    def place_of(self, needle: str, mark: str = "") -> int | None:
        """As `next_line_of`, but None where it stands nowhere outside of code; each `mark` is counted for itself."""
        key = f"{needle}\0{mark}"
        at = self.code_free.find(needle, self.searched.get(key, 0)) if needle else -1
        if at < 0:
            at = self.code_free.find(needle) if needle else -1
        self.searched[key] = at + 1
        return self.line_at(at) if at >= 0 else None

    @cached_property
    def code_free(self) -> str:
        """The text with blanks in place of code, every character where it was."""
        from scripts.site.fences import FENCES  # which take a page themselves

        return without_code(self.text, FENCES)

    @cached_property
    def formula_free(self) -> str:
        """As `code_free`, with blanks in place of the formulas, too."""
        return FORMULA.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), self.code_free)

    def line_of_formula(self, tex: str) -> int:
        """The line of a formula that is `tex` as a whole; the second time that of the second one."""

        def bare(body: str) -> str:
            return "".join(re.sub(r"\n[ \t>]*", " ", body).split())

        same = [
            match.end(match.lastgroup) - len(match[match.lastgroup].lstrip())
            for match in FORMULA.finditer(self.code_free)
            if match.lastgroup and bare(match[match.lastgroup]) == bare(tex)
        ]
        number = self.searched.get(f"\0{tex}", 0)
        self.searched[f"\0{tex}"] = number + 1
        return self.line_at(same[min(number, len(same) - 1)]) if same else self.line_of(tex)

    def put_aside(self, html: str) -> str:
        """A comment that stands for `html` until `whole` puts it back."""
        self.aside.append(html)
        return f"<!--aside:{len(self.aside) - 1}-->"

    def whole(self, html: str) -> str:
        """`html` with everything that was put aside; a part may hold another."""
        while "<!--aside:" in html:
            html = re.sub(r"<!--aside:(\d+)-->", lambda match: self.aside[int(match[1])], html)
        return html

    def link(self, target: str, anchor: str) -> str:
        """A relative link to `anchor` on another page ("glossary.md") of the same language."""
        return f"{self.base}/{target.removesuffix('.md')}/#{anchor}"

    def fault(self, line: int, message: str) -> Problem:
        problem = self.problems.add(self.file, line, message)
        log.debug("%s", problem)
        return problem

    def opening(self, name: str, body: str) -> int:
        """The line on which the next fence with this name and body opens; Markdown took the body's indentation away."""
        wanted = [line.strip() for line in body.split("\n")]
        for block in blocks(self.text):
            same = [line.strip(" \t>") for line in block.body] == [line.strip(" \t>") for line in wanted]
            if same and block.info.startswith(name) and block.start not in self.taken:
                self.taken.append(block.start)
                return self.first_line + block.start
        return self.first_line

    def guard(self, line: int, render: Callable[[], str], inline: bool = False) -> str:
        """Run `render`; whatever goes wrong becomes a recorded problem and a visible error, never a silent gap.

        Superfences swallows every exception of a fence and then prints the fence as text: so none may leave here.

        Args:
            line: where the fence opens, or where the directive stands.
            render: makes the HTML.
            inline: whether the error is shown inside a line.
        """
        try:
            return render()
        except PageError as error:
            problem = self.fault(line if inline else line + 1 + error.line, error.message)
        except Exception as error:
            log.error("%s", traceback.format_exc())
            problem = self.fault(
                line, f"the site's own code failed here ({type(error).__name__}: {error}); the log has the traceback"
            )
        return error_mark(problem) if inline else error_box(problem, self.language)

    def show_once(self, kind: str, name: str, line: int) -> None:
        """Note that `name` is on the page.

        Raises:
            PageError: it is there already: ids must not repeat, and the state in the address belongs to one figure.
        """
        if (kind, name) in self.shown:
            raise PageError(
                f'the {kind} "{name}" stands on this page already: declare a second {kind} with an id of its own', line
            )
        self.shown[kind, name] = line
