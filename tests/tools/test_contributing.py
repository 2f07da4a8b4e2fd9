"""CONTRIBUTING shows an example of everything a page can hold, and the true message of a mistake in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import markdown
import pytest
from mkdocs.config import load_config

from scripts.laboratory import cells
from scripts.site import scan
from scripts.site.fences import FENCES
from scripts.site.inline import DIRECTIVES
from scripts.site.page import PageSource
from scripts.site.problems import Problems
from scripts.site.session import Session
from scripts.tooling.steps import ROOT

FILES = {"en": "CONTRIBUTING.md", "ko": "CONTRIBUTING.ko.md"}
EXAMPLE = re.compile(r"^````markdown\n(?P<example>.+?)^````$", re.MULTILINE | re.DOTALL)
# "`this` in place of `that` gives" (in either order) or "Without the line `this`", and the message under it.
MISTAKE = re.compile(r"^(?P<sentence>[^\n]+)\n\n```text\n(?P<message>.+?)\n^```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"(?<!`)(`+)(?!`)(?P<text>.+?)(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Mistake:
    """An example with one text replaced, and what the document says that the build says."""

    wrong: str
    message: str


def examples(language: str) -> list[str]:
    return [match["example"] for match in EXAMPLE.finditer((ROOT / FILES[language]).read_text("utf-8"))]


def mistakes(language: str) -> list[Mistake]:
    """Each mistake belongs to the last example before it."""
    text = (ROOT / FILES[language]).read_text("utf-8")
    found = []
    for match in MISTAKE.finditer(text):
        example = [before["example"] for before in EXAMPLE.finditer(text, 0, match.start())][-1]
        spans = [span["text"].strip() for span in SPAN.finditer(match["sentence"])]
        right = max(
            (span for span in spans if span in example), key=len, default=None
        )  # `figur` stands in `figure`, too
        assert right, f"{FILES[language]}: nothing of {spans} stands in the example above it"
        wrong = next((span for span in spans if span != right), None)
        lines = example.splitlines(keepends=True)
        changed = [line.replace(right, wrong) if wrong else "" if right in line else line for line in lines]
        found.append(Mistake("".join(changed), match["message"]))
    return found


@pytest.fixture(scope="module")
def messages() -> Callable[[str, str], list[str]]:
    """`messages(language, markdown)`: what the site says about a page of this very project."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    session = Session(config, serving=True)
    session.begin(config)

    def read(language: str, text: str) -> list[str]:
        problems = Problems()
        page = PageSource(f"docs/{language}/page.md", language, text, 1, session.index, problems, session.glossary)
        page.cells = dict.fromkeys(
            cells.read(), "<div></div>"
        )  # the examples stand on no page, let alone on a notebook
        session.page = page
        scan.scan(page)
        html = markdown.markdown(text, extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
        scan.check_rendered(page, html)
        return [str(problem) for problem in sorted(problems.found)]

    return read


@pytest.mark.parametrize("language", FILES)
def test_everything_a_page_can_hold_has_an_example(language: str) -> None:
    shown = "".join(examples(language))
    assert [name for name in FENCES if f"```{name}\n" not in shown] == []
    assert [name for name in DIRECTIVES if f"`{{{name}}} " not in shown] == []


@pytest.mark.parametrize("language", FILES)
def test_the_examples_are_right(language: str, messages: Callable[[str, str], list[str]]) -> None:
    for example in examples(language):
        assert messages(language, example) == [], example


@pytest.mark.parametrize("language", FILES)
def test_the_messages_are_the_real_ones(language: str, messages: Callable[[str, str], list[str]]) -> None:
    shown = mistakes(language)
    assert len(shown) >= len(FENCES) + len(DIRECTIVES)
    for mistake in shown:
        # A final … stands for further near names: another declaration may add one, which makes no example wrong.
        begin, left_off, _ = mistake.message.partition(" …")
        said = "\n".join(messages(language, mistake.wrong))
        assert said.startswith(begin) if left_off else said == begin, f"{mistake.wrong}\nnow says\n{said}"


def test_both_languages_show_the_same_mistakes() -> None:
    english, korean = ([mistake.message for mistake in mistakes(language)] for language in ("en", "ko"))
    assert [message.replace("docs/en/", "docs/ko/") for message in english] == korean
