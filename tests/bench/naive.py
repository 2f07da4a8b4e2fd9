"""The naive build: the same page by Material, plotly.py's `fig.to_html` with the whole plotly.min.js, and MathJax in the browser.

Everything is served from the same machine, system fonts included, and formulas are typeset once: what slows the usual
page further (web fonts from elsewhere, Material's documented snippet, which typesets twice) is left out.

plotly.min.js stands in the template's head, where it has to be if any fence on any page may bring a figure. Standing at
the page's first figure instead, it would hold up only what comes after it; the largest paint is then that of the heading.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import plotly.offline
import yaml

from scripts import chapters
from scripts.figures import Figure
from scripts.figures.figure import figures
from scripts.site.blocks import blocks
from tests.bench import content
from tests.bench.content import ROOT
from tests.bench.naive_figures import draw
from tests.bench.project import python

MATHJAX = ROOT / "node_modules" / "@mathjax"
MOUNTS = {
    "/mathjax/mathjax-newcm-font/": MATHJAX / "mathjax-newcm-font",
    "/mathjax/": MATHJAX / "src" / "bundle",
}
SETTINGS: dict[str, Any] = {
    "site_name": "The naive build",
    "theme": {"name": "material", "font": False, "custom_dir": "overrides"},
    "markdown_extensions": [
        "attr_list",
        "tables",
        {"toc": {"permalink": True}},
        {"pymdownx.arithmatex": {"generic": True}},
    ],
    "extra_javascript": ["/mathjax.js", "/mathjax/tex-mml-chtml.js"],
}
MATHJAX_SETTINGS = """window.MathJax = {
  tex: {inlineMath: [["\\\\(", "\\\\)"]], displayMath: [["\\\\[", "\\\\]"]], processEscapes: true, processEnvironments: true},
  options: {ignoreHtmlClass: ".*|", processHtmlClass: "arithmatex"},
  output: {fontPath: "/mathjax/mathjax-newcm-font"},
};
"""
HEAD = """{% extends "base.html" %}
{% block extrahead %}<script src="/plotly.min.js"></script>{% endblock %}
"""
DIRECTIVE = re.compile(r"`\{(\w+)\}\s*([^`\n]*)`")
PLACE = "PLACE-OF-{}"


def build(folder: Path) -> Path:
    """The site with the bench page at / and the slider's figure at /five/; returns its folder."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "docs").mkdir(parents=True)
    (folder / "overrides").mkdir()
    (folder / "overrides" / "main.html").write_text(HEAD, "utf-8")
    chapters.load()
    index = json.loads((ROOT / ".build" / "index.json").read_text("utf-8"))
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(SETTINGS), "utf-8")
    (folder / "docs" / "index.md").write_text(translate(content.page(), index), "utf-8")
    (folder / "docs" / "five.md").write_text(
        translate(content.five_page(), index) + "\n<div id=control></div>\n", "utf-8"
    )
    python("-m", "mkdocs", "build", "--quiet", cwd=folder)
    site = folder / "site"
    (site / "mathjax.js").write_text(MATHJAX_SETTINGS, "utf-8")
    (site / "plotly.min.js").write_text(plotly.offline.get_plotlyjs(), "utf-8")
    shutil.copy2(ROOT / ".build" / "assets" / "javascripts" / "optlib.js", site / "optlib.js")
    embed(site / "index.html", [figures[name] for name in content.FIGURES])
    embed(site / "five" / "index.html", [content.five()])
    return site


def embed(page: Path, shown: list[Figure]) -> None:
    """Put the figures in their places."""
    html = page.read_text("utf-8")
    for figure in shown:
        made = draw(figure).to_html(full_html=False, include_plotlyjs=False, div_id=figure.id)
        html = html.replace(f"<p>{PLACE.format(figure.id)}</p>", made)
    if "PLACE-OF-" in html:
        raise RuntimeError(f"{page} still has a place without a figure.")
    page.write_text(html, "utf-8")


def translate(text: str, index: dict[str, Any]) -> str:
    """Our Markdown as a page without our fences would say it."""
    lines = text.split("\n")
    for block in reversed(blocks(text)):
        if block.info in ("figure", "formula", "table"):
            options = yaml.safe_load("\n".join(block.body))
            lines[block.start : block.end + 1] = FENCES[block.info](options, index).split("\n")
    return DIRECTIVE.sub(lambda match: directive(match[1], match[2].split(), index), "\n".join(lines))


def directive(kind: str, names: list[str], index: dict[str, Any]) -> str:
    if kind == "value":
        return str(index["values"][names[0]]["text"])
    if kind == "formula":
        return f"${index['formulas'][names[0]][0].replace('&', '')}$"
    return names[0].replace("-", " ") if kind == "term" else ""


def figure_fence(options: dict[str, Any], index: dict[str, Any]) -> str:
    return f"\n{PLACE.format(options['id'])}\n\n*{options['caption']}*\n"


def formula_fence(options: dict[str, Any], index: dict[str, Any]) -> str:
    lines = index["formulas"][options["name"]]
    return "\n$$\n\\begin{aligned}\n" + " \\\\\n".join(lines) + "\n\\end{aligned}\n$$\n"


def table_fence(options: dict[str, Any], index: dict[str, Any]) -> str:
    rows = [options["columns"], ["---"] * len(options["columns"]), *index["tables"][options["name"]]]
    return "\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


FENCES = {"figure": figure_fence, "formula": formula_fence, "table": table_fence}
