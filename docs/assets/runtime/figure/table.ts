// Every step's numbers, under the figure; written only while they are unfolded, and by the build for readers without scripts.
import type { Trajectory } from "../optlib.js";
import { escaped, tag } from "../draw/markup.ts";
import { show } from "../words/numbers.ts";
import { stateSymbol, symbol } from "../words/symbols.ts";
import type { Figure } from "./figure.ts";
import type { Run } from "./model.ts";

const ROWS = 60;

// Rows of numbers that belong to a view; the first of a row names it.
export interface NumberTable {
  caption: string;
  heads: string[];
  rows: string[][];
}

// The smallest of 1, 2, 5, 10, 20 … that leaves at most so many rows.
export function stride(steps: number, rows = ROWS): number {
  for (let scale = 1; scale < 10 * steps; scale *= 10) {
    for (const factor of [1, 2, 5]) if (steps / (factor * scale) <= rows) return factor * scale;
  }
  return 1;
}

// The steps that have a row. The last two always do: thinned rows of a cycle of two would all show the same half of it.
export function rows(steps: number, shown: number, most = ROWS): number[] {
  if (!Number.isFinite(steps)) return [];
  const chosen = new Set([Math.max(0, steps - 1), steps, shown]);
  for (let k = 0, every = stride(steps, most); k <= steps; k += every) chosen.add(k);
  return [...chosen].sort((a, b) => a - b);
}

export class Table {
  private readonly figure: Figure;
  private readonly folder: HTMLDetailsElement;
  private readonly place: Element;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(figure: Figure, folder: HTMLDetailsElement) {
    this.figure = figure;
    this.folder = folder;
    this.place = folder.querySelector(".fig-tables") as Element;
    folder.addEventListener("toggle", () => this.settle());
  }

  settle(): void {
    if (!this.folder.open) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.write(), 120);
  }

  write(): void {
    const kept = this.place.scrollLeft;
    this.place.innerHTML = this.html();
    this.place.scrollLeft = kept;
  }

  html(): string {
    const { figure } = this;
    const own = figure.revealed ? figure.views.flatMap((view) => view.numbers()) : [];
    const framedOwn = own.map(({ caption, heads, rows: lines }) =>
      framed(
        caption,
        heads,
        lines.map((cells) => row(cells)),
      ),
    );
    return figure.played.map(([run, result]) => this.table(run, result)).join("") + framedOwn.join("");
  }

  private table(run: Run, result: Trajectory): string {
    const { figure } = this,
      { points, values, gradients, states } = result;
    const more = new Map(figure.views.flatMap((view) => view.tabled(run, result)));
    const every = stride(figure.steps);
    const caption = figure.say(every === 1 ? "table-of" : "table-thinned", { run: figure.name(run), stride: every });
    const names = run.objective.variables.map(symbol),
      f = symbol(run.objective.letter),
      many = names.length > 1;
    const heads = [
      figure.say("axis:step"),
      ...names,
      f,
      ...names.map((v) => (many ? `∂${f}/∂${v}` : `${f}′`)),
      ...run.rule.states.flatMap((s) => names.map((v) => stateSymbol(s) + (many ? `[${v}]` : ""))),
      ...more.keys(),
    ];
    const body = rows(figure.steps, figure.shown).map((k) => {
      const numbers = [...points[k], values[k], ...gradients[k], ...run.rule.states.flatMap((s) => states[s][k])].map(
        (v) => show(v),
      );
      // A view's quantity may have no value at a step, as a length has none before the first.
      const told = [...more.values()].map((line) => (Number.isNaN(line[k]) ? "–" : show(line[k])));
      return row([String(k), ...numbers, ...told], k === figure.shown);
    });
    return framed(caption, heads, body, run.key);
  }
}

const row = ([first, ...cells]: string[], current = false): string =>
  tag(
    "tr",
    { "aria-current": current ? "true" : null },
    tag("th", { scope: "row" }, escaped(first)),
    ...cells.map((cell) => tag("td", {}, escaped(cell))),
  );

// A table in a box of its own that scrolls.
function framed(caption: string, heads: string[], body: string[], run?: string): string {
  const head = tag("thead", {}, tag("tr", {}, ...heads.map((text) => tag("th", { scope: "col" }, escaped(text)))));
  const table = tag(
    "table",
    { class: "fig-numbers", "data-run": run },
    tag("caption", {}, escaped(caption)),
    head,
    tag("tbody", {}, ...body),
  );
  return tag("div", { class: "fig-scroll", tabindex: 0, role: "group", "aria-label": caption }, table);
}
