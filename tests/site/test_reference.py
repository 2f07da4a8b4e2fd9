"""The reference holds every public name, and every public name says what it is."""

import inspect
import re

import pytest

import optlib
from scripts.tooling.steps import ROOT


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_public_name_is_in_the_reference(language: str) -> None:
    shown = re.findall(r"^::: optlib\.(?:\w+\.)?(\w+)$", (ROOT / "docs" / language / "reference.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(shown) == sorted(optlib.__all__)


@pytest.mark.parametrize("name", [name for name in optlib.__all__ if callable(getattr(optlib, name))])
def test_every_public_name_has_a_comment_of_its_own(name: str) -> None:
    thing = getattr(optlib, name)
    assert thing.__doc__ and not re.match(rf"{name}\(", thing.__doc__)  # a dataclass without one says its signature
    if inspect.isclass(thing):
        for method, function in vars(thing).items():
            if inspect.isfunction(function) and not method.startswith("_"):
                assert function.__doc__, f"{name}.{method}"
