"""The main thread's time for one slider event, from the event until everything it set off is done, frame included.

Beside the naive page's it is held against that of a bare slider, which nobody listens to, on the very page of ours: what a
browser takes to move a knob, no page can save.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Locator

from tests.bench.content import FIVE, RATES, START, STEPS
from tests.bench.report import Measured
from tests.bench.server import Site
from tests.bench.tracing import traced
from tests.bench.visit import SLOWER, Visit, visit

SLIDE = Path(__file__).with_name("slide.js")
EVENTS = 30
SPEEDS = {"": 1, "-slow": SLOWER}
OURS = '#five [data-control="lr"] input[data-range]'
Times = dict[str, float]


def measure(browser: Browser, ours: Site, naive: Site, repeat: int) -> dict[str, Measured]:
    """`EVENTS` events of each slider at each speed, `repeat` times; medians of the visits' medians."""
    visits = [{**visit_ours(browser, ours), **visit_naive(browser, naive)} for _ in range(repeat)]
    times = {key: median(one[key] for one in visits) for key in visits[0]}
    result = {}
    for speed in SPEEDS:
        mine, bare = times["ours" + speed], times["bare" + speed]
        result["slider" + speed] = Measured(mine, times["naive" + speed])
        share = median(one["ours" + speed] / one["bare" + speed] for one in visits)
        result["bare" + speed] = Measured(share, None, f"an event of the bare slider takes {bare:.2f} ms")
    return result


def visit_ours(browser: Browser, site: Site) -> Times:
    with visit(browser, phone=False, script=SLIDE.read_text("utf-8")) as reader:
        reader.page.goto(f"{site.address}/en/five/")
        reader.page.locator("#five").dispatch_event("pointerdown")
        reader.page.wait_for_selector('#five[data-state="alive"] .fig-stage[data-live]')
        slider = reader.page.locator(OURS)
        slider.evaluate("bareSlider")
        return slide(browser, reader, {"bare": reader.page.locator("#bare"), "ours": slider})


def visit_naive(browser: Browser, site: Site) -> Times:
    with visit(browser, phone=False, script=SLIDE.read_text("utf-8")) as reader:
        reader.page.goto(f"{site.address}/five/")
        reader.page.wait_for_selector("#five .scatterlayer .trace path.js-line", state="attached")
        reader.page.evaluate("(given) => naiveSlider(...given)", [list(FIVE.items()), START, STEPS, RATES])
        return slide(browser, reader, {"naive": reader.page.locator("#control input")})


def slide(browser: Browser, reader: Visit, sliders: dict[str, Locator]) -> Times:
    """Each slider's median at each speed, in milliseconds, by name and speed."""
    reader.settle()
    result = {}
    for speed, slower in SPEEDS.items():
        reader.slow_down(slower)
        for name, slider in sliders.items():
            slider.scroll_into_view_if_needed()
            slider.evaluate("(range) => slide(range, 5)")  # the first events are compiled, not only run
            work = partial(slider.evaluate, "(range, count) => slide(range, count)", EVENTS)
            times = traced(browser, reader.page, work, EVENTS)
            result[name + speed] = median(times)
    return result
