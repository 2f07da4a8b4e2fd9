"""Links in the texts of fences lead where the same links in the page would lead."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from tests.site.project import build, make_project

PAGE = """# T { #t }

```exercise
id: find-rate
question: See [the other](other.md#there) and [the first](index.md).
right: Yes.
wrong: No.
```
"""
OTHER = "# T { #t }\n\n## There { #there }\n\nText.\n"


@pytest.mark.parametrize(("page", "address"), [("index.md", "http://h/en/"), ("deep.md", "http://h/en/deep/")])
def test_a_link_in_a_fence_leads_to_the_page(tmp_path: Path, page: str, address: str) -> None:
    project = make_project(tmp_path, {"index.md": OTHER, "other.md": OTHER, page: PAGE})
    done = build(project)
    assert done.returncode == 0, done.stderr
    html = (project / "site" / address.removeprefix("http://h/") / "index.html").read_text("utf-8")
    links = BeautifulSoup(html, "html.parser").select("#find-rate a")
    assert [urljoin(address, str(link["href"])) for link in links] == ["http://h/en/other/#there", "http://h/en/"]


def test_a_link_to_no_page_is_named_with_the_near_one(tmp_path: Path) -> None:
    project = make_project(tmp_path, {"index.md": PAGE.replace("other.md", "othr.md"), "other.md": OTHER})
    done = build(project)
    assert done.returncode != 0
    assert 'no page "othr.md": the nearest valid name is "other"' in done.stderr
