// The table of standings at the step shown, a row for each run in the runs' own order: ranks change, rows do not jump.
import { escaped, tag } from "../draw/markup.ts";
import { swatch } from "../draw/path.ts";
import type { Run } from "../figure/model.ts";
import { floor, order, type Place, standing } from "../measure/standing.ts";
import { Picture } from "../live/picture.ts";
import type { ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { written } from "../words/symbols.ts";

interface ScoreboardSpec extends ViewSpec {
  share: number; // of the start's value above the minimum, below which a run counts as having come down
}

const PAUSE = 80; // milliseconds between two writings while steps or a finger move: digits that change faster are not read
const CELLS = ["lr", "gap", "arrived", "distance", "verdict"];

type Texts = Record<string, string>;

export class Scoreboard extends Picture<ScoreboardSpec> {
  static readonly wide = true;
  private waiting: ReturnType<typeof setTimeout> | null = null;

  open(): void {
    if (!this.element.firstChild) this.element.innerHTML = this.table();
  }

  private table(): string {
    const { say, runs } = this.figure,
      share = show(100 * this.spec.share);
    const heads: Texts = {
      rank: say("board-rank"),
      method: say("board-method"),
      lr: say("symbol:lr"),
      gap: this.above(),
      arrived: say("board-arrived", { share }),
      distance: say("board-distance"),
      verdict: say("board-verdict"),
    };
    const head = Object.entries(heads).map(([key, text]) =>
      tag("th", { scope: "col", "data-head": key }, escaped(text)),
    );
    // What stands before a number where the table is too narrow for its head.
    const label = (cell: string) => (cell === "verdict" ? null : say(`short:${cell}`, { share }));
    const body = runs.map((run) =>
      tag(
        "tr",
        { "data-run": run.key, role: "row" },
        tag("td", { "data-cell": "rank", role: "cell" }),
        tag("th", { scope: "row", role: "rowheader" }, swatch(run.style), escaped(this.figure.name(run))),
        ...CELLS.map((cell) => tag("td", { "data-cell": cell, "data-label": label(cell), role: "cell" })),
      ),
    );
    return tag(
      "table",
      { class: "fig-board", role: "table" },
      tag("caption"),
      tag("thead", { role: "rowgroup" }, tag("tr", { role: "row" }, ...head)),
      tag("tbody", { role: "rowgroup" }, ...body),
    );
  }

  // The head over the values.
  private above(): string {
    const { objective, say } = this.figure;
    return say(floor(objective) === null ? "board-value" : "board-gap", { f: written(objective) });
  }

  draw(): void {
    this.waiting ??= setTimeout(() => this.write(), PAUSE);
  }

  settle(): void {
    this.write();
  }

  private get places(): Map<string, Place> {
    const { figure } = this;
    return standing(
      figure.objective,
      figure.played.map(([run, result]) => [run.key, result]),
      this.spec.share,
      figure.shown,
    );
  }

  private write(): void {
    if (this.waiting) clearTimeout(this.waiting);
    this.waiting = null;
    const { figure, element, places } = this;
    put(element.querySelector("caption"), figure.say("board", { step: figure.shown }));
    put(element.querySelector('[data-head="gap"]'), this.above());
    for (const run of figure.runs) {
      const row = element.querySelector(`[data-run="${CSS.escape(run.key)}"]`) as Element;
      const texts = this.texts(run, places.get(run.key));
      row.toggleAttribute("hidden", !run.on);
      for (const cell of ["rank", ...CELLS]) put(row.querySelector(`[data-cell="${cell}"]`), texts[cell] ?? "–");
      row.toggleAttribute("data-first", texts.rank === "1");
    }
  }

  // Of a row; none where nothing may be seen yet.
  private texts(run: Run, place: Place | undefined): Texts {
    const result = this.figure.shownResult(run),
      { say } = this.figure;
    if (!place || !result) return {};
    return {
      rank: String(place.rank),
      lr: "lr" in run.hyper ? show(run.hyper.lr as number) : "–",
      gap: show(place.gap, 3),
      arrived: place.arrived === null ? say("board-never") : String(place.arrived),
      distance: place.distance === null ? "–" : show(place.distance, 3),
      verdict: say(`score:${result.verdict}`, { at: result.diverged_at }),
    };
  }

  // In place of a sentence for each run.
  override summary(): string[] {
    const { figure } = this,
      names = new Map(figure.runs.map((run) => [run.key, figure.name(run)]));
    return [order(figure.say, (key) => names.get(key) ?? key, this.places, figure.shown)];
  }
}

function put(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
