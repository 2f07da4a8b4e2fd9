"""What every kind of view answers. A new kind is one file here and one of the same name in docs/assets/runtime/views/."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from scripts.figures import declared
from scripts.figures.draw import svg
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Frame

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

SPARSE = 100  # points of a noisy run that can be told apart; still.js has the twin
Played = dict[str, Any]  # run key → optlib.Trajectory


@dataclass(frozen=True)
class Grip:
    """A knob in a picture that a reader drags or moves with the arrow keys, over a slider's meaning for screen readers.

    ``point`` is where it stands, in the frame's data coordinates; ``label`` a message; ``text`` says ``now`` in words. What it
    moves is the business of the view's twin in JavaScript (``grips()``), in the same order.
    """

    point: Sequence[float]
    label: str
    low: float
    high: float
    now: float
    text: str


@dataclass(frozen=True)
class Numbers:
    """Rows of numbers that belong to a view, for the folded part under its figure; the first of a row names it."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class View:
    """A picture of a figure's runs. Subclasses say which; this class draws what all of them share."""

    kind: ClassVar[str] = ""
    start_by_pointer: ClassVar[bool] = False  # may the reader set the start by touching this picture?
    haloed: ClassVar[bool] = False  # do the runs' lines keep apart from the ground, because its colours may be theirs?
    pictured: ClassVar[bool] = True  # False: `still` is no picture but HTML, as wide as the figure

    def check(self, figure: Figure, where: str) -> None:
        """Raise ValueError when this view cannot show ``figure``."""

    def target(self, figure: Figure) -> Any:
        """The objective this view draws."""
        name = getattr(self, "objective", None) or figure.objective
        if not name:
            raise ValueError(f"figure {figure.id!r}: a view {self.kind!r} needs an objective, and the figure has none.")
        return declared.objective(name)

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        """The runs that belong on this view: those on its objective."""
        name = self.target(figure).name
        return tuple(run for run in figure.runs if (run.objective or figure.objective) == name)

    def frame(self, figure: Figure, played: Played) -> Frame:
        raise NotImplementedError

    def tall(self, figure: Figure, played: Played) -> float:
        """Height of the picture, of which the page must know before it is drawn."""
        return self.frame(figure, played).tall

    def coordinates(self, figure: Figure, trajectory: Any) -> np.ndarray:
        """What the view draws of a run, one row a step, in the frame's data coordinates."""
        raise NotImplementedError

    def tabled(self, figure: Figure, run: Run, trajectory: Any, lang: str) -> list[tuple[str, np.ndarray]]:
        """What the view knows of a run that the table of numbers has not: a heading and one number a step, NaN for none."""
        return []

    def handle(self, figure: Figure) -> tuple[float, float]:
        """Where the figure's start stands in the picture, in data coordinates; for views with ``start_by_pointer``."""
        raise NotImplementedError

    def moves_start(self, figure: Figure) -> bool:
        """Whether the reader can set the start in this picture."""
        return self.start_by_pointer

    def grips(self, figure: Figure, played: Played) -> list[Grip]:
        """The knobs of this picture; the first one also goes wherever a mouse presses. Here the start, where it may be set."""
        if not (self.start_by_pointer and any(control.kind == "start" for control in figure.controls)):
            return []
        x = self.frame(figure, played).x
        text = ", ".join(show(v) for v in figure.start)
        return [Grip(self.handle(figure), "handle", x.low, x.high, figure.start[0], text)]

    def evidence(self, figure: Figure, lang: str) -> list[str]:
        """Sentences that a reader may know before predicting."""
        return []

    def words(self, figure: Figure, lang: str) -> list[str]:
        """Sentences about the figure's dials; the runtime's twin says them anew."""
        return []

    def summary(self, figure: Figure, played: Played, lang: str) -> list[str]:
        """What is said of the runs in place of a sentence for each; the runtime's twin says it anew."""
        return []

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        """Tables under the figure that belong to this view and to no run; the runtime's twin writes them anew."""
        return []

    def background(self, figure: Figure, frame: Frame, lang: str) -> str:
        """SVG below the runs."""
        return ""

    def foreground(self, figure: Figure, frame: Frame) -> str:
        """SVG above the runs, which the runtime rewrites with them."""
        return ""

    def notes(self, figure: Figure, frame: Frame, lang: str) -> str:
        """SVG text that stands above the runs and stays when Plotly draws the rest."""
        return ""

    def below(self, figure: Figure, lang: str) -> str:
        """HTML under the picture: what the reader may change about this view alone."""
        return ""

    def extra(self, figure: Figure) -> dict[str, Any]:
        """What the runtime needs beyond the frame."""
        return {}

    def spec(self, figure: Figure, played: Played) -> dict[str, Any]:
        runs = [run.key for run in self.runs(figure)]
        common = {"kind": self.kind, "objective": self.target(figure).name, "runs": runs}
        drawn = {"frame": self.frame(figure, played).spec(), "tall": self.tall(figure, played)}
        return common | drawn | self.extra(figure)

    def sparse(self, trajectory: Any) -> bool:
        """Whether a run is drawn thin and without markers: a long noisy one, which turns at every step."""
        return bool(trajectory.noisy) and len(trajectory.values) > SPARSE

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        frame = self.frame(figure, played)
        hidden = figure.predict is not None
        styles = {run.key: i for i, run in enumerate(figure.runs)}
        drawn = [
            svg.run(
                run.key,
                styles[run.key],
                [frame.project(p) for p in self.coordinates(figure, played[run.key])],
                run.shown and not hidden,
                noisy=self.sparse(played[run.key]),
                haloed=self.haloed,
            )
            for run in self.runs(figure)
        ]
        inside = self.background(figure, frame, lang) + svg.tag(
            "g", "".join(drawn) + self.foreground(figure, frame), class_="fig-runs"
        )
        return svg.picture(
            svg.axes(frame, lang, clip) + svg.clipped(inside, clip) + self.notes(figure, frame, lang), frame.tall
        )


def flat(points: Any) -> np.ndarray:
    """Points of a trajectory as (steps + 1, d) floats."""
    array = np.asarray(points, float)
    return array.reshape(len(array), -1)
