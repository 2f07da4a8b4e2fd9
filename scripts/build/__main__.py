"""The build step: declarations → `.build/`, done anew only when a source or a tool has changed.

python -m scripts.build [--force]
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path
from typing import Any

from scripts.build.key import common, key, known, stamp
from scripts.build.parts import build_parts

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / ".build"


def build(out: Path) -> None:
    """Write everything that is declared under `out/declared`; the same sources give the same bytes."""
    index: dict[str, Any] = dict(build_parts(out))
    index["claims"] = sorted(index["claims"])
    text = json.dumps(index, ensure_ascii=False, indent=1, sort_keys=True)
    (out / "declared").mkdir(parents=True, exist_ok=True)
    (out / "declared" / "index.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def laboratory(out: Path) -> None:
    """The notebooks, run, and the package they need, for readers to take along."""
    from scripts.build.wheel import build_wheel
    from scripts.laboratory.execute import build_notebooks

    build_notebooks(out, common("laboratory"))
    build_wheel(out / "assets" / "laboratory")


def main() -> None:
    force = "--force" in sys.argv
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
            work(OUT)
            stamp(OUT, name, now)
            print(f"{name} built in {time.perf_counter() - begin:.1f} s", flush=True)


if __name__ == "__main__":
    main()
