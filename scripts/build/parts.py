"""What each chapter declares, as a part of the index of its own: only chapters whose sources changed are computed again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from scripts import chapters
from scripts.build import files
from scripts.build.key import common, with_files

SHARED = "shared"  # what belongs to no chapter: the generated module, messages, the formulas of the registries
WORKERS, WORTH = 2, 4  # a second process takes a second to begin
Index = dict[str, dict[str, Any]]


def registries() -> dict[str, tuple[Mapping[str, Any], Callable[[Path, Mapping[str, Any]], dict[str, Any]]]]:
    """For each entry of the index: the registry and what writes some of its declarations; SymPy loads with it."""
    from scripts.build.exercises import build_exercises
    from scripts.build.figures import build_figures
    from scripts.facts import claims, derivations, formulas, snippets, tables, values
    from scripts.figures.exercises import exercises
    from scripts.figures.figure import figures

    def of(entry: Callable[[Any], Any]) -> Callable[[Path, Mapping[str, Any]], dict[str, Any]]:
        return lambda out, some: {name: entry(declared) for name, declared in some.items()}

    return {
        "figures": (figures, build_figures),
        "exercises": (exercises, build_exercises),
        "values": (values, of(lambda value: {"text": value.text})),
        "tables": (tables, of(lambda table: table.rows)),
        "claims": (claims, of(lambda claim: claim.says)),
        "formulas": (formulas, of(lambda formula: list(formula.lines))),
        "derivations": (derivations, of(lambda derivation: derivation.entries())),
        "snippets": (snippets, of(lambda snippet: snippet.entry())),
    }


def build_parts(out: Path) -> Index:
    """Bring every part under `out` up to date; all of them together, as one index.

    What changes while it is read is found changed by the next build: each part is kept under the hash its sources had at the beginning.
    A part of which any file is missing or damaged is built again.
    """
    folder = out / "parts"
    known = {name: _key(name) for name in [SHARED, *chapters.names()]}
    for path in folder.glob("*.json"):
        if path.stem not in known:
            path.unlink()
    stale = {name: key for name, key in known.items() if _read(folder, name, key) is None}
    if len(stale) > WORTH:
        with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
            list(pool.map(build_part, stale, stale.values(), [out] * len(stale)))
    else:
        for name, key in stale.items():
            build_part(name, key, out)
    parts = {name: _read(folder, name, key) for name, key in known.items()}
    index = together({name: part for name, part in parts.items() if part is not None})
    sweep(out, index)
    return index


def build_part(name: str, key: str, out: Path) -> None:
    """Compute what the chapter `name` declares and write it under `out`; `key` is the hash of what it is built from."""
    own = declared_by(name)
    with files.recorded(out) as written:
        if name == SHARED:
            _write_shared(out)
        index = {k: write(out, {n: registry[n] for n in own[k]}) for k, (registry, write) in registries().items()}
    part = {"key": key, "files": written, "index": index}
    files.write(out / "parts" / f"{name}.json", json.dumps(part, ensure_ascii=False) + "\n")


_declared: dict[str, dict[str, list[str]]] = {}  # as far as this process has loaded the chapters


def declared_by(name: str) -> dict[str, list[str]]:
    """The names in each registry that the chapter `name` declares; what others declare that it imports is theirs."""
    tables = {kind: registry for kind, (registry, _) in registries().items()}
    for part in [SHARED, *([] if name == SHARED else chapters.closure(name))]:
        if part not in _declared:
            before = {kind: set(registry) if part != SHARED else set() for kind, registry in tables.items()}
            if part != SHARED:
                import_module(f"{chapters.__name__}.{part}")
            _declared[part] = {k: [n for n in registry if n not in before[k]] for k, registry in tables.items()}
    return _declared[name]


def together(parts: Mapping[str, Index]) -> Index:
    """One index of all parts; a name that two chapters declare is an error, for one would hide the other."""
    index: Index = {kind: {} for kind in next(iter(parts.values()))}
    for name, part in parts.items():
        for kind, entries in part.items():
            if twice := sorted(index[kind].keys() & entries.keys()):
                raise ValueError(f"{kind} {', '.join(twice)}: declared in the chapter {name} and in another one")
            index[kind] |= entries
    return index


def sweep(out: Path, index: Index) -> None:
    """Remove the files of figures and exercises that are declared no more."""
    for kind in ("figures", "exercises"):
        for path in (out / "declared" / kind).glob("*.json"):
            if path.stem not in index[kind]:
                path.unlink()


def _write_shared(out: Path) -> None:
    from optlib.emit.javascript import module
    from scripts.build.figures import build_messages

    files.write(out / "assets" / "javascripts" / "optlib.js", module())
    build_messages(out)


_common = cache(common)  # a build is a process of its own, and its sources stand still


def _key(name: str) -> str:
    return with_files(_common("declarations"), [] if name == SHARED else chapters.sources(name))


def _read(folder: Path, name: str, key: str) -> Index | None:
    """The part as it was built, or None where its sources had another hash then or its files are no longer whole."""
    path = folder / f"{name}.json"
    part = files.read_json(path)
    if part.get("key") != key or not files.whole(folder.parent, part["files"]):
        return None
    files.remember(path)
    files.include(part["files"])
    index: Index = part["index"]
    return index
