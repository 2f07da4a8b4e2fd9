"""The lints: each finds its mistake, names file and line, and leaves the right alone."""

from pathlib import Path

import pytest

from scripts.checks import built, messages, pairs, prose, source
from scripts.site import glossary
from scripts.site.glossary import pattern_of

GLOSSARY = glossary.load()


def page(tmp_path: Path, text: str, name: str = "ko/page.md") -> source.Source:
    path = tmp_path / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return source.read(path, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "스무 번에 20번 더",
        "f = 0.104 입니다",
        "약 75%",
        "Step 3 wins",
        "값은 -8 입니다",
        "1,000번",
        "| 1.5 | x |",
        "$x = 0.25$ 입니다",
        "$\\eta < 12$",
        "$$\n0.5 x\n$$",
        "```figure\nid: a\ncaption: 20번\nalt: x\nclaim: todo\n```",
    ],
)
def test_a_number_in_prose_fails(tmp_path: Path, text: str) -> None:
    found = list(prose.numerals(page(tmp_path, f"# T {{ #t }}\n\n{text}\n")))
    assert found and all(problem.line >= 3 for problem in found)


@pytest.mark.parametrize(
    "text",
    [
        "## 4. 학습률 { #four }",
        "1. 첫째",
        "2026-01-02에",
        "1964년에",
        "Polyak (1964)",
        "Kingma and Ba [3]",
        "3-D 그림",
        "3-D는 2차원보다",
        "2차원",
        "data set line-10",
        "`x = 10`",
        "$x^{10} + 2 w_{12}$",
        "$\\frac{1}{n}\\sum_{i=1}^{n}$",
        "`{value} max-lr`",
        "<span data-x='10'>십</span>",
        "[글](page.md#step-10)",
        "[^1]",
        "[^1]: Book, 12 (3), 45.",
        "```python\nx = 10\n```",
        "![x](a-10.png)",
        "<!-- 10 -->",
        "w₁₂",
    ],
)
def test_dates_citations_headings_names_code_and_structure_pass(tmp_path: Path, text: str) -> None:
    assert list(prose.numerals(page(tmp_path, f"# T {{ #t }}\n\n{text}\n"))) == []


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("경사하강법으로", "경사 하강법"),
        ("파라미터를", "매개변수"),
        ("그래디언트가", "기울기 벡터"),
        ("헤시안은", "헤세 행렬"),
        ("길이 갈라집니다", "발산하다"),
        ("값이 갈라졌습니다", "발산하다"),
        ("초기값", "초깃값"),
        ("새들 포인트에", "안장점"),
        ("## 학습율 { #lr }", "학습률"),
    ],
)
def test_an_avoided_term_fails_with_any_particle(tmp_path: Path, text: str, instead: str) -> None:
    found = list(prose.terms(page(tmp_path, f"# T {{ #t }}\n\n{text}\n"), GLOSSARY))
    assert [problem.line for problem in found][:1] == [3] and instead in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "하이퍼파라미터를",
        "흔히 “경사하강법”이라고",
        "> 경사하강법은",
        "`파라미터`",
        "경사 하강법을",
        "안장점",
        "갈라파고스",
        "일반화 오차",
        "오류가 나면",
    ],
)
def test_the_right_term_quotations_and_code_pass(tmp_path: Path, text: str) -> None:
    assert list(prose.terms(page(tmp_path, f"# T {{ #t }}\n\n{text}\n"), GLOSSARY)) == []


def test_a_verb_is_found_in_its_endings() -> None:
    pattern = pattern_of("갈라지다")
    assert all(pattern.search(form) for form in ("갈라지고", "갈라집니다", "갈라진", "갈라져", "갈라졌다", "갈라질"))
    assert not pattern.search("갈라서")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# T { #t }\n## 둘", "has no id"),
        ("# T { #t }\n## 둘 { #t }", "choose another"),
        ("# T { #t }\n## $x$ { #x }", "cannot hold a formula"),
        ("## T { #t }", "first level"),
        ("# T { #t }\n# U { #u }", "first level"),
        ("# T { #Title }", "small letters"),
    ],
)
def test_headings(tmp_path: Path, text: str, message: str) -> None:
    assert any(message in problem.message for problem in prose.headings(page(tmp_path, text)))


BOTH = """---
description: x
---
# T { #t }

## A { #a }

`{value} one` `{value} two` `{claim} first`

```figure
id: f
caption: c `{value} three`
alt: a
claim: second
```
"""


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (("#a }", "#b }"), 6, 'heading 2 is "## a" here and "## b"'),
        (("## A", "### A"), 6, "heading 2"),
        (("id: f", "id: g"), 10, 'fence 1 is "figure f" here and "figure g"'),
        (("`{value} two`", ""), 8, 'the value "two" is not in the section "a" of docs/en/page.md as often'),
        (("`{claim} first`", "`{claim} other`"), 8, 'the claim "first"'),
        (("claim: second", "claim: third"), 14, 'the claim "second"'),
    ],
)
def test_the_languages_must_agree(tmp_path: Path, change: tuple[str, str], line: int, message: str) -> None:
    korean, english = page(tmp_path, BOTH), page(tmp_path, BOTH.replace(*change), "en/page.md")
    found = list(pairs.differences(korean, english))
    assert any(
        problem.file == "docs/ko/page.md" and problem.line == line and message in problem.message for problem in found
    ), found


def test_word_order_and_unwritten_claims_may_differ(tmp_path: Path) -> None:
    korean = page(tmp_path, BOTH)
    english = page(
        tmp_path,
        BOTH.replace("`{value} one` `{value} two`", "`{value} two` `{value} one` `{claim} todo`"),
        "en/page.md",
    )
    assert list(pairs.differences(korean, english)) == []


def test_a_page_without_its_pair_fails(tmp_path: Path) -> None:
    found = list(
        pairs.pairs(
            {
                ("ko", "learning-rate.md"): page(tmp_path, BOTH),
                ("en", "learning-rates.md"): page(tmp_path, BOTH, "en/learning-rates.md"),
            }
        )
    )
    assert len(found) == 2 and "learning-rates.md" in found[0].message


def test_strings_in_python_keep_to_the_terms(tmp_path: Path) -> None:
    room = tmp_path / "scripts" / "figures"
    room.mkdir(parents=True)
    (room / "m.py").write_text('A = 1\nB = {"ko": "파라미터가 갈라집니다"}\n', "utf-8")
    assert {problem.line for problem in messages.python_strings(tmp_path, GLOSSARY)} == {2}


def site(tmp_path: Path, body: str = "") -> Path:
    links = "".join(
        f'<link rel="alternate" hreflang="{code}" href="https://o.example/{path}">'
        for code, path in (("ko", "ko/"), ("en", "en/"), ("x-default", ""))
    )
    for name, language in (("index.html", "en"), ("ko/index.html", "ko"), ("en/index.html", "en")):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        extra = body if name == "ko/index.html" else '<p id="here">x</p>'
        path.write_text(
            f'<html lang="{language}"><link rel="canonical" href="https://o.example/">{links}\n{extra}</html>'
        )
    return tmp_path


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<a href="../nowhere/">x</a>', "leads nowhere"),
        ('<a href="../en/#there">x</a>', "no such id"),
        ('<i id="a"></i><i id="a"></i>', "stands 2 times"),
        ('<img src="https://cdn.example/x.png">', "no request may leave"),
        ('<script src="//cdn.example/x.js"></script>', "no request may leave"),
        ('<link rel="stylesheet" href="https://fonts.example/x.css">', "no request may leave"),
        ('<p style="background: url(https://x.example/a.png)">', "no request"),
        ('<span class="arithmatex">x</span>', "not typeset"),
        ('<div class="page-error">', "error box"),
        ("<p>@@alt@@</p>", "placeholder"),
    ],
)
def test_a_broken_site_is_found(tmp_path: Path, body: str, message: str) -> None:
    found = list(built.check(site(tmp_path, body)))
    assert [problem.file for problem in found] == ["ko/index.html"] and message in found[0].message


def test_a_sound_site_passes(tmp_path: Path) -> None:
    addresses = ["../en/#here", "https://elsewhere.example/", "/en/", "mailto:a@b.example"]
    body = "".join(f'<a href="{address}">x</a>' for address in addresses)
    assert list(built.check(site(tmp_path, body))) == []


@pytest.mark.parametrize(
    ("front", "line", "message"),
    [
        ("title: T\ndescription: 하나: 둘\n", 3, "put a text that holds a colon in quotation marks"),
        ("title: T\n", 1, 'no "description"'),
        ("title: 3\ndescription: D\n", 1, 'no "title"'),
        ("", 1, 'no "title"'),
    ],
)
def test_front_matter_that_says_nothing_fails(tmp_path: Path, front: str, line: int, message: str) -> None:
    found = list(prose.front_matter(page(tmp_path, f"---\n{front}---\n\n# T {{ #t }}\n")))
    assert any(message in problem.message and problem.line == line for problem in found)


def test_front_matter_as_it_should_be_passes(tmp_path: Path) -> None:
    assert not list(prose.front_matter(page(tmp_path, '---\ntitle: T\ndescription: "하나: 둘"\n---\n\n# T { #t }\n')))


def test_a_figure_with_the_id_of_a_heading_fails(tmp_path: Path) -> None:
    text = "# T { #t }\n\n## S { #descent }\n\n```figure\nid: {id}\ncaption: c\nalt: a\nclaim: todo\n```\n"
    found = list(prose.places(page(tmp_path, text.replace("{id}", "descent"))))
    assert [problem.line for problem in found] == [5] and "heading in line 3" in found[0].message
    assert not list(prose.places(page(tmp_path, text.replace("{id}", "another"))))
