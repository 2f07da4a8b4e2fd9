"""Finding, or else installing, a browser for the tests: any Chromium, Chrome or Edge will do."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from scripts.tooling.environment import PYTHON
from scripts.tooling.steps import StepError, run, say, status_of, step

VARIABLE = "CHROME_PATH"  # overrides the search, as in other tools that drive Chrome
COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)

# The sandbox needs rights that root in a container lacks; the rest keeps the browser from calling its maker.
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def find_browser() -> Path | None:
    """The browser to test with, or None. The one that CHROME_PATH names comes first.

    Raises:
        StepError: CHROME_PATH names no file.
    """
    if chosen := os.environ.get(VARIABLE):
        if not Path(chosen).is_file():
            raise StepError(
                f"{VARIABLE} is {chosen}, but there is no such file: set it to a browser's program, or unset it."
            )
        return Path(chosen)
    on_path = (shutil.which(command) for command in COMMANDS)
    return next((Path(found) for found in [*on_path, *usual_places()] if found and Path(found).is_file()), None)


def usual_places() -> list[Path]:
    home = Path.home()
    if sys.platform == "darwin":
        places = [
            folder / "Applications" / f"{name}.app" / "Contents" / "MacOS" / name
            for folder in (Path("/"), home)
            for name in ("Google Chrome", "Chromium", "Microsoft Edge")
        ]
        return places + downloaded(home / "Library/Caches/ms-playwright", "Contents/MacOS/*")
    if os.name == "nt":
        roots = [
            Path(os.environ[name])
            for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
            if name in os.environ
        ]
        places = [
            folder / tail
            for folder in roots
            for tail in (
                "Google/Chrome/Application/chrome.exe",
                "Chromium/Application/chrome.exe",
                "Microsoft/Edge/Application/msedge.exe",
            )
        ]
        return places + downloaded(Path(os.environ.get("LOCALAPPDATA", home)) / "ms-playwright", "chrome.exe")
    return downloaded(home / ".cache/ms-playwright", "chrome")


def downloaded(folder: Path, program: str) -> list[Path]:
    """What `playwright install chromium` has put there, the newest first."""
    return sorted(folder.glob(f"chromium-*/**/{program}"), reverse=True) if folder.is_dir() else []


def ensure_browser() -> Path:
    """The browser to test with; installed when there is none and it can be had without asking.

    Raises:
        StepError: there is none; the message says how to get one.
    """
    if found := find_browser():
        return found
    if is_debian() and getattr(os, "geteuid", lambda: 1)() == 0:
        with step("Installing Chromium and a Korean font (apt-get)"):
            run(["apt-get", "update", "-qq"])
            run(
                ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
                env={"DEBIAN_FRONTEND": "noninteractive"},
            )
    else:
        with step("Downloading Chromium for Playwright, into its own folder"):
            if status_of([PYTHON, "-m", "playwright", "install", "chromium"]):
                say("  that did not work")
    if found := find_browser():
        return found
    raise StepError(remedy())


def is_debian() -> bool:
    # Not its derivatives: Ubuntu's chromium package is a snap, which a container cannot run.
    release = Path("/etc/os-release")
    return release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()


def remedy() -> str:
    lines = ["No Chromium, Chrome or Edge was found, and the tests need one. Any of these mends it:"]
    if is_debian():
        lines.append("  sudo apt-get install chromium fonts-noto-cjk")
    lines.append(f"  {PYTHON} -m playwright install --with-deps chromium")
    lines.append(f"  {VARIABLE}=/path/to/chrome make test   (one that is somewhere else)")
    return "\n".join(lines)
