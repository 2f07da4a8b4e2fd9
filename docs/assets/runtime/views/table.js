// Every step's numbers; scripts/build/numbers_table.py writes the same rows at build. Written only while they are unfolded.
import { show } from "../numbers.js";
import { stateSymbol, symbol } from "../words.js";

const ROWS = 60;

export function stride(steps, rows = ROWS) {
  for (let scale = 1; scale < 10 * steps; scale *= 10) {
    for (const factor of [1, 2, 5]) if (steps / (factor * scale) <= rows) return factor * scale;
  }
  return 1;
}

// The steps that have a row. The last two always do: thinned rows of a cycle of two would all show the same half of it.
export function rows(steps, shown, most = ROWS) {
  if (!Number.isFinite(steps)) return [];
  const chosen = new Set([Math.max(0, steps - 1), steps, shown]);
  for (let k = 0, every = stride(steps, most); k <= steps; k += every) chosen.add(k);
  return [...chosen].sort((a, b) => a - b);
}

export class Table {
  constructor(figure) {
    this.figure = figure;
    this.folder = figure.element.querySelector(".fig-data-table");
    this.place = this.folder.querySelector(".fig-tables");
    this.folder.addEventListener("toggle", () => this.settle());
  }

  draw() {}

  settle() {
    if (!this.folder.open) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.write(), 120);
  }

  write() {
    const { figure } = this;
    const on = figure.revealed ? figure.runs.filter((run) => run.on) : [];
    const kept = this.place.scrollLeft;
    const own = figure.revealed ? figure.views.flatMap((view) => view.numbers?.() ?? []) : [];
    this.place.replaceChildren(...on.map((run) => this.table(run)), ...own.map((part) => this.own(part)));
    this.place.scrollLeft = kept;
  }

  table(run) {
    const { figure } = this;
    const result = figure.results.get(run.key);
    const { points, values, gradients, states } = result;
    const more = new Map(figure.views.flatMap((view) => view.tabled?.(run, result) ?? []));
    const every = stride(figure.steps);
    const caption = figure.say(every === 1 ? "table-of" : "table-thinned", { run: figure.name(run), stride: every });
    const names = run.objective.variables.map(symbol);
    const many = names.length > 1;
    const f = symbol(run.objective.letter);
    const heads = [
      figure.say("axis:step"), ...names, f, ...names.map((v) => (many ? `∂${f}/∂${v}` : `${f}′`)),
      ...run.rule.states.flatMap((s) => names.map((v) => stateSymbol(s) + (many ? `[${v}]` : ""))), ...more.keys(),
    ];
    const body = rows(figure.steps, figure.shown).map((k) => {
      const own = run.rule.states.flatMap((s) => states[s][k]);
      const cells = [...points[k], values[k], ...gradients[k], ...own].map((v) => node("td", show(v)));
      for (const line of more.values()) cells.push(node("td", Number.isNaN(line[k]) ? "–" : show(line[k])));
      return node("tr", node("th", String(k), { scope: "row" }), ...cells, k === figure.shown ? { "aria-current": "true" } : {});
    });
    return framed(caption, heads, body, { "data-run": run.key });
  }

  // Numbers that belong to a view and to no run.
  own({ caption, heads, rows: lines }) {
    const body = lines.map(([first, ...cells]) => node("tr", node("th", first, { scope: "row" }), ...cells.map((v) => node("td", v))));
    return framed(caption, heads, body);
  }
}

// A table in a box of its own that scrolls.
function framed(caption, heads, body, attributes = {}) {
  const table = node("table", node("caption", caption),
    node("thead", node("tr", ...heads.map((h) => node("th", h, { scope: "col" })))), node("tbody", ...body), { class: "fig-numbers", ...attributes });
  return node("div", table, { class: "fig-scroll", tabindex: "0", role: "group", "aria-label": caption });
}

// An element from its children; a last plain object holds attributes.
function node(name, ...parts) {
  const made = document.createElement(name);
  const attributes = parts.at(-1)?.constructor === Object ? parts.pop() : {};
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts);
  return made;
}
