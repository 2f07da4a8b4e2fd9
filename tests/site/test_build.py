"""Whole builds, as a contributor runs them."""

import datetime
import filecmp
import json
import re
import subprocess
from pathlib import Path

import pytest

from scripts.checks import built
from scripts.site.languages import site_address
from tests.site.project import FIGURE_PAGE, build, make_project

PAGES = {
    "ko/index.md": FIGURE_PAGE,
    "en/index.md": FIGURE_PAGE,
    "lesson.md": "# 학습률 { #learning-rate }\n\n[처음](index.md#title)\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_project(tmp_path_factory.mktemp("built"), PAGES)
    done = build(folder, "--strict")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_a_strict_build_is_sound_in_both_languages(site: Path) -> None:
    assert list(built.check(site)) == []
    for language in ("ko", "en"):
        page = (site / language / "index.html").read_text("utf-8")
        assert f'<html lang="{language}"' in page
        assert 'data-figure="descent"' in page and "<math" in page and "arithmatex" not in page
        assert f"/edit/main/docs/{language}/index.md" in page
        other = "en" if language == "ko" else "ko"
        assert re.search(rf'data-language-switch href="[./]*/{other}/"', page)
    assert (site / "assets/fonts/math.woff2").exists() and (site / "assets/stylesheets/site.css").exists()


def test_the_root_and_the_404_speak_both_languages_without_scripts(site: Path) -> None:
    for name in ("index.html", "404.html"):
        page = re.sub(r"<script.*?</script>", "", (site / name).read_text("utf-8"), flags=re.DOTALL)
        assert re.search(r'href="/?ko/"', page) and re.search(r'href="/?en/"', page)
        assert "손끝으로 배우는 최적화" in page and "Optimisation at Your Fingertips" in page


def test_a_page_asks_nobody_else(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert not re.search(r'data-md-component="source"|fonts\.g', page.read_text("utf-8"))


def test_two_builds_are_equal_byte_by_byte(site: Path, tmp_path: Path) -> None:
    folder = make_project(tmp_path, PAGES)
    assert build(folder).returncode == 0
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    assert files == sorted(
        path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*") if path.is_file()
    )
    _, different, unreadable = filecmp.cmpfiles(site, tmp_path / "site", files, shallow=False)
    assert different == [] and unreadable == []


def test_all_mistakes_of_all_pages_are_named_at_once_also_without_strict(tmp_path: Path) -> None:
    folder = make_project(
        tmp_path,
        {
            "ko/index.md": "---\ndescription: x\n---\n\n" + FIGURE_PAGE.replace("id: descent", "id: desent"),
            "en/index.md": FIGURE_PAGE.replace("```figure", "```Figure") + "\n$$\n\\foo\n$$\n",
            "en/more.md": "# M { #m }\n\n`{value} max`\n",
            "ko/more.md": "# M { #m }\n\n`{value} max-lr`\n",
        },
    )
    done = build(folder)
    assert done.returncode == 1
    assert 'docs/ko/index.md:8: unknown figure "desent": the nearest valid name is "descent"' in done.stderr
    assert 'docs/en/index.md:3: unknown fence "```Figure"' in done.stderr
    assert "docs/en/index.md:13: this formula cannot be typeset: Undefined control sequence \\foo" in done.stderr
    assert 'docs/en/more.md:3: unknown value "max"' in done.stderr
    assert "4 mistakes in the pages" in done.stdout


def test_a_broken_anchor_fails_a_strict_build(tmp_path: Path) -> None:
    folder = make_project(
        tmp_path,
        {"index.md": FIGURE_PAGE, "en/more.md": "# M { #m }\n\n[x](index.md#nowhere)\n", "ko/more.md": "# M { #m }\n"},
    )
    done = build(folder, "--strict")
    assert done.returncode == 1 and "nowhere" in done.stderr


def test_a_failing_build_step_stops_the_build_with_its_words(tmp_path: Path) -> None:
    folder = make_project(tmp_path, {"index.md": FIGURE_PAGE})
    (folder / "fail.txt").write_text("the ravine has no figure")
    done = build(folder)
    assert done.returncode == 1 and "the ravine has no figure" in done.stderr


def test_no_day_of_the_build_is_left_in_the_site(site: Path) -> None:
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    assert not any(today.encode() in path.read_bytes() for path in site.rglob("*.xml"))
    sitemap = (site / "ko/sitemap.xml").read_text("utf-8")
    assert "/ko/lesson/</loc>" in sitemap and "/en/lesson/" in sitemap
    header = (site / "ko/sitemap.xml.gz").read_bytes()[4:8]
    assert int.from_bytes(header, "little") == 315532800


def test_search_indexes_are_one_for_each_language(site: Path) -> None:
    for language in ("ko", "en"):
        index = json.loads((site / language / "search/search_index.json").read_text("utf-8"))
        assert index["config"]["lang"] == ["en"] and index["config"]["pipeline"] == []
        page = (site / language / "index.html").read_text("utf-8")
        assert "data-search-exclude" not in page and "aside:" not in page
        assert "<text>tick</text>" in page, "the picture is on the page"
        texts = " ".join(entry["text"] for entry in index["docs"])
        assert "tick" not in texts and "설명" in texts, "the search finds a figure by its description"


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/someone/course", "https://someone.github.io/course/"),
        ("https://github.com/Some-Org/some-org.github.io.git", "https://some-org.github.io/"),
    ],
)
def test_the_address_follows_from_the_repository(repository: str, address: str) -> None:
    assert site_address(repository) == address


def test_a_fork_needs_one_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_REPOSITORY", "https://github.com/someone/course")
    folder = make_project(tmp_path, PAGES)
    done: subprocess.CompletedProcess[str] = build(folder, "--strict")
    assert done.returncode == 0, done.stderr
    page = (folder / "site/ko/lesson/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://someone.github.io/course/ko/lesson/">' in page
    assert 'hreflang="en" href="https://someone.github.io/course/en/lesson/"' in page
    assert "https://github.com/someone/course/edit/main/docs/ko/lesson.md" in page
    assert 'href="/course/ko/"' in (folder / "site/404.html").read_text("utf-8")
    assert list(built.check(folder / "site")) == []
