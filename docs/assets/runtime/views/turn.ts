// A unit vector u to be turned, and what a matrix makes of it: where u and Hu lie on one line, u is an eigenvector.
import { arrow } from "../draw/arrows.ts";
import { type Frame, framed, type Project, projector } from "../draw/frame.ts";
import { evenly } from "../draw/graph.ts";
import { curve, type Ground } from "../draw/ground.ts";
import type { Grip } from "../live/grip.ts";
import { legend, type Stroke } from "../live/sketch.ts";
import { eigenpairs } from "../measure/eigen.ts";
import { show } from "../words/numbers.ts";
import { Formed, tidy, times, unit } from "./formed.ts";

const ROUND = 120; // corners of the circle
const ROOM = 1.12; // for the longest of the arrows

export class Turn extends Formed {
  framed(): Frame {
    const reach = ROOM * Math.max(1, ...eigenpairs(this.hessian).values.map(Math.abs));
    return framed([-reach, reach, "linear", "u₁"], [-reach, reach, "linear", "u₂"], true);
  }

  override ground(): Ground {
    return { ...super.ground(), below: curve(projector(this.frame), evenly(0, 360, ROUND + 1).map(unit), "fig-curve") };
  }

  strokes(project: Project): Stroke[] {
    const u = unit(this.now),
      middle = project([0, 0]);
    return [
      ["fig-image", arrow(middle, project(times(this.hessian, u)))],
      ["fig-arrow", arrow(middle, project(u))],
    ];
  }

  override beside(): string {
    return legend([
      ["fig-arrow", "u"],
      ["fig-image", "Hu"],
    ]);
  }

  override grips(): Grip[] {
    return this.turning({
      label: "form:handle",
      at: () => unit(this.now),
      said: () => `${show(this.now)}°`,
      degrees: ([x, y]) => (Math.atan2(y, x) * 180) / Math.PI,
    });
  }

  override words(): string[] {
    const u = unit(this.now),
      hu = times(this.hessian, u),
      length = Math.hypot(...hu);
    const [shownU, shownHu] = [u, hu].map((vector) => vector.map((v) => show(tidy(v))).join(", "));
    if (length < 1e-12) return [this.figure.say("form:none", { u: shownU, hu: shownHu })];
    const between = (Math.acos(Math.min(1, Math.max(-1, (u[0] * hu[0] + u[1] * hu[1]) / length))) * 180) / Math.PI;
    return [this.figure.say("form:apart", { u: shownU, hu: shownHu, apart: show(Number(between.toFixed(3))) })];
  }
}
