"""What a reader does with the built site, in a real browser: search, switch the language, reveal a derivation."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.site.project import FIGURE_PAGE, ROOT, build, make_project

LESSON = """# {title} {{ #learning-rate }}

{text}

```derivation
name: mse
reasons:
  - first
  - second
```

$$
\\begin{{pmatrix}} a \\\\ b \\\\ c \\\\ d \\end{{pmatrix}} \\quad \\left( \\frac{{\\sum_{{i=1}}^n x_i}}{{n}} \\right)
$$

$$
{wide}
$$
"""
WIDE = " + ".join(f"\\frac{{\\partial f}}{{\\partial w_{{{number}}}}}" for number in range(9))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    pages = {"index.md": FIGURE_PAGE}
    pages["ko/lesson.md"] = LESSON.format(
        title="보폭 조절",
        text="여기서 학습률은 곱하는 수입니다. 준뉴턴(BFGS) 방법과 0.01이라는 값, 평가와 민감도.",
        wide=WIDE,
    )
    pages["en/lesson.md"] = LESSON.format(title="Step sizes", text="Here the learning rate is a factor.", wide=WIDE)
    for language in ("ko", "en"):
        for name in ("glossary", "notation"):
            pages[f"{language}/{name}.md"] = (ROOT / f"docs/{language}/{name}.md").read_text("utf-8")
    folder = make_project(tmp_path_factory.mktemp("browser"), pages)
    done = build(folder, "--strict")
    assert done.returncode == 0, done.stderr

    return serve(folder / "site").rstrip("/")


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page whose every request and complaint is watched: none may leave the site, none may be made."""
    context = browser.new_context(base_url=address, locale="ko-KR")
    opened = context.new_page()
    faults: list[str] = []
    opened.on(
        "request",
        lambda request: None if request.url.startswith((address, "data:", "blob:")) else faults.append(request.url),
    )
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    context.close()
    assert faults == []


def search(page: Page, words: str) -> list[str]:
    """The addresses that Material's own search offers."""
    field = page.locator("input.md-search__input")
    if not field.is_visible():
        page.locator("label[for=__search]").first.click()
    field.fill(words)
    field.press("End")  # the search listens to keys
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent")
    page.wait_for_timeout(500)
    return [str(link.get_attribute("href")) for link in page.locator(".md-search-result__link").all()]


def test_korean_words_are_found_with_and_without_particles(page: Page) -> None:
    page.goto("/ko/")
    words = ["학습률", "학습률은", "학습률에", "학습률을", "BFGS", "준뉴턴", "0.01", "평가", "민감도", "보폭"]
    assert [word for word in words if not any("/lesson/" in link for link in search(page, word))] == []
    assert search(page, "없는말입니다요") == []


def test_avoided_spellings_find_the_glossary(page: Page) -> None:
    page.goto("/ko/")
    entries = {
        "경사하강법": "gradient-descent",
        "파라미터": "parameter",
        "헤시안": "hessian",
        "학습율": "learning-rate",
        "새들 포인트": "saddle-point",
    }
    assert [
        word
        for word, entry in entries.items()
        if not any("/glossary/" in link and link.endswith(f"#{entry}") for link in search(page, word))
    ] == []


def test_english_is_found(page: Page) -> None:
    page.goto("/en/")
    assert [words for words in ("learning rate", "learn", "saddle") if not search(page, words)] == []


def test_the_switch_keeps_page_state_and_place(page: Page) -> None:
    page.goto("/ko/lesson/")
    page.evaluate("history.replaceState(null, '', '?ravine=eta:0.3#mse')")
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/en/lesson/?ravine=eta:0.3#mse")
    assert page.evaluate("localStorage.getItem('language')") == "en"
    page.goto("/")
    page.wait_for_url("**/en/")


def test_the_switch_works_from_the_keyboard(page: Page) -> None:
    page.goto("/ko/lesson/?a=1")
    page.locator("[data-language-switch]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/lesson/?a=1")


def test_the_root_follows_the_browsers_language_at_first(page: Page) -> None:
    page.goto("/")
    page.wait_for_url("**/ko/")


def test_a_derivation_is_revealed_line_by_line_and_whole_without_scripts(
    page: Page, browser: Browser, address: str
) -> None:
    page.goto("/ko/lesson/")
    lines = page.locator(".derivation__lines > li")
    assert [lines.nth(index).is_visible() for index in range(2)] == [True, False]
    page.locator("[data-next]").focus()
    page.keyboard.press("Enter")
    assert lines.nth(1).is_visible() and page.evaluate("document.activeElement.id") == "mse-2"
    assert not page.locator("[data-next]").is_visible()
    context = browser.new_context(base_url=address, java_script_enabled=False)
    plain = context.new_page()
    plain.goto("/ko/lesson/")
    assert (
        plain.locator(".derivation__lines > li").nth(1).is_visible() and not plain.locator("[data-next]").is_visible()
    )
    context.close()


def test_brackets_stretch_and_wide_formulas_scroll_inside_themselves(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/ko/lesson/")
    page.evaluate("document.fonts.ready")
    heights = page.evaluate(
        "[...document.querySelectorAll('.formula')].filter(f => f.querySelector('mtable')).map(f => "
        "['mo', 'mtable'].map(tag => f.querySelector(tag).getBoundingClientRect().height))"
    )
    assert heights and all(bracket > 0.9 * table for bracket, table in heights)
    assert page.evaluate("document.fonts.check('16px \"Site Math\"')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    wide = page.locator(".formula[tabindex]").last
    assert wide.evaluate("box => box.scrollWidth > box.clientWidth")
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert wide.evaluate("box => box.scrollLeft") > 0


def test_the_colours_follow_the_toggle_from_the_keyboard(page: Page) -> None:
    page.goto("/ko/")
    before = page.evaluate("document.body.dataset.mdColorScheme")
    seen = set()
    for _ in range(3):
        page.locator("[data-md-component=palette] label:not([hidden])").focus()
        page.keyboard.press("Enter")
        seen.add(page.evaluate("document.body.dataset.mdColorScheme"))
    assert before == "default" and seen == {"default", "slate"}


def test_a_page_is_light(page: Page, address: str) -> None:
    """Everything a page without a woken figure transfers, compressed: at most 0.18 MB."""
    import gzip

    sizes: dict[str, int] = {}

    def count(response: object) -> None:
        body = response.body()  # type: ignore[attr-defined]
        sizes[response.url] = min(len(body), len(gzip.compress(body, 9)))  # type: ignore[attr-defined]

    page.on("requestfinished", lambda request: count(request.response()))
    page.goto("/ko/lesson/")
    page.wait_for_load_state("networkidle")
    assert not any("search_index" in url for url in sizes), "the index is fetched before anyone searches"
    assert sum(sizes.values()) <= 180_000, sizes


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: Literal["light", "dark"], width: int) -> None:
    axe = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    context = browser.new_context(
        base_url=address, color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce"
    )
    opened = context.new_page()
    for path in ("/ko/lesson/", "/en/glossary/", "/ko/notation/", "/404.html"):
        opened.goto(path)
        opened.evaluate(axe)
        found = opened.evaluate("axe.run().then(result => result.violations.map(v => [v.id, v.nodes[0].html]))")
        assert found == [], path
    context.close()


def test_the_drawer_comes_out_for_the_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto("/ko/lesson/")
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("!document.activeElement.closest('.md-sidebar--primary')"):
            continue
        page.wait_for_timeout(350)  # it slides
        link = page.locator(":focus")
        seen.add(link.inner_text())
        box = link.bounding_box()
        assert box is not None and box["x"] >= 0
        assert link.evaluate(
            "e => { const r = e.getBoundingClientRect(); return e.contains(document.elementFromPoint(r.x + 8, r.y + r.height / 2)); }"
        )
    assert len(seen) > 1
