"""What the build left for the pages: `.build/index.json` and what it drew."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.site.kept import digest
from scripts.site.problems import PageError, article, nearest

KINDS = {
    "figures": "figure",
    "values": "value",
    "claims": "claim",
    "formulas": "formula",
    "derivations": "derivation",
    "exercises": "exercise",
    "tables": "table",
    "snippets": "snippet",
}


@dataclass(frozen=True)
class Index:
    """Everything a page can name. `entries[kind][name]` is what ARCHITECTURE.md says; claims are names only.

    `used` marks what has been asked for since it was emptied: a page is as it was while all of that is.
    """

    folder: Path
    entries: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    used: dict[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> "Index":
        """Read `folder/index.json`; an index that is not there yet is empty.

        Raises:
            ValueError: the file is there and is not the JSON it should be.
        """
        path = folder / "index.json"
        if not path.exists():
            return cls(folder)
        data = json.loads(path.read_text("utf-8"))
        entries = {kind: data.get(kind, {}) for kind in KINDS}
        entries["claims"] = dict.fromkeys(data.get("claims", []))
        return cls(folder, entries)

    def find(self, kind: str, name: str, line: int = -1) -> Any:
        """The entry of that name.

        Args:
            kind: "figures", "values", …
            name: as the page has it.
            line: where the page has it, for the error.

        Raises:
            PageError: nothing of that kind has the name; with the nearest names.
        """
        known = self.entries[kind]
        if name not in known:
            elsewhere = [KINDS[other] for other in KINDS if other != kind and name in self.entries[other]]
            hint = f"; it names {article(elsewhere[0])}" if elsewhere else ""
            raise PageError(f'unknown {KINDS[kind]} "{name}": {nearest(name, known)}{hint}', line)
        self.used[f"{kind}/{name}"] = self.mark(f"{kind}/{name}")
        return known[name]

    def mark(self, place: str) -> str:
        """A mark of what stands at "values/NAME", or in the file "drawn/ko/figure/NAME.json"; empty where nothing does."""
        kind, _, name = place.partition("/")
        if kind == "drawn":
            path = self.folder / place
            return digest(path.read_text("utf-8")) if path.exists() else ""
        return digest(json.dumps(self.entries[kind][name])) if name in self.entries.get(kind, {}) else ""

    def unchanged(self, used: Mapping[str, str]) -> bool:
        """Whether everything that a page asked for is still as it was then."""
        return all(self.mark(place) == mark for place, mark in used.items())

    def drawn(self, language: str, kind: str, name: str) -> dict[str, Any]:
        """What the build drew of a figure or an exercise in one language: its "fragment", and what that leaves room for.

        Raises:
            PageError: the index has the name, the file is missing.
        """
        path = self.folder / "drawn" / language / kind / f"{name}.json"
        if not path.exists():
            raise PageError(f'the {kind} "{name}" is not drawn in "{language}": run `python -m scripts.build` anew')
        place = path.relative_to(self.folder).as_posix()
        self.used[place] = self.mark(place)
        made: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return made
