// @ts-nocheck
// uᵀHu against the angle of u. scripts/figures/views/form.py is the twin.
import { Sketch } from "../live/sketch.ts";
import { disc } from "../draw/arrows.ts";
import { show } from "../words/numbers.ts";
import { line } from "../draw/path.ts";

export const times = (h, u) => h.map((row) => row[0] * u[0] + row[1] * u[1]);
export const unit = (degrees) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
export const tidy = (x) => Number(x.toFixed(12)); // a cosine of 90° is not quite zero

// uᵀHu for the unit vector at that angle.
export function around(h, degrees) {
  const u = unit(degrees), hu = times(h, u);
  return u[0] * hu[0] + u[1] * hu[1];
}

// An arrow key turns by a degree, or by ten, and on past the full circle.
export function turnBy(view, [x, y], large) {
  const next = view.dialled(view.spec.angle) + (x + y) * (large ? 10 : 1);
  view.figure.turn([[view.spec.angle, next > 360 ? next - 360 : next < 0 ? next + 360 : next]]);
}

export class Form extends Sketch {
  get now() {
    return this.dialled(this.spec.angle);
  }

  get value() {
    return around(this.spec.hessian, this.now);
  }

  strokes(project) {
    const top = project([this.now, this.value]);
    return [line([project([this.now, 0]), top]), disc(top)];
  }

  grips() {
    return [{
      at: () => [this.now, this.value],
      now: () => this.now,
      said: () => `${show(this.now)}°: ${show(tidy(this.value))}`,
      move: ([degrees]) => this.figure.turn([[this.spec.angle, Math.round(degrees)]]),
      key: (way, large) => turnBy(this, way, large),
    }];
  }

  words() {
    return [this.figure.say("form:words", { angle: show(this.now), value: show(tidy(this.value)) })];
  }

  numbers() {
    const { say } = this.figure;
    const rows = Array.from({ length: 13 }, (_, i) => [show(30 * i), show(tidy(around(this.spec.hessian, 30 * i)))]);
    return [{ caption: say("form:table"), heads: [say("axis:angle"), "uᵀHu"], rows }];
  }
}
