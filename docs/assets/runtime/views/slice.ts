// What a plane cuts out of a landscape of two variables: a curve of one variable, whose slope is a partial derivative.
import { disc } from "../draw/arrows.ts";
import { type Frame, framed, type Project } from "../draw/frame.ts";
import { extremes, grid } from "../draw/levels.ts";
import { line } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import { along } from "../live/along.ts";
import type { Grip } from "../live/grip.ts";
import { legend, type Stroke } from "../live/sketch.ts";
import { show } from "../words/numbers.ts";
import { symbol, written } from "../words/symbols.ts";
import { Sliced } from "./sliced.ts";

const ROWS = 9;

export class Slice extends Sliced {
  framed(): Frame {
    const { objective, box, varied: k } = this,
      { low, high } = extremes(grid(objective, box));
    return framed([box[k][0], box[k][1], "linear", this.names[k]], [low, high, "linear", written(objective)]);
  }

  // Along the other variable the axis has another name.
  override draw(): void {
    if (this.stage.querySelector(".fig-axis")?.textContent !== this.names[this.varied]) {
      this.frame = this.framed();
      this.lay();
    }
    super.draw();
  }

  strokes(project: Project): Stroke[] {
    const { objective, varied: k, point } = this;
    const value = objective.value(point),
      slope = objective.gradient(point)[k];
    const tangent = this.box[k].map((w) => project([w, value + slope * (w - point[k])]));
    return [
      ["fig-slice", line(this.sampled().map((p) => project([p[k], objective.value(p)])))],
      ["fig-toward", line(tangent)],
      ["fig-data", disc(project([point[k], value]))],
    ];
  }

  override beside(): string {
    const { say } = this.figure;
    return legend([
      ["fig-slice", say("slice:curve")],
      ["fig-toward", say("secant:tangent")],
    ]);
  }

  override grips(): Grip[] {
    if (!this.loose) return [];
    const now = () => this.point[this.varied];
    return [
      along({
        label: "slice:point",
        now,
        at: () => [now(), this.objective.value(this.point)],
        range: () => [this.box[this.varied][0], this.box[this.varied][1]],
        put: (w) => this.figure.turn([[this.spec.at[this.varied], w]]),
      }),
    ];
  }

  override words(): string[] {
    const { objective, varied: k, point } = this,
      name = this.names[k];
    return [
      this.figure.say("slice:words", {
        fixed: this.fixed(),
        at: `${name} = ${show(point[k])}`,
        partial: `∂${symbol(objective.letter)}/∂${name}`,
        slope: show(objective.gradient(point)[k]),
      }),
    ];
  }

  override numbers(): NumberTable[] {
    const { objective, varied: k } = this,
      [name, f] = [this.names[k], symbol(objective.letter)];
    return [
      {
        caption: this.figure.say("slice:table", { fixed: this.fixed() }),
        heads: [name, f, `∂${f}/∂${name}`],
        rows: this.sampled(ROWS).map((p) => [p[k], objective.value(p), objective.gradient(p)[k]].map((v) => show(v))),
      },
    ];
  }
}
