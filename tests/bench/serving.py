"""An author at work: a page is edited under `mkdocs serve`, and the browser shows it."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from tests.bench.content import LANGUAGE
from tests.bench.project import copy, environment
from tests.bench.report import Measured

PAGE = "learning-rate"
PATIENCE = 60  # seconds


def measure(browser: Browser, folder: Path, repeat: int) -> dict[str, Measured]:
    """A sentence is added `repeat` times to a lesson of a copy of the project; seconds until it is visible."""
    copy(folder)
    source = folder / "docs" / LANGUAGE / f"{PAGE}.md"
    times = []
    with served(folder) as address:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{address}/{LANGUAGE}/{PAGE}/")
        for number in range(repeat):
            page.wait_for_timeout(1500)  # the page asks for changes once it has loaded
            sentence = f"Sentence number {number} of the benchmark."
            began = time.perf_counter()
            with source.open("a", encoding="utf-8") as file:
                file.write(f"\n{sentence}\n")
            page.get_by_text(sentence).wait_for(state="attached")
            times.append(time.perf_counter() - began)
        page.close()
    return {"serve": Measured(median(times), None, "both languages are built; the server itself looks twice a second")}


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """`mkdocs serve` in `folder` until the block ends; gives its address once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    with (folder / "serve.log").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment(), stdout=log, stderr=subprocess.STDOUT)
    try:
        end = time.monotonic() + PATIENCE
        while not answers(port):
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"`mkdocs serve` does not answer:\n{(folder / 'serve.log').read_text()[-2000:]}")
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
