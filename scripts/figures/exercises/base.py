"""What every kind of exercise answers. A new kind is one file here and one of the same name in docs/assets/runtime/exercises/.

A declaration holds what is true: the answer, computed. The page holds the words, as texts of its fence; which texts a
kind takes is said by ``texts``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, ClassVar

from optlib.registry import Registry
from scripts.figures.draw.svg import tag
from scripts.figures.messages import say
from scripts.figures.place import declared_at

exercises: Registry[Exercise] = Registry("exercise")


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """Registered under ``id`` when declared. Subclasses validate in ``check`` and raise ValueError."""

    id: str
    registered: bool = True
    line: str = field(default="", compare=False)

    kind: ClassVar[str] = ""

    def __post_init__(self) -> None:
        if not self.id or not all(c.isascii() and (c.isalnum() or c == "-") for c in self.id):
            raise ValueError(f"exercise {self.id!r}: an id is made of ASCII letters, digits and hyphens.")
        object.__setattr__(self, "line", declared_at(1))
        self.check(f"exercise {self.id!r}")
        if self.registered:
            exercises.add(self)

    @property
    def name(self) -> str:
        return self.id

    def check(self, where: str) -> None:
        """Raise ValueError when the declaration contradicts itself."""

    def texts(self) -> dict[str, list[str]]:
        """The keys of the page's fence."""
        return {"required": ["question", "right", "wrong"], "optional": ["hint"]}

    def inputs(self, lang: str) -> str:
        """What the reader fills in, as HTML."""
        raise NotImplementedError

    def answer(self, lang: str) -> str:
        """The answer in words, for the folded part."""
        raise NotImplementedError

    def spec(self) -> dict[str, Any]:
        """What the runtime needs to judge an answer."""
        raise NotImplementedError

    def replies(self) -> str:
        """The page's words for right and wrong, hidden until they are earned."""
        return tag("div", "@@wrong@@", data_reply="wrong", hidden=True)

    def explanation(self) -> str:
        return tag("div", "@@right@@", data_reply="right")

    def html(self, lang: str) -> str:
        """The fragment with ``@@…@@`` for the page's texts; question and answer can be read without scripts."""
        question = tag("p", "@@question@@", id=f"{self.id}-question", class_="exercise-question")
        button = tag("button", say(lang, "check"), type="button", data_action="check")
        form = tag("fieldset", self.inputs(lang) + button, disabled=True, aria_labelledby=f"{self.id}-question")
        reply = tag("div", "", class_="exercise-reply", role="status", aria_live="polite")
        folded = tag("p", self.answer(lang), class_="exercise-answer") + self.explanation()
        hint = tag("div", "@@hint@@", class_="exercise-hint") if "hint" in self.texts()["optional"] else ""
        details = tag("details", tag("summary", say(lang, "answer")) + folded)
        attributes: dict[str, Any] = {
            "id": self.id,
            "class_": "exercise",
            "data_exercise": self.id,
            "data_kind": self.kind,
        }
        data = json.dumps(self.spec(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        content = question + hint + form + reply + self.replies() + details
        return tag(
            "section", content, **attributes, lang=lang, data_spec=data, data_failed=say(lang, "failed-exercise")
        )
