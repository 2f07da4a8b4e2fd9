"""One process at a time: who comes second says whom it waits for, and goes on when that one has ended, however it ended.

The system itself keeps the lock, so the death of a process releases it; what stands in the file is only for the message.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import IO

from scripts.tooling.steps import ROOT, say

FOLDER = ROOT / ".locks"
DOES = {
    "environment": "prepares the environment",
    "build": "computes figures, formulas and numbers",
    "pages": "builds the pages",
}
PAUSE = 0.2  # seconds between two attempts


@contextmanager
def held(name: str) -> Iterator[None]:
    """Hold the lock `name`, one of `DOES`, during the block; before it, wait for whoever holds it."""
    file = open_file(name)
    if file is None:
        yield
        return
    with file:
        if not taken(file):
            say(f"  waiting for {holder(name)}")
            while not taken(file):
                time.sleep(PAUSE)
        describe(file)
        try:
            yield
        finally:
            file.truncate(0)
            release(file)


def open_file(name: str) -> IO[str] | None:
    """The file of a lock; None where this folder may not be written to, for then nothing can be spoilt either."""
    try:
        FOLDER.mkdir(exist_ok=True)
        return (FOLDER / name).open("a+", encoding="utf-8")
    except OSError:
        return None


def describe(file: IO[str]) -> None:
    file.truncate(0)
    command = " ".join(["python", *sys.orig_argv[1:]])  # `-m scripts.build` as it was typed
    json.dump({"pid": os.getpid(), "command": command, "since": f"{datetime.now():%H:%M:%S}"}, file)
    file.flush()


def holder(name: str) -> str:
    """Who holds a lock, what for and since when."""
    try:
        who = json.loads((FOLDER / name).read_text(encoding="utf-8"))
        return f"process {who['pid']} (`{who['command']}`), which {DOES[name]} since {who['since']}"
    except (OSError, ValueError):  # it has not yet said, or has just ended
        return f"another process, which {DOES[name]}"


if sys.platform == "win32":
    import msvcrt

    # A locked byte cannot be read by others: it lies far behind what they read.
    BYTE = 1 << 20

    def taken(file: IO[str]) -> bool:
        """Take the lock, unless another process has it."""
        file.seek(BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def release(file: IO[str]) -> None:
        file.seek(BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def taken(file: IO[str]) -> bool:
        """Take the lock, unless another process has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system that knows no locks
            return True
        return True

    def release(file: IO[str]) -> None:
        """Nothing to do: closing the file releases it."""
