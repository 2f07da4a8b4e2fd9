"""Second-level headings open sections; nothing is lost, and nothing before the first is moved."""

import markdown
from bs4 import BeautifulSoup

from scripts.site.sections import SectionExtension

PAGE = "# One\n\nbefore\n\n## Two { #two }\n\ninside\n\n### Three\n\n<div>raw</div>\n\n## Four { #four }\n\nlast[^1]\n\n[^1]: note\n"


def test_sections_hold_what_follows_their_heading() -> None:
    made = markdown.markdown(PAGE, extensions=["attr_list", "toc", "footnotes", SectionExtension()])
    page = BeautifulSoup(made, "html.parser")
    first, second = page.find_all("section", recursive=False)
    assert [tag.name for tag in page.find_all(recursive=False)][:2] == ["h1", "p"]
    assert [tag.name for tag in first.find_all(recursive=False)] == ["h2", "p", "h3", "div"]
    assert second.h2["id"] == "four" and "note" in second.get_text()
    assert page.get_text(" ", strip=True).replace(" ", "") == "".join(
        BeautifulSoup(markdown.markdown(PAGE, extensions=["attr_list", "toc", "footnotes"]), "html.parser")
        .get_text()
        .split()
    )


def test_a_page_without_such_headings_is_left_alone() -> None:
    text = "# One\n\nwords\n"
    assert markdown.markdown(text, extensions=[SectionExtension()]) == markdown.markdown(text)
