// A landscape of two variables as a map: the regions below its contour lines, the lower the darker, and a cross at each minimum.
import type { Objective } from "../optlib.js";
import { type Frame, projector } from "./frame.ts";
import { crosses } from "./ground.ts";
import { extremes, grid, type Levels, outline, regions } from "./levels.ts";
import { path } from "./markup.ts";

export function contours(frame: Frame, objective: Objective, transform: Levels["transform"], count: number): string {
  const points = grid(objective, frame.axes.slice(0, 2)),
    project = projector(frame);
  const [left, top, width, height] = frame.rect;
  const level = (d: string, t: string) => path("fig-level", d, { style: `--t:${t}` });
  const rings = regions({ transform, count, ...extremes(points) }, points);
  const drawn = rings.map((all, i) => level(outline(all, project), (1 - (i + 1) / count).toFixed(2)));
  return (
    level(`M${left},${top}h${width}v${height}h${-width}z`, "1") + drawn.join("") + crosses(project, objective.minima)
  );
}
