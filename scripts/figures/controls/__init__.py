"""The kinds of controls: a new kind is one file here, one line below, and one file in docs/assets/runtime/controls/."""

from scripts.figures.controls.base import Control as Control
from scripts.figures.controls.choose import Choose as Choose
from scripts.figures.controls.dial import Dial as Dial
from scripts.figures.controls.hyper import Slider as Slider
from scripts.figures.controls.landscape import Landscape as Landscape
from scripts.figures.controls.landscape import On as On
from scripts.figures.controls.optimizers import Optimizers as Optimizers
from scripts.figures.controls.parameter import Parameter as Parameter
from scripts.figures.controls.pick import Pick as Pick
from scripts.figures.controls.point import Point as Point
from scripts.figures.controls.presets import Preset as Preset
from scripts.figures.controls.presets import Presets as Presets
from scripts.figures.controls.ranges import Mark as Mark
from scripts.figures.controls.rates import Rates as Rates
from scripts.figures.controls.sample import Sample as Sample
from scripts.figures.controls.seed import Seed as Seed
from scripts.figures.controls.several import Several as Several
from scripts.figures.controls.start import Start as Start
from scripts.figures.controls.steps import Steps as Steps
