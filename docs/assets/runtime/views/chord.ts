// A curve and the segment between two of its points: where the curve rises above it, the function is not convex.
import { type Frame, framed, type Point, type Project, projector } from "../draw/frame.ts";
import { curve, type Ground } from "../draw/ground.ts";
import { evenly, graph, heights } from "../draw/graph.ts";
import { dots, line } from "../draw/path.ts";
import { along } from "../live/along.ts";
import type { Grip } from "../live/grip.ts";
import { legend, Sketch, type Stroke } from "../live/sketch.ts";
import type { Quantity, Text, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol, written } from "../words/symbols.ts";

interface ChordSpec extends ViewSpec {
  box: [number, number] | null; // of w
  first: Quantity;
  second: Quantity;
  name: Text | null; // what the words call the curve
}

interface Points {
  w: number[];
  f: number[];
  chord: number[];
}

const BETWEEN = 200; // pieces between the two points
const TOUCHING = 1e-9; // of the picture's height: less than this above the segment is rounding
const PAD = 0.08; // of the curve's height, above and below it
const LENS = "M1,12q17,-18 34,0z";

export class Chord extends Sketch<ChordSpec> {
  framed(): Frame {
    const [left, right] = this.spec.box ?? this.box[0];
    const [low, high] = heights(graph(this.objective, left, right)),
      pad = PAD * (high - low);
    return framed(
      [left, right, "linear", symbol(this.objective.variables[0])],
      [low - pad, high + pad, "linear", written(this.objective)],
    );
  }

  override get steady(): boolean {
    return true;
  }

  override ground(): Ground {
    const [low, high] = this.frame.axes[0];
    return { ...super.ground(), below: curve(projector(this.frame), graph(this.objective, low, high), "fig-curve") };
  }

  // w between the two points, and there the curve and the segment.
  private points(): Points {
    const { first, second } = this.spec;
    const [a, b] = [first, second].map((end) => this.figure.dialled(end)).sort((p, q) => p - q);
    const w = evenly(a, b, BETWEEN + 1),
      f = w.map((at) => this.objective.value([at]));
    return { w, f, chord: evenly(f[0], f[BETWEEN], BETWEEN + 1) };
  }

  // How far the curve rises above the segment at most, and where; 0 where it stays below.
  private rise({ w, f, chord }: Points): [above: number, at: number] {
    const [low, high] = this.frame.axes[1];
    const above = f.map((v, i) => v - chord[i]);
    const k = above.reduce((best, v, i) => (v > above[best] ? i : best), 0);
    return [above[k] > TOUCHING * (high - low) ? above[k] : 0, w[k]];
  }

  strokes(project: Project): Stroke[] {
    const points = this.points(),
      { w, f, chord } = points;
    const ends = [0, BETWEEN].map((k) => project([w[k], f[k]]));
    const over = w.map((at, k) => project([at, Math.max(f[k], chord[k])]));
    const back = w.map((at, k) => project([at, chord[k]])).reverse();
    return [
      ["fig-above", this.rise(points)[0] ? line([...over, ...back]) : ""],
      ["fig-arrow", line(ends)],
      ["fig-data", dots(ends, 0)],
    ];
  }

  override beside(): string {
    const { say } = this.figure;
    return legend([
      ["fig-arrow", say("chord:segment")],
      ["fig-above", say("chord:part"), LENS],
    ]);
  }

  override grips(): Grip[] {
    const range = (): [number, number] => [this.frame.axes[0][0], this.frame.axes[0][1]];
    const knob = (end: Quantity, label: string): Grip[] => {
      if (typeof end !== "string") return [];
      const now = () => this.figure.dialled(end),
        at = (): Point => [now(), this.objective.value([now()])];
      return [along({ label, at, now, range, put: (w) => this.figure.turn([[end, w]]) })];
    };
    return [...knob(this.spec.first, "chord:first"), ...knob(this.spec.second, "chord:second")];
  }

  override words(): string[] {
    const { say, lang } = this.figure,
      points = this.points(),
      [above, at] = this.rise(points);
    const fill = {
      name: this.spec.name?.[lang] ?? written(this.objective),
      w: symbol(this.objective.variables[0]),
      a: show(points.w[0]),
      b: show(points.w[BETWEEN]),
    };
    return [above ? say("chord:above", { ...fill, rise: show(above, 3), at: show(at, 3) }) : say("chord:below", fill)];
  }
}
