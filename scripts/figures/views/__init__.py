"""The kinds of views, found by the name of their module's class: a new file in this folder is a new kind."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from optlib.registry import nearest
from scripts.figures.views.base import View

views: dict[str, type[View]] = {}
for _module in iter_modules(__path__):
    for _item in vars(import_module(f"{__name__}.{_module.name}")).values():
        if isinstance(_item, type) and issubclass(_item, View) and _item.kind:
            views[_item.kind] = _item


def view_named(name: str) -> View:
    """The view of that kind as it is without options."""
    if name not in views:
        raise ValueError(f"no view {name!r}; {nearest(name, views)}")
    return views[name]()


__all__ = ["View", "view_named", "views"]
