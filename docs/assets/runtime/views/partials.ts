// A map with a point on it: the line along which a plane cuts, both partial derivatives as legs, and the gradient they make.
import { arrow, disc } from "../draw/arrows.ts";
import { contours } from "../draw/contours.ts";
import { type Axis, type Frame, framed, type Project } from "../draw/frame.ts";
import { evenly } from "../draw/graph.ts";
import type { Ground } from "../draw/ground.ts";
import { GRID } from "../draw/levels.ts";
import { line } from "../draw/path.ts";
import type { Grip } from "../live/grip.ts";
import { legend, type Stroke } from "../live/sketch.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";
import { moved, Sliced, type SlicedSpec } from "./sliced.ts";

interface PartialsSpec extends SlicedSpec {
  count: number; // of contour lines
}

const REACH = 0.45; // of the box's width: how long the longest gradient in the box is drawn

export class Partials extends Sliced<PartialsSpec> {
  private measured: { frame: Frame; length: number } | null = null;

  framed(): Frame {
    const [x, y] = this.box.map(([low, high], k): Axis => [low, high, "linear", this.names[k]]);
    return framed(x, y, true);
  }

  override ground(): Ground {
    return { ...super.ground(), below: contours(this.frame, this.objective, "sqrt", this.spec.count) };
  }

  // How long a gradient of length one is drawn, in units of the axes: the same all over the map, as long as its ground is the same.
  private get length(): number {
    if (this.measured?.frame !== this.frame) {
      const {
          box: [across, up],
          objective,
        } = this,
        rows = evenly(up[0], up[1], GRID);
      let longest = 0;
      for (const u of evenly(across[0], across[1], GRID))
        for (const v of rows) longest = Math.max(longest, Math.hypot(...objective.gradient([u, v])));
      this.measured = { frame: this.frame, length: (REACH * (across[1] - across[0])) / longest };
    }
    return this.measured.length;
  }

  strokes(project: Project): Stroke[] {
    const { point, varied: k } = this,
      [x, y] = point;
    const [u, v] = this.objective.gradient(point).map((g) => this.length * g);
    return [
      ["fig-border", line(this.box[k].map((w) => project(moved(point, k, w))))],
      [
        "fig-leg",
        line(
          [
            [x, y],
            [x + u, y],
            [x + u, y + v],
          ].map(project),
        ),
      ],
      ["fig-arrow", arrow(project([x, y]), project([x + u, y + v]))],
      ["fig-data", disc(project([x, y]))],
    ];
  }

  override beside(): string {
    const { say } = this.figure;
    return legend([
      ["fig-arrow", say("slice:arrow")],
      ["fig-leg", say("slice:legs")],
    ]);
  }

  override grips(): Grip[] {
    if (!this.loose) return [];
    return [
      {
        label: "slice:point",
        at: () => this.point,
        now: () => this.point[0],
        range: () => [this.box[0][0], this.box[0][1]],
        said: () => this.point.map((v) => show(v)).join(", "),
        move: (point) => this.figure.turn(this.spec.at.map((name, i) => [name, point[i]])),
      },
    ];
  }

  override words(): string[] {
    const { point, objective } = this;
    const [at, g] = [point, objective.gradient(point)].map((vector) => vector.map((v) => show(v)).join(", "));
    return [this.figure.say("slice:gradient", { at, f: symbol(objective.letter), g })];
  }
}
