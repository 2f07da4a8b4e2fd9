"""The kinds of controls: a new file in this folder is a new kind."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from scripts.figures.controls.base import Control

controls: dict[str, type[Control]] = {}
for _module in iter_modules(__path__):
    for _item in vars(import_module(f"{__name__}.{_module.name}")).values():
        if isinstance(_item, type) and issubclass(_item, Control) and _item.kind:
            controls[_item.kind] = _item

from scripts.figures.controls.choose import Choose  # noqa: E402
from scripts.figures.controls.dial import Dial  # noqa: E402
from scripts.figures.controls.hyper import Slider  # noqa: E402
from scripts.figures.controls.landscape import Landscape, On  # noqa: E402
from scripts.figures.controls.optimizers import Optimizers  # noqa: E402
from scripts.figures.controls.parameter import Parameter  # noqa: E402
from scripts.figures.controls.pick import Pick  # noqa: E402
from scripts.figures.controls.point import Point  # noqa: E402
from scripts.figures.controls.presets import Preset, Presets  # noqa: E402
from scripts.figures.controls.ranges import Mark  # noqa: E402
from scripts.figures.controls.rates import Rates  # noqa: E402
from scripts.figures.controls.sample import Sample  # noqa: E402
from scripts.figures.controls.seed import Seed  # noqa: E402
from scripts.figures.controls.several import Several  # noqa: E402
from scripts.figures.controls.start import Start  # noqa: E402
from scripts.figures.controls.steps import Steps  # noqa: E402

__all__ = [
    "Choose",
    "Control",
    "Dial",
    "Landscape",
    "Mark",
    "On",
    "Optimizers",
    "Parameter",
    "Pick",
    "Point",
    "Preset",
    "Presets",
    "Rates",
    "Sample",
    "Seed",
    "Several",
    "Slider",
    "Start",
    "Steps",
    "controls",
]
