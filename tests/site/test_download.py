"""The notebook to take along: all that the page says, in words that Jupyter understands; what it cannot show is refused."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from scripts.laboratory import cells
from scripts.laboratory.compose import body, pieces
from scripts.laboratory.execute import notebook, write
from scripts.site import glossary
from scripts.site.download import plain, with_downloads, write_download
from scripts.site.index import KINDS, Index
from scripts.site.page import PageSource
from scripts.site.problems import Problems
from tests.site.project import ROOT


def test_the_notebook_to_take_along_holds_no_words_of_our_own_dialect() -> None:
    index = Index(
        Path(),
        {
            "values": {"n": {"text": "20"}},
            "claims": {"c": None},
            "formulas": {"f": ["x^2"]},
            **{key: {} for key in ("figures", "derivations", "exercises", "tables")},
        },
    )
    page = PageSource("p.md", "ko", "", 1, index, Problems())
    text = (
        "## 제목 { #title }\n\n`{value} n 을/를` 넘습니다. `{claim} c` `{formula} f`, [다음](momentum.md#ringing), "
        "[파일](@@notebook@@)\n\n```formula\nname: f\n```\n"
    )
    made = plain(with_downloads(text, "https://h/assets", "n.ipynb", "w.whl"), page, "https://h/ko/")
    assert made == (
        "## 제목\n\n20을 넘습니다.  $x^2$, [다음](https://h/ko/momentum/#ringing), [파일](https://h/assets/n.ipynb)\n\n$$\nx^2\n$$\n"
    )


def words_of(text: str) -> Counter[str]:
    """The words of a page's text without what stands for something else: directives, ids, addresses, placeholders."""
    text = re.sub(r"`\{\w+\}[^`]*`(?:[가-힣]+)?|\{ #[\w-]+ \}|\]\([^)]*\)|@@\w+@@|https?://\S+", " ", text)
    return Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_all_that_the_page_says_is_in_the_notebook_to_take_along(language: str, tmp_path: Path) -> None:
    source = ROOT / "docs" / language / "laboratory.md"
    written = tmp_path / "run.ipynb"
    write(written, notebook(pieces(source, cells.read())))
    said = body(source.read_text("utf-8"))
    problems = Problems()
    page = PageSource.read(source, ROOT, language, said, Index.load(ROOT / ".build"), problems)
    page.glossary = glossary.load()
    target = tmp_path / f"laboratory.{language}.ipynb"
    write_download(written, page, target, f"https://site.invalid/{language}/", "the.whl")
    assert problems.found == []
    made = json.loads(target.read_text("utf-8"))
    texts = "\n\n".join(cell["source"] for cell in made["cells"] if cell["cell_type"] == "markdown")
    prose = re.sub(r"^```(?:cell|formula)\n.*?^```$", "", said, flags=re.DOTALL | re.MULTILINE)
    assert len(words_of(prose)) > 300
    assert words_of(prose) - words_of(texts) == Counter()
    (commands,) = re.findall(r"^```sh\n.*?^```$", said, re.DOTALL | re.MULTILINE)
    assert commands.replace("@@file@@", "the.whl") in texts
    formulas = re.findall(r"^```formula$", said, re.MULTILINE)
    assert texts.count("$$") == 2 * len(formulas) > 0
    assert not re.search(r"@@|\]\((?!https?:)|`\{", texts)


def taken_along(text: str) -> tuple[str, list[str]]:
    """The text of a notebook, and what is said of it."""
    problems = Problems()
    page = PageSource("docs/en/p.md", "en", text, 1, Index(Path(), {kind: {} for kind in KINDS}), problems)
    return plain(text, page, "https://h/en/"), [str(problem) for problem in problems.found]


@pytest.mark.parametrize(
    "text",
    [
        "```sh\npip install x  # [a](b.md) {#c} `{value} n`\n```",
        "> a quotation\n\n- a list\n\n| a | b |\n| - | - |\n| $x_{.5}$ | `` {.a} `` |",
        "~~~\n```figure\n~~~",
        "<b>b</b> [mail](mailto:a@b.c) ![x](https://h/x.png)",
    ],
)
def test_ordinary_text_is_taken_along_as_it_is(text: str) -> None:
    assert taken_along(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("```figure\nid: a\n```", "cannot show a ```figure"),
        ("```formula\nname: nope\n```", 'unknown formula "nope"'),
        ("!!! note\n    text", "a box or a tab"),
        ('=== "one"\n    text', "a box or a tab"),
        ("text[^1]", "a footnote"),
        ("*[GD]: gradient descent", "an abbreviation"),
        ("[text](https://h){ .button }", "a list of attributes"),
        ("## Heading { #id .wide }", "a list of attributes"),
        ("![picture](images/a.png)", "a file beside the page"),
    ],
)
def test_what_a_notebook_cannot_show_is_refused_with_its_line(text: str, message: str) -> None:
    _, said = taken_along(f"# T\n\n{text}\n")
    assert [one.rpartition(":")[0].startswith("docs/en/p.md:") and message in one for one in said] == [True]
    assert re.match(r"docs/en/p\.md:[34]:", said[0])


def test_a_link_within_the_page_leads_to_the_site() -> None:
    assert taken_along("[up](#top)")[0] == "[up](https://h/en/p/#top)"
