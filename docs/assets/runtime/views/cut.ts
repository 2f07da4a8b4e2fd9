// @ts-nocheck
// A landscape in space, the plane that cuts it and what it cuts out. scripts/figures/views/cut.py is the twin.
import { Sliced, moved } from "./sliced.ts";
import { disc } from "../draw/arrows.ts";
import { line } from "../draw/path.ts";

export class Cut extends Sliced {
  strokes(project) {
    const { objective, varied: k, point } = this;
    const [left, right] = this.spec.box[k], [low, high] = this.spec.heights;
    const place = (w, z) => project([...moved(point, k, w), z]);
    const value = objective.value(point), slope = objective.gradient(point)[k];
    const reach = this.spec.tangent * (right - left);
    const corners = [[left, low], [right, low], [right, high], [left, high], [left, low]];
    return [
      line(corners.map(([w, z]) => place(w, z))),
      line(this.sampled().map((p) => place(p[k], objective.value(p)))),
      line([point[k] - reach, point[k] + reach].map((w) => place(w, value + slope * (w - point[k])))),
      disc(place(point[k], value)),
    ];
  }
}
