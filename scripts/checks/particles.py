"""Korean particles behind what only the build knows: a number's is chosen by the build, a term's fits the term."""

import ast
import re
from collections.abc import Iterator

from scripts.checks.source import Source
from scripts.site.glossary import Glossary
from scripts.site.particles import PAIRS, attach
from scripts.site.problems import Problem

# What may stand between the number and its particle: brackets of a point, in prose or in dollars, quotation marks and emphasis.
VALUE = re.compile(r"(?<![`\\])`\{value\}\s*([\w-]+)\s*`(?!`)(?P<close>[)”’*$]*)(?P<ending>[가-힣]+)")
TERM = re.compile(r"(?<![`\\])`\{term\}\s*([\w-]+)\s*`(?!`)(?:\([^()]*\))?(?P<ending>[가-힣]+)")
FILLED = re.compile(r"(?<!\{)\{[^{}\s]+\}(?P<ending>[가-힣]+)")

QUOTED_CODE = re.compile(r"(?<!`)(``+)(?!`).+?(?<!`)\1(?!`)")  # shows a directive, and is none

# 이고, 이며, 이므로 … are right behind any word: only their short forms, and the particles proper, depend on its sound.
ALWAYS = {"이며", "이고", "이다", "이든", "이므로", "입니다", "이었", "이었습니다", "이어서", "이어도", "이어야"}
MORE = [("이라는", "라는"), ("이었", "였"), ("이어서", "여서"), ("이어도", "여도"), ("이어야", "여야")]
FURTHER = "(?:는|도|만|의|부터|부터는|서|써|서는)?"  # 로는, 으로부터, 과의 …
BEHIND = {"과": FURTHER, "와": FURTHER, "으로": FURTHER, "로": FURTHER, "였": "[가-힣]*"}
DEPENDENT = [
    (pair, re.compile(form + BEHIND.get(form, "")), form)
    for pair in PAIRS + MORE
    for form in pair
    if form not in ALWAYS
]


def choice(ending: str) -> tuple[tuple[str, str], str] | None:
    """The pair that an ending is taken from and the form it has, if the word before it decides between the two.

    Args:
        ending: all the Hangul that follows without a space: "로는" is of 으로/로, while 에서, 가지 and 이상 are of none.
    """
    return next(((pair, form) for pair, pattern, form in DEPENDENT if pattern.fullmatch(ending)), None)


def particles(source: Source, glossary: Glossary) -> Iterator[Problem]:
    """Particles typed behind a number, and those behind a term that do not fit it."""
    if source.language != "ko":
        return
    for line, typed in source.prose:
        text = QUOTED_CODE.sub(" ", typed)
        for found in VALUE.finditer(text):
            if chosen := choice(found["ending"]):
                pair, form = "/".join(chosen[0]), chosen[1]
                yield Problem(
                    source.file,
                    line,
                    f'"{found["ending"]}" behind `{{value}} {found[1]}` depends on how the number is read: '
                    + (
                        f"put a word between the bracket and the particle, such as 점{attach('점', pair)}"
                        if found["close"].strip("*")
                        else f"write `{{value}} {found[1]} {pair}`{found['ending'].removeprefix(form)}"
                    ),
                )
        for found in TERM.finditer(text):
            chosen = choice(found["ending"])
            if chosen is None or found[1] not in glossary.terms:  # the build reports a term that is none
                continue
            word = glossary.terms[found[1]].names["ko"]
            if (right := fitting(word, chosen[0])) != chosen[1]:
                yield Problem(
                    source.file,
                    line,
                    f'"{word}" takes "{right}", not "{chosen[1]}": write `{{term}} {found[1]}` with the particle that fits it',
                )


def fitting(word: str, pair: tuple[str, str]) -> str:
    """The member of a pair that fits behind a word; pairs that pages cannot name follow the sound as 은/는 does."""
    if pair in PAIRS:
        return attach(word, "/".join(pair))
    return pair[0] if attach(word, "은/는") == "은" else pair[1]


def filled_in(node: ast.AST, file: str) -> Iterator[Problem]:
    """Particles in a Python text right behind what is filled in: nobody knows there how it will be read.

    Args:
        node: any node of a parsed file; texts with {…} and f-strings are looked at.
        file: its path, for the message.
    """
    endings: list[tuple[int, str]] = []
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        endings = [(node.lineno, found["ending"]) for found in FILLED.finditer(node.value)]
    elif isinstance(node, ast.JoinedStr):
        endings = [
            (after.lineno, found[0])
            for before, after in zip(node.values, node.values[1:], strict=False)
            if isinstance(before, ast.FormattedValue) and isinstance(after, ast.Constant)
            if (found := re.match(r"[가-힣]+", str(after.value)))
        ]
    for line, ending in endings:
        if choice(ending):
            yield Problem(
                file,
                line,
                f'"{ending}" depends on what is filled in before it: word the sentence so that another ending follows, '
                "such as 입니다, 에서 or 만큼",
            )
