// Fewer vertices for the same line: those that a reader would not miss go (Ramer 1972, Douglas and Peucker 1973).
import type { Point } from "./frame.ts";

const TOLERANCE = 0.35; // SVG units by which a simplified line may be off

// Of a closed ring; its first vertex and the one farthest from it stay.
export function simplified(ring: Point[]): Point[] {
  const from = ring[0],
    far = (p: Point) => Math.hypot(p[0] - from[0], p[1] - from[1]);
  const half = ring.reduce((best, p, i) => (far(p) > far(ring[best]) ? i : best), 0);
  if (far(ring[half]) < TOLERANCE) return [];
  const closed = [...ring, from];
  const kept = new Uint8Array(closed.length);
  kept[0] = kept[half] = 1;
  const open: [number, number][] = [
    [0, half],
    [half, closed.length - 1],
  ];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [first, last] = stretch,
      k = farthest(closed, first, last);
    if (k < 0) continue;
    kept[k] = 1;
    open.push([first, k], [k, last]);
  }
  return ring.filter((_, i) => kept[i]);
}

// The vertex between two others that is farthest from their line, or −1 where none is off by more than the tolerance.
function farthest(points: Point[], first: number, last: number): number {
  const [a, b] = [points[first], points[last]],
    [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  let best = -1,
    most = TOLERANCE;
  for (let i = first + 1; i < last; i++) {
    const [x, y] = [points[i][0] - a[0], points[i][1] - a[1]];
    const off = length > 0 ? Math.abs(x * dy - y * dx) / length : Math.hypot(x, y);
    if (off > most) [best, most] = [i, off];
  }
  return best;
}
