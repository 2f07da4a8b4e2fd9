"""The site itself, as it is published: every page of it, every figure awake, in both languages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.checks import built
from scripts.tooling.environment import NODE_MODULES
from scripts.tooling.steps import ROOT

AXE = NODE_MODULES / "axe-core" / "axe.min.js"
PAGES = [
    f"{language}/{'' if file.stem == 'index' else file.stem + '/'}"
    for language in ("ko", "en")
    for file in sorted((ROOT / "docs" / language).glob("*.md"))
]

# Rule, and how the element begins, of what is not ours to mend. Nothing of ours may be added here.
KNOWN = [
    ("aria-dialog-name", '<div class="md-search"'),  # Material's search is a dialog without a name
    ("landmark-unique", '<nav class="md-code__nav"'),  # Material's copy button is a landmark
    ("scrollable-region-focusable", '<div class="md-typeset__scrollwrap"'),  # Material wraps tables in it
    ("empty-table-header", '<th scope="col"><math>'),  # axe does not read MathML; screen readers do
    ("empty-table-header", '<th scope="row"><math>'),
]


def build_site(folder: Path, hash_seed: str) -> Path:
    """Everything that is published, built strictly; Python orders its sets by `hash_seed`."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("site"), "1")


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def differing(one: Path, other: Path) -> list[str]:
    left, right = contents(one), contents(other)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def test_two_builds_of_the_pages_are_equal_byte_by_byte(site: Path, tmp_path: Path) -> None:
    assert differing(site, build_site(tmp_path / "site", "2")) == []


def test_two_builds_of_the_results_are_equal_byte_by_byte(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        program = "import sys, pathlib; from scripts.build.__main__ import build; build(pathlib.Path(sys.argv[1]))"
        command = [sys.executable, "-c", program, str(tmp_path / seed)]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, check=True)
    assert contents(tmp_path / "1")
    assert differing(tmp_path / "1", tmp_path / "2") == []


def test_no_link_anchor_or_resource_is_broken(site: Path) -> None:
    assert [str(problem) for problem in built.check(site)] == []


def wake_everything(page: Page) -> None:
    """Touch each figure and exercise, as a reader would, and wait until it lives."""
    for part in page.locator("[data-figure], [data-exercise]").all():
        part.scroll_into_view_if_needed()
        part.dispatch_event("pointerdown")
    page.wait_for_function(
        "[...document.querySelectorAll('[data-figure], [data-exercise]')]"
        ".every((part) => ['alive', 'failed'].includes(part.dataset.state))"
    )
    assert page.locator("[data-state=failed]").count() == 0


@pytest.mark.parametrize("path", ["", *PAGES, "404.html"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_keeps_to_itself_and_is_open_to_everyone(path: str, width: int, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True, locale="en-GB")
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((address, "data:", "blob:")) else faults.append(f"asks {request.url}")
        ),
    )
    page.on("response", lambda answer: faults.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.goto(address + path, wait_until="load")
    wake_everything(page)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.add_script_tag(path=AXE)
    violations = page.evaluate(
        """async () => (await axe.run()).violations
            .flatMap(({id, nodes}) => nodes.map((node) => [id, node.html.slice(0, 200)]))"""
    )
    context.close()
    assert faults == []
    assert wide <= 0, f"the page is {wide} px wider than the screen"
    assert [(rule, html) for rule, html in violations if not known(rule, html)] == []


def known(rule: str, html: str) -> bool:
    return any(rule == one and html.startswith(begin) for one, begin in KNOWN)
