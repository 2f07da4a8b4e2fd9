// @ts-nocheck
// Where many runs end that differ in nothing but their seed: a histogram over the parameter.
import { View } from "../live/view.ts";
import { line } from "../draw/path.ts";
import { run as record } from "../optlib.js";
import { show } from "../words/numbers.ts";

const HASTE = 5; // while a finger moves, so many times fewer seeds are run

export class Ends extends View {
  constructor(...parts) {
    super(...parts);
    this.cache = new Map();
  }

  // The last w of each seed, computed anew only when something has changed.
  ended(run) {
    const { figure, spec } = this;
    const start = figure.startOf(run), seeds = figure.moving ? Math.ceil(spec.seeds / HASTE) : spec.seeds;
    const key = JSON.stringify([run.objective.name, start, figure.steps, run.hyper, seeds]);
    if (this.cache.get(run.key)?.key !== key) {
      const ends = Array.from({ length: seeds }, (_, k) =>
        record(run.objective, run.rule, start, figure.steps, { ...run.hyper, seed: run.hyper.seed + k }).points.at(-1)[0]);
      this.cache.set(run.key, { key, ends });
    }
    return this.cache.get(run.key).ends;
  }

  path(result, upTo, run) {
    const [low, high] = this.frame.axes[0];
    const { bins } = this.spec;
    return outline(this.ended(run), low, high, bins);
  }

  write(parts, run, result, project) {
    parts.line.setAttribute("d", line(this.path(result, 0, run).map(project)));
  }

  words() {
    return this.runs.filter((run) => run.on).map((run) => {
      const ended = this.ended(run), { minima, value } = this.objective;
      const fill = { run: this.figure.name(run), seeds: ended.length };
      if (minima.length < 2) return this.figure.say("ends-spread", { ...fill, deviation: show(deviation(ended), 3) });
      const points = minima.map(([w]) => w);
      const lowest = points.reduce((best, w, k) => (value([w]) < value([points[best]]) ? k : best), 0);
      const nearest = (end) => points.reduce((best, w, k) => (Math.abs(w - end) < Math.abs(points[best] - end) ? k : best), 0);
      const count = ended.filter((end) => nearest(end) === lowest).length;
      return this.figure.say("ends", { ...fill, count, where: show(points[lowest]) });
    });
  }

  hoverData(run) {
    if (!(run.on && this.figure.revealed)) return { x: [], y: [], text: [] };
    const points = this.path(null, 0, run);
    return { x: points.map((p) => p[0]), y: points.map((p) => p[1]), text: points.map((p) => `${this.figure.name(run)}<br>${show(p[0], 3)}: ${show(p[1], 3)}`) };
  }
}

export function outline(ended, low, high, bins) {
  const counts = Array(bins).fill(0);
  for (const w of ended) if (w >= low && w < high) counts[Math.floor(((w - low) / (high - low)) * bins)]++;
  const edge = (k) => low + ((high - low) * k) / bins;
  const top = counts.flatMap((count, k) => [[edge(k), count / ended.length], [edge(k + 1), count / ended.length]]);
  return [[low, 0], ...top, [high, 0]];
}

export function deviation(values) {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
}
