"""Every text of the figures' user interface, in both languages. The runtime gets the same table as JSON.

Each module of this folder holds `MESSAGES`, key → {"ko": …, "en": …}; a module is loaded by being here. {…} are filled in by code;
sentences are written so that no Korean particle depends on what is filled in.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from optlib.registry import nearest

LANGUAGES = ("ko", "en")
Text = dict[str, str]


def _gathered() -> dict[str, Text]:
    """The tables of all modules; a key that is there twice would hide one of its texts."""
    table: dict[str, Text] = {}
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        texts: dict[str, Text] = import_module(f"{__name__}.{module.name}").MESSAGES
        if twice := sorted(table.keys() & texts.keys()):
            raise ValueError(f"the messages {', '.join(twice)} in {module.name}.py are there already")
        table |= texts
    return table


MESSAGES = _gathered()


def say(lang: str, key: str, /, **fill: object) -> str:
    """The message ``key`` in ``lang`` with ``fill`` put in; KeyError names the near keys."""
    if key not in MESSAGES:
        raise KeyError(f"no message {key!r}: {nearest(key, MESSAGES)}")
    return MESSAGES[key][lang].format(**fill)


def word(lang: str, label: str) -> str:
    """A label: the text itself (a symbol, read alike everywhere), or "@message", or "@message|what goes for {f}"."""
    if not label.startswith("@"):
        return label
    key, _, f = label[1:].partition("|")
    return say(lang, key, f=f)


def table(lang: str) -> dict[str, str]:
    return {key: texts[lang] for key, texts in sorted(MESSAGES.items())}
