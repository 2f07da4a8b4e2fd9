// A landscape of two variables in space: lines over its base, and the names of the base's sides.
import type { Objective } from "../optlib.js";
import { type Frame, HEIGHT, projector, WIDTH } from "./frame.ts";
import { clipping, type Ground } from "./ground.ts";
import { grid } from "./levels.ts";
import { path, tag } from "./markup.ts";
import { line } from "./path.ts";

const LINES = 19; // each way
const AWAY = 18; // SVG units of a name from its side

// What stands on the third axis is `lift` of the values, where that is not they themselves.
export function wireframe(frame: Frame, objective: Objective, clip: string, lift = (f: number) => f): Ground {
  const [x, y, z] = frame.axes,
    project = projector(frame);
  const land = grid(objective, [x, y], LINES);
  const along = land.z.map((row, i) => row.map((f, j) => project([land.x[j], land.y[i], lift(f)])));
  const across = land.x.map((_, j) => along.map((row) => row[j]));
  const corners = [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
  ];
  const base = [...corners, corners[0]].map((corner) => project([...corner, z[0]]));
  const name = (text: string, [a, b]: number[][]) => {
    const [u, v] = project([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, z[0]]);
    const out = [u - WIDTH / 2, v - HEIGHT / 2],
      far = Math.max(1, Math.hypot(...out));
    return tag(
      "text",
      { x: (u + (AWAY * out[0]) / far).toFixed(0), y: (v + (AWAY * out[1]) / far + 4).toFixed(0), class: "fig-axis" },
      text,
    );
  };
  return {
    around: clipping(clip, frame.rect),
    below:
      path("fig-grid", line(base)) + path("fig-mesh", [...along, ...across].map((points) => line(points)).join("")),
    notes: name(x[3], corners.slice(0, 2)) + name(y[3], corners.slice(1, 3)),
  };
}
