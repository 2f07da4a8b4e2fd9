"""Random numbers that can be replayed: the same seed gives the same numbers, to the last bit, here and in the browser.

NumPy's generators have no twin in JavaScript. This one is small enough to be written by hand once in each language
(emit/random.js), and it uses nothing but operations that IEEE 754 rounds in one way only: no logarithm or cosine of a library.
"""

from __future__ import annotations

from math import sqrt

WORD = 2**32
LN2 = 0.6931471805599453
ROUNDS = 12  # by which the generator mixes its seed before the first number counts
TERMS = 11  # of the series for the logarithm: what is left out is below 10⁻¹⁸


class Generator:
    """A stream of random numbers; another ``stream`` of the same ``seed`` is independent of it. Both are below 2³².

    The words are those of sfc32 (C. Doty-Humphrey, PractRand, 2010), normal deviates come by the polar method
    (G. Marsaglia and T. A. Bray, SIAM Review 6, 1964).
    """

    def __init__(self, seed: int, stream: int = 0) -> None:
        for name, value in (("seed", seed), ("stream", stream)):
            if not (isinstance(value, int) and 0 <= value < WORD):
                raise ValueError(f"the {name} is a whole number from 0 to {WORD - 1}, got {value!r}")
        self._a, self._b, self._c, self._count = 0, seed, stream, 1
        self._spare: float | None = None
        for _ in range(ROUNDS):
            self.word()

    def word(self) -> int:
        """A whole number from 0 to 2³² − 1."""
        out = (self._a + self._b + self._count) % WORD
        self._count = (self._count + 1) % WORD
        self._a = self._b ^ (self._b >> 9)
        self._b = (self._c + (self._c << 3)) % WORD
        self._c = (((self._c << 21) | (self._c >> 11)) + out) % WORD
        return out

    def uniform(self, low: float = 0.0, high: float = 1.0) -> float:
        """A number from ``low``, included, to ``high``, excluded; 53 random bits."""
        return low + (high - low) * (((self.word() >> 5) * 2**26 + (self.word() >> 6)) / 2**53)

    def normal(self, mean: float = 0.0, deviation: float = 1.0) -> float:
        """A normally distributed number with this mean and standard deviation."""
        if self._spare is not None:
            out, self._spare = self._spare, None
            return mean + deviation * out
        square = 0.0
        while not 0 < square < 1:
            x, y = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            square = x * x + y * y
        stretch = sqrt(-2 * log(square) / square)
        self._spare = y * stretch
        return mean + deviation * (x * stretch)

    def integers(self, n: int) -> int:
        """A whole number from 0 to ``n`` − 1, each as likely as the other."""
        if not (isinstance(n, int) and 1 <= n <= WORD):
            raise ValueError(f"integers(n) takes a whole number from 1 to {WORD}, got {n!r}")
        fair = WORD - WORD % n  # words from here on would favour the small remainders
        out = self.word()
        while out >= fair:
            out = self.word()
        return out % n

    def shuffle(self, n: int) -> list[int]:
        """The numbers 0 … ``n`` − 1 in a random order, each order as likely as the other."""
        order = list(range(n))
        for k in range(n - 1, 0, -1):
            other = self.integers(k + 1)
            order[k], order[other] = order[other], order[k]
        return order


def log(x: float) -> float:
    """The natural logarithm of x > 0: doubling and halving, which are exact, until x is near 1; there 2 artanh((x − 1)/(x + 1))."""
    halvings = 0
    while x > 1.4142135623730951:
        x, halvings = x / 2, halvings + 1
    while x < 0.7071067811865476:
        x, halvings = x * 2, halvings - 1
    s = (x - 1) / (x + 1)
    series = 0.0
    for k in range(TERMS, -1, -1):
        series = series * (s * s) + 1 / (2 * k + 1)
    return halvings * LN2 + 2 * s * series
