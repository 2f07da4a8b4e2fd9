"""The kinds a chapter declares with: figures, their runs, views and controls. Each room lists its own."""

# ruff: noqa: F403 — a room's list of its kinds is the one list there is

from scripts.figures.controls import *
from scripts.figures.figure import Figure as Figure
from scripts.figures.figure import figures as figures
from scripts.figures.maps import *
from scripts.figures.predict import Predict as Predict
from scripts.figures.run import Run as Run
from scripts.figures.views import *
