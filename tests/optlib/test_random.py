"""Random numbers: the words against sfc32 in machine arithmetic, the rest against the distributions they promise."""

import math
from collections import Counter
from itertools import permutations

import numpy as np
import pytest

from optlib import Generator
from optlib.random import log

MANY = 20_000


def sfc32(seed: int, stream: int, count: int) -> list[int]:
    """The published generator with the wrapping arithmetic of 32-bit words."""
    with np.errstate(over="ignore"):
        a, b, c, counter = (np.uint32(v) for v in (0, seed, stream, 1))
        out = []
        for _ in range(12 + count):
            word = a + b + counter
            counter += np.uint32(1)
            a = b ^ (b >> np.uint32(9))
            b = c + (c << np.uint32(3))
            c = ((c << np.uint32(21)) | (c >> np.uint32(11))) + word
            out.append(int(word))
    return out[12:]


@pytest.mark.parametrize(("seed", "stream"), [(0, 0), (1, 0), (7, 3), (2**32 - 1, 2**31)])
def test_the_words_are_those_of_sfc32(seed: int, stream: int) -> None:
    generator = Generator(seed, stream)
    assert [generator.word() for _ in range(2000)] == sfc32(seed, stream, 2000)


def test_a_seed_replays_and_another_does_not() -> None:
    draws = [[Generator(seed, stream).normal() for _ in range(1)] for seed, stream in ((5, 0), (5, 0), (6, 0), (5, 1))]
    assert draws[0] == draws[1] and len({row[0] for row in draws}) == 3


def distance(sample: np.ndarray, distribution: list[float]) -> float:
    """Kolmogorov's distance between a sample and the values of a distribution function at its sorted points."""
    n = len(sample)
    return max(max((k + 1) / n - p, p - k / n) for k, p in enumerate(distribution))


def test_uniform_and_normal_numbers_are_distributed_so() -> None:
    generator = Generator(11)
    uniform = np.sort([generator.uniform(2, 5) for _ in range(MANY)])
    normal = np.sort([generator.normal(1, 3) for _ in range(MANY)])
    allowed = 1.63 / math.sqrt(MANY)  # exceeded by one honest sample in a hundred
    assert uniform[0] >= 2 and uniform[-1] < 5
    assert distance(uniform, [(x - 2) / 3 for x in uniform]) < allowed
    assert distance(normal, [0.5 * (1 + math.erf((x - 1) / (3 * math.sqrt(2)))) for x in normal]) < allowed


def test_normal_numbers_do_not_depend_on_those_before() -> None:
    generator = Generator(12)
    draws = np.array([generator.normal() for _ in range(MANY)])
    for gap in (1, 2, 3):
        assert abs((draws[gap:] * draws[:-gap]).mean()) < 4 / math.sqrt(MANY)


@pytest.mark.parametrize("n", [1, 2, 6, 10])
def test_integers_are_equally_likely(n: int) -> None:
    generator = Generator(13)
    counts = Counter(generator.integers(n) for _ in range(MANY))
    assert set(counts) == set(range(n))
    assert all(abs(count - MANY / n) < 4.5 * math.sqrt(MANY / n) for count in counts.values())


def test_words_that_would_favour_some_integers_are_drawn_again() -> None:
    generator = Generator(14)
    n = 3 * 2**30  # a quarter of all words is thrown away, or the first third would come twice as often
    draws = [generator.integers(n) for _ in range(3000)]
    assert abs(sum(draw < 2**30 for draw in draws) - 1000) < 4.5 * math.sqrt(1000)


def test_every_order_is_equally_likely() -> None:
    generator = Generator(15)
    counts = Counter(tuple(generator.shuffle(3)) for _ in range(6000))
    assert set(counts) == set(permutations(range(3)))
    assert all(abs(count - 1000) < 4.5 * math.sqrt(1000) for count in counts.values())
    assert Generator(1).shuffle(0) == [] and Generator(1).shuffle(1) == [0]


def test_the_logarithm() -> None:
    for x in [*np.geomspace(1e-300, 1e300, 997), 0.5, 1.0, 2.0, math.nextafter(1, 0), math.nextafter(1, 2)]:
        assert math.isclose(log(float(x)), math.log(x), rel_tol=4e-16 if abs(x - 1) > 0.5 else 2e-15, abs_tol=1e-300)


def test_what_is_no_seed_is_refused() -> None:
    for seed in (-1, 2**32, 1.5, "7"):
        with pytest.raises(ValueError, match="seed is a whole number"):
            Generator(seed)  # type: ignore[arg-type]
    for n in (0, -2, 2**32 + 1):
        with pytest.raises(ValueError, match="whole number from 1"):
            Generator(1).integers(n)
