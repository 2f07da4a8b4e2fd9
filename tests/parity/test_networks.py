"""Activations, chains and wide networks compute the same in NumPy and in the generated JavaScript."""

from pathlib import Path
from typing import Any

import numpy as np

import optlib
from optlib.emit.javascript import module
from tests.parity.engine import ask, numbers


def near(js: Any, py: np.ndarray) -> None:
    np.testing.assert_allclose(numbers(js), py, rtol=1e-11, atol=1e-14)


def test_networks_agree(tmp_path: Path) -> None:
    path = tmp_path / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    dice = np.random.default_rng(17)
    z = [*dice.normal(scale=4, size=40).tolist(), 0.0, -0.0, 30.0, -30.0]
    names = list(optlib.activations)
    chains = [[n, (dice.normal(size=6) * 1.7).tolist(), float(dice.normal())] for n in names for _ in range(5)]
    trained = [[n, dice.uniform(0.5, 1.2, 3).tolist(), 0.7, 0.4, 0.13, 25] for n in names]
    wide = [[n, depth, 9, gain, seed, skip] for n in names for depth, gain, seed, skip in
            ((3, 1.4, 1, False), (6, 0.8, 2, True), (6, 2.0, 2, False))]  # fmt: skip
    answer = ask(
        "networks.mjs",
        {"module": str(path), "z": z, "chains": chains, "trained": trained, "networks": wide},
    )
    assert [name for name, _, _ in answer["units"]] == names
    for name, values, slopes in answer["units"]:
        near(values, optlib.activations[name].value(z))
        near(slopes, optlib.activations[name].slope(z))
    for given, got in zip(chains, answer["chains"], strict=True):
        passes = optlib.chain(*given)
        for part in ("signals", "slopes", "factors", "by_signal", "by_weight"):
            near(got[part], getattr(passes, part))
    for given, got in zip(trained, answer["trained"], strict=True):
        history, losses = optlib.train_chain(*given)
        near(got["history"], history)
        near(got["losses"], losses)
    for given, got in zip(wide, answer["networks"], strict=True):
        signal, gradient = optlib.wide(*given)
        near(got["signal"], signal)
        near(got["gradient"], gradient)
