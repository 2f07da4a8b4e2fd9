"""`new-page` and `confirm`: the pair of files that every page consists of."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from pathlib import Path

from scripts.site import halves
from scripts.tooling.steps import ROOT, StepError, say

TEMPLATES = {
    "ko": """\
---
title: @title@
description: 이 페이지를 한 문장으로 소개합니다.
---

# @title@ { #@name@ }

이 페이지에서 무엇을 배우는지 한두 문장으로 씁니다.

## 첫 절 { #first-section }

그림과 숫자, 수식은 이름으로 부릅니다. 선언은 `scripts/chapters/@folder@/`에 모으고, 쓰는 법은 CONTRIBUTING에 있습니다.
""",
    "en": """\
---
title: @title@
description: This page in one sentence.
---

# @title@ { #@name@ }

Say in a sentence or two what is learned on this page.

## First section { #first-section }

Figures, numbers and formulas are called by name. They are declared in `scripts/chapters/@folder@/`;
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
    title, folder = name.replace("-", " ").capitalize(), name.replace("-", "_")
    for file, template in zip(files, TEMPLATES.values(), strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        text = template.replace("@title@", title).replace("@name@", name).replace("@folder@", folder)
        file.write_text(text, encoding="utf-8", newline="\n")
        say(f"wrote {file.relative_to(root).as_posix()}")
    say(f"Now add `- {name}.md` to `nav` in mkdocs.yml, at the place where it belongs: one line for both languages.")
    return files


def confirm(names: Sequence[str], everything: bool = False, root: Path = ROOT) -> list[Path]:
    """Note in both halves of each page that they have been compared and say the same; the files this changed.

    Raises:
        StepError: there is no such page, one of its halves is missing or has no front matter, or none is named.
    """
    known = {path.stem for path in (root / "docs").glob("[ek][no]/*.md")}
    wanted = sorted(known) if everything else [name.removesuffix(".md") for name in names]
    if not wanted:
        raise StepError("Which page? `make confirm NAME=momentum`, or `make confirm NAME=--all`.")
    changed = []
    for name in wanted:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            raise StepError(f'There is no page "{name}"' + (f', did you mean "{near[0]}"?' if near else "."))
        files = [root / "docs" / language / f"{name}.md" for language in TEMPLATES]
        for file in files:
            if not file.exists():
                raise StepError(f"{file.relative_to(root).as_posix()} is still to be written.")
        try:
            # Each half's note speaks of the other half without its note, so the order does not matter.
            changed += [file for file in files if halves.confirm(file)]
        except ValueError as error:
            raise StepError(str(error)) from error
    for file in changed:
        say(f"confirmed {file.relative_to(root).as_posix()}")
    return changed
