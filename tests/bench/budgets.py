"""What is measured, and what it may cost. Every row is one line here; the modules that measure fill them by key."""

from __future__ import annotations

from dataclasses import dataclass

LOADING, HEAP, SLIDING, LOOPING, SERVING = "loading", "heap", "sliding", "looping", "serving"


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Args:
        key: its name on the command line.
        measure: the module that fills it; rows of one module are measured together.
        limit: the most it may be, in `unit`; None where no budget is set.
        share: the most it may be as a share of the naive build's in the same run; None likewise.
    """

    key: str
    title: str
    unit: str
    measure: str
    limit: float | None = None
    share: float | None = None

    def budget(self) -> str:
        if self.share is not None:
            return f"≤ naive / {1 / self.share:.0f}"
        return "–" if self.limit is None else f"≤ {self.limit:g} {self.unit}".strip()

    def met(self, ours: float, naive: float | None) -> bool | None:
        """None where no budget is set, or nothing to compare with was measured."""
        if self.share is not None:
            return None if naive is None else ours <= naive * self.share
        return None if self.limit is None else ours <= self.limit


ROWS = (
    Row("transfer", "gzip transfer before any figure wakes, fonts included", "MB", LOADING, limit=0.18),
    Row("first", "gzip transfer to the first living figure, Plotly included", "MB", LOADING, limit=0.55),
    Row("formulas", "script for formulas", "kB", LOADING, limit=0),
    Row("lcp", "largest contentful paint, phone", "s", LOADING, share=1 / 12),
    Row("blocking", "total blocking time until a figure is touched, phone", "s", LOADING, share=1 / 40),
    Row("touch", "from touch to living, phone, nothing cached", "s", LOADING, share=1 / 4),
    Row("plotted", "from touch to Plotly's own drawing, likewise", "s", LOADING),
    Row("shift", "layout shift, loading and waking", "", LOADING, limit=0.01),
    Row("heap", "JavaScript heap, all six figures alive", "MB", HEAP, limit=12),
    Row("slider", "main thread per slider event, 95th percentile", "ms", SLIDING, limit=4),
    Row("slider-slow", "the same with the CPU slowed 4×", "ms", SLIDING, limit=10),
    Row("numpy", "five optimizers × 200 steps × 10,000 starts", "ms", LOOPING, share=1 / 300),
    Row("serve", "edit a page under serve → visible in the browser", "s", SERVING, limit=2),
)
