"""What is written by hand in both languages: these modules of optlib, whose numbers the tests of parity hold together, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BY_HAND = {  # a file of optlib/emit/ and the module whose numbers it gives
    "annealing": "annealing",
    "family": "objective",
    "networks": "networks",
    "noise": "noise",
    "polynomials": "polynomials",
    "populations": "populations",
    "random": "random",
    "run": "trajectory",
    "tune": "tuning",
    "verdict": "verdict",
}
ROOMS = ("scripts", "docs/assets/runtime", "optlib")
OWN = "scripts/chapters"  # there two methods may be twins


def test_the_modules_in_two_languages_are_these() -> None:
    assert {path.stem for path in (ROOT / "optlib/emit").glob("*.js")} == set(BY_HAND)
    for module in BY_HAND.values():
        assert (ROOT / "optlib" / f"{module}.py").is_file(), module


def test_nothing_else_has_a_twin() -> None:
    found = []
    for path in (
        path for room in ROOMS for path in (ROOT / room).rglob("*") if path.suffix in (".py", ".ts", ".js", ".css")
    ):
        name = path.relative_to(ROOT).as_posix()
        if re.search("twin", path.read_text("utf-8"), re.IGNORECASE) and not name.startswith(OWN):
            found.append(name)
    allowed = {
        "optlib/emit/javascript.py",
        *(f"optlib/{name}.py" for name in BY_HAND.values()),
        *(f"optlib/emit/{name}.js" for name in BY_HAND),
    }
    assert set(found) <= allowed
