"""What a map is made of: the axes it runs over and the marks drawn on it."""

from scripts.figures.maps.marks import Border as Border
from scripts.figures.maps.marks import Spot as Spot
from scripts.figures.maps.over import Over as Over
