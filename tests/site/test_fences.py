"""Fences and directives: the right ones become fragments, the wrong ones say where they are and what to do."""

import re
from collections.abc import Callable

import pytest

from tests.site.conftest import Rendered

Render = Callable[..., Rendered]
FIGURE = "# T { #t }\n\n```figure\nid: descent\ncaption: 그림\nalt: 설명\nclaim: gd-lands\n```\n"


def test_a_figure_is_its_fragment_with_the_texts_of_the_page(render: Render) -> None:
    page = render(
        FIGURE.replace("caption: 그림", "caption: step #3 *no* `{value} loss` $x_1$").replace("alt: 설명", "alt: no")
    )
    assert page.messages == []
    assert '<figure data-figure="descent" id="descent"' in page.html
    assert (
        'step #3 <em>no</em> <span class="value" data-value="loss">0.02</span> '
        '<span class="arithmatex">\\(x_1\\)</span></figcaption>' in page.html
    )
    assert '<p id="descent-alt">no</p>' in page.html


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (("id: descent", "id: desent"), 4, 'unknown figure "desent": the nearest valid name is "descent"'),
        (("id: descent", "id: find-rate"), 4, "it names an exercise"),
        (("claim: gd-lands", "claim: gd-land"), 7, 'unknown claim "gd-land": the nearest valid name is "gd-lands"'),
        (("alt: 설명\n", ""), 3, 'the figure has no "alt"'),
        (("claim: gd-lands\n", ""), 3, 'the figure has no "claim"'),
        (("alt: 설명", "alt:"), 6, '"alt" of the figure is empty'),
        (("alt: 설명", "atl: 설명"), 6, 'a figure has no option "atl": the nearest valid name is "alt"'),
        (("alt: 설명", "alt: 설명\nalt: 둘"), 7, 'the key "alt" stands twice'),
        (("alt: 설명", "alt:\n  - 하나"), 6, '"alt" takes one text, not a list'),
        (("alt: 설명", "alt: 설명\n뜻 없는 줄"), 7, "indent it by two spaces"),
        (("```figure", "```Figure"), 3, 'unknown fence "```Figure": the nearest valid name is "figure"'),
        (("```figure", "```figur"), 3, 'unknown fence "```figur": the nearest valid name is "figure"'),
        (("```figure", "```"), 3, "holds the keys of a fence"),
        (("```figure", "```python"), 3, "holds the keys of a fence"),
        (("```figure", '```figure title="x"'), 3, "the options go on lines of their own"),
        (("```figure", "```figure {.wide}"), 3, "the options go on lines of their own"),
        (("```figure", "``figure"), 3, "three backticks"),
        (("```figure", "Text ```figure"), 3, "must begin its own line"),
        (("gd-lands\n```", "gd-lands\n"), 3, "is never closed"),
        (("gd-lands\n```", "gd-lands\n````"), 3, "is never closed"),
        (("```figure", "    ```figure"), 3, "fence"),
    ],
)
def test_a_wrong_figure_says_where_and_what_to_do(
    render: Render, change: tuple[str, str], line: int, message: str
) -> None:
    text = FIGURE.replace(*change)
    assert text != FIGURE
    page = render(text)
    assert any(problem.line == line and message in problem.message for problem in page.problems), page.messages


@pytest.mark.parametrize("wrapping", ['=== "하나"\n\n{}', "!!! note\n\n{}", "??? question\n\n{}", "- 항목\n\n{}"])
def test_figures_live_in_tabs_admonitions_and_lists(render: Render, wrapping: str) -> None:
    inner = "".join(f"    {line}\n" for line in FIGURE.split("\n", 2)[2].splitlines())
    page = render(wrapping.format(inner))
    assert page.messages == []
    assert page.html.count('data-figure="descent"') == 1


def test_the_same_figure_twice_is_an_error_of_the_second(render: Render) -> None:
    page = render(FIGURE + "\n" + FIGURE.split("\n", 2)[2].replace("그림", "다른 그림"))
    assert [problem.line for problem in page.problems] == [11]
    assert "stands on this page already" in page.problems[0].message


def test_an_example_of_a_fence_inside_a_longer_fence_is_code(render: Render) -> None:
    page = render("````markdown\n" + FIGURE.replace("descent", "nowhere") + "````\n")
    assert page.messages == []
    assert "data-figure" not in page.html


def test_a_derivation_needs_a_reason_for_each_line(render: Render) -> None:
    fence = "```derivation\nname: mse\nreasons:\n  - 첫째 $x$\n  - 둘째\n    이어집니다\n```\n"
    page = render(fence)
    assert page.messages == []
    assert page.html.count("<li ") == 2 and "둘째 이어집니다" in page.html
    assert "gives 1 reasons" in render(fence.replace("  - 둘째\n    이어집니다\n", "")).messages[0]


def test_an_exercise_takes_the_texts_that_it_declares(render: Render) -> None:
    fence = "```exercise\nid: find-rate\nquestion: 얼마?\nright: 맞습니다\nwrong: 다시 해 보세요\n```\n"
    page = render(fence)
    assert page.messages == [] and "얼마?" in page.html and "@@" not in page.html
    assert render(fence.replace("wrong", "hint")).messages == [
        'docs/ko/page.md:1: the exercise "find-rate" has no "wrong": add a line `wrong: …`'
    ]
    assert 'the nearest valid name is "wrong"' in render(fence.replace("wrong", "wrng")).messages[0]


def test_directives(render: Render) -> None:
    page = render(
        "값은 `{value} max-lr 을/를` 넘고 `{formula} parabola` 입니다. `{claim} gd-lands` "
        "`{term} learning-rate 은/는` 작습니다. `{claim} todo`"
    )
    assert page.messages == []
    assert ">0.03</span>을 넘고" in page.html and ">학습률</a>은 작습니다" in page.html
    assert 'href="./glossary/#learning-rate"' in page.html and 'data-claim="gd-lands"' in page.html
    assert re.search(r'입니다\.(&nbsp;|\u00a0)<span class="claim"', page.html)  # the mark starts no line


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("`{value} max-l`", 'the nearest valid name is "max-lr"'),
        ("`{value} max-lr 을/은`", 'unknown pair of particles "을/은"'),
        ("`{value} max-lr 을`", "write the pair"),
        ("`{value}`", "needs a name"),
        ("`{valu} max-lr`", 'unknown directive "{valu}": the nearest valid name is "value"'),
        ("{value} max-lr", "stands outside of backticks"),
        ("`{value} max-lr", "stands outside of backticks"),
        ("`value} max-lr`", "would be shown as code"),
        ("` {value} max-lr`", "would be shown as code"),
        ("`(value) max-lr`", "would be shown as code"),
        ("`{formula} adam`", "has 3 lines: show it with a ```formula fence"),
        ("`{term} learning`", 'unknown term "learning"'),
        ("`{claim} gd-lands twice`", "needs exactly one name"),
    ],
)
def test_a_wrong_directive_says_what_to_do(render: Render, text: str, message: str) -> None:
    page = render(f"# T {{ #t }}\n\n한 줄\n{text} 입니다.\n")
    assert any(problem.line == 4 and message in problem.message for problem in page.problems), page.messages


def test_code_with_braces_in_two_backticks_is_code(render: Render) -> None:
    page = render("``{value} max-lr`` 와 `f(x) = {}` 는 코드입니다.\n\n```python\nprint(f'{value}')\n```\n")
    assert page.messages == []


def test_dollars_in_the_attributes_of_raw_html_stay(render: Render) -> None:
    tag = '<span title="$5 and $6">'
    for text in (f"앞 {tag}돈</span> $x$ 뒤", f'=== "탭"\n\n    앞 {tag}돈</span> $x$\n'):
        page = render(text)
        assert tag in page.html and page.html.count("arithmatex") == 1


def test_a_caption_is_searched_for_broken_directives_too(render: Render) -> None:
    page = render(FIGURE.replace("caption: 그림", "caption: 한계는 {value} max-lr 입니다"))
    assert [problem.line for problem in page.problems] == [5] and "outside of backticks" in page.problems[0].message


def test_equal_mistakes_are_named_one_by_one(render: Render) -> None:
    assert [problem.line for problem in render("`{value} nix`\n\n앞 `{value} nix`\n").problems] == [1, 3]


SNIPPET = "# T { #t }\n\n```snippet\nname: misspelt\ncaption: `key` *no*\nmended: 고침\n```\n"


def test_a_snippet_is_its_code_and_its_end(render: Render) -> None:
    page = render(SNIPPET)
    assert page.messages == []
    assert '<figure class="snippet" id="misspelt"' in page.html
    assert '<span class="hll">' in page.html and "1행에서 멈춥니다" in page.html
    assert "<strong>AttributeError: no &#x27;key&#x27; &lt; 3</strong>" in page.html
    mended = page.html.split("<details>")[1]
    assert "고침" in mended and "<code>True</code>" in mended and "<strong>" not in mended


def test_a_snippet_that_ends_in_silence_says_so(render: Render) -> None:
    page = render("```snippet\nname: silent\ncaption: 조용\n```\n")
    assert page.messages == [] and "아무것도 출력하지 않고 끝납니다" in page.html and "<details>" not in page.html


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (("name: misspelt", "name: mispelt"), 4, 'unknown snippet "mispelt": the nearest valid name is "misspelt"'),
        (("name: misspelt\n", ""), 3, 'the snippet has no "name"'),
        (("mended: 고침\n", ""), 3, 'the snippet "misspelt" has no "mended"'),
        (("name: misspelt", "name: silent"), 6, 'has no option "mended"'),
        (("caption: `key` *no*\n", ""), 3, 'has no "caption"'),
    ],
)
def test_a_wrong_snippet_says_where_and_what_to_do(
    render: Render, change: tuple[str, str], line: int, message: str
) -> None:
    page = render(SNIPPET.replace(*change))
    assert any(problem.line == line and message in problem.message for problem in page.problems), page.messages
