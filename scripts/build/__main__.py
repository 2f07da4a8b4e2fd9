"""The build step: declarations → `.build/`, done anew only when a source or a tool has changed, or when a result is damaged.

python -m scripts.build [--force]
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path
from typing import Any

from scripts.build import files
from scripts.build.key import common, key, known, stamp
from scripts.build.parts import build_parts
from scripts.tooling.lock import held

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / ".build"


def build(out: Path) -> None:
    """Write everything that is declared under `out/declared`; the same sources give the same bytes."""
    index: dict[str, Any] = dict(build_parts(out))
    index["claims"] = sorted(index["claims"])
    text = json.dumps(index, ensure_ascii=False, indent=1, sort_keys=True)
    files.write(out / "declared" / "index.json", text + "\n")


def laboratory(out: Path) -> None:
    """The notebooks, run, and the package they need, for readers to take along."""
    from scripts.build.wheel import build_wheel
    from scripts.laboratory.execute import build_notebooks

    build_notebooks(out, common("laboratory"))
    build_wheel(out / "assets" / "laboratory")


def main() -> None:
    with held("build"):
        files.sweep(OUT)
        refresh(force="--force" in sys.argv)


def refresh(*, force: bool) -> None:
    if force:
        shutil.rmtree(OUT / "parts", ignore_errors=True)
    from scripts.build.browser import bundle
    from scripts.build.drawing import draw

    for name, work in (
        ("declarations", build),
        ("drawing", draw),
        ("browser", lambda out: bundle(out / "assets")),
        ("laboratory", laboratory),
    ):
        now = key(name)
        if force or known(OUT, name) != now:
            begin = time.perf_counter()
            with files.recorded(OUT) as written:
                work(OUT)
            stamp(OUT, name, now, written)
            print(f"{name} built in {time.perf_counter() - begin:.1f} s", flush=True)


if __name__ == "__main__":
    main()
