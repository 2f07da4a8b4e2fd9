"""Random numbers are the same in Python and in JavaScript, to the last bit."""

import random
from pathlib import Path
from typing import Any

from optlib import Generator
from optlib.emit.javascript import module
from tests.parity.engine import ask

CALLS: list[list[Any]] = [
    ["word"],
    ["uniform"],
    ["uniform", -2.5, 7.25],
    ["normal"],
    ["normal", 3.5, 0.2],
    ["integers", 10],
    ["integers", 3 * 2**30],
    ["shuffle", 17],
    ["shuffle", 0],
]


def test_every_draw_is_equal_to_the_last_bit(tmp_path: Path) -> None:
    path = tmp_path / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    choose = random.Random(3)
    draws = [
        {"seed": seed, "stream": stream, "calls": choose.choices(CALLS, k=3000)}
        for seed, stream in ((0, 0), (1, 0), (4, 2), (2**31, 7), (2**32 - 1, 2**32 - 1))
    ]
    bad = [[-1], [2**32], [1.5], [0, -1]]
    answer = ask("random.mjs", {"module": str(path), "draws": draws, "refused": bad})
    for given, got in zip(draws, answer["answer"], strict=True):
        generator = Generator(given["seed"], given["stream"])
        assert got == [getattr(generator, name)(*rest) for name, *rest in given["calls"]]
    assert answer["refused"] == [True] * len(bad)
