"""A sample is the same in Python and in JavaScript, and so is the polynomial through it."""

from itertools import product
from typing import Any

import numpy as np
import pytest

from optlib import polynomials, populations
from optlib.emit.javascript import module
from tests.parity.engine import ask
from tests.parity.test_parity import plain

SAMPLES = [
    [name, rows, noise, seed, seed % 3]
    for name, rows, noise, seed in product(populations, (1, 12, 40), (0, 0.3), (1, 90210))
]
AT = [0, 1, 2, 50, 700]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    path = tmp_path_factory.mktemp("samples") / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    fits, descents = [], []
    for seed in range(1, 9):
        x, y = populations["wave"].sample(12, 0.3, seed)
        rows = {"x": x, "y": y}
        fits += [{"rows": rows, "degree": degree, "low": 0, "high": 1} for degree in range(12)]
        fits += [{"rows": {"x": 3 * x - 1, "y": y}, "degree": degree, "low": -1, "high": 2} for degree in (0, 1, 7)]
        descents += [{"rows": rows, "degree": degree, "rate": 0.2, "at": AT} for degree in (0, 1, 9)]
    task = {"module": str(path), "samples": SAMPLES, "fits": fits, "descents": descents}
    return task, ask("samples.mjs", plain(task))


def test_samples_agree(asked: tuple) -> None:
    for given, got in zip(SAMPLES, asked[1]["samples"], strict=True):
        x, y = populations[given[0]].sample(*given[1:])
        assert got["x"] == x.tolist()  # to the last bit
        np.testing.assert_allclose(got["y"], y, rtol=0, atol=1e-15)  # but for the sine


def test_fits_agree(asked: tuple) -> None:
    task, answer = asked
    for given, got in zip(task["fits"], answer["fits"], strict=True):
        x, y = given["rows"]["x"], given["rows"]["y"]
        c = polynomials.fit(x, y, given["degree"], given["low"], given["high"])
        np.testing.assert_allclose(got["c"], c, rtol=0, atol=1e-10 * np.abs(c).max())
        expected = polynomials.mean_squared_error(c, x, y, given["low"], given["high"])
        assert got["error"] == pytest.approx(expected, rel=1e-8, abs=1e-14)


def test_descents_agree(asked: tuple) -> None:
    task, answer = asked
    for given, got in zip(task["descents"], answer["descents"], strict=True):
        expected = polynomials.descend(given["rows"]["x"], given["rows"]["y"], given["degree"], 0.2, AT)
        np.testing.assert_allclose(got, expected, rtol=0, atol=1e-12 * np.abs(expected).max())


def test_what_makes_no_sense_is_refused(asked: tuple) -> None:
    assert asked[1]["refused"] == [True] * 5
