"""The kinds a chapter declares with: figures, their views and controls, exercises."""

from scripts.figures.controls import (
    Choose,
    Dial,
    Landscape,
    Mark,
    On,
    Optimizers,
    Parameter,
    Pick,
    Point,
    Preset,
    Presets,
    Rates,
    Sample,
    Seed,
    Several,
    Slider,
    Start,
    Steps,
)
from scripts.figures.figure import Figure, figures
from scripts.figures.maps.over import Border, Over, Spot
from scripts.figures.predict import Predict
from scripts.figures.run import Run
from scripts.figures.views.average import Average
from scripts.figures.views.chord import Chord
from scripts.figures.views.cloud import Cloud
from scripts.figures.views.contour import Contour
from scripts.figures.views.curve import Curve
from scripts.figures.views.cut import Cut
from scripts.figures.views.data import Data
from scripts.figures.views.depth import Depth
from scripts.figures.views.differences import Differences
from scripts.figures.views.ends import Ends
from scripts.figures.views.epochs import Epochs
from scripts.figures.views.errors import Errors
from scripts.figures.views.fit import Fit
from scripts.figures.views.form import Form
from scripts.figures.views.inspector import Inspector
from scripts.figures.views.loss import Loss
from scripts.figures.views.map import Map
from scripts.figures.views.norms import Norms
from scripts.figures.views.partials import Partials
from scripts.figures.views.ray import Ray
from scripts.figures.views.reach import Reach
from scripts.figures.views.risks import Risks
from scripts.figures.views.scoreboard import Scoreboard
from scripts.figures.views.secant import Secant
from scripts.figures.views.slice import Slice
from scripts.figures.views.stopping import Stopping
from scripts.figures.views.surface import Surface
from scripts.figures.views.sweep import Sweep
from scripts.figures.views.table import Table
from scripts.figures.views.track import Track
from scripts.figures.views.turn import Turn

__all__ = [
    "Average",
    "Border",
    "Choose",
    "Chord",
    "Cloud",
    "Contour",
    "Curve",
    "Cut",
    "Data",
    "Depth",
    "Dial",
    "Differences",
    "Ends",
    "Epochs",
    "Errors",
    "Figure",
    "Fit",
    "Form",
    "Inspector",
    "Landscape",
    "Loss",
    "Map",
    "Mark",
    "Norms",
    "On",
    "Optimizers",
    "Over",
    "Parameter",
    "Partials",
    "Pick",
    "Point",
    "Predict",
    "Preset",
    "Presets",
    "Rates",
    "Ray",
    "Reach",
    "Risks",
    "Run",
    "Sample",
    "Scoreboard",
    "Secant",
    "Seed",
    "Several",
    "Slice",
    "Slider",
    "Spot",
    "Start",
    "Steps",
    "Stopping",
    "Surface",
    "Sweep",
    "Table",
    "Track",
    "Turn",
    "figures",
]
