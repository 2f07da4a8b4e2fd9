"""The text inside a fence: `key: text` lines, read as typed.

It looks like YAML and is a small strict part of it. YAML itself would turn `caption: no` into False, drop "#3" from
`caption: step #3`, and keep the last of two equal keys, all without a word.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from scripts.site.problems import PageError, article, nearest

KEY = re.compile(r"([A-Za-z][\w.-]*(?::[\w-]+)?):(?:[ \t]+(.*)|)$")
MARKERS = {"|", ">", "|-", ">-"}


@dataclass
class Field:
    """One key of a fence: its text, or the items of its list, and the line (from 0) it begins on."""

    line: int
    text: str = ""
    items: list[str] = field(default_factory=list)
    is_list: bool = False

    def append(self, more: str) -> None:
        """Continue the text, or the last item of the list, with another indented line."""
        if self.is_list:
            self.items[-1] = f"{self.items[-1]} {more}".strip()
        else:
            self.text = more if self.text in MARKERS else f"{self.text} {more}".strip()

    def names(self) -> list[str]:
        """The field as names: one, some with commas, `[a, b]` or a list of lines; `# …` behind a name is a comment."""
        if self.is_list:
            return [unquote(re.sub(r"(^|\s)#.*", "", item).strip()) for item in self.items]
        bare = re.sub(r"(^|\s)#.*", "", self.text).strip()
        return [unquote(name.strip()) for name in bare.removeprefix("[").removesuffix("]").split(",") if name.strip()]


def unquote(text: str) -> str:
    """Drop quotation marks that wrap the whole text: who is used to YAML types them, nobody wants to see them."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" and text[0] not in text[1:-1]:
        return text[1:-1]
    return text


def parse(source: str) -> dict[str, Field]:
    """Read the lines of a fence.

    Args:
        source: the text between the fence's two lines.

    Returns:
        The fields by key, in the order they were typed.

    Raises:
        PageError: a line that is neither key, item nor continuation, a repeated key, a list under a text.
    """
    fields: dict[str, Field] = {}
    current: Field | None = None
    for number, raw in enumerate(source.split("\n")):
        line = raw.rstrip()
        stripped = line.strip()
        if not stripped or line.startswith("#"):
            continue
        indented = line[0] in " \t"
        if not indented and (match := KEY.match(line)):
            key = match[1]
            if key in fields:
                raise PageError(
                    f'the key "{key}" stands twice (first in line {fields[key].line + 1} of the fence): keep one',
                    number,
                )
            current = fields[key] = Field(number, unquote((match[2] or "").strip()))
        elif current is None:
            raise PageError(
                f'"{stripped}" is not "key: text": begin the fence with a key such as "id: …" or "name: …"', number
            )
        elif re.match(r"-(\s|$)", stripped):
            if current.text:
                raise PageError(
                    f'an item "{stripped}" stands under a key that has a text already: use one or the other', number
                )
            current.is_list = True
            current.items.append(unquote(stripped[1:].strip()))
        elif indented and (match := KEY.match(stripped)):
            raise PageError(
                f'"{match[1]}:" is indented and would continue the text before it: '
                "take the indentation away, or join the lines",
                number,
            )
        elif indented:
            current.append(stripped)
        else:
            raise PageError(
                f'"{stripped}" is not "key: text": to continue the line before, indent it by two spaces', number
            )
    return fields


def check_keys(fields: dict[str, Field], fence: str, required: Collection[str], optional: Collection[str] = ()) -> None:
    """Raise PageError for a key the fence does not know, lacks, or has without a text."""
    known = [*required, *optional]
    for key, value in fields.items():
        if key not in known:
            raise PageError(f'{article(fence)} has no option "{key}": {nearest(key, known)}', value.line)
        if not (value.text or any(value.items)):
            raise PageError(f'"{key}" of the {fence} is empty: write its text behind the colon', value.line)
        if any(marks in text for marks in ("```", "~~~") for text in [value.text, *value.items]):
            raise PageError(
                f'"{key}" holds the marks of a fence: put them on a line of their own, or take them out', value.line
            )
    for key in required:
        if key not in fields:
            raise PageError(f'the {fence} has no "{key}": add a line `{key}: …`')


def text_of(fields: dict[str, Field], key: str) -> str:
    """The text of a key that takes one text.

    Raises:
        PageError: the page gives a list.
    """
    value = fields[key]
    if value.is_list:
        raise PageError(f'"{key}" takes one text, not a list', value.line)
    return value.text
