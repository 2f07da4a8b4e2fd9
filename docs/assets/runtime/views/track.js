// A quantity of each run against the step; scripts/figures/views/track.py is the twin.
import { Loss } from "./loss.js";
import { put, SPARSE } from "./still.js";
import { power, widened } from "../frame.js";
import { line } from "../path.js";
import { lines } from "../quantities.js";
import { show } from "../numbers.js";
import { stateSymbol, symbol } from "../words.js";

const GAP = 15; // pixels between the names at the lines' ends
const ROOM = 1.09; // the axis of steps goes on so far beyond the last, for the names
const NOWHERE = [NaN, NaN];

export class Track extends Loss {
  // The quantity's lines for a run, one list a line; computed once a run.
  tracked(run, result) {
    this.known ??= new WeakMap();
    if (!this.known.has(result)) {
      const every = lines(this.spec.quantity, run.objective, result);
      this.known.set(result, this.spec.chosen[this.runs.indexOf(run)].map((k) => every[k]));
    }
    return this.known.get(result);
  }

  change(spec) {
    super.change(spec);
    this.runs.forEach((run, i) => this.parts(run).tags.forEach((tag, k) => { tag.textContent = spec.names[i][k]; }));
  }

  get until() {
    return this.figure.steps * (this.spec.names.flat().some(Boolean) ? ROOM : 1);
  }

  // All lines one after the other, each closed by a point that is nowhere.
  path(result, upTo, run) {
    const size = this.log ? Math.abs : (x) => x;
    return this.tracked(run, result).flatMap((line) => [...line.slice(0, upTo + 1).map((x, k) => [k, size(x)]), NOWHERE]);
  }

  // What is tracked may jump at every step of any run, not only of a noisy one.
  sparse({ points }) {
    return points.length > SPARSE;
  }

  // The first line is the stroke of its run, the others are thin.
  stroke(parts, points, close) {
    const gap = parts.thin ? points.findIndex(([x]) => Number.isNaN(x)) : points.length;
    put(parts.line, line(points.slice(0, gap), close));
    if (parts.thin) put(parts.thin, line(points.slice(gap), close));
  }

  ends(points) {
    const ends = [];
    let last = NOWHERE;
    for (const point of points) {
      if (Number.isFinite(point[0]) && Number.isFinite(point[1])) last = point;
      else if (Number.isNaN(point[0])) { ends.push(last); last = NOWHERE; }
    }
    return ends;
  }

  decorate(project) {
    const tags = [], ends = [];
    for (const [i, run] of this.runs.entries()) {
      const parts = this.parts(run);
      const result = this.figure.revealed && run.on && this.figure.results.get(run.key);
      const found = result ? this.ends(this.path(result, this.figure.shown, run).map(project)) : [];
      tags.push(...parts.tags);
      ends.push(...parts.tags.map((_, k) => (this.spec.names[i][k] && found[k]) || NOWHERE));
    }
    spread(ends, this.rect).forEach((place, k) => {
      tags[k].classList.toggle("off", !place);
      if (place) ["x", "y"].forEach((side, n) => tags[k].setAttribute(side, place[n].toFixed(1)));
    });
  }

  // The twin of extent() in track.py.
  extent(kind) {
    const rows = this.runs.map((run) => [run, this.figure.results.get(run.key)]).filter(([, result]) => result);
    const values = rows.flatMap(([run, result]) => this.tracked(run, result).flat()).filter(Number.isFinite);
    return extent(kind === "log" ? values.map(Math.abs) : values, kind);
  }

  hoverText(run, result, k) {
    const i = this.runs.indexOf(run), stride = this.figure.shown + 2; // a line's points and the gap after it
    const [line, step] = [Math.floor(k / stride), k % stride];
    if (step > this.figure.shown) return "";
    const { quantity, names } = this.spec;
    const name = quantity === "coordinate" ? names[i][line] : `${this.heading(run)} ${names[i][line]}`.trim();
    return `${this.figure.name(run)}<br>${this.figure.say("axis:step")} ${step}<br>${name} = ${show(this.tracked(run, result)[line][step])}`;
  }

  heading(run) {
    const { quantity } = this.spec;
    if (quantity.startsWith("state:")) return stateSymbol(quantity.slice(6));
    return this.figure.say(`track:${quantity}`, { f: symbol(run.objective.letter) });
  }

  // For the table of numbers, what it does not have already.
  tabled(run, result) {
    const i = this.runs.indexOf(run);
    if (this.spec.told || i < 0) return [];
    return this.tracked(run, result).map((line, k) => [`${this.heading(run)} ${this.spec.names[i][k]}`.trim(), line]);
  }
}

export function extent(values, kind) {
  const lowest = (list, other) => (list.length ? list.reduce((a, b) => Math.min(a, b)) : other);
  const highest = (list, other) => (list.length ? list.reduce((a, b) => Math.max(a, b)) : other);
  if (kind === "log") {
    const positive = values.filter((v) => v > 0);
    const high = power(Math.ceil(Math.log10(highest(positive, 1)) - 1e-9));
    const low = power(Math.floor(Math.log10(Math.max(lowest(positive, 1), high * 1e-10)) + 1e-9));
    return low < high ? [low, high] : [low / 10, high];
  }
  return widened(lowest(values, 0), highest(values, 1));
}

// Where the names at the lines' ends go, or null.
export function spread(ends, [left, top, width, height]) {
  const places = ends.map(() => null);
  const inside = [...ends.keys()].filter((k) => ends[k][0] >= left - 1 && ends[k][0] <= left + width + 1 && ends[k][1] >= top - 1 && ends[k][1] <= top + height + 1);
  inside.sort((a, b) => ends[a][1] - ends[b][1] || a - b);
  const heights = [];
  for (const k of inside) heights.push(Math.max(ends[k][1] + 4, heights.length ? heights.at(-1) + GAP : top + 11));
  let lowest = top + height - 4;
  for (let n = inside.length - 1; n >= 0; n--) {
    lowest = Math.min(heights[n], lowest);
    places[inside[n]] = [ends[inside[n]][0] + 7, lowest];
    lowest -= GAP;
  }
  return places;
}
