// @ts-nocheck
// A unit vector u to be turned, and Hu. scripts/figures/views/turn.py is the twin.
import { Sketch } from "../live/sketch.ts";
import { tidy, times, turnBy, unit } from "./form.ts";
import { arrow } from "../draw/arrows.ts";
import { show } from "../words/numbers.ts";

export class Turn extends Sketch {
  get now() {
    return this.dialled(this.spec.angle);
  }

  strokes(project) {
    const u = unit(this.now), middle = project([0, 0]);
    return [arrow(middle, project(times(this.spec.hessian, u))), arrow(middle, project(u))];
  }

  grips() {
    return [{
      at: () => unit(this.now),
      now: () => this.now,
      said: () => `${show(this.now)}°`,
      move: ([x, y]) => {
        const degrees = Math.round((Math.atan2(y, x) * 180) / Math.PI);
        this.figure.turn([[this.spec.angle, degrees < 0 ? degrees + 360 : degrees]]);
      },
      key: (way, large) => turnBy(this, way, large),
    }];
  }

  words() {
    const u = unit(this.now), hu = times(this.spec.hessian, u);
    const [shownU, shownHu] = [u, hu].map((vector) => vector.map((v) => show(tidy(v))).join(", "));
    const length = Math.hypot(...hu);
    if (length < 1e-12) return [this.figure.say("form:none", { u: shownU, hu: shownHu })];
    const between = (Math.acos(Math.min(1, Math.max(-1, (u[0] * hu[0] + u[1] * hu[1]) / length))) * 180) / Math.PI;
    return [this.figure.say("form:apart", { u: shownU, hu: shownHu, apart: show(Number(between.toFixed(3))) })];
  }
}
