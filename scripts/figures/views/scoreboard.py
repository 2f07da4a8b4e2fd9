"""Who stands where: each run's rate, its value above the minimum, when it came down, how far it is from a minimum, and its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from scripts.figures import declared
from scripts.figures.draw.numbers import show, written
from scripts.figures.draw.svg import swatch, tag
from scripts.figures.messages import say
from scripts.figures.standing import Place, order, standing
from scripts.figures.views.base import Played, View

if TYPE_CHECKING:
    from scripts.figures.figure import Figure
    from scripts.figures.run import Run

CELLS = ("lr", "gap", "arrived", "distance", "verdict")


@dataclass(frozen=True)
class Scoreboard(View):
    """A table with a row for each run, in the runs' own order: ranks change, rows do not jump.

    ``share`` is the part of the start's value above the minimum below which a run counts as having come down.
    """

    share: float = 0.01

    kind = "scoreboard"
    pictured: ClassVar[bool] = False

    def check(self, figure: Figure, where: str) -> None:
        if len(figure.runs) < 2:
            raise ValueError(f"{where}: a scoreboard needs two runs or more.")
        if not 0 < self.share < 1:
            raise ValueError(f"{where}: the share of a scoreboard lies between 0 and 1, got {self.share:g}.")
        if names := sorted({run.objective for run in figure.runs if run.objective}):
            raise ValueError(f"{where}: a scoreboard compares runs on one objective; some have {', '.join(names)}.")

    def runs(self, figure: Figure) -> tuple[Run, ...]:
        return figure.runs

    def places(self, figure: Figure, played: Played) -> dict[str, Place]:
        shown = {run.key: played[run.key] for run in figure.runs if run.shown}
        return standing(self.target(figure), shown, self.share, figure.steps)

    def heads(self, figure: Figure, lang: str) -> dict[str, str]:
        target = self.target(figure)
        above = "board-value" if declared.lowest(target) is None else "board-gap"
        return {
            "rank": say(lang, "board-rank"),
            "method": say(lang, "board-method"),
            "lr": say(lang, "symbol:lr"),
            "gap": say(lang, above, f=written(target)),
            "arrived": say(lang, "board-arrived", share=show(100 * self.share)),
            "distance": say(lang, "board-distance"),
            "verdict": say(lang, "board-verdict"),
        }

    def still(self, figure: Figure, played: Played, lang: str, clip: str) -> str:
        """The whole table as HTML; scoreboard.js writes into these cells."""
        heads, names = self.heads(figure, lang), figure.labels(lang)
        places = {} if figure.predict else self.places(figure, played)
        # What stands before a number where the table is too narrow for its head.
        short = {c: say(lang, f"short:{c}", share=show(100 * self.share)) for c in CELLS if c != "verdict"}
        body = ""
        for style, run in enumerate(figure.runs):
            texts = self.cells(lang, run, places.get(run.key), played[run.key])
            rank = tag("td", texts["rank"], data_cell="rank", role="cell")
            name = tag("th", swatch(style) + names[run.key], scope="row", role="rowheader")
            rest = "".join(tag("td", texts[c], data_cell=c, data_label=short.get(c), role="cell") for c in CELLS)
            body += tag("tr", rank + name + rest, data_run=run.key, hidden=not run.shown, role="row")
        head = "".join(tag("th", text, scope="col", data_head=key) for key, text in heads.items())
        caption = tag("caption", say(lang, "board", step=figure.steps))
        parts = tag("thead", tag("tr", head, role="row"), role="rowgroup") + tag("tbody", body, role="rowgroup")
        return tag("table", caption + parts, class_="fig-board", role="table")

    def cells(self, lang: str, run: Run, place: Place | None, trajectory: Any) -> dict[str, str]:
        """The texts of a row; dashes where nothing may be seen yet."""
        if place is None:
            return dict.fromkeys(("rank", *CELLS), "–")
        return {
            "rank": str(place.rank),
            "lr": show(run.hyper["lr"]) if "lr" in run.hyper else "–",
            "gap": show(place.gap, 3),
            "arrived": say(lang, "board-never") if place.arrived is None else str(place.arrived),
            "distance": "–" if place.distance is None else show(place.distance, 3),
            "verdict": say(lang, f"score:{trajectory.verdict}", at=trajectory.diverged_at),
        }

    def summary(self, figure: Figure, played: Played, lang: str) -> list[str]:
        return [order(lang, figure.labels(lang), self.places(figure, played), figure.steps)]

    def spec(self, figure: Figure, played: Played) -> dict[str, Any]:
        return {"kind": self.kind, "runs": [run.key for run in figure.runs], "share": self.share}
