"""python -m tests.bench [ROW …] [--repeat N] [--strict]: measure, print the table, write it to .build/bench/."""

from __future__ import annotations

import argparse
import difflib
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial

from playwright.sync_api import Browser, sync_playwright

from scripts.tooling import chromium
from tests.bench import heap, lessons, loading, looping, naive, project, report, serving, sliding, unseen
from tests.bench.budgets import HEAP, LESSONS, LOADING, LOOPING, ROWS, SERVING, SLIDING, UNSEEN
from tests.bench.content import ROOT
from tests.bench.report import Measured
from tests.bench.server import serve

OUT = ROOT / ".build" / "bench"
PAGES: Mapping[str, Callable[..., dict[str, Measured]]] = {
    LOADING: loading.measure,
    LESSONS: lessons.measure,
    HEAP: heap.measure,
    SLIDING: sliding.measure,
    UNSEEN: unseen.measure,
}


def main() -> int:
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # not every terminal can show every sign
    options = parse()
    wanted = [row for row in ROWS if row.key in options.rows or not options.rows]
    needed = dict.fromkeys(row.measure for row in wanted)
    found: dict[str, Measured] = {}
    with ExitStack() as open_until_the_end:
        if LOOPING in needed:  # before a browser runs
            found |= told(LOOPING, lambda: looping.measure(options.repeat))
        if set(needed) - {LOOPING}:
            browser = start_browser(open_until_the_end)
            if SERVING in needed:
                found |= told(SERVING, lambda: serving.measure(browser, OUT / "served", options.repeat))
            if any(name in PAGES for name in needed):
                ours = open_until_the_end.enter_context(serve(project.build(OUT / "ours")))
                usual = open_until_the_end.enter_context(serve(naive.build(OUT / "naive"), naive.MOUNTS))
                for name in (name for name in needed if name in PAGES):
                    found |= told(name, partial(PAGES[name], browser, ours, usual, options.repeat))
                missing = sorted({*ours.missing, *usual.missing})
                if missing:
                    print(f"Not found on a page: {', '.join(missing)}", file=sys.stderr)
    entries = [report.entry(row, found[row.key]) for row in wanted]
    report.write(entries, OUT)
    print(f"\n{report.markdown(entries)}\n\nAlso in {OUT.relative_to(ROOT)}/bench.md and bench.json.")
    return 1 if options.strict and any(one["met"] is False for one in entries) else 0


def parse() -> argparse.Namespace:
    keys = [row.key for row in ROWS]
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Benchmarks against the naive build.")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"only these: {', '.join(keys)}")
    parser.add_argument(
        "--repeat", type=int, default=3, help="how often each is measured; medians are shown (default: 3)"
    )
    parser.add_argument("--strict", action="store_true", help="end with status 1 if a budget is missed")
    options = parser.parse_args()
    for name in options.rows:
        if name not in keys:
            near = difflib.get_close_matches(name, keys, n=1)
            parser.error(
                f'there is no row "{name}"'
                + (f', did you mean "{near[0]}"?' if near else f"; there are {', '.join(keys)}")
            )
    if options.repeat < 1:
        parser.error("--repeat is at least 1")
    return options


def start_browser(until: ExitStack) -> Browser:
    program = chromium.find_browser()
    if program is None:
        sys.exit(chromium.remedy())
    playwright = until.enter_context(sync_playwright())
    browser = playwright.chromium.launch(executable_path=str(program), args=chromium.ARGUMENTS)
    until.callback(browser.close)
    return browser


def told(name: str, measure: Callable[[], dict[str, Measured]]) -> dict[str, Measured]:
    """Say what is measured and how long it took; the benchmark takes minutes."""
    print(f"▸ {name} …", flush=True)
    began = time.perf_counter()
    result = measure()
    print(f"  measured in {time.perf_counter() - began:.0f} s", flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main())
