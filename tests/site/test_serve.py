"""`mkdocs serve` over both languages: it shows what is wrong where it is wrong, lives, and recovers after the mend."""

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.site.project import FIGURE_PAGE, MKDOCS, make_build, make_project

PATIENCE = 30  # seconds before a change that never shows is called lost; no speed is asserted


class Server:
    """A served project."""

    def __init__(self, folder: Path, log: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder = folder
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        self.log = log
        with log.open("w") as output:
            self.process = subprocess.Popen(
                [MKDOCS, "serve", "-a", f"127.0.0.1:{self.port}"],
                cwd=folder,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, OSError) as error:
            return f"no answer: {error}"

    def wait(self, path: str, condition: Callable[[str], bool]) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            page = self.get(path)
            if condition(page):
                return page
            time.sleep(0.1)
        pytest.fail(f"{path} never came to show it; the server's log:\n{self.log.read_text()[-3000:]}")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "project").mkdir()
    folder = make_project(tmp_path / "project", {"index.md": FIGURE_PAGE})
    served = Server(folder, tmp_path / "log")
    try:
        yield served
    finally:
        served.process.terminate()  # an interrupt would be ignored where the tests run in the background
        served.process.wait(20)


MISTAKES = {
    "the nearest valid name is": ("id: descent", "id: desent"),
    "unknown fence": ("```figure", "```Figure"),
    "is never closed": ("claim: gd-lands\n```", "claim: gd-lands\n"),
    "Undefined control sequence": ("$x^2$", "$\\foo$"),
    "unknown value": ("{value} max-lr", "{value} max-l"),
}


def test_mistakes_are_shown_in_their_place_and_mended_one_after_the_other(server: Server) -> None:
    page = server.folder / "docs/en/index.md"
    server.wait("/en/", lambda html: 'data-figure="descent"' in html)
    for number, (box, change) in enumerate(MISTAKES.items()):
        page.write_text(FIGURE_PAGE.replace(*change), "utf-8")
        html = server.wait("/en/", lambda html: "page-error" in html)
        assert box in html
        assert 'data-figure="descent"' in server.get("/ko/")
        page.write_text(f"{FIGURE_PAGE}\nMended {number}.\n", "utf-8")
        html = server.wait("/en/", lambda html, number=number: f"Mended {number}." in html)  # type: ignore[misc]
        assert "page-error" not in html


def test_it_starts_with_a_mistake_on_a_page(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    served = Server(
        make_project(tmp_path / "project", {"index.md": FIGURE_PAGE.replace("alt: 설명\n", "")}), tmp_path / "log"
    )
    try:
        assert "has no &quot;alt&quot;" in served.wait("/ko/", lambda html: "page-error" in html)
        assert "docs/ko/index.md:3" in served.log.read_text()
    finally:
        served.process.terminate()  # an interrupt would be ignored where the tests run in the background
        served.process.wait(20)


def test_new_results_and_a_failing_build_step_show_on_both_languages(server: Server) -> None:
    from tests.site.project import INDEX

    page = server.folder / "docs/ko/index.md"
    server.wait("/ko/", lambda html: ">0.03</span>을" in html)
    make_build(server.folder / ".build", {**INDEX, "values": {**INDEX["values"], "max-lr": {"text": "0.04"}}})
    page.write_text(FIGURE_PAGE + "\n", "utf-8")
    server.wait("/ko/", lambda html: ">0.04</span>를" in html)
    (server.folder / "fail.txt").write_text("Boom in the build")
    page.write_text(FIGURE_PAGE, "utf-8")
    server.wait("/ko/", lambda html: "Boom in the build" in html)
    assert "Boom in the build" in server.get("/en/")
    (server.folder / "fail.txt").unlink()
    page.write_text(FIGURE_PAGE + "\n", "utf-8")
    server.wait("/ko/", lambda html: "Boom" not in html and 'data-figure="descent"' in html)


def test_the_root_and_the_404_are_served(server: Server) -> None:
    server.wait("/ko/", lambda html: "data-figure" in html)
    assert 'href="ko/"' in server.get("/")


def test_a_page_that_was_not_edited_stays_whole_and_follows_what_it_names(server: Server) -> None:
    """Pages that are as they were are not read again: their search entries, links and values must be there all the same."""
    from tests.site.project import INDEX

    other = server.folder / "docs/ko/other.md"
    other.write_text("---\ntitle: 다른 쪽\n---\n\n# 다른 쪽 { #other }\n\n`{value} loss`과 [첫 쪽](index.md#title)\n", "utf-8")
    server.wait("/ko/other/", lambda html: ">0.02</span>" in html)
    edited = server.folder / "docs/ko/index.md"
    edited.write_text(FIGURE_PAGE + "\n한 번 고침.\n", "utf-8")
    server.wait("/ko/", lambda html: "한 번 고침." in html)
    kept = server.get("/ko/other/")
    assert ">0.02</span>" in kept and 'href="../#title"' in kept and "<title>다른 쪽" in kept
    entries = json.loads(server.get("/ko/search/search_index.json"))["docs"]
    assert any(entry["title"] == "다른 쪽" and "0.02" in entry["text"] for entry in entries)
    make_build(server.folder / ".build", {**INDEX, "values": {**INDEX["values"], "loss": {"text": "0.07"}}})
    edited.write_text(FIGURE_PAGE + "\n두 번 고침.\n", "utf-8")
    server.wait("/ko/", lambda html: "두 번 고침." in html)
    assert ">0.07</span>" in server.get("/ko/other/")
