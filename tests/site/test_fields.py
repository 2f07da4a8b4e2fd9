"""The text of a fence is read as typed."""

import pytest

from scripts.site.fields import parse
from scripts.site.problems import PageError


@pytest.mark.parametrize(
    "text",
    [
        "step #3",
        "no",
        "yes",
        "null",
        "0.10",
        "2026-01-02",
        "{a: b}",
        "[x](y)",
        "a: b: c",
        "*star",
        "& more",
        "100 %",
        "it's",
        '"a" and "b"',
        "|x|",
        "- 3",
    ],
)
def test_texts_are_kept_as_typed(text: str) -> None:
    assert parse(f"caption: {text}")["caption"].text == text


@pytest.mark.parametrize("quoted", ['"step #3"', "'step #3'"])
def test_quotation_marks_around_the_whole_are_yaml_habit(quoted: str) -> None:
    assert parse(f"caption: {quoted}")["caption"].text == "step #3"


@pytest.mark.parametrize("text", ["one\n  two", "|\n  one\n  two", ">-\n  one\n  two"])
def test_indented_lines_continue_a_text(text: str) -> None:
    assert parse(f"caption: {text}\nalt: x")["caption"].text == "one two"


@pytest.mark.parametrize("text", ["a, b", "[a, b]", "[a, b]  # both", "\n  - a\n  - b", "\n- a  # the first\n- b"])
def test_names_come_in_several_shapes(text: str) -> None:
    assert parse(f"claim: {text}")["claim"].names() == ["a", "b"]


def test_keys_may_have_a_part() -> None:
    assert parse("option:a: text: more")["option:a"].text == "text: more"


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("id: x\nid: y", 1, 'the key "id" stands twice (first in line 1 of the fence)'),
        ("id: x\n\nwhat", 2, "indent it by two spaces"),
        ("  what", 0, "begin the fence with a key"),
        ("id:x", 0, "begin the fence with a key"),
        ("id: x\n  - y", 1, "has a text already"),
        ("id: x\n  alt: y", 1, "take the indentation away"),
    ],
)
def test_what_is_not_key_and_text_is_an_error_with_its_line(source: str, line: int, message: str) -> None:
    with pytest.raises(PageError) as caught:
        parse(source)
    assert message in caught.value.message
    assert caught.value.line == line
