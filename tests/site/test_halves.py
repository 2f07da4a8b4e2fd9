"""A change in one language shows in the other until somebody has compared the two."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from scripts.site import halves
from scripts.tooling import pages
from scripts.tooling.steps import StepError
from tests.site.project import build, make_project

PAGE = "---\ntitle: T\ndescription: D\n---\n\n# T { #t }\n\n본문입니다.\n"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    files = [tmp_path / "docs" / language / "page.md" for language in ("ko", "en")]
    for file in files:
        file.parent.mkdir(parents=True)
        file.write_text(PAGE, "utf-8")
    return files[0], files[1]


def test_a_pair_nobody_has_compared_is_not_behind(pair: tuple[Path, Path]) -> None:
    assert [halves.stale(path) for path in pair] == [False, False]


def test_a_change_makes_the_other_half_stale_until_it_is_confirmed(pair: tuple[Path, Path], tmp_path: Path) -> None:
    korean, english = pair
    assert pages.confirm(["page"], root=tmp_path) == [korean, english]
    assert [halves.stale(path) for path in pair] == [False, False]
    korean.write_text(korean.read_text("utf-8") + "\n한 문장 더.\n", "utf-8")
    assert [halves.stale(path) for path in pair] == [False, True]
    assert pages.confirm(["page.md"], root=tmp_path) == [english]
    assert [halves.stale(path) for path in pair] == [False, False]
    assert pages.confirm([], everything=True, root=tmp_path) == []


def test_confirming_changes_nothing_but_its_own_line(pair: tuple[Path, Path]) -> None:
    korean, _ = pair
    halves.confirm(korean)
    halves.confirm(korean)
    assert halves.CONFIRMED.sub("", korean.read_text("utf-8")) == PAGE
    assert korean.read_text("utf-8").count("confirmed:") == 1


def test_line_endings_are_no_change() -> None:
    assert halves.fingerprint(PAGE.replace("\n", "\r\n")) == halves.fingerprint(PAGE + "\n") == halves.fingerprint(PAGE)


def test_the_word_in_the_text_is_text(pair: tuple[Path, Path]) -> None:
    _, english = pair
    before = halves.fingerprint(english.read_text("utf-8"))
    english.write_text(PAGE + "confirmed: something\n", "utf-8")
    assert halves.fingerprint(english.read_text("utf-8")) != before
    assert halves.confirmed(english.read_text("utf-8")) is None


def test_what_cannot_be_confirmed_is_said(pair: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(StepError, match='did you mean "page"'):
        pages.confirm(["pag"], root=tmp_path)
    with pytest.raises(StepError, match="Which page"):
        pages.confirm([], root=tmp_path)
    pair[1].write_text("# T\n", "utf-8")
    with pytest.raises(StepError, match="front matter"):
        pages.confirm(["page"], root=tmp_path)
    pair[1].unlink()
    with pytest.raises(StepError, match=r"docs/en/page\.md is still to be written"):
        pages.confirm(["page"], root=tmp_path)


def test_the_page_that_is_behind_says_so_and_links_to_the_other(tmp_path: Path) -> None:
    project = make_project(tmp_path, {"index.md": PAGE, "page.md": PAGE})
    pages.confirm([], everything=True, root=project)
    english = project / "docs/en/page.md"
    english.write_text(english.read_text("utf-8") + "\nOne sentence more.\n", "utf-8")
    done = build(project)
    assert done.returncode == 0, done.stderr
    behind = {name: 'class="behind"' in (project / "site" / name / "index.html").read_text("utf-8") for name in ("ko", "en", "ko/page", "en/page")}
    assert behind == {"ko": False, "en": False, "ko/page": True, "en/page": False}
    text = (project / "site/ko/page/index.html").read_text("utf-8")
    link = BeautifulSoup(text, "html.parser").select_one("aside.behind a")
    assert link and urljoin("http://h/ko/page/", str(link["href"])) == "http://h/en/page/"
