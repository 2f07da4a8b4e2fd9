// Iterates to SVG path data. Nothing is clamped: a segment that leaves the picture is cut far outside it, on the segment, because
// renderers lose precision with coordinates of 10⁶⁰; an iterate that is not finite ends the line.
import type { Point } from "./frame.ts";
import { icon, path, tag } from "./markup.ts";

export const LIMIT = 20000; // SVG units: well outside every picture, well inside what renderers draw exactly
const CLOSE = 0.2; // a vertex nearer than this to the last one cannot be seen
const APART = 6; // markers nearer than this to the last one only make a smear

export const MARKERS = [
  "m-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z", // disc
  "m-2.7,-2.7h5.4v5.4h-5.4z", // square
  "m0,-3.6l3.3,5.8h-6.6z", // triangle
  "m0,-3.9l3.5,3.9l-3.5,3.9l-3.5,-3.9z", // diamond
  "m-3.4,-1h2.4v-2.4h2v2.4h2.4v2h-2.4v2.4h-2v-2.4h-2.4z", // plus
  "m0,3.6l3.3,-5.8h-6.6z", // triangle, point down
];

// `close` is larger while a finger moves: a browser reads, measures and paints every vertex at every event.
export function line(points: Point[], close = CLOSE): string {
  let out = "",
    last: Point | null = null,
    pen: Point | null = null;
  for (const point of points) {
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      last = pen = null;
      continue;
    }
    if (last === null) {
      if (!far(point)) {
        out += `M${pair(point)}`;
        pen = point;
      }
    } else if (!far(last) || !far(point)) {
      if (far(last) || pen === null) {
        pen = cut(point, last);
        out += `M${pair(pen)}`;
      }
      const end = far(point) ? cut(last, point) : point;
      if (Math.abs(end[0] - pen[0]) > close || Math.abs(end[1] - pen[1]) > close) {
        out += `L${pair(end)}`;
        pen = end;
      }
    }
    last = point;
  }
  return out;
}

export function dots(points: Point[], marker: number): string {
  let out = "",
    last: Point | null = null;
  const shape = MARKERS[marker % MARKERS.length];
  for (const point of points) {
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1]) || far(point)) continue;
    if (last === null || Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) > APART) {
      out += `M${pair(point)}${shape}`;
      last = point;
    }
  }
  return out;
}

export const far = (p: Point): boolean => Math.max(Math.abs(p[0]), Math.abs(p[1])) > LIMIT;

function cut(near: Point, away: Point): Point {
  let t = 1;
  for (let i = 0; i < 2; i++) {
    if (Math.abs(away[i]) > LIMIT) t = Math.min(t, (Math.sign(away[i]) * LIMIT - near[i]) / (away[i] - near[i]));
  }
  return [near[0] + t * (away[0] - near[0]), near[1] + t * (away[1] - near[1])];
}

// As `${Math.round(v * 10) / 10}` writes it; whole numbers take a browser a fraction of the time, and under a finger there are thousands.
function tenths(v: number): string {
  const all = Math.round(v * 10),
    whole = Math.trunc(all / 10),
    rest = Math.abs(all % 10);
  if (!rest) return `${whole}`;
  return all < 0 && !whole ? `-0.${rest}` : `${whole}.${rest}`;
}

const pair = (p: Point): string => `${tenths(p[0])},${tenths(p[1])}`;

// One run in a picture: its line, its markers and where it stands now, written by draw(); `more` is what a view has beside them.
// A haloed line keeps apart from the colours under it. Not `hidden` but `off`: the former means nothing to SVG elements.
export const runGroup = (key: string, style: number, { haloed = false, more = "", off = true } = {}): string =>
  tag(
    "g",
    { class: `fig-run r${style}${off ? " off" : ""}`, "data-run": key },
    haloed ? path("fig-under") : "",
    path("fig-line"),
    path("fig-dots"),
    path("fig-now"),
    more,
  );

// The line and marker of a run beside its name.
export const swatch = (style: number): string =>
  icon(
    `fig-swatch fig-run r${style}`,
    "0 0 36 14",
    path("fig-line", "M1,7h34") + path("fig-dots", `M18,7${MARKERS[style]}`),
  );
