"""Checks of the built site: no broken link or anchor, no repeated id, nothing fetched from anyone else."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from scripts.site.problems import Problem

PLACE = "https://site.invalid/"  # stands for the site while addresses are resolved
FETCHED = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
FROM_ELSEWHERE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])\s*((?:https?:)?//[^'\")\s]+)")


@dataclass
class Page(HTMLParser):
    """One HTML file: what it defines, where it leads, what it makes the browser fetch. Each with its line."""

    file: str
    ids: list[tuple[int, str]] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)
    fetched: list[tuple[int, str]] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    language: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def __hash__(self) -> int:
        return hash(self.file)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        line = self.getpos()[0]
        if tag == "html":
            self.language = values.get("lang", "")
        if "id" in values:
            self.ids.append((line, values["id"]))
        if tag == "a" and "href" in values:
            self.links.append((line, values["href"]))
        if tag == "link":
            relations = set(values.get("rel", "").split())
            if "alternate" in relations and "hreflang" in values:
                self.alternates[values["hreflang"]] = values["href"]
            if "canonical" in relations:
                self.canonical = values["href"]
            if relations & FETCHED:
                self.fetched.append((line, values["href"]))
        for key in ("src", "poster", "data") if tag != "link" else ():
            if key in values:
                self.fetched.append((line, values[key]))
        self.fetched.extend((line, part.split()[0]) for part in values.get("srcset", "").split(",") if part.strip())
        self.fetched.extend((line, match) for match in FROM_ELSEWHERE.findall(values.get("style", "")))


def check(site: Path) -> Iterator[Problem]:
    """Everything that is wrong with a built site.

    Args:
        site: the folder with `ko/`, `en/` and the root page.
    """
    if not (site / "index.html").exists():
        yield Problem(str(site), 1, "this is no built site (it has no index.html): run `mkdocs build --strict` first")
        return
    pages: dict[str, Page] = {}
    for path in sorted(site.rglob("*.html")):
        page = Page(path.relative_to(site).as_posix())
        page.feed(path.read_text("utf-8"))
        pages[page.file] = page
        yield from leftovers(page.file, path.read_text("utf-8"))
    address = pages["index.html"].canonical
    for page in pages.values():
        for name, count in Counter(name for _, name in page.ids).items():
            if count > 1:
                lines = ", ".join(str(line) for line, other in page.ids if other == name)
                yield Problem(
                    page.file, 1, f'the id "{name}" stands {count} times (lines {lines}): ids must be unique on a page'
                )
        for line, target in page.links:
            yield from broken(site, pages, page, line, target, address, "link")
        for line, target in page.fetched:
            yield from broken(site, pages, page, line, target, address, "resource")
        yield from languages(site, pages, page, address)
    for sheet in sorted(site.rglob("*.css")):
        for found in FROM_ELSEWHERE.findall(sheet.read_text("utf-8")):
            yield Problem(
                sheet.relative_to(site).as_posix(),
                1,
                f"this sheet fetches {found}: no request may leave the site; bring the file along",
            )


def leftovers(file: str, text: str) -> Iterator[Problem]:
    """What a finished page must not show: errors, formulas that nobody typeset, placeholders."""
    for wrong, meaning in (
        ('class="page-error', "an error box"),
        ('class="arithmatex"', "a formula that was not typeset"),
        ("@@", "a placeholder"),
    ):
        body = re.sub(r"<(script|style|pre|code)\b.*?</\1>", " ", text, flags=re.DOTALL)
        if wrong in body:
            line = text.count("\n", 0, text.find(wrong)) + 1
            yield Problem(
                file, line, f"{meaning} was left on this page: build again and read the messages of the build"
            )


def broken(
    site: Path, pages: dict[str, Page], page: Page, line: int, target: str, address: str, kind: str
) -> Iterator[Problem]:
    """Whether an address leads to a file of the site and to an id in it."""
    if target.startswith(address) and address:
        target = PLACE + target[len(address) :]
    elif target.startswith("/") and not target.startswith("//"):  # as a 404 has it: from the root of the server
        target = PLACE + target.removeprefix(urlsplit(address).path or "/")
    parts = urlsplit(urljoin(PLACE + page.file, target))
    if parts.scheme in ("mailto", "data", "javascript", "blob"):
        return
    if f"{parts.scheme}://{parts.netloc}/" != PLACE:
        if kind == "resource":
            yield Problem(
                page.file,
                line,
                f"{target} is fetched from somewhere else: no request may leave the site; bring the file along",
            )
        return
    path = re.sub(r"(^|/)\.$", r"\1", unquote(parts.path).lstrip("/"))
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if not (site / file).is_file():
        yield Problem(page.file, line, f"this {kind} leads nowhere: {target} (no file {file})")
    elif parts.fragment and file in pages and unquote(parts.fragment) not in {name for _, name in pages[file].ids}:
        yield Problem(page.file, line, f'{target} leads to "{parts.fragment}", and {file} has no such id')


def languages(site: Path, pages: dict[str, Page], page: Page, address: str) -> Iterator[Problem]:
    """A page says its language, and it and its counterpart name each other with absolute addresses."""
    folder = page.file.split("/")[0]
    if folder not in ("ko", "en") or page.file.endswith("404.html"):
        return
    if page.language != folder:
        yield Problem(page.file, 1, f'lang is "{page.language}" in the folder {folder}')
    for code in ("ko", "en", "x-default"):
        target = page.alternates.get(code, "")
        if not target.startswith(address) or not target:
            yield Problem(
                page.file,
                1,
                f"hreflang={code} must lead to an address that begins with {address}; it is {target or 'missing'}",
            )
            continue
        yield from broken(site, pages, page, 1, target, address, f"hreflang={code}")
    counterpart = pages.get(f"{'en' if folder == 'ko' else 'ko'}/{page.file.split('/', 1)[1]}")
    if counterpart and counterpart.alternates != page.alternates:
        yield Problem(
            page.file, 1, f"{counterpart.file} names other hreflang addresses than this page: the two must agree"
        )
