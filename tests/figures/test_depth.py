"""The layers of a network are measured alike at build and in the browser."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

import optlib
from optlib.emit.javascript import module as optlib_module
from scripts.figures.views.depth import QUANTITIES, profile
from tests.figures.twins import RUNTIME, javascript


def test_layers_are_measured_alike(tmp_path: Path) -> None:
    base = {
        "depth": 6,
        "weight": 1.3,
        "input": 0.8,
        "steps": 9,
        "lr": 0.2,
        "goal": 0.4,
        "width": 7,
        "gain": 1.2,
        "seed": 3,
    }
    cases = [
        [network, quantity, unit, base | change]
        for network, quantities in QUANTITIES.items()
        for quantity in quantities
        for unit in optlib.activations
        for change in ({"skip": False}, {"skip": True, "input": -0.8, "depth": 3})
    ]
    module = tmp_path / "optlib.js"
    module.write_text(optlib_module(), "utf-8")
    source = (RUNTIME / "views" / "depth.js").read_text("utf-8")
    # Only what is computed: the view itself needs a browser.
    alone = source[source.index("// The twin of profile()") :] + "\nconst TINY = 1e-300;"
    (tmp_path / "depth.mjs").write_text('import { chain, train_chain, wide } from "./optlib.js";\n' + alone, "utf-8")
    address = json.dumps((tmp_path / "depth.mjs").as_uri())
    program = f"const {{ profile }} = await import({address}); out = data.map((given) => profile(...given).points)"
    for given, got in zip(cases, javascript(program, cases), strict=True):
        assert np.allclose(got, profile(*given), rtol=1e-10, atol=0), given
    dead = profile("chain", "weights", "relu", base | {"skip": False, "input": -1.0})
    assert (dead[:, 1] == 1e-300).all() and dead[0, 0] == 1
