// A quadratic form: a unit vector u is turned, and uᵀHu, the curvature in its direction, is followed round the circle.
import { disc } from "../draw/arrows.ts";
import { type Frame, framed, type Point, type Project, projector } from "../draw/frame.ts";
import { evenly } from "../draw/graph.ts";
import { curve, type Ground, note } from "../draw/ground.ts";
import { path } from "../draw/markup.ts";
import { line } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import type { Grip } from "../live/grip.ts";
import type { Stroke } from "../live/sketch.ts";
import { eigenpairs } from "../measure/eigen.ts";
import { show } from "../words/numbers.ts";
import { around, Formed, tidy } from "./formed.ts";

const SAMPLES = 181;
const ROWS = 13; // every thirty degrees

export class Form extends Formed {
  framed(): Frame {
    const { values } = eigenpairs(this.hessian),
      low = Math.min(0, ...values),
      high = Math.max(0, ...values),
      pad = 0.1 * (high - low);
    return framed([0, 360, "linear", "@axis:angle"], [low - pad, high + pad, "linear", "uᵀHu"]);
  }

  // The extremes of the form, the eigenvalues, as broken lines with their values.
  override ground(): Ground {
    const { values } = eigenpairs(this.hessian),
      project = projector(this.frame),
      right = this.frame.rect[0] + this.frame.rect[2] - 4;
    const across = (value: number) =>
      line(
        [
          [0, value],
          [360, value],
        ].map(project),
      );
    const named = (value: number, down: number) =>
      note(`λ = ${show(value)}`, right, project([0, value])[1] + down, "end");
    const round = evenly(0, 360, SAMPLES).map((degrees): Point => [degrees, around(this.hessian, degrees)]);
    return {
      ...super.ground(),
      below:
        path("fig-grid", across(0)) +
        path("fig-border", values.map(across).join("")) +
        curve(project, round, "fig-curve"),
      notes: named(values[0], 15) + named(values[1], -5),
    };
  }

  private get value(): number {
    return tidy(around(this.hessian, this.now));
  }

  strokes(project: Project): Stroke[] {
    const top = project([this.now, this.value]);
    return [
      ["fig-residuals", line([project([this.now, 0]), top])],
      ["fig-data", disc(top)],
    ];
  }

  override grips(): Grip[] {
    return this.turning({
      label: "form:along",
      at: () => [this.now, this.value],
      said: () => `${show(this.now)}°: ${show(this.value)}`,
      degrees: ([along]) => along,
    });
  }

  override words(): string[] {
    return [this.figure.say("form:words", { angle: show(this.now), value: show(this.value) })];
  }

  override numbers(): NumberTable[] {
    const { say } = this.figure;
    const rows = evenly(0, 360, ROWS).map((degrees) => [show(degrees), show(tidy(around(this.hessian, degrees)))]);
    return [{ caption: say("form:table"), heads: [say("axis:angle"), "uᵀHu"], rows }];
  }
}
