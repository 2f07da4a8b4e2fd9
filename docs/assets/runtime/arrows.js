// Arrows and dots in SVG units; scripts/figures/draw/arrows.py is the twin.
import { dots, line } from "./path.js";

const SHORTEST = 1;

export function arrow(tail, tip) {
  const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
  if (!(length > SHORTEST)) return "";
  const [u, v] = [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length];
  const head = Math.min(10, length);
  const wing = (side) => [tip[0] - head * u + ((side * head) / 2) * v, tip[1] - head * v - ((side * head) / 2) * u];
  return line([tail, tip]) + line([wing(1), tip, wing(-1)]);
}

export const disc = (centre) => dots([centre], 0);
