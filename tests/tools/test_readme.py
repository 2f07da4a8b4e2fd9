"""README and CONTRIBUTING: what they show works, and both languages show the same."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.tooling.steps import ROOT

PAIRS = [("README.md", "README.ko.md"), ("CONTRIBUTING.md", "CONTRIBUTING.ko.md")]


def code(name: str, language: str) -> list[str]:
    text = (ROOT / name).read_text("utf-8")
    return re.findall(rf"^```{language}\n(.+?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", [name for pair in PAIRS for name in pair])
def test_every_link_leads_somewhere(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (ROOT / target).exists(), f"{name} leads to {target}, which does not exist"


@pytest.mark.parametrize(("english", "korean"), PAIRS)
def test_both_languages_show_the_same_code(english: str, korean: str) -> None:
    assert code(english, "python") == code(korean, "python")

    def bare(name: str) -> list[str]:  # comments are in the reader's language
        return [re.sub(r"\s*#.*", "", block) for block in code(name, "sh")]

    assert bare(english) == bare(korean)


def test_the_declarations_in_the_readme_work() -> None:
    # In a process of their own: they enter their names in the registries that other tests go through.
    program = "\n".join(code("README.md", "python"))
    check = """
import numpy as np
assert np.allclose(optlib.objectives["booth"].gradient([1, 3]), 0)
assert optlib.run("booth", "averaged", (-8.0, -6.0), 500, lr=0.05).verdict == "converged"
from scripts.figures import figures
assert "booth-two-ways" in figures
"""
    done = subprocess.run([sys.executable, "-c", program + check], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_make_commands_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+)[a-z -]*:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    targets |= set(re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)[1].split())  # type: ignore[index]
    for name in ("README.md", "README.ko.md", "CONTRIBUTING.md", "CONTRIBUTING.ko.md"):
        for command in re.findall(
            r"\bmake ([a-z-]+)",
            "".join(code(name, "sh")) + " ".join(re.findall(r"`make [^`]+`", Path(ROOT / name).read_text("utf-8"))),
        ):
            assert command in targets, f"{name} shows `make {command}`"
