// Data points and the line that the parameters of each run describe at the step shown.
import type { DataObjective, Trajectory } from "../optlib.js";
import { type Frame, framed, type Point, type Project, projector } from "../draw/frame.ts";
import { axes, type Ground } from "../draw/ground.ts";
import { path } from "../draw/markup.ts";
import { line } from "../draw/path.ts";
import type { Run } from "../figure/model.ts";
import { put } from "../live/still.ts";
import { View } from "../live/view.ts";
import { dealt } from "../measure/minibatches.ts";
import type { Trace } from "../plotly-core.js";
import type { ViewSpec } from "../types.ts";

interface DataSpec extends ViewSpec {
  residuals: boolean; // draw the errors as vertical lines
}

const ring = ([x, y]: Point, radius: number): string =>
  `M${x.toFixed(1)},${y.toFixed(1)}m-${radius},0a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 -${2 * radius},0z`;

export class Data extends View<DataSpec> {
  private get rows(): Point[] {
    const { x, y } = (this.objective as DataObjective).data;
    return x.map((v, i) => [v, y[i]]);
  }

  framed(): Frame {
    const [x, y] = [0, 1].map((side) => {
      const values = this.rows.map((row) => row[side]),
        low = Math.min(...values),
        high = Math.max(...values);
      const room = (side ? 0.15 : 0.08) * (high - low);
      return [low - room, high + room];
    });
    return framed([x[0], x[1], "linear", "x"], [y[0], y[1], "linear", "y"]);
  }

  override layered(): string {
    return path("fig-residuals") + path("fig-batch") + super.layered();
  }

  // The line of the model, by its two ends, however noisy the way to it.
  override path({ points }: Trajectory, upTo: number): Point[] {
    const [low, high] = this.frame.axes[0],
      [weight, bias] = points[upTo];
    return [low, high].map((x) => [x, weight * x + bias]);
  }

  override sparse(): boolean {
    return false;
  }

  override marked(): Point[] {
    return [];
  }

  override decorate(project: Project): void {
    const drawn = (name: string) => this.layer.querySelector(`.${name}`) as Element;
    put(drawn("fig-residuals"), this.spec.residuals ? this.residuals(project) : "");
    put(
      drawn("fig-batch"),
      this.batch()
        .map((i) => ring(project(this.rows[i]), 8))
        .join(""),
    );
  }

  // The errors of the first line shown.
  private residuals(project: Project): string {
    const { figure } = this;
    const result = this.runs.map((run) => figure.shownResult(run)).find(Boolean);
    if (!result) return "";
    const [weight, bias] = result.points[figure.shown];
    return this.rows.map(([x, y]) => line([project([x, y]), project([x, weight * x + bias])])).join("");
  }

  // The rows on which the first noisy run measured the gradient of the step shown: they have a ring around them.
  private batch(): number[] {
    const run = this.runs.find(
      (candidate) => candidate.hyper.batch !== undefined && this.figure.shownResult(candidate),
    );
    return run ? dealt(run, this.figure.shown) : [];
  }

  override ground(): Ground {
    const project = projector(this.frame);
    return {
      around: axes(this.frame, this.figure.say, this.clip),
      below: path("fig-data", this.rows.map((row) => ring(project(row), 4)).join("")),
    };
  }

  override landscape(): Trace[] {
    const { x, y } = (this.objective as DataObjective).data;
    return [
      {
        type: "scatter",
        mode: "markers",
        x,
        y,
        marker: { color: this.colours.ink, size: 8 },
        hovertemplate: "x = %{x}, y = %{y}<extra></extra>",
      },
    ];
  }

  override hoverText(run: Run): string {
    return this.figure.name(run);
  }

  override retheme(): void {
    super.retheme();
    if (!this.plot || this.plot.hidden) return;
    this.Plotly.restyle(this.plot, { "marker.color": this.colours.ink }, [0]);
    this.adopt();
  }
}
