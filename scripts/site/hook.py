"""MkDocs events, handed on. The work is in session.py; this file only decides which language an event belongs to.

MkDocs loads it once a process; at every new build the modules beside it are read anew, so that editing them under
`serve` works.
"""

import os
import sys
from pathlib import Path
from typing import Any

from mkdocs.plugins import event_priority

ROOT = Path(__file__).resolve().parents[2]
# Byte code written beside the watched sources would start another rebuild.
sys.pycache_prefix = sys.pycache_prefix or str(ROOT / ".build" / "pycache")
# No page shows a date, and the compressed sitemap must not carry the day of the build.
os.environ.setdefault("SOURCE_DATE_EPOCH", "315532800")

serving = False
session: Any = None
store: Any = None  # what a server keeps between its builds


def on_startup(command: str, dirty: bool) -> None:
    global serving
    serving = command == "serve"


def on_config(config: Any) -> Any:
    global session, store
    if session is None:
        if str(ROOT) not in sys.path:
            sys.path.insert(0, str(ROOT))  # the console script `mkdocs` does not have the current folder there
        for name in [name for name in sys.modules if name.startswith("scripts.site.")]:
            del sys.modules[name]
        from scripts.site.kept import Store
        from scripts.site.session import Session

        store = store or Store()
        session = Session(config, serving, store)
    session.begin(config)
    return config


@event_priority(100)  # before mkdocs-jupyter looks for its files
def on_files(files: Any, config: Any) -> Any:
    session.before_pages(files, config)
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    session.read_page(markdown, page, files)
    return markdown


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    return str(session.finish_page(html, page, config))


def on_env(env: Any, config: Any, files: Any) -> Any:
    session.typeset(files)
    session.remember_templates(env)
    session.leave_out_sheets(config)
    return env


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    page.content = session.pages[page.file.src_uri].whole(page.content)
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    return str(session.finish_output(output))


def on_post_build(config: Any) -> None:
    global session
    if session.is_first(config):
        try:
            session.finish(config)
        finally:
            session = None


def on_build_error(error: Exception) -> None:
    global session
    session = None
