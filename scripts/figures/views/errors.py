"""Training and test error of polynomials on one sample, against their degree or against the steps of gradient descent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from optlib import polynomials
from scripts.figures.draw import path
from scripts.figures.draw.numbers import show
from scripts.figures.draw.scale import Axis, Frame
from scripts.figures.messages import say
from scripts.figures.views.base import Numbers, Played
from scripts.figures.views.sampled import FRESH, Sampled

if TYPE_CHECKING:
    from scripts.figures.figure import Figure

PLACES = 90  # along the axis of steps
LISTED = 6  # every so many of them has a row in the table


@dataclass(frozen=True)
class Errors(Sampled):
    """Against the degree from 0 to ``most``, or, where the figure's polynomial has ``updates``, against the steps from 1 to ``most``.

    ``height`` (low, high) of the logarithmic axis; what lies beyond it leaves the picture.
    """

    most: int = 10
    height: tuple[float, float] = (0.003, 10.0)

    kind = "errors"

    def check(self, figure: Figure, where: str) -> None:
        super().check(figure, where)
        now = figure.dialled(self.degree if self.updates is None else self.updates)
        if not now <= self.most:
            raise ValueError(f"{where}: the errors go up to {self.most}, and {now:g} lies beyond.")
        if self.updates is None and self.most >= figure.dialled(self.rows):
            raise ValueError(
                f"{where}: {figure.dialled(self.rows):g} rows determine no polynomial of degree {self.most}."
            )

    def frame(self, figure: Figure, played: Played) -> Frame:
        degrees, steps = (0.0, float(self.most), "@axis:degree"), (1.0, float(self.most), "@axis:step", "log")
        across = Axis(*degrees) if self.updates is None else Axis(*steps)
        return Frame(across, Axis(*self.height, "@axis:mean-loss", "log"))

    def places(self) -> list[int]:
        """Degrees, or numbers of steps about evenly spaced on a logarithmic axis."""
        if self.updates is None:
            return list(range(self.most + 1))
        return sorted({max(1, int(self.most ** (k / PLACES) + 0.5)) for k in range(PLACES + 1)})

    def errors(self, figure: Figure, places: list[int]) -> np.ndarray:
        """Training and test error at each of ``places``, shape (len(places), 2)."""
        train, test = self.sample(figure), self.sample(figure, FRESH)
        stretch = (self.source.low, self.source.high)
        if self.updates is None:
            models = [polynomials.fit(*train, degree, *stretch) for degree in places]
        else:
            models = polynomials.descend(*train, self.whole(figure, self.degree), self.rate, places, *stretch)
        return np.array(
            [[polynomials.mean_squared_error(c, *rows, *stretch) for rows in (train, test)] for c in models]
        )

    def now(self, figure: Figure) -> int:
        return self.whole(figure, self.degree if self.updates is None else self.updates)

    def strokes(self, figure: Figure, frame: Frame) -> list[tuple[str, str]]:
        places, now = self.places(), self.now(figure)
        errors, here = self.errors(figure, places), self.errors(figure, [now])[0]
        best = int(errors[:, 1].argmin())
        train, test = ([frame.project((p, e)) for p, e in zip(places, column, strict=True)] for column in errors.T)
        x, (_, top, _, tall) = frame.project((now, self.height[0]))[0], frame.rect
        spots = path.dots([frame.project((now, here[0]))], 0) + path.dots([frame.project((now, here[1]))], 1)
        return [
            ("fig-border", path.line([(x, top), (x, top + tall)])),
            ("fig-train", path.line(train)),
            ("fig-test", path.line(test)),
            ("fig-best", path.dots([test[best]], 3)),
            ("fig-data", spots),
        ]

    def words(self, figure: Figure, lang: str) -> list[str]:
        places, now = self.places(), self.now(figure)
        train, test = self.errors(figure, [now])[0]
        best = places[int(self.errors(figure, places)[:, 1].argmin())]
        key = "errors:degree" if self.updates is None else "errors:updates"
        return [say(lang, key, at=now, train=show(train, 3), test=show(test, 3), best=best)]

    def numbers(self, figure: Figure, lang: str) -> list[Numbers]:
        places = self.places() if self.updates is None else self.places()[::LISTED]
        rows = [[str(p), *(show(e) for e in pair)] for p, pair in zip(places, self.errors(figure, places), strict=True)]
        heads = ("axis:degree" if self.updates is None else "axis:step", "errors:train", "errors:test")
        return [Numbers(say(lang, "errors:table"), [say(lang, head) for head in heads], rows)]

    def below(self, figure: Figure, lang: str) -> str:
        return self.legend([
            ("fig-train", say(lang, "errors:train")), ("fig-test", say(lang, "errors:test")),
            ("fig-best", say(lang, "errors:best"), path.dots([(18.0, 7.0)], 3)),
        ])  # fmt: skip

    def extra(self, figure: Figure) -> dict[str, Any]:
        return super().extra(figure) | {"places": self.places(), "listed": LISTED}
