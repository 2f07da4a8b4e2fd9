"""The package as a wheel, which the laboratory's readers install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.build import files

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "optlib")


def build_wheel(out: Path) -> Path:
    """Write the wheel to `out`, where it stays the only one; the same sources give the same bytes.

    Raises:
        RuntimeError: pip could not build it; its own words.
    """
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
        for path in Path(folder).rglob("*"):  # an archive keeps permissions, and a checkout has those its user likes
            path.chmod(0o755 if path.is_dir() else 0o644)
        made = Path(folder) / "made"
        done = subprocess.run(
            [*command, "--wheel-dir", str(made)],
            env={**os.environ, "SOURCE_DATE_EPOCH": "315532800"},
            capture_output=True,
            text=True,
            umask=0o022,
        )
        if done.returncode:
            raise RuntimeError(f"the wheel could not be built:\n{done.stderr.strip()}")
        wheel = next(made.glob("*.whl"))
        for old in out.glob("*.whl"):
            if old.name != wheel.name:
                old.unlink()
        with files.replacing(out / wheel.name) as fresh:
            shutil.copyfile(wheel, fresh)
        return out / wheel.name
