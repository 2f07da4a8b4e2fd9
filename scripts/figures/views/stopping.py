"""When to stop a search: what the usual criteria look at, step by step, and where each of them ends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from scripts.figures.draw import path
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Numbers, Played, flat
from scripts.figures.views.sketch import Sketch

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

LINES = {
    "fig-train": "gradient",
    "fig-test": "progress",
    "fig-away": "distance",
    "fig-border": "epsilon",
    "fig-residuals": "budget",
}


@dataclass(frozen=True)
class Stopping(Sketch):
    """The first of the figure's runs: its ‖∇f‖, what one step gains, and its distance from the nearest minimum.

    ``epsilon`` is the threshold of the criteria, a number or the name of a dial; ``most`` steps fit on the axis, ``height``
    (low, high) is the other one.
    """

    epsilon: float | str = "epsilon"
    most: int = 10_000
    height: tuple[float, float] = (1e-10, 1e2)

    kind = "stopping"

    def check(self, figure: Figure, where: str) -> None:
        if not figure.runs:
            raise ValueError(f"{where}: criteria for stopping need a run.")
        if not len(self.target(figure).minima):
            raise ValueError(f"{where}: {self.target(figure).name} declares no minimum to measure the distance from.")
        if figure.steps > self.most:
            raise ValueError(f"{where}: {figure.steps} steps do not fit on an axis up to {self.most}.")
        if not figure.dialled(self.epsilon) > 0:
            raise ValueError(f"{where}: the threshold of a criterion is above 0.")

    def frame(self, figure: Figure, played: Played) -> Frame:
        return Frame(Axis(1.0, float(self.most), "@axis:step", "log"), Axis(*self.height, "@stopping:axis", "log"))

    def measured(self, figure: Figure, trajectory: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """For each step from the first: ‖∇f‖, f_{t−1} − f_t, and the distance from the nearest minimum."""
        minima = np.asarray(self.target(figure).minima, float)
        away = np.linalg.norm(flat(trajectory.points)[1:, None] - minima, axis=-1).min(axis=1)
        return np.linalg.norm(flat(trajectory.gradients)[1:], axis=1), -np.diff(trajectory.values), away

    def stops(self, figure: Figure, trajectory: Any) -> dict[str, int | None]:
        """The step at which each criterion ends the search, None where it does not within the budget."""
        slope, gained, _ = self.measured(figure, trajectory)
        epsilon = figure.dialled(self.epsilon)
        first = {"small-gradient": slope <= epsilon, "no-progress": np.abs(gained) <= epsilon}
        return {name: int(met.argmax()) + 1 if met.any() else None for name, met in first.items()} | {
            "spent": len(slope)
        }

    def trajectory(self, figure: Figure) -> Any:
        return figure.play()[figure.runs[0].key]

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        played = self.trajectory(figure)
        slope, gained, away = self.measured(figure, played)
        steps = [float(t) for t in range(1, len(slope) + 1)]
        epsilon, (left, top, wide, tall) = figure.dialled(self.epsilon), frame.rect
        level = frame.project((1.0, epsilon))[1]
        stops = self.stops(figure, played)
        curves = {"small-gradient": slope, "no-progress": np.abs(gained)}

        def curve(values: np.ndarray) -> str:
            return path.line(frame.project(p) for p in zip(steps, np.maximum(values, 1e-300), strict=True))

        met = [
            path.dots([frame.project((step, float(values[step - 1])))], 3)
            for name, values in curves.items()
            if (step := stops[name]) is not None
        ]
        end = frame.project((len(steps), self.height[0]))[0]
        return [
            ("fig-border", path.line([(left, level), (left + wide, level)])),
            ("fig-residuals", path.line([(end, top), (end, top + tall)])),
            ("fig-away", curve(away)),
            ("fig-train", curve(slope)),
            ("fig-test", curve(np.abs(gained))),
            ("fig-data", "".join(met)),
        ]

    def said(self, figure: Figure, lang: str) -> list[tuple[str, int | None, float]]:
        """Each criterion in words, the step at which it stops, and how far from the minimum that is."""
        played = self.trajectory(figure)
        away = self.measured(figure, played)[2]
        return [
            (say(lang, f"stopping:{name}"), step, float(away[step - 1]) if step else float("nan"))
            for name, step in self.stops(figure, played).items()
        ]

    def words(self, figure: Figure, lang: str) -> list[str]:
        return [
            say(lang, "stopping:words", criterion=criterion, step=step, off=show(off, 3))
            if step
            else say(lang, "stopping:not-yet", criterion=criterion, steps=figure.steps)
            for criterion, step, off in self.said(figure, lang)
        ]

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        heads = [say(lang, "stopping:criterion"), say(lang, "axis:step"), say(lang, "stopping:off")]
        rows = [
            [criterion, *((str(step), show(off)) if step else (say(lang, "stopping:never"), "–"))]
            for criterion, step, off in self.said(figure, lang)
        ]
        return [Numbers(say(lang, "stopping:table"), heads, rows)]

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend([(class_, say(lang, f"stopping:{name}")) for class_, name in LINES.items()])

    def extra(self, figure: Figure) -> dict[str, Any]:
        return {"epsilon": self.epsilon, "minima": np.asarray(self.target(figure).minima, float).tolist()}
