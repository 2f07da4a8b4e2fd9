"""One session of the glue in this process, for tests that read many pages without building a site."""

from collections.abc import Callable
from dataclasses import dataclass

import markdown
import pytest
from mkdocs.config import load_config

from scripts.site import scan
from scripts.site.page import PageSource
from scripts.site.problems import Problem, Problems
from scripts.site.session import Session
from tests.site.project import make_project


@dataclass
class Rendered:
    """What became of a page."""

    html: str
    problems: list[Problem]

    @property
    def messages(self) -> list[str]:
        return [str(problem) for problem in self.problems]


@pytest.fixture(scope="session")
def render(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Rendered]:
    """Reads Markdown as the site does, up to the typesetting of formulas."""
    folder = make_project(tmp_path_factory.mktemp("project"), {"index.md": "# Title { #title }\n"})
    config = load_config(str(folder / "mkdocs.yml"))
    session = Session(config, serving=True)
    assert session.failures == []
    session.begin(config)

    def read(text: str, language: str = "ko") -> Rendered:
        problems = Problems()
        source = PageSource(
            f"docs/{language}/page.md", language, text, 1, session.index, problems, glossary=session.glossary
        )
        session.page = source
        scan.scan(source)
        html = markdown.markdown(text, extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
        scan.check_rendered(source, html)
        return Rendered(source.whole(html), sorted(problems.found))

    return read
