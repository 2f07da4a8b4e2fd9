"""Saying what is being done, how long it took, and, when it fails, what to do instead."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class StepError(Exception):
    """A step failed. The message is for the person at the terminal: what is wrong and which command mends it."""


@contextmanager
def step(title: str) -> Iterator[None]:
    """Print the title, then how long the block took, in seconds."""
    say(f"▸ {title} …")
    began = time.perf_counter()
    yield
    say(f"  done in {time.perf_counter() - began:.1f} s")


def say(text: str) -> None:
    # Not every terminal can show every sign (Windows' code pages): better a question mark than a traceback.
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def run(command: Sequence[str | Path], remedy: str = "", env: Mapping[str, str] | None = None) -> None:
    """Run a command in the project's folder, its output straight to the terminal.

    Args:
        command: program and arguments.
        remedy: what to try when it fails, added to the message.
        env: variables on top of the present ones.

    Raises:
        StepError: the program is missing, may not be run or ended with an error.
    """
    status = status_of(command, env)
    if status:
        shown = " ".join(str(part) for part in command)
        raise StepError(f"`{shown}` ended with status {status}." + (f"\n{remedy}" if remedy else ""))


def status_of(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> int:
    """Like `run`, but gives the exit status instead of raising for it."""
    program = str(command[0])
    try:
        return subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **(env or {})}).returncode
    except FileNotFoundError as error:
        raise StepError(f"{program} is missing.") from error
    except PermissionError as error:
        raise StepError(f"{program} may not be run: see who owns it, or `chmod u+x {program}`.") from error


def become(command: Sequence[str | Path], env: Mapping[str, str]) -> None:
    """Hand this process over to a command that runs until it is stopped: stopping the one then stops the other."""
    if os.name == "nt":  # there is no such thing as handing over there
        sys.exit(status_of(command, env))
    os.chdir(ROOT)
    os.execve(command[0], [str(part) for part in command], {**os.environ, **env})


def output_of(command: Sequence[str | Path]) -> str:
    """The standard output of a command, or "" when it is missing or fails: for questions, not for work."""
    try:
        done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()
