"""What stands above the two languages: the page that chooses one, and the 404 that speaks both."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

PAGES = ["index.html", "404.html"]


def write(site: Path, overrides: Path, site_url: str, languages: dict[str, dict[str, Any]]) -> None:
    """Write the root pages.

    Args:
        site: folder of the whole site.
        overrides: the folder with `root/index.html` and `root/404.html`.
        site_url: address of the whole site; a 404 is served at any depth, so its links start from this address's path.
        languages: `extra.languages` of the configuration.
    """
    environment = Environment(
        loader=FileSystemLoader(overrides / "root"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    for name in PAGES:
        page = environment.get_template(name).render(
            site_url=site_url, base=urlsplit(site_url).path or "/", languages=languages
        )
        (site / name).write_text(page, "utf-8")
