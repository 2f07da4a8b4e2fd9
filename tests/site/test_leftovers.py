"""What Markdown does not understand it prints as it was typed: each kind is an error with its line, and what is right passes."""

import re
from collections.abc import Callable

import pytest

from tests.site.conftest import Rendered

Render = Callable[..., Rendered]
BEFORE = "# T { #t }\n\n"
FIGURE = "```figure\nid: descent\ncaption: {}\nalt: 설명\nclaim: gd-lands\n```"


@pytest.mark.parametrize(
    ("text", "lines", "message"),
    [
        ("`$v` is code\n\nthe velocity $v, and", [5], "this $ is no part of a formula"),
        ("costs $50 a day ($\\eta$ apart) or $60", [3], "`\\$` for a mere dollar"),
        ("above\n$$\na = b\n$$\nbelow", [4, 6], "with a blank line before and behind"),
        ("before $$a = b$$ behind", [3], "this $ is no part"),
        ("> said $$e = f$$", [3], "this $ is no part"),
        ("- item\n\n  $$a = b$$", [5], "this $ is no part"),
        ("text[^1]\n\n[^1]: note\n    $$a = b$$", [6], "this $ is no part"),
        ("<div>$x$</div>", [3], 'markdown="1"'),
        (FIGURE.format("one $x"), [5], "this $ is no part"),
        ("**left $x**\n\nright $x", [3, 5], "this $ is no part"),
        ("`[^nope]`\n\nread[^nope]", [5], "[^nope] has no footnote: write one, `[^nope]: …`"),
        (FIGURE.format("one[^1]") + "\n\ntext[^1]\n\n[^1]: note", [5], "the texts of a fence take none"),
        ("see\n[the *page*][page]", [4], "nothing says where […][page] leads"),
        ("see [the page](page.md and", [3], "the link at ](page.md was not read as one"),
        ("a ~~mistake~~", [3], "~~mistake~~ would be shown as it is typed: write <del>…</del>"),
        ("a ==mark==", [3], "==mark== would be shown as it is typed: write **…**"),
        ("well done :smile:", [3], "write the character itself"),
        ("- [ ] one\n- [x] two", [3, 4], "write a list without boxes"),
        ("term\n:   meaning", [4], "write a list, `- **term**: what it means`"),
        ("term\n\n:   meaning", [5], "write a list, `- **term**: what it means`"),
        ('text\n\n!!! "Title"\n    inside', [5], "on a line of its own after a blank line"),
        ("| a | b | c |\n| --- | --- |\n| 1 | 2 |", [4], "the head and this line must have equally many cells"),
        ("| a | b |\n| --- | --- |\n| 1 | 2 | 3 |", [5], "this row has 3 cells, and the table 2 columns"),
        ("see @@caption@@", [3], "the placeholder @@caption@@ was left"),
        ("an <b>unclosed tag\n\nnext", [3], "<b> is not closed in its paragraph: write </b> there"),
        ('<div class="note">\ntext\n\nnext', [3], '<div class="note"> is never closed: write </div> where it ends'),
        ("<div>\n<b>text</div>", [4], "<b> is not closed"),
        ("text</i>", [3], "</i> closes nothing"),
    ],
)
def test_what_would_be_printed_as_typed_is_an_error(render: Render, text: str, lines: list[int], message: str) -> None:
    page = render(BEFORE + text + "\n")
    assert sorted({problem.line for problem in page.problems}) == lines, page.messages
    assert all(message in problem.message for problem in page.problems), page.messages


@pytest.mark.parametrize(
    "text",
    [
        "`$x`, ``[^a]``, `~~x~~` and $a < b > c$",
        '```python\nx = "$y"  # ~~z~~ [^no] <b>, :smile:\n```',
        "\\$5 and \\$6, then $x$",
        "$$\na = b\n$$",
        "text[^1]\n\n[^1]: note\n\n    $$a = b$$",
        "[text][page]\n\n[page]: https://example.org",
        "a == b == c, 12:30:45, [0, 1], x ~ y ~ z",
        "**term**: meaning\n\n- [a link](https://example.org) in a list",
        "a <b>b</b><br> c\n\n<div>\n\nd\n\n</div>\n\n<!-- <b> -->",
        '<img src="a.png" alt="$5">',
        FIGURE.format("$x$ and \\$5, <b>b</b>"),
    ],
)
def test_what_is_right_passes(render: Render, text: str) -> None:
    assert render(BEFORE + text + "\n").messages == []


def test_a_bar_within_a_formula_parts_no_cells(render: Render) -> None:
    page = render(BEFORE + "| $|w|$ | $P(A|B)$ |\n|---|---|\n| $|w|$ | `a|b` |\n| \\$1 | $\\|w\\|$, \\$ |\n")
    assert page.messages == []
    cells = [re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<t[hd]>(.*?)</t[hd]>", page.html)]
    assert cells == [r"\(|w|\)", r"\(P(A|B)\)", r"\(|w|\)", "a|b", "&#36;1", r"\(\|w\|\), &#36;"]


def test_a_placeholder_that_the_fence_leaves_is_named_where_the_fence_is(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.site.embedded.SILENT", [])
    drawn = {"fragment": "<p>@@caption@@ @@alt@@ @@hint@@</p>", "stills": {}, "numbers": "", "asks": False}
    monkeypatch.setattr("scripts.site.index.Index.drawn", lambda *_: drawn)
    page = render(BEFORE + "text\n\n" + FIGURE.format("caption") + "\n")
    assert [(problem.line, "@@hint@@" in problem.message) for problem in page.problems] == [(5, True)]
