"""Programs that a page prints are run, in both languages, and end where the page says they end."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import optlib

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_two_loops_of_sgd(lang: str) -> None:
    text = (DOCS / lang / "sgd.md").read_text("utf-8")
    (program,) = re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    namespace: dict[str, object] = {"print": lambda *_: None}
    exec(program, namespace)
    params = namespace["params"]
    assert isinstance(params, dict)
    run = optlib.run("mse_line100", "gd", [-1.0, -0.5], 100, lr=0.1, batch=10, seed=1)
    np.testing.assert_allclose([params["W"], params["b"]], run.points[-1], rtol=1e-12)
