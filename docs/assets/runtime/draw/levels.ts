// Contour levels, evenly spaced on a declared transform of the values, so that flat valleys and steep walls both show lines: "sqrt"
// spaces the rings of a bowl evenly, "log" opens narrow valleys, "linear" is what maps do. The lines are found by marching squares.
import type { Objective } from "../optlib.js";
import type { Point, Project } from "./frame.ts";
import { simplified } from "./simplify.ts";

export const GRID = 101; // points each way

export interface Levels {
  transform: "linear" | "sqrt" | "log";
  count: number; // of lines
  low: number; // of the values in the box
  high: number;
}

export interface Grid {
  x: number[];
  y: number[];
  z: number[][]; // rows upwards
}

export function transform({ transform: kind, low, high }: Omit<Levels, "count">): (z: number) => number {
  if (kind === "sqrt") return (z) => Math.sqrt(Math.max(z - low, 0));
  if (kind === "log") return (z) => Math.log1p(Math.max(z - low, 0) * (1000 / (high - low)));
  return (z) => Math.max(z - low, 0);
}

export function grid(objective: Objective, box: readonly (readonly (number | string)[])[], count = GRID): Grid {
  const side = ([low, high]: readonly (number | string)[]) =>
    Array.from({ length: count }, (_, i) => Number(low) + ((Number(high) - Number(low)) * i) / (count - 1));
  const x = side(box[0]),
    y = side(box[1]);
  return { x, y, z: y.map((v) => x.map((u) => objective.value([u, v]))) };
}

// The range of the values on a grid.
export function extremes({ z }: Grid): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY,
    high = Number.NEGATIVE_INFINITY;
  for (const row of z)
    for (const v of row) {
      if (v < low) low = v;
      if (v > high) high = v;
    }
  return { low, high };
}

// The grid with one more row of points around it, at the same places but infinitely high, so that every ring closes: along the
// border it runs on the border.
interface Padded {
  x: number[];
  y: number[];
  nx: number;
  ny: number;
  heights: Float64Array;
}

function padded({ x, y, z }: Grid, apply: (z: number) => number): Padded {
  const nx = x.length + 2,
    ny = y.length + 2;
  const heights = new Float64Array(nx * ny).fill(Number.POSITIVE_INFINITY);
  z.forEach((row, j) =>
    row.forEach((v, i) => {
      heights[(j + 1) * nx + i + 1] = Number.isNaN(v) ? Number.POSITIVE_INFINITY : apply(v);
    }),
  );
  const wider = (list: number[]) => [list[0], ...list, list[list.length - 1]];
  return { x: wider(x), y: wider(y), nx, ny, heights };
}

// The rings that bound the region below `level`, the region to their left. A ring goes from edge to edge of the grid: the edge from
// point p to the right has the number 2 p, the one upwards 2 p + 1.
function rings({ x, y, nx, ny, heights }: Padded, level: number): Point[][] {
  const next = new Int32Array(2 * nx * ny).fill(-1),
    firsts: number[] = [];
  const low = new Uint8Array(nx * ny);
  for (let p = 0; p < low.length; p++) low[p] = heights[p] <= level ? 1 : 0;
  for (let p = 0; p < low.length - nx - 1; p++) {
    // Corners counter-clockwise from the lower left; along an edge of the cell low begins (a ring comes in) or ends (it goes out).
    const a = low[p],
      b = low[p + 1],
      c = low[p + nx + 1],
      d = low[p + nx];
    if (a + b + c + d === 0 || a + b + c + d === 4) continue;
    const bottom = 2 * p,
      right = 2 * (p + 1) + 1,
      top = 2 * (p + nx),
      left = 2 * p + 1;
    if (a + b + c + d === 2 && a === c) {
      const middle = (heights[p] + heights[p + 1] + heights[p + nx] + heights[p + nx + 1]) / 4;
      const joined = middle <= level; // the two low corners belong together
      if (a) {
        next[bottom] = joined ? right : left;
        next[top] = joined ? left : right;
      } else {
        next[right] = joined ? top : bottom;
        next[left] = joined ? bottom : top;
      }
      firsts.push(a ? bottom : right, a ? top : left);
      continue;
    }
    const from = a && !b ? bottom : b && !c ? right : c && !d ? top : left;
    next[from] = !a && b ? bottom : !b && c ? right : !c && d ? top : left;
    firsts.push(from);
  }
  const place = (edge: number): Point => {
    const p = edge >> 1,
      q = edge & 1 ? p + nx : p + 1;
    const from = heights[p],
      to = heights[q];
    const t =
      from === Number.POSITIVE_INFINITY ? 1 : to === Number.POSITIVE_INFINITY ? 0 : (level - from) / (to - from);
    const [px, py, qx, qy] = [x[p % nx], y[Math.floor(p / nx)], x[q % nx], y[Math.floor(q / nx)]];
    return [px + t * (qx - px), py + t * (qy - py)];
  };
  const out: Point[][] = [];
  for (const first of firsts) {
    const ring: Point[] = [];
    for (let edge = first; next[edge] !== -1; ) {
      ring.push(place(edge));
      const following = next[edge];
      next[edge] = -1;
      edge = following;
    }
    if (ring.length) out.push(ring);
  }
  return out;
}

// For each level, from the top down, its rings in data coordinates.
export function regions(levels: Levels, points: Grid): Point[][][] {
  const apply = transform(levels);
  const ground = padded(points, apply);
  const { count } = levels,
    top = apply(levels.high);
  return Array.from({ length: count }, (_, k) => rings(ground, ((count - k - 0.5) * top) / count));
}

// Path data of closed rings in SVG units, relative and to a tenth: a third of the bytes of absolute coordinates.
export function outline(all: Point[][], project: Project): string {
  let out = "";
  for (const ring of all) {
    const tenths = simplified(ring.map(project)).map((point) => point.map((v) => Math.round(v * 10)));
    const moves = tenths
      .slice(1)
      .map(([x, y], i) => [x - tenths[i][0], y - tenths[i][1]])
      .filter(([dx, dy]) => dx || dy);
    if (moves.length > 1)
      out += `M${tenths[0].map((v) => v / 10)}${moves.map(([dx, dy]) => `l${dx / 10},${dy / 10}`).join("")}z`;
  }
  return out;
}
