"""What stands between headings is held together; nothing is lost, no heading is moved, nor anything before the first."""

import markdown
from bs4 import BeautifulSoup

from scripts.site.parts import PartExtension

PAGE = """# One\n\nbefore\n\n## Two { #two }\n\ninside\n\nand more\n\n### Three\n\n<div>raw</div>

## Empty\n\n## Four { #four }\n\nlast[^1]\n\n[^1]: note\n"""


def test_parts_hold_what_stands_between_headings() -> None:
    made = markdown.markdown(PAGE, extensions=["attr_list", "toc", "footnotes", PartExtension()])
    page = BeautifulSoup(made, "html.parser")
    assert [tag.name for tag in page.find_all(recursive=False)] == "h1 p h2 div h3 div h2 h2 div".split()
    parts = page.find_all("div", class_="part", recursive=False)
    assert [[tag.name for tag in part.find_all(recursive=False)] for part in parts] == [["p", "p"], ["div"], ["p", "div"]]
    plain = BeautifulSoup(markdown.markdown(PAGE, extensions=["attr_list", "toc", "footnotes"]), "html.parser")
    assert page.get_text().split() == plain.get_text().split()


def test_a_page_without_such_headings_is_left_alone() -> None:
    text = "# One\n\nwords\n"
    assert markdown.markdown(text, extensions=[PartExtension()]) == markdown.markdown(text)
