// The last value of a run against one hyperparameter: the U whose bottom moves with the budget of steps. The line is the sweep, the one
// marker is the run that the other views show.
import { type Hyper, run as record, type Trajectory, type Vector } from "../optlib.js";
import { type Frame, framed, type Point, type Project, projector, type Scale } from "../draw/frame.ts";
import { axes, type Ground, note } from "../draw/ground.ts";
import { evenly } from "../draw/graph.ts";
import { path } from "../draw/markup.ts";
import { dots, line } from "../draw/path.ts";
import type { Run } from "../figure/model.ts";
import { type Parts, put } from "../live/still.ts";
import { View } from "../live/view.ts";
import type { Trace } from "../plotly-core.js";
import type { Text, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { written } from "../words/symbols.ts";

interface SweepSpec extends ViewSpec {
  hyper: string;
  span: [number, number];
  axis: Scale;
  height: [number, number];
  marks: Record<string, Text> | null; // borders, by the value of the hyperparameter
}

interface Swept {
  key: string;
  points: Point[];
  took: number; // milliseconds
}

const SAMPLES = 161;
const PATIENCE = 12; // milliseconds
const NONE = 1e-300; // a run that lands exactly leaves the picture downwards, as its logarithm does

export class Sweep extends View<SweepSpec> {
  private known = new Map<string, Swept>();

  framed(): Frame {
    const {
        hyper,
        span: [low, high],
        axis,
        height: [bottom, top],
      } = this.spec,
      name = `symbol:${hyper}`;
    const above = this.lowest() ? "final-gap" : "final";
    const label = this.figure.say.has(name) ? `@${name}` : hyper;
    return framed([low, high, axis, label], [bottom, top, "log", `@axis:${above}|${written(this.objective)}`]);
  }

  private above(value: number): number {
    return Math.max(value - (this.lowest() ?? 0), NONE);
  }

  // Recomputed only when something other than the swept hyperparameter changed.
  private swept(run: Run): Point[] {
    const {
        figure,
        spec: { hyper: name },
      } = this,
      { steps } = figure;
    const start = figure.startOf(run),
      key = JSON.stringify([run.objective.name, start, steps, { ...run.hyper, [name]: 0 }]);
    const known = this.known.get(run.key);
    if (known?.key === key) return known.points;
    // A long sweep of many runs waits until the finger is off: the figure then draws once more.
    if (known && figure.moving && this.runs.length > 1 && known.took * this.runs.length > PATIENCE) return known.points;
    const begin = performance.now();
    const points = this.values().map(
      (value): Point => [value, this.above(last(run, start, steps, { ...run.hyper, [name]: value }))],
    );
    this.known.set(run.key, { key, points, took: performance.now() - begin });
    return points;
  }

  // Where the sweep is computed; evenly spaced along the axis.
  private values(): number[] {
    const {
      span: [low, high],
      axis,
    } = this.spec;
    return axis === "log" ? evenly(0, 1, SAMPLES).map((t) => low * (high / low) ** t) : evenly(low, high, SAMPLES);
  }

  override path(_result: Trajectory, _upTo: number, run: Run): Point[] {
    return this.swept(run);
  }

  override write(parts: Parts, run: Run, { values }: Trajectory, project: Project): void {
    const now = dots([project([run.hyper[this.spec.hyper], this.above(values[values.length - 1])])], run.style);
    put(parts.line, line(this.swept(run).map(project)));
    put(parts.dots, now);
    put(parts.now, now);
  }

  private marks(): [value: number, name: string][] {
    return Object.entries(this.spec.marks ?? {}).map(([value, text]) => [Number(value), text[this.figure.lang]]);
  }

  override ground(): Ground {
    const { frame } = this,
      [, top, , height] = frame.rect,
      project = projector(frame);
    const at = this.marks().map(([value, name]): [number, string] => [project([value, frame.axes[1][0]])[0], name]);
    return {
      around: axes(frame, this.figure.say, this.clip),
      below: at.map(([x]) => path("fig-border", `M${x.toFixed(1)},${top}v${height}`)).join(""),
      notes: at.map(([x, name]) => note(name, x - 5, top + 14, "end")).join(""),
    };
  }

  override hoverText(run: Run, _result: Trajectory, k: number): string {
    const [value, f] = this.swept(run)[k],
      { hyper } = this.spec;
    return `${this.figure.name(run)}<br>${this.figure.messageOr(`symbol:${hyper}`, hyper)} = ${show(value)}: ${show(f)}`;
  }

  override layout(): Trace {
    const shapes = this.marks().map(([value]) => ({
      type: "line",
      x0: value,
      x1: value,
      y0: 0,
      y1: 1,
      yref: "paper",
      line: { color: this.colours.ink, width: 1.2, dash: "4px 3px" },
    }));
    return { ...super.layout(), shapes };
  }
}

// The last value without recording the way: a hundred and sixty runs of a thousand steps at each event.
export function last(
  { objective, rule }: Pick<Run, "objective" | "rule">,
  start: Vector,
  steps: number,
  hyper: Record<string, number> & Hyper,
): number {
  if (rule.sequential || hyper.seed !== undefined || !rule.step)
    return record(objective, rule, start, steps, hyper).values[steps];
  const w = [...start],
    state = Object.fromEntries(rule.states.map((name) => [name, w.map(() => 0)]));
  for (let t = 1; t <= steps; t++) rule.step(w, objective.gradient(w), state, t, hyper);
  return objective.value(w);
}
