"""What a page weighs, counted in its built file: which of the real pages are the heaviest is found, not listed."""

from __future__ import annotations

import gzip
from html.parser import HTMLParser
from pathlib import Path

from tests.bench.content import ROOT

HEAVIEST = 2  # by each measure


def pages() -> list[str]:
    """The address of every page of both languages, without those that only the benchmark has."""
    sources = [(language, file.stem) for language in ("ko", "en") for file in (ROOT / "docs" / language).glob("*.md")]
    return sorted(f"{language}/{'' if name == 'index' else f'{name}/'}" for language, name in sources)


def heaviest(site: Path) -> list[str]:
    """Those with the most elements, and those with the most bytes."""
    texts = {page: (site / page / "index.html").read_text("utf-8") for page in pages()}
    by_elements = sorted(texts, key=lambda page: -elements(texts[page]))
    by_bytes = sorted(texts, key=lambda page: -len(gzip.compress(texts[page].encode(), 6, mtime=0)))
    return list(dict.fromkeys([*by_elements[:HEAVIEST], *by_bytes[:HEAVIEST]]))


def elements(html: str) -> int:
    """How many elements a browser makes of it: what it makes with scripts, <noscript> not read."""
    counter = Counter()
    counter.feed(html)
    return counter.count


class Counter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.aside = 0  # so deep in <noscript> or <template>

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.count += not self.aside
        self.aside += tag in ("noscript", "template")

    def handle_endtag(self, tag: str) -> None:
        self.aside -= tag in ("noscript", "template")
