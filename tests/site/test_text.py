"""The files of the pages: their encoding, their names, and the line of a formula's mistake."""

import unicodedata
from pathlib import Path

import pytest

from scripts.site import text
from tests.site.project import build, make_project


def test_a_page_that_is_no_utf_8_and_one_in_parts_are_named_with_their_lines(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_bytes("# 제목\r\n\r\n".encode() + "경사 하강법\n".encode("cp949"))
    assert [line for line, _ in text.complaints(page, "docs/ko/page.md")] == [3]
    page.write_text("# 제목\n\n하나\n" + unicodedata.normalize("NFD", "둘\n셋\n"), "utf-8")
    ((line, message),) = text.complaints(page, "docs/ko/page.md")
    assert line == 4 and "(and 1 more such lines)" in message and "pathlib.Path('docs/ko/page.md')" in message
    page.write_text("\ufeff# 제목\n\n1 Å, η, ∇, 값\n", "utf-8")
    assert list(text.complaints(page, "docs/ko/page.md")) == []


def test_the_command_that_is_given_composes_the_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.md").write_text(unicodedata.normalize("NFD", "둘\n"), "utf-8")
    monkeypatch.chdir(tmp_path)
    exec(text.COMPOSE.format(file="page.md").removeprefix('python -c "').removesuffix('"'), {})
    assert (tmp_path / "page.md").read_text("utf-8") == "둘\n"


def test_a_build_names_what_is_wrong_with_the_files_and_with_their_content(tmp_path: Path) -> None:
    heading = "# T { #t }\n\n"
    wrong = heading + "$\\frac{1}{2} + \\frac{1}{$ holds it\n\n`$\\frac{1}{$`\n\n$\\frac{1}{$ is it\n\nagain $\\frac{1}{$\n"
    folder = make_project(
        tmp_path, {"index.md": heading, "adam.md": heading, "ko/Adam.md": heading, "en/wrong.md": wrong, "ko/wrong.md": heading}
    )
    (folder / "docs/ko/latin.md").write_bytes(f"{heading}한글\n\n`{{value}} nope`\n".encode("cp949"))
    (folder / "docs/ko/parts.md").write_text(heading + unicodedata.normalize("NFD", "`{value} max-lr 을/를`\n"), "utf-8")
    done = build(folder)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "docs/ko/latin.md:3: this is not UTF-8" in done.stderr
    assert 'docs/ko/latin.md:5: unknown value "nope"' in done.stderr
    assert "docs/ko/parts.md:3: letters in this line are written in parts (NFD)" in done.stderr
    assert "docs/ko/adam.md:1: its name differs from docs/ko/Adam.md only in capitals" in done.stderr
    for line in (7, 9):
        assert f"docs/en/wrong.md:{line}: this formula cannot be typeset: Missing close brace: \\frac{{1}}{{\n" in done.stderr
    assert "docs/en/wrong.md:5:" not in done.stderr
