// @ts-nocheck
// The table of standings at the step shown. Rows stay where they are; scripts/figures/views/scoreboard.py wrote them.
import { show } from "../words/numbers.ts";
import { floor, order, standing } from "../measure/standing.ts";
import { symbol } from "../words/symbols.ts";

const PAUSE = 80; // milliseconds between two writings while steps or a finger move: digits that change faster are not read

export class Scoreboard {
  constructor(figure, spec, element) {
    Object.assign(this, { figure, spec, element });
    this.caption = element.querySelector("caption");
    this.above = element.querySelector('[data-head="gap"]');
    this.rows = new Map([...element.querySelectorAll("[data-run]")].map((row) =>
      [row.dataset.run, { row, cells: new Map([...row.querySelectorAll("[data-cell]")].map((cell) => [cell.dataset.cell, cell])) }]));
  }

  draw() {
    this.waiting ??= setTimeout(() => this.write(), PAUSE);
  }

  settle() {
    this.write();
  }

  get places() {
    const { figure } = this;
    return standing(figure.objective, [...figure.results].filter(([key]) => this.rows.has(key)), this.spec.share, figure.shown);
  }

  write() {
    clearTimeout(this.waiting);
    this.waiting = null;
    const { figure } = this;
    put(this.caption, figure.say("board", { step: figure.shown }));
    const { letter, variables } = figure.objective;
    const written = `${symbol(letter)}(${variables.map(symbol).join(", ")})`;
    put(this.above, figure.say(floor(figure.objective) === null ? "board-value" : "board-gap", { f: written }));
    const places = figure.revealed ? this.places : new Map();
    for (const run of figure.runs) {
      const { row, cells } = this.rows.get(run.key);
      row.hidden = !run.on;
      const texts = this.texts(run, places.get(run.key));
      for (const [name, cell] of cells) put(cell, texts?.[name] ?? "–");
      row.toggleAttribute("data-first", texts?.rank === "1");
    }
  }

  texts(run, place) {
    if (!place) return null;
    const { say } = this.figure;
    const { verdict, diverged_at: at } = this.figure.results.get(run.key);
    return {
      rank: String(place.rank),
      lr: "lr" in run.hyper ? show(run.hyper.lr) : "–",
      gap: show(place.gap, 3),
      arrived: place.arrived === null ? say("board-never") : String(place.arrived),
      distance: place.distance === null ? "–" : show(place.distance, 3),
      verdict: say(`score:${verdict}`, { at }),
    };
  }

  // What is said in place of a sentence for each run.
  summary() {
    const { figure } = this;
    const names = new Map(figure.runs.map((run) => [run.key, figure.name(run)]));
    return [order(figure.say, (key) => names.get(key), this.places, figure.shown)];
  }
}

function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
