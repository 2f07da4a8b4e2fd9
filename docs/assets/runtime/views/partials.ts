// @ts-nocheck
// A map with a point, the line of the cut, both partial derivatives and the gradient. scripts/figures/views/partials.py is the twin.
import { Sliced, moved } from "./sliced.ts";
import { arrow, disc } from "../draw/arrows.ts";
import { show } from "../words/numbers.ts";
import { line } from "../draw/path.ts";
import { symbol } from "../words/symbols.ts";

export class Partials extends Sliced {
  strokes(project) {
    const { point, varied: k } = this;
    const [x, y] = point;
    const [u, v] = this.objective.gradient(point).map((g) => this.spec.scale * g);
    return [
      line(this.spec.box[k].map((w) => project(moved(point, k, w)))),
      line([[x, y], [x + u, y], [x + u, y + v]].map(project)),
      arrow(project([x, y]), project([x + u, y + v])),
      disc(project([x, y])),
    ];
  }

  grips() {
    return [{
      at: () => this.point,
      now: () => this.point[0],
      said: () => this.point.map((v) => show(v)).join(", "),
      move: (point) => this.figure.turn(this.spec.at.map((name, i) => [name, point[i]])),
    }];
  }

  words() {
    const { point, objective } = this;
    const [at, g] = [point, objective.gradient(point)].map((vector) => vector.map((v) => show(v)).join(", "));
    return [this.figure.say("slice:gradient", { at, f: symbol(objective.letter), g })];
  }
}
