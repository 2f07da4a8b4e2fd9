// Where many runs end that differ in nothing but their seed: a histogram over the parameter.
import { run as record, type Trajectory } from "../optlib.js";
import { type Frame, framed, type Point } from "../draw/frame.ts";
import type { Run } from "../figure/model.ts";
import { View } from "../live/view.ts";
import { deviation, outline } from "../measure/histogram.ts";
import type { ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

interface EndsSpec extends ViewSpec {
  seeds: number; // of each run, its own and the next ones
  height: number; // the largest share of the seeds that the axis shows
}

const BINS = 60;
const HASTE = 5; // while a finger moves, so many times fewer seeds are run

export class Ends extends View<EndsSpec> {
  private known = new Map<string, { key: string; ends: number[] }>();

  framed(): Frame {
    const [[low, high]] = this.figure.box;
    return framed(
      [low, high, "linear", `@axis:last|${symbol(this.objective.variables[0])}`],
      [0, this.spec.height, "linear", "@axis:share"],
    );
  }

  // The last w of each seed, computed anew only when something has changed.
  private ended(run: Run): number[] {
    const { figure, spec } = this,
      { steps } = figure;
    const start = figure.startOf(run),
      seeds = figure.moving ? Math.ceil(spec.seeds / HASTE) : spec.seeds;
    const key = JSON.stringify([run.objective.name, start, steps, run.hyper, seeds]),
      known = this.known.get(run.key);
    if (known?.key === key) return known.ends;
    const ends = Array.from({ length: seeds }, (_, k) => {
      const { points } = record(run.objective, run.rule, start, steps, {
        ...run.hyper,
        seed: Number(run.hyper.seed) + k,
      });
      return points[points.length - 1][0];
    });
    this.known.set(run.key, { key, ends });
    return ends;
  }

  override path(_result: Trajectory, _upTo: number, run: Run): Point[] {
    return outline(this.ended(run), this.frame.axes[0], BINS);
  }

  override sparse(): boolean {
    return false;
  }

  override marked(): Point[] {
    return [];
  }

  override words(): string[] {
    return this.runs
      .filter((run) => run.on)
      .map((run) => {
        const ended = this.ended(run),
          { minima, value } = this.objective;
        const fill = { run: this.figure.name(run), seeds: ended.length };
        if (minima.length < 2) return this.figure.say("ends-spread", { ...fill, deviation: show(deviation(ended), 3) });
        const points = minima.map(([w]) => w);
        const lowest = points.reduce((best, w, k) => (value([w]) < value([points[best]]) ? k : best), 0);
        const nearest = (end: number) =>
          points.reduce((best, w, k) => (Math.abs(w - end) < Math.abs(points[best] - end) ? k : best), 0);
        const count = ended.filter((end) => nearest(end) === lowest).length;
        return this.figure.say("ends", { ...fill, count, where: show(points[lowest]) });
      });
  }

  override hoverText(run: Run, result: Trajectory, k: number): string {
    const [w, share] = this.path(result, 0, run)[k];
    return `${this.figure.name(run)}<br>${show(w, 3)}: ${show(share, 3)}`;
  }
}
