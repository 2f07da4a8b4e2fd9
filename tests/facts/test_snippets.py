"""Programs that pages show: they end as declared, and what is shown of their end is what Python says."""

import subprocess
import sys

import pytest

from scripts import chapters
from scripts.facts import Snippet, snippets

chapters.load()


def by_python(source: str) -> tuple[str, str]:
    """What a Python of its own prints, and the last line of its complaint."""
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True)
    complaint = done.stderr.strip().splitlines()[-1] if done.returncode else ""
    return done.stdout.strip(), complaint


@pytest.mark.parametrize("entry", snippets.values(), ids=lambda entry: entry.name)
def test_what_is_shown_is_what_python_says(entry: Snippet) -> None:
    printed, complaint = by_python(entry.source)
    assert entry.outcome.printed.endswith(printed)
    assert complaint.startswith(entry.outcome.error or "") and bool(complaint) == bool(entry.outcome.error)
    if entry.outcome.line:
        assert f"line {entry.outcome.line}, in" in raised(entry.source)


def raised(source: str) -> str:
    return subprocess.run([sys.executable, "-c", source], capture_output=True, text=True).stderr


@pytest.mark.parametrize("entry", [e for e in snippets.values() if e.mended], ids=lambda entry: entry.name)
def test_the_mended_version_runs_and_differs(entry: Snippet) -> None:
    assert entry.mended is not None and entry.mended_outcome is not None
    printed, complaint = by_python(entry.mended)
    assert complaint == "" and printed and entry.mended_outcome.printed == printed
    assert entry.mended != entry.source and entry.mended_outcome.printed != entry.outcome.printed


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (Snippet("whole", "print(1)", raises=ValueError), "declared to end with ValueError, it ends with None"),
        (Snippet("broken", "1 / 0"), "declared to end with no exception, it ends with ZeroDivisionError"),
        (Snippet("other", "1 / 0", raises=ArithmeticError), "it ends with ZeroDivisionError"),
        (Snippet("mended badly", "print(1)", mended="x"), "its mended version raises NameError"),
    ],
    ids=lambda each: each.name if isinstance(each, Snippet) else "",
)
def test_a_program_that_ends_otherwise_stops_the_build(wrong: Snippet, says: str) -> None:
    with pytest.raises(ValueError, match="snippet") as error:
        wrong.entry()
    assert says in str(error.value)


def test_the_line_is_the_program_s_own() -> None:
    inside = "import json\n\n\ndef read():\n    return json.loads('[')\n\n\nread()\n"
    assert Snippet("deep", inside, raises=__import__("json").JSONDecodeError).outcome.line == 5
