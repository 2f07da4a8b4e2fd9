"""Numbers in texts: declared here as they are, written by the runtime, which alone knows how a reader sees them."""

from __future__ import annotations


def show(x: float, digits: int = 4) -> str:
    """``x``, to be written with ``digits`` significant digits: a mark that becomes the number when the text is drawn.

    docs/assets/runtime/words/numbers.ts has the writing (`shown`); the two signs around the mark are of Unicode's private use.
    """
    return f"\ue000{float(x)!r}|{digits}\ue001"


def source(x: float) -> str:
    """``x`` for data and code: the shortest text that reads back as the same number."""
    return repr(int(x)) if x == int(x) and abs(x) < 1e15 else repr(float(x))
