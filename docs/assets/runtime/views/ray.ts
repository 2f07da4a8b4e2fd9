// @ts-nocheck
// A sample and the line through the origin that fits it best. scripts/figures/views/ray.py is the twin.
import { OneWeight } from "./one_weight.ts";
import { show } from "../words/numbers.ts";
import { dots, line } from "../draw/path.ts";

export class Ray extends OneWeight {
  strokes(project) {
    const rows = this.sample();
    const w = this.best(rows);
    return [line(this.stretch.map((x) => project([x, w * x]))), rows.x.map((x, i) => dots([project([x, rows.y[i]])], 0)).join("")];
  }

  words() {
    return [this.figure.say("ray:words", { w: show(this.best(this.sample())), truth: show(this.truest) })];
  }
}
