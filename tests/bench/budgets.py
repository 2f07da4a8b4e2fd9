"""What is measured, and what it may cost. Every row is one line here; the modules that measure fill them by key."""

from __future__ import annotations

from dataclasses import dataclass

LOADING, LESSONS, HEAP, SLIDING, UNSEEN = "loading", "lessons", "heap", "sliding", "unseen"
LOOPING, SERVING = "looping", "serving"

# What any page of the site may load and hold before it is touched; no machine changes them, so that a test holds every page to them.
BYTES, ELEMENTS = 150, 3000  # kB on the wire, compressed as GitHub Pages does; elements of the document


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Args:
        key: its name on the command line.
        measure: the module that fills it; rows of one module are measured together.
        limit: the most it may be, in `unit`; None where no budget is set.
        share: the most it may be as a share of the naive build's in the same run; None likewise. Where there are both, one
            of the two is enough: seconds are the reference machine's, and on a slower one the share decides.
    """

    key: str
    title: str
    unit: str
    measure: str
    limit: float | None = None
    share: float | None = None

    def budget(self) -> str:
        limit = None if self.limit is None else f"≤ {self.limit:g} {self.unit}".strip()
        share = None if self.share is None else f"≤ naive / {1 / self.share:.0f}"
        return " or ".join(one for one in (limit, share) if one) or "–"

    def met(self, ours: float, naive: float | None) -> bool | None:
        """None where no budget is set, or nothing to compare with was measured."""
        ways = [] if self.limit is None else [ours <= self.limit]
        if self.share is not None and naive is not None:
            ways.append(ours <= naive * self.share)
        return any(ways) if ways else None


ROWS = (
    Row("transfer", "gzip transfer before any figure wakes, fonts included", "MB", LOADING, limit=0.18),
    Row("first", "gzip transfer to the first living figure, Plotly included", "MB", LOADING, limit=0.55),
    Row("formulas", "script for formulas", "kB", LOADING, limit=0),
    Row("lcp", "largest contentful paint, phone", "s", LOADING, share=1 / 12),
    Row("blocking", "total blocking time until a figure is touched, phone", "s", LOADING, share=1 / 40),
    Row("touch", "from touch to living, phone, nothing cached", "s", LOADING, share=1 / 4),
    Row("plotted", "from touch to Plotly's own drawing, likewise", "s", LOADING),
    Row("shift", "layout shift, loading and waking", "", LOADING, limit=0.01),
    Row("bytes", "gzip transfer of a page, nothing touched, worst of the heaviest", "kB", LESSONS, limit=BYTES),
    Row("elements", "elements of its document, likewise", "", LESSONS, limit=ELEMENTS),
    Row("lesson-lcp", "its largest contentful paint, phone, likewise", "s", LESSONS, limit=1.3, share=1 / 12),
    Row(
        "lesson-blocking", "its blocking time in the first 4 s, phone, likewise", "s", LESSONS, limit=0.3, share=1 / 25
    ),
    Row("lesson-shift", "its layout shift, likewise", "", LESSONS, limit=0.005),
    Row("heap", "JavaScript heap, all six figures alive", "MB", HEAP, limit=12),
    Row("slider", "main thread per slider event, median", "ms", SLIDING),
    Row("slider-slow", "the same with the CPU slowed 4×", "ms", SLIDING),
    Row("bare", "the same in events of a bare slider on the same page", "", SLIDING, limit=1.5),
    Row("bare-slow", "the same with the CPU slowed 4×", "", SLIDING, limit=1.5),
    Row("unseen", "main thread, a living surface scrolled out of view", "ms/s", UNSEEN, limit=5),  # in view: 20 to 30
    Row("numpy", "five optimizers × 200 steps × 10,000 starts", "ms", LOOPING, share=1 / 300),
    Row("serve", "edit a page under serve → visible in the browser", "s", SERVING, limit=2),
)
