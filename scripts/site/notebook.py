"""Notebook pages: mkdocs-jupyter shows the code cells that the build step ran, and everything else is read like any other page.

Its own conversion of Markdown would leave formulas, links, ids and computed values as they were typed, so of what it makes only the
code cells are kept; they stand where the page has its `cell` fences.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag
from mkdocs.structure.files import File, Files

from scripts.laboratory.compose import is_notebook
from scripts.site import text as source_text
from scripts.site.fields import Field, text_of
from scripts.site.page import PageSource
from scripts.site.problems import PageError, nearest

DOWNLOADS = "assets/laboratory"


def put_in_place(files: Files, config: Any, results: Path) -> None:
    """Give MkDocs the notebook that the build step left instead of each page that says it is one."""
    for file in list(files.documentation_pages()):
        source = Path(file.abs_src_path or "")
        if source.suffix == ".md" and is_notebook(source_text.read(source)):
            folder = results / "laboratory" / config.extra["language"]
            files.remove(file)
            if (folder / f"{source.stem}.ipynb").is_file():
                files.append(File(f"{source.stem}.ipynb", str(folder), config.site_dir, config.use_directory_urls))


def source_of(page: Any, root: Path, language: str) -> Path | None:
    """The Markdown page that a notebook was made from; None for an ordinary page."""
    name = Path(page.file.src_uri)
    return root / "docs" / language / f"{name.stem}.md" if name.suffix == ".ipynb" else None


def code_cells(made: str, run: Path, page: PageSource, pictures: Path) -> dict[str, str]:
    """The code cells of a converted notebook by name, as HTML of ours; pictures go to a folder of the build's."""
    cells: dict[str, str] = {}
    described = descriptions(json.loads(run.read_text("utf-8")))
    for cell in BeautifulSoup(made, "html.parser").select(".jp-CodeCell[id]"):
        name = str(cell.get("id", "")).removeprefix("cell-id=")
        code = cell.select_one(".highlight-ipynb pre")
        alts = iter(described[name])  # the converter's template leaves them out
        outputs = "".join(_output(output, alts, page, pictures) for output in cell.select(".jp-OutputArea-output"))
        shown = f'<div class="language-python highlight"><pre><span></span><code>{code.decode_contents().strip()}</code></pre></div>' if code else ""
        cells[name] = f'<div class="cell" id="cell-{name}">{shown}{f"<div class=cell-outputs>{outputs}</div>" if outputs else ""}</div>'
    return cells


def descriptions(run: dict[str, Any]) -> dict[str, list[str]]:
    """What the code says of the pictures it shows, in their order, by the name of the cell."""
    return {
        cell["id"]: [
            output["metadata"].get("image/png", {}).get("alt", "")
            for output in cell["outputs"]
            if "image/png" in output.get("data", {})
        ]
        for cell in run["cells"]
        if cell["cell_type"] == "code"
    }


def _output(output: Tag, alts: Iterator[str], page: PageSource, pictures: Path) -> str:
    """Text as it was printed, a picture as a file of its own with the description the code gave it."""
    image = output.select_one("img")
    if image is None:
        text = output.get_text().strip("\n")
        return f'<pre class="cell-text" tabindex="0">{html.escape(text)}</pre>' if text.strip() else ""
    data = base64.b64decode(str(image["src"]).partition(",")[2])
    name = f"{hashlib.sha256(data).hexdigest()[:16]}.png"
    (pictures / "images").mkdir(parents=True, exist_ok=True)
    (pictures / "images" / name).write_bytes(data)
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))  # where PNG has them
    alt = next(alts)
    if not alt:
        raise PageError("a picture of a cell has no description: give it one where it is shown, show(figure, …)")
    return (
        f'<img class="cell-picture" src="{page.base}/../{DOWNLOADS}/images/{name}" alt="{html.escape(alt)}" '
        f'width="{width // 2}" height="{height // 2}" loading="lazy">'
    )


def cell(page: PageSource, fields: dict[str, Field], _: Any) -> str:
    """The fence: a cell of the laboratory's program with what it printed and drew."""
    name = text_of(fields, "id")
    if not page.cells:
        raise PageError("a cell stands only on a page that says `notebook: true` in its front matter", fields["id"].line)
    if name not in page.cells:
        raise PageError(f'unknown cell "{name}": {nearest(name, page.cells)}', fields["id"].line)
    page.show_once("cell", name, fields["id"].line)
    return page.cells[name]
