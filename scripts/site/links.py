"""Links in the texts of fences: MkDocs resolves those of a page, but does not see into its fences."""

import re
from pathlib import Path

from scripts.site.page import PageSource
from scripts.site.problems import PageError, nearest

LINK = re.compile(r'href="(?P<name>[\w-]+)\.(?:md|ipynb)(?:#(?P<anchor>[\w-]*))?"')


def resolve(html: str, page: PageSource, folder: Path) -> str:
    """`html` with links to other pages ("momentum.md#ringing") as links between their addresses.

    Whether the anchor exists is seen when the whole site is there: `python -m scripts.checks site`.

    Raises:
        PageError: there is no such page in `folder`.
    """

    def address(match: re.Match[str]) -> str:
        name = match["name"]
        known = {path.stem for pattern in ("*.md", "*.ipynb") for path in folder.glob(pattern)}
        if name not in known:
            raise PageError(f'no page "{name}.md": {nearest(name, known)}')
        anchor = f"#{match['anchor']}" if match["anchor"] else ""
        return f'href="{page.base}/{"" if name == "index" else f"{name}/"}{anchor}"'

    return LINK.sub(address, html)
