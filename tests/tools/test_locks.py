"""The locks: exact, complete, hashed, without addresses, and at one with what declares them."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from plotly.offline import get_plotlyjs_version

from scripts.tooling.environment import SITE_LOCK, TEST_LOCK
from scripts.tooling.steps import ROOT

PACKAGE = json.loads((ROOT / "package.json").read_text("utf-8"))
NPM_LOCK = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def entries(text: str) -> list[str]:
    """The requirements of a lock, each with its hashes on one line."""
    joined = text.replace("\\\n", " ")
    return [line for line in joined.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("lock", [SITE_LOCK, TEST_LOCK], ids=lambda path: path.name)
def test_every_requirement_is_exact_and_hashed(lock: Path) -> None:
    for entry in entries(lock.read_text("utf-8")):
        requirement = entry.split("--hash")[0].strip()
        assert re.fullmatch(r"[\w.-]+==[\w.!+-]+( *;.+)?", requirement), requirement
        assert re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry), f"{requirement} has no hash"


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock", "package-lock.json"])
def test_no_lock_names_a_download_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    if name.endswith(".json"):
        assert '"resolved"' not in text
    else:
        assert "://" not in text and "--index-url" not in text and "--find-links" not in text


def test_the_tests_lock_holds_the_sites() -> None:
    assert set(entries(SITE_LOCK.read_text("utf-8"))) <= set(entries(TEST_LOCK.read_text("utf-8")))


def test_the_lock_has_all_that_the_project_asks_for() -> None:
    locked = [Requirement(entry.split("--hash")[0]) for entry in entries(TEST_LOCK.read_text("utf-8"))]
    extras = PROJECT["optional-dependencies"]
    for asked in map(Requirement, [*PROJECT["dependencies"], *extras["site"], *extras["test"]]):
        found = [one for one in locked if canonicalize_name(one.name) == canonicalize_name(asked.name)]
        assert found, f"{asked} is not in {TEST_LOCK.name}: run `make lock`"
        for one in found:
            (pin,) = one.specifier
            assert asked.specifier.contains(pin.version), f"{one} does not satisfy {asked}: run `make lock`"


def test_npm_packages_are_exact_and_the_lock_agrees() -> None:
    asked = PACKAGE["dependencies"] | PACKAGE["devDependencies"]
    for name, wanted in asked.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", wanted), f"{name}: pin one version, not {wanted}"
        assert NPM_LOCK["packages"][f"node_modules/{name}"]["version"] == wanted, f"{name}: run `make lock`"
    for path, entry in NPM_LOCK["packages"].items():
        assert not path or entry.get("integrity", "").startswith("sha512-"), f"{path} has no hash"


@pytest.mark.parametrize("binary", ["@esbuild/", "@biomejs/cli-", "@typescript/typescript-"])
def test_binaries_are_locked_for_every_system(binary: str) -> None:
    # npm leaves out other systems' binaries when it makes a lock beside an installed node_modules.
    for system in ("linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64", "win32-arm64"):
        assert f"node_modules/{binary}{system}" in NPM_LOCK["packages"]


def test_plotly_js_is_the_one_that_plotly_py_ships() -> None:
    assert PACKAGE["dependencies"]["plotly.js"] == get_plotlyjs_version()
