"""A thousand mangled fences: each a clear error or a correct figure, never a page that is wrong in silence."""

import re
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site.conftest import Rendered

FENCE = """```figure
id: descent
caption: 모멘텀은 골짜기를 따라 속도를 모읍니다.
alt: 등고선 위의 두 경로입니다.
claim: gd-lands
```
"""
BEFORE, AFTER = "# 제목 { #title }\n\n앞 문단입니다.\n\n", "\n뒤 문단입니다.\n"
MARKS = st.sampled_from(
    list("`~ \t\n:#-{}[]$|>*_\"'\\&<!@,.=abFé가")
    + ["```", "~~~", "    ", "\n\n", "figure", "id:", "caption:", ": ", " #", "@@caption@@"]
)


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """The fence after a few of the things that fingers do."""
    text = FENCE
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text) - 1))
        kind = draw(
            st.sampled_from(["insert", "delete", "replace", "double line", "drop line", "swap lines", "case", "indent"])
        )
        lines = text.split("\n")
        row = draw(st.integers(0, len(lines) - 1))
        if kind == "insert":
            text = text[:start] + draw(MARKS) + text[start:]
        elif kind == "delete":
            text = text[:start] + text[start + draw(st.integers(1, 4)) :]
        elif kind == "replace":
            text = text[:start] + draw(MARKS) + text[start + 1 :]
        elif kind == "case":
            text = text[:start] + text[start:].swapcase()
        else:
            if kind == "double line":
                lines.insert(row, lines[row])
            elif kind == "drop line":
                del lines[row]
            elif kind == "swap lines" and row:
                lines[row - 1], lines[row] = lines[row], lines[row - 1]
            elif kind == "indent":
                lines[row] = draw(st.sampled_from([" ", "  ", "    ", "\t", "> ", "- "])) + lines[row]
            text = "\n".join(lines)
        if not text:
            return "```"
    return text


def words(text: str) -> str:
    """The Hangul of a text: what no reading as Markdown can take away."""
    return "".join(re.findall("[가-힣]", text))


@settings(
    max_examples=1000,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(fence=mangled())
def test_never_a_silently_wrong_page(render: Callable[..., Rendered], fence: str) -> None:
    page = render(BEFORE + fence + AFTER)
    if page.problems:
        assert all(problem.line >= 1 and len(problem.message) > 15 for problem in page.problems)
        return
    nothing_left = not words(fence)
    if nothing_left and "data-figure" not in page.html and "figure" not in fence.lower():
        return  # the whole fence was deleted
    assert page.html.count('data-figure="descent"') == 1, page.html
    assert "```" not in re.sub(r"<(pre|code)\b.*?</\1>", "", page.html, flags=re.DOTALL)
    caption = re.search(r"<figcaption>(.*?)</figcaption>", page.html, re.DOTALL)
    alt = re.search(r'<p id="descent-alt">(.*?)</p>', page.html, re.DOTALL)
    assert caption and alt
    # What was typed is what is shown, under its own key and whole.
    typed = dict(
        re.findall(
            r"^[ \t>]*(caption|alt):(.*(?:\n(?![ \t>]*(?:id|caption|alt|claim):|[ \t>]*```|[ \t>]*~~~).*)*)",
            fence,
            re.MULTILINE,
        )
    )
    assert words(caption[1]) == words(re.sub(r"^#.*$", "", typed["caption"], flags=re.MULTILINE))
    assert words(alt[1]) == words(re.sub(r"^#.*$", "", typed["alt"], flags=re.MULTILINE))
    assert "앞 문단입니다." in page.html and "뒤 문단입니다." in page.html
