"""What `mkdocs serve` keeps from one build to the next: pages whose source, and all that they name, are as they were.

A page takes a tenth of a second to read as Markdown and to index for the search, and a site has many: whoever edits one shall not wait
for the others. A build from nothing keeps nothing.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ATTRIBUTES = ("toc", "_title_from_render", "present_anchor_ids", "meta", "edit_url")


def digest(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


def of_files(*folders: Path) -> str:
    """What the files in some folders hold, as one mark."""
    files = sorted(path for folder in folders for path in ([folder] if folder.is_file() else folder.rglob("*")))
    return digest(*[hashlib.sha256(path.read_bytes()).hexdigest() for path in files if path.is_file() and path.suffix != ".pyc"])


@dataclass
class Kept:
    """A page as it was read: `mark` of its source, `used` of what it names, and what MkDocs and we made of it."""

    mark: str
    used: dict[str, str]
    html: str
    aside: list[str]
    attributes: dict[str, Any]
    links: dict[str, dict[str, str]]


@dataclass
class Store:
    """Lives as long as the server. Everything goes when what all pages depend on has changed."""

    common: str = ""
    pages: dict[tuple[str, str], Kept] = field(default_factory=dict)
    entries: dict[tuple[str, str], tuple[str, list[Any]]] = field(default_factory=dict)

    def begin(self, common: str) -> None:
        """A new build begins; `common` marks what every page depends on."""
        if self.common != common:
            self.pages.clear()
            self.entries.clear()
        self.common = common

    def remember_entries(self, index: Any, language: str) -> None:
        """Let the search's index read a page again only when it has changed."""
        read = index.add_entry_from_context

        def add(page: Any) -> None:
            mark = digest(page.content, page.title, json.dumps(page.meta, default=str))
            known = self.entries.get((language, page.url))
            if known and known[0] == mark:
                index.entries.extend(known[1])
                return
            before = len(index.entries)
            read(page)
            self.entries[language, page.url] = (mark, index.entries[before:])

        index.add_entry_from_context = add


def keep(page: Any, mark: str, used: dict[str, str], html: str, aside: list[str]) -> Kept:
    """What is needed to have the page again without reading it."""
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    return Kept(mark, used, html, list(aside), {name: getattr(page, name, None) for name in ATTRIBUTES}, links)


def give_back(kept: Kept, page: Any, files: Any) -> None:
    """Let MkDocs have the page as it was, in place of reading it."""

    def render(*_: Any) -> None:
        page.content = kept.html
        for name, value in kept.attributes.items():
            setattr(page, name, value)
        found = {files.get_file_from_path(uri): anchors for uri, anchors in kept.links.items()}
        page.links_to_anchors = {file: anchors for file, anchors in found.items() if file}

    page.render = render
