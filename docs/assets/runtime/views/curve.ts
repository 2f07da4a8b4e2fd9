// The graph of an objective of one variable, with the iterates on it.
import type { Objective, Trajectory } from "../optlib.js";
import { type Frame, framed, type Point, projector, widened } from "../draw/frame.ts";
import { graph, heights } from "../draw/graph.ts";
import { axes, curve, type Ground, note } from "../draw/ground.ts";
import { beside } from "../draw/names.ts";
import { View } from "../live/view.ts";
import type { Trace } from "../plotly-core.js";
import type { ViewSpec } from "../types.ts";
import { symbol, written } from "../words/symbols.ts";

interface CurveSpec extends ViewSpec {
  box: [number, number] | null; // of w
  height: [number, number] | null; // of f
  also: string[]; // more objectives in the same picture
}

const DASHES = ["solid", "9px,5px", "2px,4px", "9px,4px,2px,4px"]; // as in pictures.css

export class Curve extends View<CurveSpec> {
  override get startByPointer(): boolean {
    return true;
  }

  override handleAt([w]: number[]): Point {
    return [w, this.objective.value([w])];
  }

  override startAt([w]: number[]): number[] {
    return [w];
  }

  framed(): Frame {
    const [low, high] = this.spec.box ?? this.box[0],
      targets = this.targets();
    const [bottom, top] = this.spec.height ?? this.extent(targets.flatMap((target) => graph(target, low, high)));
    return framed(
      [low, high, "linear", symbol(this.objective.variables[0])],
      [bottom, top, "linear", targets.map(written).join(", ")],
    );
  }

  override get steady(): boolean {
    return this.spec.height === null;
  }

  // A little more room below, where minima are.
  private extent(points: Point[]): [number, number] {
    const [bottom, top] = heights(points),
      [low, high] = widened(bottom, top),
      more = 0.2 * (bottom - low);
    return [low - more, high - more];
  }

  // The objectives in the picture, the view's own first.
  private targets(): Objective[] {
    return [this.objective, ...this.spec.also.map((name) => this.figure.objectiveNamed(name))];
  }

  private graphs(): Point[][] {
    const [low, high] = this.frame.axes[0];
    return this.targets().map((target) => graph(target, low, high));
  }

  // On a curve the markers lie on the line that they would hide elsewhere.
  override sparse(): boolean {
    return false;
  }

  override path({ points, values }: Trajectory, upTo: number): Point[] {
    return points.slice(0, upTo + 1).map((point, k) => [point[0], values[k]]);
  }

  override ground(): Ground {
    const { frame } = this,
      project = projector(frame),
      drawn = this.graphs(),
      names = this.targets().map(written);
    const places =
      drawn.length > 1
        ? beside(
            drawn.map((points) => points.map(project)),
            frame.rect,
          )
        : [];
    return {
      around: axes(frame, this.figure.say, this.clip),
      below: drawn.map((points, i) => curve(project, points, `fig-curve${i ? ` also${i}` : ""}`)).join(""),
      notes: places.map((place, i) => (place ? note(names[i], place[0], place[1] + 4) : "")).join(""),
    };
  }

  override landscape(): Trace[] {
    return this.graphs().map((points, i) => ({
      type: "scatter",
      mode: "lines",
      x: points.map(([w]) => w),
      y: points.map(([, f]) => f),
      hoverinfo: "skip",
      line: { color: this.colours.ink, width: 1.5, dash: DASHES[i], simplify: false },
      opacity: 0.65,
    }));
  }

  override retheme(): void {
    super.retheme();
    if (!this.plot || this.plot.hidden) return;
    this.Plotly.restyle(
      this.plot,
      { "line.color": this.colours.ink },
      this.targets().map((_, i) => i),
    );
    this.adopt();
  }
}
