"""The site built as for publication."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from scripts.tooling.steps import ROOT


def build_site(folder: Path, hash_seed: str) -> Path:
    """Everything that is published, built strictly; Python orders its sets by `hash_seed`."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-m", "scripts.site", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder
