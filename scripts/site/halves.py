"""The two halves of a page, and whether one has changed since someone last confirmed that both say the same.

Dates of commits do not tell; the front matter of each half therefore keeps a hash of the other (`confirmed`). Standard library only, as
`scripts/tasks.py` writes it.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

OTHER = {"ko": "en", "en": "ko"}
CONFIRMED = re.compile(r"^confirmed:[ \t]*(\S*)[ \t]*\n", re.MULTILINE)
FRONT = re.compile(r"\A---\n(?P<fields>.*?)^---\n", re.DOTALL | re.MULTILINE)


def other_half(path: Path) -> Path:
    """docs/ko/NAME ↔ docs/en/NAME."""
    language = path.parent.name
    return path.parent.parent / OTHER[language] / path.name


def fingerprint(text: str) -> str:
    """A hash of a page's source, without what it says of its other half, blank ends of lines and the kind of line ending."""
    front = FRONT.match(text)
    if front:
        text = CONFIRMED.sub("", text[: front.end()]) + text[front.end() :]
    bare = "\n".join(line.rstrip() for line in text.splitlines()).strip()
    return hashlib.sha256(bare.encode()).hexdigest()[:16]


def confirmed(text: str) -> str | None:
    """The hash of the other half as it was when somebody compared the two; None on a page that nobody has compared yet."""
    front = FRONT.match(text)
    found = CONFIRMED.search(front["fields"]) if front else None
    return found[1] if found else None


def stale(path: Path) -> bool:
    """Whether the other half of the page has changed since the two were last compared."""
    there = other_half(path)
    known = confirmed(path.read_text("utf-8-sig", errors="replace"))
    return known is not None and there.is_file() and known != fingerprint(there.read_text("utf-8-sig", errors="replace"))


def confirm(path: Path) -> bool:
    """Note in the page that it says what its other half says now; whether that changed the file.

    Raises:
        ValueError: the page has no front matter to note it in.
    """
    text = path.read_text("utf-8-sig")
    front = FRONT.match(text)
    if not front:
        raise ValueError(f"{path.name} does not begin with front matter (title and description between two lines of ---)")
    now = fingerprint(other_half(path).read_text("utf-8-sig"))
    if confirmed(text) == now:
        return False
    fields = CONFIRMED.sub("", front["fields"]) + f"confirmed: {now}\n"
    path.write_text(f"---\n{fields}---\n{text[front.end() :]}", encoding="utf-8", newline="\n")
    return True


BANNER = {
    "ko": ("이 페이지의 영어판이 나중에 바뀌었습니다. 여기에는 아직 없는 내용이 있을 수 있습니다.", "영어판 보기"),
    "en": ("The Korean half of this page has changed since the two were last compared: something may be missing here.", "See the Korean page"),
}


def banner(language: str, base: str, url: str) -> str:
    """What a page shows while its other half is ahead of it; `base` leads from it to the root of its language."""
    says, see = BANNER[language]
    other = OTHER[language]
    place = "" if url in (".", "./") else url
    return (
        f'<aside class="behind" role="note"><p>{says} '
        f'<a href="{base}/../{other}/{place}" hreflang="{other}" lang="{other}">{see}</a></p></aside>\n'
    )
