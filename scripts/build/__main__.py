"""The build step: declarations → `.build/`, done anew only when a source or a tool has changed.

python -m scripts.build [--force]
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path

from scripts.build.key import stale, stamp

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / ".build"


def build(out: Path) -> None:
    """Write everything that pages and the browser need under `out`; the same sources give the same bytes."""
    from optlib.emit.javascript import module  # SymPy takes a while to load: only when there is something to do
    from scripts import chapters
    from scripts.build.exercises import build_exercises
    from scripts.build.figures import build_figures
    from scripts.facts import claims, derivations, formulas, tables, values

    chapters.load()
    for folder in ("fragments", "assets/figures"):
        shutil.rmtree(out / folder, ignore_errors=True)
    (out / "assets" / "javascripts").mkdir(parents=True, exist_ok=True)
    (out / "assets" / "javascripts" / "optlib.js").write_text(module(), encoding="utf-8", newline="\n")
    index = {
        "figures": build_figures(out),
        "exercises": build_exercises(out),
        "values": {name: {"text": entry.text} for name, entry in values.items()},
        "tables": {name: entry.rows for name, entry in tables.items()},
        "claims": sorted(claims),
        "formulas": {name: list(entry.lines) for name, entry in formulas.items()},
        "derivations": {name: entry.entries() for name, entry in derivations.items()},
    }
    text = json.dumps(index, ensure_ascii=False, indent=1, sort_keys=True)
    (out / "index.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    force = "--force" in sys.argv
    from scripts.build.browser import bundle

    for name, work in (("declarations", build), ("browser", lambda out: bundle(out / "assets"))):
        if force or stale(OUT, name):
            begin = time.perf_counter()
            work(OUT)
            stamp(OUT, name)
            print(f"{name} built in {time.perf_counter() - begin:.1f} s", flush=True)


if __name__ == "__main__":
    main()
