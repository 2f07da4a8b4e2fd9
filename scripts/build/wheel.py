"""The package as a wheel, which the laboratory's readers install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "optlib")


def build_wheel(out: Path) -> Path:
    """Write the wheel to `out`, where it stays the only one; the same sources give the same bytes.

    Raises:
        RuntimeError: pip could not build it; its own words.
    """
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        for name in NEEDED:  # setuptools leaves files beside what it builds
            source, target = ROOT / name, Path(folder) / name
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(source, target)
        command = [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            folder,
            "--no-deps",
            "--no-build-isolation",
            "--no-index",
            "--quiet",
        ]
        made = Path(folder) / "made"
        done = subprocess.run(
            [*command, "--wheel-dir", str(made)],
            env={**os.environ, "SOURCE_DATE_EPOCH": "315532800"},
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(f"the wheel could not be built:\n{done.stderr.strip()}")
        for old in out.glob("*.whl"):
            old.unlink()
        return Path(shutil.copy2(next(made.glob("*.whl")), out))
