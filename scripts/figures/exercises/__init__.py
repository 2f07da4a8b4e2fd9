"""The kinds of exercises."""

from scripts.figures.exercises.base import Exercise, exercises
from scripts.figures.exercises.choice import Choice
from scripts.figures.exercises.classify import Classify
from scripts.figures.exercises.contest import Contest
from scripts.figures.exercises.hyper import Hyper
from scripts.figures.exercises.number import Number
from scripts.figures.exercises.origin import Origin

__all__ = ["Choice", "Classify", "Contest", "Exercise", "Hyper", "Number", "Origin", "exercises"]
