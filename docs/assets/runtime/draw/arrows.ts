// Arrows and dots in SVG units.
import type { Point } from "./frame.ts";
import { dots, line } from "./path.ts";

const SHORTEST = 1,
  HEAD = 10;

export function arrow(tail: Point, tip: Point, most = HEAD): string {
  const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
  if (!(length > SHORTEST)) return "";
  const [u, v] = [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length];
  const head = Math.min(most, length);
  const wing = (side: number): Point => [
    tip[0] - head * u + ((side * head) / 2) * v,
    tip[1] - head * v - ((side * head) / 2) * u,
  ];
  return line([tail, tip]) + line([wing(1), tip, wing(-1)]);
}

export const disc = (centre: Point): string => dots([centre], 0);
