"""`new-page`: the pair of files that every page consists of."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.tooling.steps import ROOT, StepError, say

TEMPLATES = {
    "ko": """\
---
title: @title@
description: 이 쪽을 한 문장으로 소개합니다.
---

# @title@ { #@name@ }

이 쪽에서 무엇을 배우는지 한두 문장으로 씁니다.

## 첫 절 { #first-section }

그림과 숫자, 수식은 이름으로 부릅니다. 선언은 `scripts/chapters/`에, 쓰는 법은 CONTRIBUTING에 있습니다.
""",
    "en": """\
---
title: @title@
description: This page in one sentence.
---

# @title@ { #@name@ }

Say in a sentence or two what is learned on this page.

## First section { #first-section }

Figures, numbers and formulas are called by name. They are declared in `scripts/chapters/`;
CONTRIBUTING shows how to call them.
""",
}


def new_page(name: str, root: Path = ROOT) -> list[Path]:
    """Write `docs/ko/NAME.md` and `docs/en/NAME.md`, and say what is left to do.

    Raises:
        StepError: the name cannot be an address, or one of the files exists.
    """
    name = name.removesuffix(".md")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise StepError(
            f'"{name}" cannot be the name of a page: use small letters, digits and single hyphens, '
            "as in `make new-page NAME=line-search`."
        )
    files = [root / "docs" / language / f"{name}.md" for language in TEMPLATES]
    for file in files:
        if file.exists():
            raise StepError(f"{file.relative_to(root)} exists already: choose another name, or edit it.")
    title = name.replace("-", " ").capitalize()
    for file, template in zip(files, TEMPLATES.values(), strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        text = template.replace("@title@", title).replace("@name@", name)
        file.write_text(text, encoding="utf-8", newline="\n")
        say(f"wrote {file.relative_to(root).as_posix()}")
    say(f"Now add `- {name}.md` to `nav` in mkdocs.yml, at the place where it belongs: one line for both languages.")
    return files
