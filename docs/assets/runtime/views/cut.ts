// A landscape of two variables in space, the plane that cuts it, and what it cuts out: the same slice as a graph of it, where it lies.
import { disc } from "../draw/arrows.ts";
import { type Axis, type Frame, type Project, projected } from "../draw/frame.ts";
import type { Ground } from "../draw/ground.ts";
import { extremes, grid } from "../draw/levels.ts";
import { line } from "../draw/path.ts";
import { wireframe } from "../draw/wireframe.ts";
import type { Stroke } from "../live/sketch.ts";
import { symbol } from "../words/symbols.ts";
import { moved, Sliced, type SlicedSpec } from "./sliced.ts";

interface CutSpec extends SlicedSpec {
  azimuth: number;
}

const TANGENT = 0.22; // of the box on either side of the point

export class Cut extends Sliced<CutSpec> {
  framed(): Frame {
    const { objective, box, names } = this,
      { low, high } = extremes(grid(objective, box));
    const [x, y] = box.map(([first, last], k): Axis => [first, last, "linear", names[k]]);
    return projected(x, y, [low, high, "linear", symbol(objective.letter)], this.spec.azimuth);
  }

  override ground(): Ground {
    return wireframe(this.frame, this.objective, this.clip);
  }

  strokes(project: Project): Stroke[] {
    const { objective, varied: k, point } = this,
      [left, right] = this.box[k],
      [low, high] = this.frame.axes[2];
    const place = (w: number, z: number) => project([...moved(point, k, w), z]);
    const value = objective.value(point),
      slope = objective.gradient(point)[k],
      reach = TANGENT * (right - left);
    const corners = [
      [left, low],
      [right, low],
      [right, high],
      [left, high],
      [left, low],
    ];
    return [
      ["fig-plane", line(corners.map(([w, z]) => place(w, z)))],
      ["fig-slice", line(this.sampled().map((p) => place(p[k], objective.value(p))))],
      ["fig-toward", line([point[k] - reach, point[k] + reach].map((w) => place(w, value + slope * (w - point[k]))))],
      ["fig-data", disc(place(point[k], value))],
    ];
  }
}
