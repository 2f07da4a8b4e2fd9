"""A small project around the real glue: the repository's settings and looks, with pages and results of the test's."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MKDOCS = Path(sys.executable).with_name("mkdocs")

STILL = '<svg viewBox="0 0 4 3"><text>tick</text></svg>'
FIGURE = """<figure data-figure="{id}" id="{id}" aria-describedby="{id}-alt">@@still:0@@
<figcaption>@@caption@@</figcaption><p id="{id}-alt">@@alt@@</p></figure>
"""
EXERCISE = """<div data-exercise="{id}" id="{id}"><p>@@question@@</p>
<details><summary>?</summary><p>@@right@@</p><p>@@wrong@@</p></details></div>
"""
INDEX: dict[str, Any] = {
    "figures": {"descent": {"objective": "parabola"}, "ravine-momentum": {"objective": "ravine"}},
    "values": {"max-lr": {"text": "0.03", "say": {"ko": "영 점 영삼"}}, "loss": {"text": "0.02"}},
    "claims": ["momentum-runs-along-the-ravine", "gd-lands"],
    "formulas": {
        "parabola": ["x^{2}"],
        "adam": [r"m \leftarrow \beta_1 m", r"v \leftarrow \beta_2 v", r"w \leftarrow w - \eta \hat{m}"],
    },
    "derivations": {
        "mse": [
            {"latex": r"\frac{1}{n}\sum_{i=1}^{n} (y_i - \hat{y}_i)^2", "from": None},
            {"latex": "2 w x", "from": "previous"},
        ]
    },
    "snippets": {
        "misspelt": {
            "source": "for key in {}.key():\n    print(key)\n", "printed": "", "error": "AttributeError: no 'key' < 3", "line": 1,
            "mended": {"source": "print(1 < 2)\n", "printed": "True", "error": None, "line": None},
        },
        "silent": {"source": "x = 1\n", "printed": "", "error": None, "line": None},
    },
    "exercises": {
        "find-rate": {
            "kind": "number",
            "fragment": "x",
            "texts": {"required": ["question", "right", "wrong"], "optional": ["hint"]},
        }
    },
}
BUILD = """import sys
from pathlib import Path
failure = Path("fail.txt")
sys.exit(failure.read_text() if failure.exists() else 0)
"""


def make_build(folder: Path, index: Mapping[str, Any] = INDEX) -> None:
    """Write what the build step would have left for that index."""
    (folder / "assets" / "javascripts").mkdir(parents=True, exist_ok=True)
    (folder / "assets" / "javascripts" / "main.js").write_text("")
    (folder / "assets" / "stylesheets").mkdir(exist_ok=True)
    (folder / "assets" / "stylesheets" / "figures.css").write_text("")
    (folder / "index.json").write_text(json.dumps(index, ensure_ascii=False), "utf-8")
    for language in ("ko", "en"):
        for kind, template, names in (("figure", FIGURE, index["figures"]), ("exercise", EXERCISE, index["exercises"])):
            place = folder / "drawn" / language / kind
            place.mkdir(parents=True, exist_ok=True)
            for name in names:
                made = {"fragment": template.replace("{id}", name), "stills": {"0": STILL}, "numbers": "", "asks": False}
                (place / f"{name}.json").write_text(json.dumps(made), "utf-8")


def make_project(folder: Path, pages: Mapping[str, str], index: Mapping[str, Any] = INDEX) -> Path:
    """A project in `folder`.

    Args:
        pages: Markdown by "ko/index.md"; a name without language goes to both.
    """
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = re.sub(r"(?ms)^nav:\n.*?(?=^\S)", "", settings)
    settings = settings.replace("scripts/site/hook.py", str(ROOT / "scripts/site/hook.py")).replace(
        "watch: [docs, optlib, scripts]", "watch: [docs]"
    )
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    (folder / "scripts" / "build").mkdir(parents=True)
    (folder / "scripts" / "__init__.py").write_text("")
    (folder / "scripts" / "build" / "__init__.py").write_text("")
    (folder / "scripts" / "build" / "__main__.py").write_text(BUILD)
    (folder / "docs").mkdir()
    for shared in ("overrides", "assets", "glossary"):
        (folder / "docs" / shared).symlink_to(ROOT / "docs" / shared)
    for name, text in pages.items():
        for path in [name] if name.startswith(("ko/", "en/")) else [f"ko/{name}", f"en/{name}"]:
            target = folder / "docs" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
    make_build(folder / ".build", index)
    return folder


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` in a project, as a contributor runs it."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run([MKDOCS, "build", *options], cwd=folder, env=environment, capture_output=True, text=True)


FIGURE_PAGE = """# Title { #title }

```figure
id: descent
caption: 그림 $x^2$
alt: 설명
claim: gd-lands
```

값은 `{value} max-lr 을/를` 넘습니다.
"""
